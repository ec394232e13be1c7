import Tabular
import Document
import ReportReading

extension UserColumns {
  /// Fills given values into a dataset's rows, and reports those that this report cannot use.
  ///
  /// - Parameters:
  ///   - draft: the dataset.
  ///   - inputs: the names of the assumptions.
  ///   - words: the words by which findings refer to the file of columns.
  ///   - has: whether a row already has its own value, which is kept; only rows of a document do.
  /// - Returns: the findings.
  func fill(
    _ draft: inout DatasetDraft, inputs: [String], words: InputWords,
    where has: (_ row: Int, _ column: String) -> Bool = { _, _ in false }
  ) -> [Diagnostic] {
    let items = items(of: draft.name)
    guard !items.isEmpty else { return [] }
    var findings: [Diagnostic] = []
    let places = Dictionary(
      draft.columns.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    for item in items {
      guard let place = places[item.column.name] else { continue }
      guard !draft.columns[place].isOptional else {
        findings.append(
          Diagnostic(
            .userColumn,
            "the report prints '\(item.column.name)' itself; the column of your own was left out",
            chinese: "报告已有“\(item.column.name)”一列，自定义的同名列未采用", dataset: draft.name,
            column: item.column.name))
        continue
      }
      switch item.column.content {
      case .values(let values):
        findings += fill(&draft, place, values, words) { has($0, item.column.name) }
      case .expression:
        findings += unreadable(item, draft, places) + unknownInput(item, draft, inputs)
      }
    }
    return findings
  }

  private func fill(
    _ draft: inout DatasetDraft, _ place: Int, _ values: [String: Value], _ words: InputWords,
    where has: (Int) -> Bool
  ) -> [Diagnostic] {
    var unused = Set(values.keys)
    var kept = 0
    let spellings = ["ticker_normalized"].compactMap(draft.index(of:))
    for row in draft.rows.indices {
      let keys = ([0] + spellings).compactMap { draft.rows[row].values[$0].word }
      guard let key = keys.first(where: { values[$0] != nil }), let value = values[key] else { continue }
      unused.remove(key)
      if !has(row) {
        draft.rows[row].values[place] = value
      } else if draft.rows[row].values[place] != value {
        kept += 1
      }
    }
    let isFilled = draft.rows.indices.allSatisfy { !has($0) }
    return [
      isFilled ? finding(draft, place, unused: unused.sorted()) : nil,
      finding(draft, place, kept: kept, words),
    ].compactMap(\.self)
  }

  private func finding(_ draft: DatasetDraft, _ place: Int, unused: [String]) -> Diagnostic? {
    guard !unused.isEmpty else { return nil }
    return Diagnostic(
      .userColumn, "no row of \(draft.name) is called \(unused.joined(separator: ", "))", dataset: draft.name,
      column: draft.columns[place].name)
  }

  private func finding(_ draft: DatasetDraft, _ place: Int, kept: Int, _ words: InputWords) -> Diagnostic? {
    guard kept > 0 else { return nil }
    return Diagnostic(
      .userColumn,
      "\(kept) values of the document differ from those of \(words.columns.english) and were kept",
      dataset: draft.name, column: draft.columns[place].name)
  }

  /// Finds assumptions that this report does not have; which ones exist depends on the report.
  private func unknownInput(_ item: Item, _ draft: DatasetDraft, _ inputs: [String]) -> [Diagnostic] {
    guard case .expression(let text) = item.column.content, item.expression != nil else { return [] }
    do throws(ExpressionError) {
      _ = try ExpressionParser(inputs: inputs).parse(text)
      return []
    } catch {
      let place = item.column.place.map { $0.text(of: error.column) + ": " } ?? ""
      let hint = error.suggestion.map { "; did you mean '\($0)'?" } ?? ""
      return [
        Diagnostic(
          .userColumn, "\(place)\(error.problem); the column stays empty\(hint)", dataset: draft.name,
          column: item.column.name)
      ]
    }
  }

  private func unreadable(_ item: Item, _ draft: DatasetDraft, _ places: [String: Int]) -> [Diagnostic] {
    let absent = (item.expression?.columnsRead ?? []).filter { places[$0] == nil }.sorted()
    guard !absent.isEmpty else { return [] }
    return [
      Diagnostic(
        .userColumn,
        "it reads \(absent.joined(separator: ", ")), which this report does not have; it stays empty",
        dataset: draft.name, column: item.column.name)
    ]
  }
}

extension Value {
  /// The text of a cell that can identify its row.
  fileprivate var word: String? {
    switch self {
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .missing, .decimal, .real, .duration, .date, .boolean: nil
    }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A user's own column has values or an expression that this report cannot use.
  public static let userColumn = DiagnosticCode(
    "user-column", .info,
    "自定义列的数值或公式在本报告中无处可用",
    "a column of the user's own has values or an expression that this report cannot use",
    example: #"`values: {0700.HK: 420}`，报告无此公司 · a company that the report lacks"#)
}
