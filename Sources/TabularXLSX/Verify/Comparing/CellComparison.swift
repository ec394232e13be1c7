import Lexemes
import Tabular

/// Compares one cell with what CSV and JSON hold.
struct CellComparison {
  let sheet: String
  let strings: SharedStrings
  let looks: NumberLooks
  let allowances: Allowances

  typealias Mismatch = (found: String, expected: String)

  /// The mismatch of a cell, nil if there is none. `found` is nil where the sheet has no such cell.
  func mismatch(_ found: FoundCell?, _ expected: ExpectedCell, at address: CellAddress) -> Mismatch? {
    formulaMismatch(found, expected, at: address) ?? valueMismatch(found, expected, at: address)
  }

  // MARK: Formulas

  private func formulaMismatch(
    _ found: FoundCell?, _ expected: ExpectedCell, at address: CellAddress
  ) -> Mismatch? {
    let formula = found.flatMap { $0.hasFormula ? String(decoding: $0.formula, as: UTF8.self) : nil }
    switch (formula, expected.formula) {
    case (nil, .none): return nil
    case (let formula?, .none): return (Excerpt.text("=" + formula), "a value without a formula")
    case (nil, .live(let wanted)):
      // A missing value without its formula is an empty cell, which agrees with JSON.
      if allowances.allow(.formulaOmitted, sheet: sheet, at: address) { return nil }
      if wanted == nil, expected.value == .missing { return nil }
      return ("no formula", wanted.map { Excerpt.text($0) } ?? "a formula, or a remark that there is none")
    case (let formula?, .live(let wanted)):
      guard "=" + formula != wanted else { return nil }
      return Excerpt.pair("=" + formula, wanted ?? "")
    }
  }

  // MARK: Values

  private func valueMismatch(
    _ found: FoundCell?, _ expected: ExpectedCell, at address: CellAddress
  ) -> Mismatch? {
    let content = found.map { FoundContent($0, strings) } ?? .empty
    switch expected.value {
    case .missing, .text(""):
      return content.isEmpty ? nil : (content.description, "nothing")
    case .text(let text):
      let isCopied = expected.formula != .none && allowances.hasReplacements
      return textMismatch(content, text, isCopied: isCopied, at: address)
    case .boolean(let boolean):
      return content == .boolean(boolean) ? nil : (content.description, boolean ? "TRUE" : "FALSE")
    case .integer, .decimal, .real, .duration, .date:
      return numberMismatch(content, expected, look: looks[found?.style ?? 0])
    }
  }

  private func textMismatch(
    _ content: FoundContent, _ text: String, isCopied: Bool, at address: CellAddress
  ) -> Mismatch? {
    guard case .text(let bytes) = content else { return (content.description, Excerpt.text(text)) }
    let comparison = TextComparison(
      allowsReplacements: isCopied || allowances.allow(.charactersReplaced, sheet: sheet, at: address),
      allowsCut: allowances.allow(.textCut, sheet: sheet, at: address),
      cellUnits: allowances.cellUnits, cutMarker: allowances.cutMarker)
    guard !comparison.agree(bytes, text) else { return nil }
    return Excerpt.pair(String(decoding: bytes, as: UTF8.self), text)
  }

  private func numberMismatch(
    _ content: FoundContent, _ expected: ExpectedCell, look: NumberLook
  ) -> Mismatch? {
    let wanted = CellNumber(expected.value, expected.type)
    guard case .number(let number) = content, SixteenDigits.agree(number, wanted.number) else {
      return (content.description(as: wanted.look), wanted.description)
    }
    guard look != wanted.look else { return nil }
    return ("\(wanted) shown as a \(look) number", "a \(wanted.look) number")
  }
}
