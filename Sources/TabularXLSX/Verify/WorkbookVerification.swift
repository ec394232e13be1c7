/// The result of reading a workbook back.
public struct WorkbookVerification: Sendable, Hashable {
  /// The number of cells compared, including empty ones.
  public internal(set) var cells = 0
  /// The number of compared cells that hold a live formula.
  public internal(set) var formulas = 0
  /// The number of sheets compared.
  public internal(set) var sheets = 0
  /// The first differences, in the order of sheets and cells.
  public private(set) var differences: [WorkbookDifference] = []
  /// The number of all differences, including those not listed in ``differences``.
  public private(set) var differenceCount = 0

  /// The most differences listed: a sheet that lost one row differs in every cell below it.
  static let differenceLimit = 50

  /// Whether the workbook holds what CSV and JSON hold.
  public var agrees: Bool { differenceCount == 0 }

  mutating func append(_ difference: WorkbookDifference) {
    differenceCount += 1
    if differences.count < Self.differenceLimit { differences.append(difference) }
  }

  /// Adds the result of one sheet.
  mutating func add(_ sheet: WorkbookVerification) {
    cells += sheet.cells
    formulas += sheet.formulas
    let room = Self.differenceLimit - differences.count
    differences += sheet.differences.prefix(room)
    differenceCount += sheet.differenceCount
  }
}
