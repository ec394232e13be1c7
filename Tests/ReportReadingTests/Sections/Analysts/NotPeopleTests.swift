import Document
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Words and people of the house that are not the report's analysts.
struct NotPeopleTests {
  private func names(_ text: String) throws -> [String] {
    try read("# Acme Pumps (70 HK)\n\n3 July 2024\n\n\(text)\n").analysts.map(\.name)
  }

  @Test func `a line that continues an English sentence is not of people`() throws {
    #expect(
      try names(
        "Analysts employed by non-US affiliates are not registered as research\nanalysts with ACME in the U.S."
      ) == [])
    #expect(try names("Ann Lee, CFA\nanalyst\nann.lee@house.example") == ["Ann Lee"])
  }

  @Test func `names in a long paragraph of disclosures are not people`() throws {
    let line =
      "This research is disseminated in many countries by the companies of the house and its branches"
    let text =
      "\(line)\n\(line). Public channel Acme Brazil: 0800 000 0000 and / or\ncontactacmebrazil@house.example. Available on weekdays from nine to six\n\(line)\nChannel for the public Acme Brazil:\n0800 000 0000 and / or contactacmebrazil@house.example. Opening hours from nine to six daily\n\(line)\n\(line). In Canada by another company of the house"
    #expect(try names(text) == [])
  }

  @Test func `tables below the heading of a list of sales staff are not of analysts`() throws {
    let people =
      "|  | 冯一 | 021-00000001 | fengyi@house.example |\n|---|---|---|---|\n|  | 陈二 | 021-00000002 | chener@house.example |"
    let text = "# 行业周报\n\n2024年7月1日\n\n分析师：张三\nzhangsan@house.example\n\n正文的说明文字。\n\n"
    let sales = "| T able_Sales   销售联系人 | |\n|---|---|\n| 上海联系人 | 朱某 |\n\n"
    #expect(try read(text + sales + people + "\n").analysts.map(\.name) == ["张三"])
    #expect(try read(text + people + "\n").analysts.count == 3)
  }

  @Test func `the title between a name and its role is not a person`() throws {
    #expect(
      try names(
        "Ann Lee – Head of US Credit Strategy | Strategist\n\nBob Wu – Global Head of Cross-Asset Strategy | Strategist"
      )
        == ["Ann Lee", "Bob Wu"])
  }

  @Test func `heads of departments with nothing but titles are not analysts`() throws {
    #expect(try names("Ann Lee\nGroup Chief Economist and Global Head of Research") == [])
    #expect(try names("Ann Lee\nHead of Industrials Research\nann.lee@house.example") == ["Ann Lee"])
  }
}
