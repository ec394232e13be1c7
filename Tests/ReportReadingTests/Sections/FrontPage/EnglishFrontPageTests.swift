import Document
import Lexemes
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// First pages in English: what is a title there, a rating, a day, and what is none of the report's words.
struct EnglishFrontPageTests {
  private func header(_ lines: String) throws -> ReportHeader {
    try Report("\(lines)\n\n## Key Points\n\nOrders recover, and margins follow them up.\n").header
  }

  // MARK: The house

  @Test func `the house is the one whose full name opens the text on law`() throws {
    func house(_ law: String) throws -> String? {
      try header("# Acme Pumps\n\n3 July 2024\n\n## Key Points\n\nOrders recover.\n\n## Disclaimer\n\n\(law)")
        .publisher
    }
    #expect(
      try house("Norden Securities Private Limited is registered as a research analyst.")
        == "Norden Securities")
    #expect(try house("Norden Research LLC seeks to do business with companies.") == "Norden Research")
    #expect(try house("Acme Pumps Limited is a client of the house.") == nil)
    #expect(try house("Norden Securities Ltd is regulated.\n\nSuden Capital Limited distributes it.") == nil)
  }

  // MARK: Ratings

  @Test(
    arguments: [
      ("Overweight", "Overweight", nil), ("BUY", "BUY", nil), ("Equal-weight", "Equal-weight", nil),
      ("Stock Rating Overweight", "Overweight", nil), ("12-month rating Buy", "Buy", nil),
      ("Rating: Hold", "Hold", nil),
      ("Reiterate Rating: BUY | PO: 78.00 HKD | Price: 50.80 HKD", "BUY", "Reiterate"),
      ("Remains Buy", "Buy", "Remains"),
      ("70 HK Neutral", "Neutral", nil),
      ("HK$55.50 - HIGH CONVICTION OUTPERFORM", "HIGH CONVICTION OUTPERFORM", nil),
      ("Buy (1)", "Buy", nil), ("Market Perform", "Market Perform", nil), ("Not Rated", "Not Rated", nil),
      (
        "Rating: Outperform (maintained)  Target price: HK$72.00 (from HK$66.00)  Price (29 Oct 2024): HK$58.30  Upside: 23%",
        "Outperform", "maintained"
      ),
      (
        "Buy (unchanged) Target price HK$72.00 Current price HK$58.30 as of 29 October 2024", "Buy",
        "unchanged"
      ),
      ("Rating NR", "NR", nil), ("BUY | CMP: INR 285 | TP: INR 360 | Upside: 26%", "BUY", nil),
    ] as [(String, String, String?)])
  func `a rating on a line of its own is read as printed`(line: String, rating: String, action: String?)
    throws
  {
    let read = try #require(RatingLine(line))
    #expect(read.rating == rating)
    #expect(read.action == action)
    let header = try header("# Acme Pumps (70 HK)\n\n3 July 2024\n\n\(line)")
    #expect(header.title == "Acme Pumps (70 HK)")
    #expect(header.rating == rating)
  }

  @Test(arguments: [
    "Previous BUY", "Buy the dips", "Upgrade to Buy: pumps recover", "Rating Equal-weight Overweight",
    "Industry View Attractive",
    "Buy: Target price of the year", "Hold on for growth", "Reduce costs", "BUY | Pumps recover",
    "Add to basket now",
  ])
  func `words around a rating make it something else`(line: String) {
    #expect(RatingLine(line) == nil)
  }

  @Test func `of a page that rates several companies none is the report's rating`() throws {
    #expect(try header("# Pumps\n\n3 July 2024\n\nBuy\n\nHold").rating == nil)
    #expect(try header("# Pumps\n\n3 July 2024\n\nBuy\n\nBUY").rating == "Buy")
  }

  @Test func `a rating in a row with the title is not part of it`() throws {
    let header = try header("Rating Company\n\n# Buy Acme Pumps\n\n3 July 2024")
    #expect(header.title == "Acme Pumps")
    #expect(header.rating == "Buy")
    #expect(try self.header("Company Update\n\n# Buy Acme Pumps\n\n3 July 2024").title == "Buy Acme Pumps")
  }

  @Test func `a subtitle that rates companies does not rate the report`() throws {
    let body = "3 July 2024\n\nOrders recover, and margins follow them up."
    #expect(try header("# China Pumps\n\n## Reiterate Buy on Acme and Beta\n\n\(body)").rating == nil)
    #expect(try header("# Acme Pumps\n\n## Reiterate Buy on Acme\n\n\(body)").rating == "Buy")
  }

  // MARK: Days

  @Test(arguments: [
    "3 July 2024 | 7:59PM KST", "Wednesday, July 3, 2024", "July 3, 2024 04:00 AM GMT",
    "3 Jul 2024 18:21:03 ET │ 22 pages",
    "Equity Research 3 July 2024", "Wed 3 July 2024",
  ])
  func `the day of publication is beside times, zones and weekdays`(line: String) throws {
    #expect(
      try header("# Acme Pumps\n\n\(line)").published?.value == CalendarDate(year: 2024, month: 7, day: 3))
  }

  @Test(arguments: [
    "Price (3 July 2024)", "Priced on 3 July 2024", "3 July 2024 close", "Results due 3 July 2024",
  ])
  func `a date of something else is not that of publication`(line: String) throws {
    #expect(try header("# Acme Pumps\n\n\(line)").published == nil)
  }

  // MARK: Titles

  @Test(arguments: [
    "# Company Report\n\n## Acme Pumps lift margins",
    "# Asia Pacific Equity Research\n\n## Acme Pumps lift margins",
    "# UK | Machinery and Pumps\n\n## Acme Pumps lift margins",
    "# China (PRC) | Machinery\n\n## Acme Pumps lift margins",
    "# Deutsche Bank\n\n## Research\n\n## Acme Pumps lift margins",
    "# Outperform\n\n## Acme Pumps lift margins",
    "# What’s Changed\n\n## Acme Pumps lift margins", "# July 2024\n\n## Acme Pumps lift margins",
  ])
  func `a label over a title is not the title`(lines: String) throws {
    #expect(try header(lines).title == "Acme Pumps lift margins")
  }

  @Test(arguments: [
    "Acme Pumps lift margins in China", "China Pumps", "Global Memory Chips", "Acme Corp. | Europe",
    "Equity markets look through it",
    "Rating agencies disagree", "First Read of orders", "May orders",
  ])
  func `a title may hold such words`(title: String) throws {
    #expect(try header("# \(title)\n\n3 July 2024").title == title)
  }

  @Test(arguments: [
    "EQUITY: MACHINERY", "Target price: HKD72.00 (from HKD70.00)",
    "Share price (2 Jul): HKD55.50 | Up/downside: +31%",
    "Morgan Stanley Asia Limited+", "ACME.OQ ACME US", "Acme Pumps (70.HK) From To", "July 2024",
    "Below, we lay out what we learned on a busy week of results.", "North America", "Reuters Bloomberg",
  ])
  func `what a page prints beside a title is not a headline`(line: String) throws {
    #expect(try header("# Acme Pumps\n\n\(line)").headline == nil)
  }

  @Test(arguments: [
    "Orders recover; margins follow", "Raising our target price", "4Q review: solid results",
    "Key takeaways from Shenzhen",
  ])
  func `a sentence under the title is the headline`(line: String) throws {
    #expect(try header("# Acme Pumps\n\n\(line)").headline == line)
  }

  // MARK: Risks

  @Test(arguments: [
    "We keep Buy. Risks: weaker demand than expected.", "Key risks: weaker demand than expected.",
    "Valuation is fair! Downside risks include: weaker demand than expected.",
  ])
  func `risks after an English label are read`(text: String) throws {
    let report = try Report("# Acme Pumps\n\n3 July 2024\n\n\(text)\n")
    #expect(report.risks.map(\.text.text) == ["weaker demand than expected"])
  }

  @Test(arguments: [
    "Risks: see page 4 of this note.", "We see risks: none of them is new, but the risk of delay rises.",
    "The ratio of risk to reward: 2 to 1.",
    "Risks: low.",
  ])
  func `other sentences that mention risks are not risks`(text: String) throws {
    #expect(try Report("# Acme Pumps\n\n3 July 2024\n\n\(text)\n").risks.isEmpty)
  }

  @Test(arguments: [
    "Price Target €16.00 €18.00", "Rating Equal-weight Overweight", "FY3/27e OP ¥6.8trn ¥7.2trn",
    "Price Target Rmb300.00 Rmb673.00",
  ])
  func `a former and a current value beside a label are not a headline`(line: String) throws {
    #expect(try header("# Acme Pumps\n\n\(line)").headline == nil)
  }

  @Test(arguments: [
    "Pumps: 2Q24 beats 1Q24", "Raising 2025E and 2026E estimates", "Two quarters, 12% growth",
  ])
  func `a headline may hold figures`(line: String) throws {
    #expect(try header("# Acme Pumps\n\n\(line)").headline == line)
  }

  @Test func `a sector that a line above names with its region is not a headline`() throws {
    #expect(
      try header("Clean Tech | North America\n\n# Earnings takeaways of the week\n\nClean Tech").headline
        == nil)
  }

  @Test func `column headings and hard-wrapped text below a title are not a headline`() throws {
    #expect(try header("# 基本面韧性强\n\n股票代码 股票评级 目标价").headline == nil)
    let prose = "市场持续调整，行情轮动绑定油价波动，\n交易节奏受到局势的影响。但相比于其他资产\n更具稳定性，一方面为油价上涨\n另一方面为基本面修复。"
    #expect(try header("# 外部扰动下的决断\n\n\(prose)").headline == nil)
  }

  // MARK: Text

  @Test func `sentences in English hold facts, labels and the house's text on law do not`() throws {
    let text = """
      # Acme Pumps

      3 July 2024

      ## Results

      Revenue of the pump business rose 13% to US$1.2bn in the second quarter.

      Absolute Relative 3.3% 6.0%

      Sales volume at home 5 10 15 20%

      - Prices fell 3.2% to RMB 64,500/t.

      Important Disclosures

      The research analyst of this report received compensation of more than 5% of the fees.

      ## Distribution of Stocks

      Of all the companies that the house covers more than 45% were clients within the year.
      """
    #expect(
      try Report(text).facts.map { $0.value.value?.doubleValue } == [0.13, 1_200_000_000, 0.032, 64_500])
  }

  @Test func `names and regions in a sidebar are not key points`() throws {
    let text =
      "# Acme Pumps\n\n## Key Takeaways\n\n- Orders recover\n\nMargins follow.\n\nAnn Marshall\n\nNorth America\n\n"
    #expect(try Report(text).highlights.map(\.text.text) == ["Orders recover", "Margins follow."])
    let notice = "Acme Bank does and seeks to do business with companies covered in its research reports."
    #expect(try Report(text + notice).highlights.count == 2)
  }

  // MARK: What is said in sentences, and lines of sectors

  @Test(arguments: [
    ("We reiterate our Buy rating with a target of HK$78.", "Buy"),
    ("Maintain Neutral. We see limited upside.", "Neutral"),
    ("Retain OUTPERFORM: margins recover.", "OUTPERFORM"),
  ])
  func `a rating that a sentence maintains is read`(line: String, rating: String) throws {
    #expect(try header("# Acme Pumps (70 HK)\n\n3 July 2024\n\n\(line)").rating == rating)
  }

  @Test(arguments: [
    "We maintain Buy-rated peers on the list.", "Maintain add-ons to the plan.",
    "Maintain Buy. We also maintain Sell on peers.",
    "They hold on to cash.",
  ])
  func `other sentences rate nothing`(line: String) throws {
    #expect(try header("# Acme Pumps (70 HK)\n\n3 July 2024\n\n\(line)").rating == nil)
  }

  @Test(arguments: ["# China Pumps Weekly", "# Pump tracker: orders recover"])
  func `what a weekly says of the rating of one company is not its own`(title: String) throws {
    #expect(try header("\(title)\n\n3 July 2024\n\nWe reiterate our Buy rating on Acme Pumps.").rating == nil)
  }

  @Test(arguments: ["# Acme Pumps: strong quarterly results", "# Monthly sales of Acme Pumps beat"])
  func `a title with the word for a period may be of a company`(title: String) throws {
    #expect(try header("\(title)\n\n3 July 2024\n\nWe reiterate our Buy rating.").rating == "Buy")
  }

  @Test(arguments: [
    "# China Information Technology", "# Media & Entertainment Hong Kong", "# Action |", "# ab",
    "# Acme Global Markets | Equity Research | Company Update", "# Industry View In-Line",
    "# Reaction to earnings",
  ])
  func `a region's sector, a kind of report and a cut line are not titles`(line: String) throws {
    #expect(try header("\(line)\n\n# Acme Pumps (70 HK)\n\n3 July 2024").title == "Acme Pumps (70 HK)")
  }

  @Test func `a region's sector that is called so names the report`() throws {
    #expect(try header("# China Utilities Sector\n\n3 July 2024").title == "China Utilities Sector")
  }

  @Test(arguments: [
    ("**Acme Brothers Securities** | Equity Research | 12 May 2025", "Acme Brothers Securities"),
    ("Acme Capital | Sector Update | Greater China | 12 May 2025", "Acme Capital"),
    ("12 May 2025 | Equity Research", nil),
  ])
  func `a head between bars has the day, and the house where it names one`(line: String, house: String?)
    throws
  {
    let header = try header("# Pump Weekly\n\n\(line)\n\n## Orders recover while costs fall")
    #expect(header.title == "Pump Weekly")
    #expect(header.headline == "Orders recover while costs fall")
    #expect(header.published?.value?.description == "2025-05-12")
    #expect(header.publisher == house)
  }

  @Test func `where the name of somebody leads is not part of it`() throws {
    let report = try Report(
      "# Acme Pumps\n\n[Ann Lee, CFA](https://house.example/a)\nann.lee@house.example\n+852 2600 0000\n\n## Key Points\n\nOrders recover.\n"
    )
    #expect(report.analysts.map(\.name) == ["Ann Lee"])
    #expect(report.analysts.first?.email == "ann.lee@house.example")
  }

  @Test func `a rating in a table of names and values is the report's, of two unlike ones neither`() throws {
    func rating(_ rows: String) throws -> String? {
      try header("# Acme Pumps (70 HK)\n\n3 July 2024\n\n| | |\n|-|-|\n\(rows)\n\n<!-- end of page 1 -->")
        .rating
    }
    #expect(
      try rating("| Rating (H share) | BUY |\n| Rating (A share) | BUY |\n| Free float | 69.7% |") == "BUY")
    #expect(try rating("| 70 HK | Neutral |\n| Price | HK$5.0 |") == "Neutral")
    #expect(try rating("| Rating (H share) | BUY |\n| Rating (A share) | SELL |") == nil)
    #expect(try rating("| Investment style | Buy |\n| Free float | 69.7% |") == nil)
  }

  // MARK: Unseen houses

  @Test func `a risk class after a rating and a full stop are not part of it`() {
    #expect(RatingLine("Buy / High Risk")?.rating == "Buy")
    #expect(RatingLine("Neutral.")?.rating == "Neutral")
    #expect(RatingLine("Buy / Sell") == nil)
    #expect(RatingLine("Buy / High Growth") == nil)
  }

  @Test func `a rating after the last semicolon of a title is that of the report`() throws {
    #expect(try header("# Acme Pumps (70 HK): orders recover; reiterate Buy\n\n3 July 2024").rating == "Buy")
    #expect(try header("# Acme Pumps (70 HK): orders recover; what to buy\n\n3 July 2024").rating == nil)
  }

  @Test func `a step in brackets after a rating in the text is left out`() throws {
    let page =
      "# Acme Pumps (70 HK)\n\n3 July 2024\n\nWe reaffirm our Buy (1) call and raise the target by a tenth."
    #expect(try header(page).rating == "Buy")
  }

  @Test func `a date after a series in capitals is that of publication, but not after other words`()
    throws
  {
    #expect(try header("PUMP REVOLUTION 3 July 2024\n\n# Pumps: who has the parts").published != nil)
    #expect(try header("PRICED AS OF 3 July 2024\n\n# Pumps: who has the parts").published == nil)
  }

  @Test func `large words below a company's name are the headline, over sectors and codes`() throws {
    let page = """
      # Acme Pumps (70 HK)

      Autos & Auto Technology

      0070.HK 70 HK

      ## Orders recover as costs fall

      Orders recover, and margins follow them up. Costs fall.

      <!-- end of page 1 -->
      """
    #expect(try Report(page).header.headline == "Orders recover as costs fall")
    let prose = page.replacing(
      "## Orders recover as costs fall", with: "Orders recover as costs fall in all regions")
    #expect(try Report(prose).header.headline != "Autos & Auto Technology")
  }

  @Test func `a label below a title is not a headline`() throws {
    #expect(try header("# Acme Pumps (70 HK)\n\nConsumer\n\n3 July 2024").headline == nil)
    #expect(
      try header("# Acme Pumps (70 HK)\n\n0070.HK 12m Price Target: HK$7.00 Price: HK$5.50\n\n3 July 2024")
        .headline == nil)
  }
}
