/// What came of reading a workbook back.
public struct WorkbookVerification: Sendable, Hashable {
  /// How many cells were compared, empty ones included.
  public internal(set) var cells = 0
  /// How many of them hold a live formula.
  public internal(set) var formulas = 0
  /// How many sheets were compared.
  public internal(set) var sheets = 0
  /// The first of the differences, in the order of sheets and cells.
  public private(set) var differences: [WorkbookDifference] = []
  /// How many there are in all.
  public private(set) var differenceCount = 0

  /// A sheet that lost one row differs in every cell below it: nobody reads them all.
  static let differenceLimit = 50

  /// Whether the workbook holds what CSV and JSON hold.
  public var agrees: Bool { differenceCount == 0 }

  mutating func append(_ difference: WorkbookDifference) {
    differenceCount += 1
    if differences.count < Self.differenceLimit { differences.append(difference) }
  }

  /// Adds what came of one sheet.
  mutating func add(_ sheet: WorkbookVerification) {
    cells += sheet.cells
    formulas += sheet.formulas
    let room = Self.differenceLimit - differences.count
    differences += sheet.differences.prefix(room)
    differenceCount += sheet.differenceCount
  }
}
