import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Lists of people as converters leave them: run together, in pieces, out of order.
struct AnalystFormsTests {
  private func report(_ lines: String) throws -> Report {
    try Report("# 纺机周报（24年第27周）\n\n订单回暖\n\n\(lines)\n\n## 核心观点\n\n关注。\n")
  }

  private func people(_ lines: String) throws -> [String] { try report(lines).analysts.map(\.printed) }

  // MARK: Labels

  @Test func `a house with its department beside a name is not part of it`() throws {
    let report = try read("# 周报（24年第27周）\n\n作者：王某某 某某证券海外研究部 wang@house.example\n")
    #expect(report.analysts.map { "\($0.name)|\($0.email ?? "-")" } == ["王某某|wang@house.example"])
  }

  @Test func `roles and names are printed in their own characters, whatever blanks are on the line`() throws {
    let report = try read(
      "# 週報\n\n分析員：盧某某   電話：(852) 2000 0000   電郵：lo@house.example\n\n研究員：簡某某\n02-0000-1234 #88\nchien@house.example\n"
    )
    #expect(
      report.analysts.map { "\($0.role)|\($0.name)|\($0.phone ?? "-")" } == [
        "分析員|盧某某|(852) 2000 0000", "研究員|簡某某|02-0000-1234 #88",
      ])
  }

  @Test(arguments: ["登记编码", "执证编码", "证券投资咨询执业资格证书编码", "分析师登记编号", "S.A.C.执业证书编号", "SAC No.", "资格编号", "执业证书"])
  func `a licence may follow any label, which is not a person`(label: String) throws {
    let lines = "分析师：冯一\n\(label)：S0000524010001\nfeng@example.com 021-00000001"
    #expect(try people(lines) == ["分析师|冯一|021-00000001|feng@example.com|S0000524010001"])
  }

  @Test(arguments: ["联系方式", "邮 箱", "E-MAIL", "电子邮箱", "Email"])
  func `a label before a mail is not a person`(label: String) throws {
    #expect(
      try people("分析师：冯一\n\n执业证书：S0000524010001\n\n\(label)：feng@example.com")
        == ["分析师|冯一|-|feng@example.com|S0000524010001"])
  }

  @Test(arguments: [true, false])
  func `licences of Hong Kong do not replace those of people side by side`(isLast: Bool) throws {
    let licences = [
      "SAC 执证编号：S0000520110002   SAC 执证编号：S0000521010001", "SFC CE Ref：ABC055   SFC CE Ref：ABD686",
    ]
    let lines = ["冯一  分析员      钱二  分析员"] + (isLast ? licences : licences.reversed())
    #expect(
      try report(lines.joined(separator: "\n")).analysts.map(\.licence) == [
        "S0000520110002", "S0000521010001",
      ])
    let foreign = "冯一  分析员      钱二  分析员\n\(licences[1])"
    #expect(try report(foreign).analysts.map(\.licence) == ["ABC055", "ABD686"])
  }

  @Test func `an industry behind a role is not a person`() throws {
    let lines = "冯一 分析员 互联网 SAC 执证编号：S0000520110002 SFC CE Ref：ABC055 feng@house.example"
    #expect(try people(lines) == ["分析员|冯一|-|feng@house.example|S0000520110002"])
    #expect(try people("分析员 互某某 hu@house.example") == ["分析员|互某某|-|hu@house.example|-"])
  }

  // MARK: Run together

  @Test func `a mail ends where its letters end`() throws {
    let lines =
      "证券分析师： 冯一 021-00000001 feng@example.cn证券分析师： 蒋二 021-00000002 jiang@example.cn联系人： 韩三 021-00000003 han@example.cn"
    #expect(
      try people(lines) == [
        "证券分析师|冯一|021-00000001|feng@example.cn|-", "证券分析师|蒋二|021-00000002|jiang@example.cn|-",
        "联系人|韩三|021-00000003|han@example.cn|-",
      ])
  }

  @Test func `licences below everyone are the analysts' in order`() throws {
    let lines =
      "证券分析师：冯一 feng@example.cn证券分析师：蒋二 jiang@example.cn联系人：韩三 han@example.cn\n\n编码：S0000524010001\n编码：S0000524010002"
    #expect(try report(lines).analysts.map(\.licence) == ["S0000524010001", "S0000524010002", nil])
  }

  @Test(arguments: [
    ("冯一+852 2800 0001feng@example.hk", "+852 2800 0001", "feng@example.hk"),
    ("冯一021-00000001feng@example.hk", "021-00000001", "feng@example.hk"),
    ("冯一 021-00000001 1feng@example.hk", "021-00000001", "1feng@example.hk"),
    ("冯一 feng@example.com.cn021-00000001", "021-00000001", "feng@example.com.cn"),
    ("冯一 feng ＠example.cn（86）10 0000 0001", "(86)10 0000 0001", "feng@example.cn"),
  ])
  func `a phone number and an e-mail address are separated`(line: String, phone: String, email: String) throws
  {
    #expect(try people(line) == ["|冯一|\(phone)|\(email)|-"])
  }

  @Test func `name, number and label may touch`() throws {
    #expect(
      try people("[Table_Author]分析师：冯一执业证号：S0000524010001邮箱：feng@example.cn")
        == ["分析师|冯一|-|feng@example.cn|S0000524010001"])
    #expect(
      try people(
        "冯一 纺织首席分析师执业编号：S0000524010001联系电话：021-00000001邮 箱： feng@example.cn蒋二 纺织分析师执业编号：S0000524010002")
        == ["纺织首席分析师|冯一|021-00000001|feng@example.cn|S0000524010001", "纺织分析师|蒋二|-|-|S0000524010002"])
  }

  // MARK: Side by side, out of order

  @Test(arguments: [
    "分析师：冯一（执业 S0000524010001） 分析师：蒋二（执业 S0000524010002）\nfeng@example.cn jiang@example.cn",
    "冯一（分析师） 蒋二（分析师）\nfeng@example.cn jiang@example.cn\n证书编号：S0000524010001 证书编号：S0000524010002",
    "S0000524010001 feng@example.cn 分析师：冯一\nS0000524010002 jiang@example.cn 分析师：蒋二",
    "分析师\n\n姓名：冯一\n\nS0000524010001\n\nfeng@example.cn\n\n姓名：蒋二\n\nS0000524010002\n\njiang@example.cn",
    "### 分析师 冯一\n\n执业证书：S0000524010001\n\nfeng@example.cn\n\n### 分析师 蒋二\n\n执业证书：S0000524010002\n\njiang@example.cn",
    "冯一 SAC No. S0000524010001\n分析师 SFC No. ABC123\nfeng@example.cn\n\n蒋二 SAC No. S0000524010002\n分析师 SFC No. ABC124\njiang@example.cn",
    "分析师\n\n冯一\n\n- ：\n\n- ：feng@example.cn 登记编码：S0000524010001\n\n蒋二\n\n- ：jiang@example.cn\n\n登记编码：S0000524010002",
  ])
  func `two people are distinguished in any order`(lines: String) throws {
    let report = try report(lines)
    #expect(
      report.analysts.map(\.printed) == [
        "分析师|冯一|-|feng@example.cn|S0000524010001", "分析师|蒋二|-|jiang@example.cn|S0000524010002",
      ])
    #expect(report.codes(.contactUnclaimed).isEmpty)
  }

  @Test func `a role beside a name goes before one above the column`() throws {
    #expect(
      try report("分析师\n\n冯一首席经济学家\n\nfeng@example.cn\n\n蒋二\n\njiang@example.cn").analysts.map(\.role)
        == ["首席经济学家", "分析师"])
  }

  @Test func `a heading of a role is that of those below it`() throws {
    #expect(
      try people(
        "# 研究员\n\n冯一 021-00000001 feng@example.cn从业资格号：F0000001投资咨询号：Z0000001\n\n蒋二  \njiang@example.cn")
        == ["研究员|冯一|021-00000001|feng@example.cn|F0000001", "研究员|蒋二|-|jiang@example.cn|-"])
  }

  // MARK: English

  @Test(arguments: [
    "Analyst: John Fung, SAC: S0000524010001, john@example.hk, +852 2800 0001",
    "John Fung (Analyst)\nSAC No. S0000524010001\nTel: +852 2800 0001\nEmail: john@example.hk",
  ])
  func `English lines name people too`(lines: String) throws {
    #expect(try people(lines) == ["Analyst|John Fung|+852 2800 0001|john@example.hk|S0000524010001"])
  }

  @Test func `a house of Hong Kong prints name, mail and phone`() throws {
    #expect(
      try people("## 冯一, CPA\n\n### feng@example.hk\n\n### (852) 2800 0001")
        == ["|冯一|(852) 2800 0001|feng@example.hk|-"])
  }

  // MARK: Nobody

  @Test(arguments: [
    "研究员：施一工学硕士，曾任职于某设备厂，2023 年加入某所。", "冯一，某大学硕士，2021 年加入，现任分析师。", "投诉邮箱：kefu@example.com",
    "总机：021-00000000 传真：021-00000001",
    "地址：某市某路 1 号大厦 邮编：100000 邮箱：house@example.com", "投资咨询业务资格：某监许可【2011】1 号", "审核：冯一 Z0000001",
    "China Equity Research research@example.hk", "周报", "金融工程", "分析师简介", "分析师声明",
  ])
  func `biographies, houses and desks are not people`(line: String) throws {
    #expect(try people(line) == [])
  }

  @Test func `a sales team is never among the analysts`() throws {
    let table =
      "| 区域 | 姓名 | 职务 | 手机 | 邮箱 |\n|---|---|---|---|---|\n| 华北 | 冯一 | 销售经理 | 13000000001 | feng@example.com |\n| 华东 | 蒋二 | 销售 | 13000000002 | jiang@example.com |"
    #expect(try people(table) == [])
    let back = try read(
      "# 周报（24年第27周）\n\n## 风险提示\n\n需求不及预期。\n\n华北地区： 冯一 010-00000001 feng@example.com\n\n蒋二 010-00000002 jiang@example.com\n"
    )
    #expect(back.analysts.isEmpty)
  }

  @Test func `people after the body have a role and a licence or an e-mail address`() throws {
    let back = try read(
      "# 周报（24年第27周）\n\n## 风险提示\n\n需求不及预期。\n\n研究团队：\n\n分析师：冯一\nSAC 执业证书编号：S0000524010001\n电话：021-00000001\n研究助理：蒋二\n邮箱：jiang@example.com\n"
    )
    #expect(
      back.analysts.map(\.printed) == [
        "分析师|冯一|021-00000001|-|S0000524010001", "研究助理|蒋二|-|jiang@example.com|-",
      ])
  }

  @Test(arguments: [
    "分析师：冯一\n\n电话：021-00000001E-MAIL：feng@example.com\n\n执业资格证书编码：S0000524010001",
    "分析师：冯一S0000524010001☎021-00000001\n\nfeng@example.com",
    "分析师：冯一 S0000524010001  \n☎ 021-00000001  \n✉ feng@example.com",
    "分析师 冯一 021-00000001S0000524010001feng@example.com",
    "分析师冯一执业证号：S0000524010001feng@example.com 021-00000001",
    "分析师 冯一 SAC No.S0000524010001 SFC No.ABC123\n\nfeng@example.com\n\n021-00000001",
  ])
  func `numbers and mails that run into each other are apart`(lines: String) throws {
    #expect(try people(lines) == ["分析师|冯一|021-00000001|feng@example.com|S0000524010001"])
  }

  @Test func `a phone that runs into a licence is one`() throws {
    #expect(
      try people("分析师：冯一  \n执业证书编号：S000052401000113800000001 feng@example.com") == [
        "分析师|冯一|13800000001|feng@example.com|S0000524010001"
      ])
  }

  @Test func `an extension that runs into a mail is the phone's`() throws {
    #expect(
      try people("联系人 冯一 (8621)00000001×7450feng@example.com") == [
        "联系人|冯一|(8621)00000001×7450|feng@example.com|-"
      ])
  }

  @Test func `a person named twice is one`() throws {
    let twice = try read(
      "# 周报（24年第27周）\n\n分析师：冯一 feng@example.com\n\n## 风险提示\n\n需求不及预期。\n\n首席分析师：冯一\nS0000524010001\n")
    #expect(twice.analysts.map(\.printed) == ["分析师|冯一|-|feng@example.com|S0000524010001"])
  }

  @Test func `what belongs to nobody in a list of people is reported`() throws {
    let report = try report("分析师：冯一 feng@example.com jiang@example.com")
    #expect(report.analysts.map(\.email) == ["feng@example.com"])
    #expect(report.codes(.contactUnclaimed).map(\.printed) == ["jiang@example.com"])
  }

  @Test func `what is above all names is not the first one's`() throws {
    let report = try report(
      "——行业周报冯一（分析师）\n\nfeng@example.com\n\n蒋二（联系人）\n\njiang@example.com\n\n编号：S0000124010002")
    #expect(report.analysts.map(\.printed) == ["联系人|蒋二|-|jiang@example.com|S0000124010002"])
    #expect(report.codes(.contactUnclaimed).map(\.printed) == ["feng@example.com"])
  }

  @Test func `a long line of digits and signs costs no more than its length`() throws {
    let line = "冯一 " + String(repeating: "(1 2-3) @ S123 ", count: 30)
    #expect(try people(line) == [])
  }

  @Test(arguments: [
    ("8 021-00000001", "021-00000001"), ("8  0755-00000001", "0755-00000001"),
    ("86 021-00000001", "86 021-00000001"),
    ("021 00000001", "021 00000001"),
  ])
  func `a digit read from the picture of a telephone is not part of the number`(
    printed: String, phone: String
  ) throws {
    let report = try read("# 周报（24年第27周）\n\n张三(分析师)\n\n\(printed)\n\n证书编号 S0000516100001\n")
    #expect(report.analysts.map(\.phone) == [phone])
  }

  @Test(arguments: ["通讯邮箱", "通信邮箱", "工作邮箱", "公司邮箱", "联络邮箱", "办公邮箱"])
  func `words before the label of an address are not a name`(label: String) throws {
    let report = try read("# 周报（24年第27周）\n\n分析师：沈五湖\n\n\(label)：shen@example.com\n")
    #expect(report.analysts.map { "\($0.name) \($0.email ?? "-")" } == ["沈五湖 shen@example.com"])
  }
}

extension Analyst {
  fileprivate var printed: String {
    [role, name, phone ?? "-", email ?? "-", licence ?? "-"].joined(separator: "|")
  }
}
