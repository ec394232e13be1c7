import Document
import Testing

@testable import PDFInput

/// Licences, addresses and dates that the edge of a narrow column cut.
@Suite struct CutWordTests {
  @Test(arguments: [
    ("编号：S00005240100", "01"), ("SAC No. S0000524", "010001"), ("《一期周报》2026.03.", "18"),
    ("《一期周报》2026.03.1", "8"),
    ("周报 2026-", "03-18"), ("desk@house.co", "m.cn"), ("desk@house.com", ".cn"), ("desk@ho", "use.com.cn"),
    ("邮箱：desk@house.com.", "cn"),
  ])
  func `the rest of a word is known`(_ above: String, _ line: String) {
    #expect(CutWord.isRest(line, of: above))
  }

  @Test(arguments: [
    ("S0000524010001", "01"), ("S00005240100", "012"), ("AS00005240100", "01"), ("股本 524010", "0001"),
    ("2026.03.18", "8"),
    ("2026.3.1", "8"), ("版本 1.2.", "18"), ("2026.13.", "18"), ("2026.03.", "44"), ("desk@house.cn", "com.cn"),
    ("desk@house.com", "cn"), ("house.co", "m.cn"), ("desk@house.com", "feng@house.com"),
    ("desk@house.com", "2026"),
  ])
  func `another word is none`(_ above: String, _ line: String) {
    #expect(!CutWord.isRest(line, of: above))
  }

  private func lines(_ set: (inout Sheet) -> Void) -> [String] {
    LayoutReader.layout(of: [Sheet.page(1, set)]).lines
  }

  @Test func `each person's licence is whole where two narrow columns cut them`() {
    let lines = lines { sheet in
      sheet.row(300, [(400, "冯一（分析师）"), (490, "何二（联系人）")], size: 8)
      sheet.row(312, [(400, "fy@example.cn"), (490, "he@example.cn")], size: 8)
      sheet.row(324, [(400, "证书编号：S000052401"), (490, "证书编号：S00005241")], size: 8)
      sheet.row(336, [(400, "0001"), (490, "20002")], size: 8)
    }
    #expect(lines.contains("证书编号：S0000524010001"))
    #expect(lines.contains("证书编号：S0000524120002"))
  }

  @Test func `a date over two lines is one, and so is a number at the head of a short report`() {
    let lines = lines { sheet in
      sheet.set(420, 90, "联系人：冯一 S00005240100", size: 8)
      sheet.set(420, 102, "01", size: 8)
      sheet.set(420, 400, "《某某行业：一季度的需求》2026.03.", size: 8)
      sheet.set(420, 412, "18", size: 8)
    }
    #expect(lines.contains { $0.hasSuffix("S0000524010001") })
    #expect(lines.contains { $0.hasSuffix("》2026.03.18") })
  }

  @Test func `phone numbers beside names stay with the names of their column`() {
    let lines = lines { sheet in
      sheet.row(
        150,
        [(45, "证券分析师： 冯一"), (140, "0755-00000001fy@example.com"), (300, "证券分析师： 何二"), (395, "021-00000002")],
        size: 8)
      sheet.row(162, [(45, "编码：S0000524010001"), (300, "编码：S0000524010002")], size: 8)
      sheet.row(
        178,
        [(45, "联系人： 蒋三"), (140, "0755-00000003jiangsanyuanqi@example.com"), (300, "联系人： 韩四")], size: 8)
    }
    #expect(
      lines.map { $0.filter { $0 != " " } } == [
        "证券分析师：冯一0755-00000001fy@example.com", "编码：S0000524010001",
        "联系人：蒋三0755-00000003jiangsanyuanqi@example.com", "证券分析师：何二021-00000002",
        "编码：S0000524010002", "联系人：韩四",
      ])
  }

  @Test func `what is beside the notice at the foot is part of it`() {
    let lines = lines { sheet in
      sheet.lines(60, 400, [full, "到这里为止。"])
      sheet.row(820, [(60, "请务必阅读正文之后的免责条款部分"), (300, "远见 近察"), (540, "1")])
    }
    #expect(!lines.contains("远见近察") && !lines.contains("远见 近察"))
    #expect(lines.contains { $0.hasPrefix("~ 请务必") })
    #expect(lines.contains { $0.hasSuffix("到这里为止。") })
  }
}
