import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Key points that neither a heading nor chapters announce: the text of a front page up to its people or risks.
struct FrontTextTests {
  private let first =
    "Orders recovered by 12% in the second quarter, and margins widened on lower input costs."
  private let second =
    "We expect prices to hold in the second half, since stocks at dealers are low and supply is tight."
  private let people = "Ann Lee\n\nann.lee@house.example\n\n+852 2800 0000"
  private let law = "## Disclaimer\n\nThis report is for clients of the house only."

  private func points(_ text: String) throws -> [String] { try Report(text).highlights.map(\.text.text) }

  // MARK: Without pages

  @Test func `text above the people of an English note is its key points`() throws {
    #expect(
      try points("# Pumps: orders recover\n\n\(first)\n\n\(second)\n\n\(people)\n\n\(law)\n") == [
        first, second,
      ])
  }

  @Test func `headings on the front page are part of it`() throws {
    #expect(
      try points("# Pumps\n\n\(first)\n\n## What changed\n\n\(second)\n\n\(people)\n\n\(law)\n") == [
        first, second,
      ])
  }

  @Test func `text without people or risks behind it may be the whole report`() throws {
    #expect(try points("# Pumps: orders recover\n\n\(first)\n\n## Prices\n\n\(second)\n\n\(law)\n").isEmpty)
  }

  @Test func `numbered chapters above the people are not the front page`() throws {
    #expect(
      try points("# Pumps\n\n## 1. Orders\n\n\(first)\n\n## 2. Prices\n\n\(second)\n\n\(people)\n\n\(law)\n")
        .isEmpty)
  }

  @Test func `a headline printed as text above it is not a key point`() throws {
    let headline = "Orders recover, and margins follow them up as the costs of steel and of freight fall"
    #expect(
      try points("# Pumps\n\n\(headline)\n\n\(first)\n\n\(second)\n\n\(people)\n\n\(law)\n") == [
        first, second,
      ])
  }

  private let chinese = "订单在二季度回升 12%，原料降价使毛利率提高，预计下半年价格保持稳定。"

  @Test func `points that are headings of their own end with the risks of the page`() throws {
    let front = "# 泵业的秋天\n\n## 订单回升\n\n\(chinese)\n\n## 价格稳定\n\n\(chinese)再看供给。\n\n风险提示：需求下滑；竞争加剧。\n\n"
    let chapter = "## 供给\n\n\(chinese)供给不足。\n\n## 需求\n\n\(chinese)需求走强。\n"
    #expect(try points(front + chapter) == [chinese, "\(chinese)再看供给。"])
    // Without chapters behind it, this is the whole report.
    #expect(try points(front).isEmpty)
  }

  @Test func `headings between the key points and the people are part of them`() throws {
    let front =
      "# 泵业的秋天\n\n## 核心观点\n\n\(chinese)\n\n## 价格稳定\n\n\(chinese)再看供给。\n\n冯一一\n\nfengyy@house.example\n\n"
    let chapter = "## 供给\n\n\(chinese)供给不足。\n\n## 需求\n\n\(chinese)需求走强。\n"
    #expect(try points(front + chapter) == [chinese, "\(chinese)再看供给。"])
    #expect(try points(front.replacing("冯一一\n\nfengyy@house.example\n\n", with: "") + chapter) == [chinese])
  }

  // MARK: With pages

  @Test func `the first page of an English note with pages is its key points, and no further page`() throws {
    let text =
      "# Pumps\n\n## Orders recover\n\n\(first)\n\n\(people)\n\n<!-- end of page 1 -->\n\n\(second)\n\n<!-- end of page 2 -->\n"
    #expect(try points(text) == [first])
  }

  // MARK: Headings that begin a paragraph

  private func titles(_ heading: String, _ text: String) throws -> [String] {
    try Report("# Pumps\n\n\(first)\n\n## \(heading)\n\n\(text)\n").sections.map(\.title)
  }

  @Test(arguments: [
    (
      "Outlook: supply tightens in the second half. We",
      "expect prices to hold, since stocks at dealers are low."
    ),
    ("Preview: we forecast sales and profit at", "Rmb3,300mn and Rmb140mn in the quarter."),
    ("Outlook: supply tightens in the second half", "and prices hold, since stocks at dealers are low."),
  ])
  func `a heading that goes on in the text below it is the beginning of that text`(
    heading: String, text: String
  )
    throws
  {
    #expect(try titles(heading, text) == ["Pumps"])
    let section = try #require(try Report("# Pumps\n\n\(first)\n\n## \(heading)\n\n\(text)\n").sections.first)
    #expect(section.text.contains("\(heading)"))
  }

  @Test(arguments: [
    ("Outlook: supply tightens in the second half", "We expect prices to hold."),
    ("Key risks", "weaker demand; delays"),
    ("Risks to our view of the sector", "slower orders than we expect in the year"),
    ("Outlook: supply tightens", "and prices hold"),
  ])
  func `other headings stay`(heading: String, text: String) throws {
    #expect(try titles(heading, text) == ["Pumps", heading])
  }
}
