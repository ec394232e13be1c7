/// Iterates over the cells of a sheet in the order of the file: row by row, from left to right.
struct SheetReader {
  private enum Target {
    case nothing, formula, value
  }

  private var cell = FoundCell()
  private var target = Target.nothing
  /// The relationship ids of the sheet's Excel tables.
  private(set) var tables: [String] = []

  /// Calls `body` with each cell. The next cell reuses its memory.
  mutating func read(
    _ reader: inout XMLPartReader, _ body: (FoundCell) -> Void
  ) throws(WorkbookReadError) {
    while let event = try reader.next() {
      switch event {
      case .start: try start(reader)
      case .text: appendText(reader)
      case .end:
        if reader.isAt("c") {
          body(cell)
        } else {
          target = .nothing
        }
      }
    }
  }

  private mutating func start(_ reader: borrowing XMLPartReader) throws(WorkbookReadError) {
    if reader.isAt("c") {
      let reference = reader.attribute("r") ?? ""
      guard cell.begin(reference, style: reader.attribute("s"), kind: reader.attribute("t")) else {
        throw .damaged(part: reader.part, reason: "'\(reference)' is not a cell")
      }
    } else if reader.isAt("f") {
      cell.hasFormula = true
      target = .formula
    } else if reader.isAt("v") || reader.isAt("t") {
      target = .value
    } else if reader.isAt("tablePart"), let id = reader.attribute("r:id") {
      tables.append(id)
    }
  }

  private mutating func appendText(_ reader: borrowing XMLPartReader) {
    switch target {
    case .nothing: break
    case .formula: reader.appendText(to: &cell.formula)
    case .value: reader.appendText(to: &cell.value)
    }
  }
}
