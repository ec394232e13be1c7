import Document
import ReportTables

/// The page on checks, made from the codes so that none is left out: `Docs/checks.md`.
enum ChecksPage {
  /// The page as Markdown.
  static var markdown: String {
    let rows = DiagnosticCode.all.map { code in
      "| `\(code.rawValue)` | \(code.severity.rawValue) | \(code.meaning.chinese) | \(code.meaning.english) | "
        + "\(code.example) |"
    }
    return ([introduction, "", header, "| --- | --- | --- | --- | --- |"] + rows + ["", notes]).joined(
      separator: "\n")
      + "\n"
  }

  private static let introduction = """
    # Checks

    Made from the definitions in `Sources`; do not edit by hand. `aiweekly-export check REPORT` prints them, the
    dataset `checks` holds them. Nothing that a check finds is rewritten: printed values stay as printed.

    An `error` is a number or a part that must not be relied on, a `warning` something a person should look at, an
    `info` how the report was read where there was a choice.
    """

  private static let header = "| code | severity | 含义 | meaning | example |"

  private static let notes = """
    ## What each rule leaves alone

    - `text-repeated` needs a phrase of three characters or more, twice in a row or with one space between, words
      and no punctuation. `人人`, `研究研究`, `哈哈哈哈哈哈`, `2024 2024`, `一个又一个又一个` and `Mississippi` repeat nothing.
    - `spelling-suspect` looks at Latin names alone, by letters alone: `iOS17`/`iOS18`, `Q1`/`Q2`, `图1`/`图2` and the
      versions of one product are not slips, nor are variants in hyphens, spaces before digits and case
      (`GPT4o`/`GPT-4o`, `WPS AI2.0`/`WPS AI 2.0`, `Github`/`GitHub`). A wrong letter counts where both spellings
      have the same two neighbours, and the other one is more frequent or is in prose while this one is
      in captions only; without neighbours, in names of seven letters or more that are three times as frequent. A
      letter dropped or doubled counts in such names only (`Antropic`); `Transformers` and `Transformer` are both words.
      Short names that share one neighbour (`BBC News`/`NBC News`) are both names.
    - `rows-split` and `workbook-differs` are found while a workbook is written or read back; it reports them then,
      and the dataset `checks`, which is part of that workbook, does not hold them.
    - `growth-contradicted` needs last week's visits in the same table, under a header such as 上周访问量. A report
      that prints this week's alone cannot contradict its growth; `visits_prior_mn` is computed from it.
    - `shares-contradicted` compares rows of one code. A company's H share and its ADS differ by design.
    - `value-kind` also reports rows with fewer cells than their table has columns, prices and market caps not above 0,
      a price above the market cap in millions, visits below 0, growth below -100 % and EPS above the price: values
      that their column can hold only when columns have shifted. EPS above the price is not reported if the two are in
      different currencies and the printed PE follows from them.
    - `figure-no-data` applies to captioned figures only; a listed figure without a caption already has
      `figure-uncaptioned`.
    """
}
