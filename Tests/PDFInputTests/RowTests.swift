import Testing

@testable import PDFInput

@Suite struct RowTests {
  private func rows(_ set: (inout Sheet) -> Void) -> [Row] { RowBuilder.rows(of: Sheet.page(1, set).words) }

  @Test func `a wide gap parts segments, a blank does not`() {
    let rows = rows { $0.row(100, [(40, "营业收入 增长"), (200, "12.5")]) }
    #expect(rows.map { $0.segments.map(\.text) } == [["营业收入 增长", "12.5"]])
  }

  @Test func `spacing between Chinese and Latin is not a blank, between Latin words it is`() {
    let rows = rows { $0.set(40, 100, "预计 2026 年 EPS growth 为 12%") }
    #expect(rows[0].text == "预计2026年EPS growth为12%")
  }

  @Test func `two numbers close to each other are two cells`() {
    let rows = rows { $0.row(100, [(40, "远岫科技"), (120, "12.5 13.6"), (300, "买入")]) }
    #expect(rows[0].segments.map(\.text) == ["远岫科技", "12.5", "13.6", "买入"])
  }

  @Test func `letter-spaced text is one segment without blanks`() {
    let rows = rows { sheet in
      for (index, character) in "本人承诺以勤勉的执业态度".enumerated() {
        sheet.set(40 + 19 * Double(index), 100, String(character))
      }
    }
    #expect(rows[0].segments.map(\.text) == ["本人承诺以勤勉的执业态度"])
  }

  @Test func `a few characters that are apart evenly are one word, uneven ones are not`() {
    func texts(_ places: [Double]) -> [String] {
      var sheet = Sheet()
      for (place, character) in zip(places, ["策", "略", "研", "究"]) { sheet.set(place, 100, character) }
      return RowBuilder.rows(of: sheet.words).map(\.text)
    }
    #expect(texts([60, 75, 90, 105]) == ["策略研究"])
    #expect(texts([60, 74, 90, 107]) == ["策 略 研 究"])
  }

  @Test func `a word printed twice to make it bold is there once`() {
    let rows = rows { sheet in
      sheet.set(40, 100, "风险提示")
      sheet.set(40.4, 100.2, "风险提示")
    }
    #expect(rows.map(\.text) == ["风险提示"])
  }

  @Test func `a raised figure belongs to the line`() {
    let rows = rows { sheet in
      sheet.set(40, 100, "市盈率")
      sheet.set(70, 96, "1", size: 5)
    }
    #expect(rows.map(\.text) == ["市盈率^1"])
  }

  @Test func `a stamp over a header is a line of its own`() {
    let rows = rows { sheet in
      sheet.set(40, 100, "行业深度报告")
      sheet.set(60, 101, "downloaded-by-somebody@desk.example")
    }
    #expect(Set(rows.map(\.text)) == ["行业深度报告", "downloaded-by-somebody@desk.example"])
  }

  @Test func `columns with other baselines do not pull words off their line`() {
    let rows = rows { sheet in
      sheet.set(300, 98.2, "正文从这里开始")
      sheet.set(40, 100, "收盘价")
      sheet.set(120, 101.2, "134.45")
    }
    #expect(rows.contains { $0.segments.map(\.text).starts(with: ["收盘价", "134.45"]) })
  }

  @Test(arguments: [
    "+852 2000 0001", "(852) 2000 0001", "(86 21) 0000 0001", "+1 212 000-0001", "(86-21) 0000 0001",
    "+44 20 0000 0001",
  ])
  func `the groups of a phone number are one cell`(phone: String) {
    let rows = rows { $0.row(100, [(40, "Ann Lee"), (120, phone), (300, "BUY")]) }
    #expect(rows[0].segments.map(\.text) == ["Ann Lee", phone, "BUY"])
  }

  @Test(arguments: ["(8.9) 12.5 13.6", "(852) 2,000 1,999", "(12) (13) 14.5", "852 3916 1739"])
  func `numbers in brackets or with a sign are cells still`(numbers: String) {
    let rows = rows { $0.row(100, [(40, "远岫科技"), (120, numbers), (300, "买入")]) }
    #expect(rows[0].segments.count == numbers.split(separator: " ").count + 2)
  }
}
