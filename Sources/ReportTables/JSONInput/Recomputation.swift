import Lexemes
import Tabular
import Document
import ReportReading

/// The computed cells of a document that did not follow from their inputs, and the verdicts that no longer hold.
struct Recomputation: Sendable {
  private let dataset: String
  private let columns: [Column]
  /// The rows that did not follow, by column.
  private var rows: [Int: [Int]] = [:]

  /// The relative tolerance for different notations or orders of summation.
  private static let tolerance = 1e-12

  init(from reading: DatasetReading, to table: TypedTable) {
    dataset = reading.draft.name
    columns = table.columns
    for (place, column) in columns.enumerated() where column.isComputed {
      for (row, claimed) in reading.draft.rows.enumerated() {
        let computed = table.rows[row].values[place]
        guard reading.has(row, column.name), !Self.agree(claimed.values[place], computed) else { continue }
        rows[place, default: []].append(row)
      }
    }
  }

  private static func agree(_ claimed: Value, _ computed: Value) -> Bool {
    guard let left = claimed.number, let right = computed.number else { return claimed == computed }
    return abs(left - right) <= tolerance * max(abs(left), abs(right))
  }

  var findings: [Diagnostic] {
    guard !rows.isEmpty else { return [] }
    let count = rows.values.reduce(0) { $0 + $1.count }
    let names = rows.keys.sorted().map { columns[$0].name }.joined(separator: ", ")
    let verdicts =
      rowsWithoutVerdict.isEmpty ? "" : "; PE of \(rowsWithoutVerdict.count) rows were checked again"
    return [
      Diagnostic(
        .recomputed,
        "\(count) computed cells of \(dataset) did not follow from the document's other cells and were computed "
          + "again: \(names)\(verdicts)", dataset: dataset)
    ]
  }

  /// The dataset with `pe_status` judged again where it is based on other figures, or where it calls contradicted PE
  /// reconciled.
  ///
  /// - Returns: the dataset and the rows with findings to replace; nil where nothing changes.
  func judged(_ draft: DatasetDraft, by verdicts: Verdicts) -> (draft: DatasetDraft, rows: Set<Int>)? {
    guard let place = draft.index(of: "pe_status") else { return nil }
    let changed = Set(rowsWithoutVerdict)
    let untrue = verdicts.statuses.filter { row, status in
      status == .contradicted && draft.rows[row].values[place].text == Conversions.Status.reconciled.rawValue
    }
    let rows = changed.union(untrue.keys)
    guard !rows.isEmpty else { return nil }
    var draft = draft
    for row in rows {
      draft.rows[row].values[place] = .text((verdicts.statuses[row] ?? .unchecked).rawValue)
    }
    return (draft, rows)
  }

  private var rowsWithoutVerdict: [Int] {
    guard dataset == CompaniesDataset.description.name else { return [] }
    let judged = columns.indices.filter { place in
      ["conversion", "pe_fy", "pe_gap_fy"].contains { columns[place].name.opens(with: $0) }
    }
    return Set(judged.flatMap { rows[$0] ?? [] }).sorted()
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// Computed values of a JSON document did not follow from its inputs and were computed again.
  public static let recomputed = DiagnosticCode(
    "recomputed", .info,
    "JSON 文档中的计算值与其输入不符，已重新计算",
    "computed values of a JSON document did not follow from its inputs; they were recomputed",
    example: #"`jq '.companies[0].price = 400'`"#)
}
