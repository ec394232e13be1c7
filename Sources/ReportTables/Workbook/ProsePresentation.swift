import Lexemes
import Tabular

/// Which columns of text sheets are shown, and in what order; the others are collapsed.
enum ProsePresentation {
  static func presentation(_ table: TypedTable, _ tables: [TypedTable]) -> TablePresentation? {
    let line = [Column.line.name]
    switch table.description.name {
    case "highlights": return reading(table, ["topic", "category", "number", "text"] + line)
    case "news": return reading(table, ["category", "heading", "number", "text"] + line)
    case "facts": return facts(table)
    case "checks": return checks(table, tables)
    case "sections": return sections(table, tables)
    default: return nil
    }
  }

  /// If no key points, news or views were recognized, the sections are all that there is to read.
  private static func sections(_ table: TypedTable, _ tables: [TypedTable]) -> TablePresentation? {
    guard CoverWords.isPlain(tables), table.hasValues("text") else { return nil }
    var presentation = reading(table, ["id", "title", "text", Column.line.name])
    presentation.isShown = true
    return presentation
  }

  /// Columns without any values are collapsed too.
  private static func reading(_ table: TypedTable, _ columns: [String]) -> TablePresentation {
    TablePresentation(
      readerColumns: columns.filter { name in
        table.values(of: name)?.contains { $0 != .missing } ?? false
      } + table.userColumns(besides: DatasetCatalog.columns(of: table.description.name)))
  }

  // MARK: Facts

  /// Shows dates in date columns and units in their own column; folds everything else away.
  private static func facts(_ table: TypedTable) -> TablePresentation {
    let kinds = table.values(of: "kind") ?? []
    let units = table.values(of: "unit") ?? []
    func isDate(_ row: Int) -> Bool { kinds[row] == .text("date") }
    func day(_ row: Int, isEnd: Bool) -> Value {
      guard isDate(row), case .text(let text) = units[row] else { return .missing }
      let days = text.split(separator: "/").map(String.init)
      guard days.count > 1 || !isEnd else { return .missing }
      let parts = ((isEnd ? days.last : days.first) ?? "").split(separator: "-").compactMap { Int($0) }
      guard parts.count == 3 else { return .missing }
      return Value(CalendarDate(year: parts[0], month: parts[1], day: parts[2]))
    }
    let dates = [("date_from", "日期", "Date", false), ("date_to", "至", "To", true)].map {
      name, zh, en, isEnd in
      HelperColumn(
        name, LocalizedText(zh, en), .date, meaning: LocalizedText("句中的日期", "the date of the sentence"),
        cells: table.rows.indices.map { .value(day($0, isEnd: isEnd)) }, style: .automatic)
    }
    let unit = HelperColumn(
      "unit_shown", LocalizedText("单位", "Unit"), .text, meaning: LocalizedText("单位", "its unit"),
      cells: table.rows.indices.map { row in
        let isTold = isDate(row) || kinds[row] == .text("percent") || kinds[row] == .text("multiple")
        return .value(isTold ? .missing : units[row])
      }, style: .automatic)
    var presentation = reading(table, ["section", "subject", "text", "value"])
    let user = presentation.readerColumns.filter { !["section", "subject", "text", "value"].contains($0) }
    presentation.readerColumns = presentation.readerColumns.filter { !user.contains($0) }
    let hasUnits = unit.cells.contains { $0 != .value(.missing) }
    presentation.readerColumns +=
      (hasUnits ? ["unit_shown"] : [])
      + (kinds.contains(.text("date")) ? ["date_from", "date_to"] : []) + user + [Column.line.name]
    presentation.helpers = dates + [unit]
    return presentation
  }

  // MARK: Checks

  /// The position of a finding in the words of the sheets rather than in machine names.
  private static func checks(_ table: TypedTable, _ tables: [TypedTable]) -> TablePresentation {
    let datasets = table.values(of: "dataset") ?? []
    let rows = table.values(of: "row") ?? []
    let columns = table.values(of: "column") ?? []
    let places = table.rows.indices.map { index -> HelperCell in
      guard case .text(let name) = datasets[index],
        let place = tables.first(where: { $0.description.name == name })
      else { return .value(.missing) }
      let column = columns[index].filledText.flatMap { name in place.columns.first { $0.name == name }?.title
      }
      let row = rows[index].wholeNumber
      return .text(
        LocalizedText(
          [place.description.title.chinese, row.map { "第 \($0) 条" }, column?.chinese].compactMap(\.self)
            .joined(separator: " "),
          [place.description.title.english, row.map { "row \($0)" }, column?.english].compactMap(\.self)
            .joined(separator: " ")))
    }
    return TablePresentation(
      readerColumns: [
        "severity", "message_shown", "message_zh_shown", "printed", "computed", "place", Column.line.name,
      ],
      helpers: [
        HelperColumn(
          "place", LocalizedText("位置", "Place"), .text, meaning: LocalizedText("所涉之处", "what it concerns"),
          cells: places, style: .automatic),
        HelperColumn(
          "message_shown", LocalizedText("说明", "Finding"), .text,
          meaning: LocalizedText("检查结果", "what was found"),
          cells: messages(table, tables), style: ColumnStyle(width: .wrapped(60), edition: .english)),
        HelperColumn(
          "message_zh_shown", LocalizedText("说明", "In Chinese"), .text,
          meaning: LocalizedText("检查结果", "what was found, in Chinese"),
          cells: (table.values(of: "message_zh") ?? []).map { value in
            .value(value.filledText.map { .text(withoutChineseOptions($0)) } ?? value)
          }, style: ColumnStyle(width: .wrapped(60), edition: .chinese)),
      ])
  }

  /// The English findings without command-line options, and with labels in place of input names.
  private static func messages(_ table: TypedTable, _ tables: [TypedTable]) -> [HelperCell] {
    let inputs = tables.first { $0.description.name == AssumptionsDataset.description.name }
    let companies = tables.first { $0.description.name == CompaniesDataset.description.name }
    let labels = inputs.map { AssumptionsPresentation($0, companies, .standard).labels } ?? [:]
    let names = labels.sorted { $0.key < $1.key }
    return (table.values(of: "message") ?? []).map { value in
      guard var words = value.filledText else { return .value(value) }
      for (name, label) in names where words.holds(name) {
        words = words.replacing(name, with: label.english)
      }
      return .value(.text(withoutOptions(words)))
    }
  }

  /// The same for a finding in Chinese: an option in a bracket is left out, and one at the end gives way to the sheet on
  /// which a value can be typed.
  private static func withoutChineseOptions(_ words: String) -> String {
    guard words.holds("--") else { return words }
    if let start = words.firstRange(of: "；请给定 --")?.lowerBound {
      return words[..<start] + "；请在“假设”页填写"
    }
    guard let start = words.firstRange(of: "（可给定 --")?.lowerBound,
      let end = words[start...].firstIndex(of: "）")
    else { return words }
    return String(words[..<start] + words[words.index(after: end)...])
  }

  /// Removes a final hint at a command-line option. If the option would replace a value, readers of the workbook are
  /// referred to a cell instead.
  private static func withoutOptions(_ words: String) -> String {
    guard
      let start = words.firstRange(of: "; give --")?.lowerBound
        ?? words.firstRange(of: "; add --")?.lowerBound
    else {
      return words
    }
    return words[..<start]
      + (words.closes(with: " to replace it") ? "; type another on sheet Assumptions" : "")
  }
}
