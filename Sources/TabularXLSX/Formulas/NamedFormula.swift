import Lexemes
import Tabular

/// Replaces the names in formulas by cell addresses, see ``TablePresentation``.
struct NamedFormula {
  let placements: Placements
  /// The table that a reference without a table name refers to.
  let own: TablePlacement?
  /// The sheet's row, from zero, that `[@…]` refers to.
  let row: Int?
  let language: Language
  /// The sheet that holds the formula; references to it omit its name.
  let sheet: String?

  init(_ context: LayoutContext, own: TablePlacement? = nil, row: Int? = nil, sheet: String? = nil) {
    placements = context.placements
    language = context.options.language
    self.own = own
    self.row = row
    self.sheet = sheet ?? own?.parts.first?.sheet
  }

  init(_ placements: Placements, language: Language, own: TablePlacement, row: Int) {
    self.placements = placements
    self.language = language
    self.own = own
    self.row = row
    sheet = own.parts.first?.sheet
  }

  /// - Returns: the formula with its leading `=`; nil where the workbook lacks a cell that it names.
  func formula(_ text: LocalizedText) -> String? { formula(text.text(in: language)) }

  func formula(_ text: String) -> String? {
    guard let template = template(text), row != nil || !template.readsRow else { return nil }
    return template.formula(row: row ?? 0)
  }

  /// The formula for any row; nil where the workbook lacks a cell that it names.
  func template(_ text: String) -> RowFormula? {
    let bytes = Array(text.utf8)
    func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    func end(_ sign: UInt8, behind place: Int) -> Int? { bytes[(place + 1)...].firstIndex(of: sign) }
    var result = RowFormula()
    // Where the text not yet copied begins, and the last word in it: a table's name is right before its bracket.
    var (start, word, place) = (0, 0, 0)
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place = end(UInt8(ascii: "\""), behind: place).map { $0 + 1 } ?? bytes.count
        word = place
      case UInt8(ascii: "["):
        guard let end = end(UInt8(ascii: "]"), behind: place),
          let address = reference(words((place + 1)..<end), table: words(word..<place))
        else { return nil }
        result.append(words(start..<word))
        result.append(address)
        place = end + 1
        (start, word) = (place, place)
      case UInt8(ascii: "{"):
        guard let end = end(UInt8(ascii: "}"), behind: place),
          let name = placements.inputNames[words((place + 1)..<end)]
        else { return nil }
        result.append(words(start..<place) + name)
        place = end + 1
        (start, word) = (place, place)
      case let byte:
        place += 1
        if !Self.isOfName(byte) { word = place }
      }
    }
    result.append(words(start..<bytes.count))
    if !result.beginsWithEquals { result.prependEquals() }
    return result
  }

  /// Whether a byte can be part of a table's name: letters, digits and `_`.
  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// The address for a reference in brackets.
  private func reference(_ text: String, table: String) -> [RowFormula.Piece]? {
    let placement = table.isEmpty ? own : placements[table]
    guard let placement, placement.parts.count == 1 else { return nil }
    func cell(_ name: Substring, offset: Int) -> RowFormula.Piece? {
      placement.sheetColumn(named: String(name)).map { .cell(CellAddress.letters($0), offset: offset) }
    }
    if text.opens(with: "@..") {
      let name = text.dropFirst(3)
      guard let column = placement.sheetColumn(named: String(name)), let last = cell(name, offset: 1) else {
        return nil
      }
      let first = CellAddress(row: placement.firstDataRow, column: column)
      return [.text(first.absolute + ":"), last]
    }
    if text.opens(with: "^") { return cell(text.dropFirst(), offset: 0).map { [$0] } }
    if text.opens(with: "@") { return cell(text.dropFirst(), offset: 1).map { [$0] } }
    return address(text, placement).map { [.text($0)] }
  }

  /// A reference that is the same in all rows.
  private func address(_ text: String, _ placement: TablePlacement) -> String? {
    if text.closes(with: "!") {
      guard let column = placement.sheetColumn(named: String(text.dropLast())),
        let range = placement.range(ofSheetColumn: column)
      else { return nil }
      return on(placement) + range.last.absolute
    }
    if let sign = text.utf8.firstIndex(of: UInt8(ascii: "@")) {
      guard let number = Int(text[text.index(after: sign)...]), (1...placement.rows.count).contains(number),
        let column = placement.sheetColumn(named: String(text[..<sign]))
      else { return nil }
      return on(placement)
        + CellAddress(row: placement.sheetRow(ofPlace: number - 1), column: column).absolute
    }
    if let sign = text.utf8.firstIndex(of: UInt8(ascii: "#")) {
      let name = String(text[text.index(after: sign)...])
      return placement.statistic(name, column: String(text[..<sign])).map { on(placement) + $0.absolute }
    }
    if let sign = text.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let rest = text[text.index(after: sign)...]
      let name = String(text[..<sign])
      guard rest.isEmpty else {
        return PanelPlacement(placement).reference(name, String(rest)).map { on(placement) + $0.absolute }
      }
      guard let column = placement.sheetColumn(named: name) else { return nil }
      return on(placement)
        + CellRange(rows: placement.headerRow...placement.spacerRow, column: column).absolute
    }
    guard let column = placement.sheetColumn(named: text), let range = placement.range(ofSheetColumn: column)
    else { return nil }
    return on(placement) + range.absolute
  }

  private func on(_ placement: TablePlacement) -> String {
    let name = placement.parts[0].sheet
    return name == sheet ? "" : SheetNames.quoted(name) + "!"
  }
}

/// The positions of the lists beside a table: right of it, one below the other.
struct PanelPlacement {
  private let placement: TablePlacement
  private let panels: [PanelSpec]

  init(_ placement: TablePlacement) {
    self.placement = placement
    panels = placement.presentation.panels
  }

  /// How many collapsed columns follow the table's own, for intermediate values of the lists.
  var hiddenCount: Int { panels.map { $0.columns.count { !$0.isShown } }.max() ?? 0 }
  var gutter: Int { placement.columns.count + hiddenCount }
  var firstColumn: Int { gutter + 1 }
  /// The number of columns of the widest list, at least four.
  var width: Int { max(4, panels.map { $0.columns.count(where: \.isShown) }.max() ?? 4) }
  var columns: ClosedRange<Int> { firstColumn...(firstColumn + width - 1) }

  func titleRow(_ index: Int) -> Int {
    panels[..<index].reduce(placement.firstDataRow) { $0 + $1.rowCount + 3 }
  }

  func headerRow(_ index: Int) -> Int { titleRow(index) + 1 }
  func firstRow(_ index: Int) -> Int { titleRow(index) + 2 }
  /// The first row below all lists.
  var endRow: Int { titleRow(panels.count) }

  func column(_ panel: Int, _ index: Int) -> Int {
    let columns = panels[panel].columns
    let before = columns[..<index].count { $0.isShown == columns[index].isShown }
    guard columns[index].isShown else { return placement.columns.count + before }
    // In a list with fewer columns than the widest, the columns after the first are at the right.
    let shown = columns.count(where: \.isShown)
    return firstColumn + before + (before > 0 ? width - shown : 0)
  }

  func inputAddress(_ panel: Int) -> CellAddress {
    CellAddress(row: titleRow(panel), column: columns.upperBound)
  }

  /// The cell of a list for a reference such as `3.visits`.
  func reference(_ name: String, _ text: String) -> CellAddress? {
    guard let panel = panels.firstIndex(where: { $0.name == name }),
      let dot = text.utf8.firstIndex(of: UInt8(ascii: ".")), let row = Int(text[..<dot]),
      (1...max(1, panels[panel].rowCount)).contains(row),
      let column = panels[panel].columns.firstIndex(where: { $0.name == text[text.index(after: dot)...] })
    else { return nil }
    return CellAddress(row: firstRow(panel) + row - 1, column: self.column(panel, column))
  }
}
