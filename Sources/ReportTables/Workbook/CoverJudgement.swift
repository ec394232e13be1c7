import Document
import ReportReading
import Tabular

/// The verdicts on the first page: sentences and a status that are computed from the cells.
struct CoverJudgement {
  let tables: [TypedTable]
  let companies: CompanyNames?

  private func has(_ name: String) -> Bool {
    tables.contains { $0.description.name == name && !$0.rows.isEmpty }
  }

  // MARK: Parts of formulas

  private var checked: String? { companies.map { _ in "SUM(companies[pe_checked])" } }
  private var beyond: String? { companies.map { _ in "SUM(companies[pe_beyond])" } }
  private var printed: String? {
    guard let companies, !companies.checkedYears.isEmpty else { return nil }
    return "COUNT(\(companies.checkedYears.map { "companies[pe_printed_fy\($0)]" }.joined(separator: ",")))"
  }
  private var bad: String? { has("assumptions") ? "SUM(assumptions[bad])" : nil }

  private var edits: String {
    let terms = [
      companies == nil ? nil : "SUM(companies[edited])", has("traffic") ? "SUM(traffic[edited])" : nil,
      has("assumptions") ? "SUM(assumptions[changed])" : nil,
      has("assumptions") ? "IF({\(AssumptionsPresentation.scenario)}=\"\u{1}\",0,1)" : nil,
    ].compactMap(\.self)
    return terms.isEmpty ? "0" : terms.joined(separator: "+")
  }

  private func localized(_ formula: (Bool) -> String) -> LocalizedText {
    func text(_ isChinese: Bool) -> String {
      formula(isChinese).replacing("\u{1}", with: isChinese ? "基准" : "base")
    }
    return LocalizedText(text(true), text(false))
  }

  private var errors: LocalizedText {
    guard has("checks") else { return LocalizedText(same: "0") }
    return LocalizedText(
      "COUNTIF(checks[severity],\"\(ChecksDataset.severityWords["error"]?.chinese ?? "error")\")",
      "COUNTIF(checks[severity],\"\(ChecksDataset.severityWords["error"]?.english ?? "error")\")")
  }

  // MARK: Sentences

  /// No verdicts for a report without anything to judge.
  var verdicts: [CoverVerdict] { isEmpty ? [] : [pe, inputs, edited].compactMap(\.self) + claims }

  private var isEmpty: Bool {
    !["companies", "traffic", "news", "highlights", "views", "events", "risks"].contains(where: has)
  }

  /// Whether the reading reports that nothing was recognized. Without checks, as in a document edited by hand, that is
  /// assumed of an empty one.
  private var isNothing: Bool {
    guard let codes = tables.first(where: { $0.description.name == "checks" })?.values(of: "code") else {
      return isEmpty
    }
    return codes.contains(.text(DiagnosticCode.nothingRecognized.rawValue))
  }

  private var pe: CoverVerdict? {
    guard let checked, let beyond, let printed else { return nil }
    return CoverVerdict(
      LocalizedText("报告 PE", "Printed PE"),
      localized { isChinese in
        let words =
          isChinese
          ? ["– 没有可复核的 PE", " 个报告 PE，", " 个在舍入界内，", " 个超出", "，", " 个无法换算"]
          : ["– no PE to check", " printed PE: ", " within rounding, ", " beyond", ", ", " without a factor"]
        return
          "=IF(\(printed)=0,\"\(words[0])\",IF(\(beyond)>0,\"✗ \",IF(\(checked)<\(printed),\"! \",\"✓ \"))&\(printed)"
          + "&\"\(words[1])\"&(\(checked)-\(beyond))&\"\(words[2])\"&\(beyond)&\"\(words[3])\""
          + "&IF(\(checked)<\(printed),\"\(words[4])\"&(\(printed)-\(checked))&\"\(words[5])\",\"\"))"
      })
  }

  private var inputs: CoverVerdict? {
    guard let bad, companies?.areConverted ?? true else { return nil }
    return CoverVerdict(
      LocalizedText("换算假设", "Assumptions"),
      localized { isChinese in
        let words =
          isChinese
          ? ["✓ 均可用", "✗ 不合理：", "! ", " 项未提供"]
          : ["✓ all can be used", "✗ wrong: ", "! ", " not given"]
        let missing = "SUM(assumptions[missing])"
        let good = "IF(\(missing)>0,\"\(words[2])\"&\(missing)&\"\(words[3])\",\"\(words[0])\")"
        let first = AssumptionsPresentation.separator.text(in: isChinese ? .chinese : .english).count + 1
        return "=IF(\(bad)=0,\(good),\"\(words[1])\"&MID(assumptions[bad_names!],\(first),200))"
      })
  }

  private var edited: CoverVerdict {
    CoverVerdict(
      LocalizedText("导出后改动", "Edited since"),
      localized { isChinese in
        let words =
          isChinese
          ? ["✓ 与导出时相同", "! 已改动 ", " 处，底色标出"] : ["✓ as exported", "! ", " cells edited, marked there"]
        return "=IF(\(edits)=0,\"\(words[0])\",\"\(words[1])\"&(\(edits))&\"\(words[2])\")"
      })
  }

  private var claims: [CoverVerdict] {
    guard let companies else { return [] }
    return RangeClaim.all(in: tables).compactMap { $0.verdict(companies) }
  }

  // MARK: The word

  var status: CoverStatus {
    guard !isNothing else {
      return CoverStatus(LocalizedText("=\"✗ 未识别到内容\"", "=\"✗ nothing recognised\""))
    }
    guard !isEmpty else {
      func word(_ errors: String, _ faults: (String, String), _ none: String) -> String {
        "=IF(\(errors)>0,\"\(faults.0)\"&\(errors)&\"\(faults.1)\",\"\(none)\")"
      }
      return CoverStatus(
        LocalizedText(
          word(errors.chinese, ("✗ ", " 项错误"), "– 无可复核数据"),
          word(errors.english, ("✗ ", " errors"), "– nothing to check")))
    }
    return CoverStatus(
      localized { isChinese in
        let errors = isChinese ? self.errors.chinese : self.errors.english
        let words =
          isChinese
          ? ["✗ ", " 项错误", "✗ 数据不符", "! 已改动 ", " 处", "✓ ", " 复核一致", "✓ 无错误"]
          : ["✗ ", " errors", "✗ does not hold", "! edited: ", "", "✓ ", " PE hold", "✓ no errors"]
        let faults = [beyond.map { "\($0)>0" }, bad.map { "\($0)>0" }].compactMap(\.self)
        let fault = faults.isEmpty ? "FALSE" : "OR(\(faults.joined(separator: ",")))"
        let good =
          checked.map { "IF(\($0)>0,\"\(words[5])\"&\($0)&\"/\"&\($0)&\"\(words[6])\",\"\(words[7])\")" }
          ?? "\"\(words[7])\""
        return "=IF(\(fault),\"\(words[2])\",IF(\(errors)>0,\"\(words[0])\"&\(errors)&\"\(words[1])\","
          + "IF(\(edits)>0,\"\(words[3])\"&(\(edits))&\"\(words[4])\",\(good))))"
      })
  }
}
