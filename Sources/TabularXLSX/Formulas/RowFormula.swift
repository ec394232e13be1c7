/// A formula whose names are addresses already, all but the row that it is in.
struct RowFormula: Sendable {
  enum Piece: Sendable {
    case text(String)
    /// A cell of the row, or of the one above where `offset` is 0: its column's letters.
    case cell(String, offset: Int)
  }

  /// Texts that follow one another are one.
  private var pieces: [Piece] = []

  mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    if case .text(let before)? = pieces.last {
      pieces[pieces.count - 1] = .text(before + text)
    } else {
      pieces.append(.text(text))
    }
  }

  mutating func append(_ new: [Piece]) {
    for piece in new {
      if case .text(let text) = piece { append(text) } else { pieces.append(piece) }
    }
  }

  /// Whether it reads cells of its row.
  var readsRow: Bool { pieces.contains { if case .cell = $0 { true } else { false } } }

  var beginsWithEquals: Bool {
    if case .text(let text)? = pieces.first { text.opens(with: "=") } else { false }
  }

  mutating func prependEquals() {
    if case .text(let text)? = pieces.first {
      pieces[0] = .text("=" + text)
    } else {
      pieces.insert(.text("="), at: 0)
    }
  }

  /// The formula in a row of a sheet, from zero.
  func formula(row: Int) -> String {
    var formula = ""
    formula.reserveCapacity(96)
    for piece in pieces {
      switch piece {
      case .text(let text): formula += text
      case .cell(let letters, let offset):
        formula += letters
        formula += String(row + offset)
      }
    }
    return formula
  }
}
