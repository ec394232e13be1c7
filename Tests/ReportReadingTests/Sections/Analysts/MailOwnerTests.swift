import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Whose an e-mail address or phone number is, where its place alone does not tell.
struct MailOwnerTests {
  private func people(_ lines: String) throws -> [String] {
    try Report("# 纺机周报（24年第27周）\n\n\(lines)\n\n## 风险提示\n\n需求不及预期。\n").analysts.map {
      [$0.name, $0.phone ?? "-", $0.email ?? "-"].joined(separator: "|")
    }
  }

  @Test func `an address that spells another person's name goes to that person`() throws {
    #expect(
      try people("分析师：冯一\n电话：021-00000001\n分析师：韩明\n邮箱：fengyi@example.com")
        == ["冯一|021-00000001|fengyi@example.com", "韩明|-|-"])
  }

  @Test func `addresses after the last name are assigned by how names are spelt`() throws {
    #expect(
      try people("分析师：冯一\n分析师：韩明\n\nfengy@example.com\nhanming@example.com")
        == ["冯一|-|fengy@example.com", "韩明|-|hanming@example.com"])
    #expect(
      try people("分析师：冯一\n021-00000001\n分析师：韩明\nsunny@example.com\nhappy@example.com")
        == ["冯一|021-00000001|-", "韩明|-|-"])
  }

  @Test(arguments: ["hm@example.com", "sunny@example.com", "ming.han@example.com", "hanxiaoming@example.com"])
  func `an address that may be the person's own stays`(mail: String) throws {
    #expect(
      try people("分析师：冯一\n021-00000001\n分析师：韩明\n\(mail)")
        == ["冯一|021-00000001|-", "韩明|-|\(mail)"])
  }

  @Test func `an address of either of two people with one surname stays in its place`() throws {
    #expect(
      try people("分析师：冯一\nfengyi@example.com\n分析师：冯敏\nfengmin@example.com")
        == ["冯一|-|fengyi@example.com", "冯敏|-|fengmin@example.com"])
  }

  @Test func `a telephone and a mobile phone below one name are that person's`() throws {
    #expect(
      try people("分析师：冯一\n电话：021-00000001\n手机：13800000000\n\n分析师：韩明\n邮箱：hanming@example.com")
        == ["冯一|021-00000001|-", "韩明|-|hanming@example.com"])
  }

  @Test(arguments: ["销售：钱小多", "秘书：司徒", "投资顾问：钱多"])
  func `what is below a person with another role is not the next one's`(line: String) throws {
    #expect(
      try people("分析师：冯一\nfengyi@example.com\n\(line)\nqian@example.com\n分析师：韩明\n021-00000002")
        == ["冯一|-|fengyi@example.com", "韩明|021-00000002|-"])
  }

  @Test(arguments: ["021-00000001 转 802", "021-00000001 ext 802", "021-00000001 ext. 802"])
  func `an extension in words is part of a number`(phone: String) throws {
    #expect(try people("分析师：冯一\n电话：\(phone)\nfengyi@example.com") == ["冯一|\(phone)|fengyi@example.com"])
  }

  @Test func `a number for telephone and fax is a telephone's`() throws {
    #expect(
      try people("分析师：冯一\n电话/传真：021-00000001\nfengyi@example.com")
        == ["冯一|021-00000001|fengyi@example.com"])
    #expect(try people("分析师：冯一\n传真：021-00000001\nfengyi@example.com") == ["冯一|-|fengyi@example.com"])
  }

  @Test(arguments: ["待定", "团队成员", "研究小组"])
  func `general words are not a person`(words: String) throws {
    #expect(try people("分析师：冯一\nfengyi@example.com\n分析师：\(words)") == ["冯一|-|fengyi@example.com"])
  }

  @Test(arguments: [
    ("zhangwei", "张伟", true), ("zhangw", "张伟", true), ("wei.zhang", "张伟", true), ("zhangwei3", "张伟", true),
    ("maggie", "马丁", false), ("liuwei", "李强", false), ("zhangweiming", "张伟", false),
  ])
  func `an address spells a name if each character is in it`(mail: String, name: String, spells: Bool) {
    #expect(Pinyin.spells("\(mail)@example.com", name) == spells)
  }
}
