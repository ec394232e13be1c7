import Lexemes
import Tabular
import Testing

@Suite struct `The dataset dictionary` {
  private static let dictionary = DatasetDictionary([
    (Fixtures.report, Fixtures.reportColumns), (Fixtures.companies, Fixtures.companyColumns),
  ])

  @Test func `has a heading, a meaning and a row a column for each dataset`() {
    let page = Self.dictionary.markdown()
    #expect(page.hasPrefix("# Datasets\n"))
    #expect(page.hasSuffix("|\n"))
    #expect(
      page.contains("\n## report\n\n报告 · Report. The report itself (one object)\n\n| column | 标题 | title |"))
    #expect(page.contains("\n## companies\n\n重点公司 · Companies. One row a company\n\n| column |"))
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count == Fixtures.reportColumns.count + Fixtures.companyColumns.count)
  }

  @Test(arguments: [
    "| `price` | 收盘价 | Price | number | HKD |  | Last close |",
    "| `rating` | 评级 | Rating | text: `优于大市`, `中性` |  |  | As printed |",
    "| `price_to_eps` | 价格/EPS | Price to EPS | multiple |  | `price / eps_fy1` | Not converted |",
    """
    | `eps_growth_fy2`, one of `^eps_growth_fy[1-9][0-9]*$` | EPS 增速 | EPS growth | percent |  | \
    `eps_fy2 / eps_fy1 - 1 where eps_fy1 > 0` | Growth of earnings per share |
    """,
    """
    | `line` | 源文件行 | Source line | integer |  |  | 1-based line of the source where the row begins |
    """,
  ])
  func `says of a column what its definition says`(row: String) {
    #expect(Self.dictionary.markdown().split(separator: "\n").contains(row[...]))
  }

  @Test func `writes sentences and units in the asked language`() {
    let page = Self.dictionary.markdown(language: .chinese)
    #expect(page.contains("| `price` | 收盘价 | Price | number | 港元 |  | 昨收盘 |"))
    #expect(page.contains("Companies. 每家公司一行\n"))
  }

  @Test func `escapes signs that Markdown would read`() {
    let column = Column(
      "odd", LocalizedText("甲|乙", "a*b_c"), .text, meaning: "x <b> & [l]\ny `z` \\",
      allowedValues: ["p|q", "`"])
    let page = DatasetDictionary([(Fixtures.checks, [column])]).markdown()
    #expect(
      page.hasSuffix(
        "| `odd` | 甲\\|乙 | a\\*b\\_c | text: `p\\|q`, `` ` `` |  |  | x &lt;b> &amp; \\[l] y \\`z\\` \\\\ |\n"
      ))
  }
}
