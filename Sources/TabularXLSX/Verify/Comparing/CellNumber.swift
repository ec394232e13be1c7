import Tabular

/// The number that a cell must hold for a value, and the kind of format that must show it.
struct CellNumber: CustomStringConvertible {
  static let secondsPerDay = 86_400.0
  /// The serial number of 1970-01-01 in a spreadsheet.
  private static let epoch = 25_569

  let number: Double
  let look: NumberLook
  let description: String

  init(_ value: Value, _ type: ColumnType) {
    switch value {
    case .date(let date):
      let serial = date.daysSince1970 + Self.epoch
      number = Double(serial)
      look = .date
      description = "\(date), day \(serial)"
    case .duration(let seconds):
      number = Double(seconds) / Self.secondsPerDay
      look = .duration
      description = "\(seconds)"
    default:
      description = value.plainText
      // The number that a reader of CSV and JSON parses from the printed digits.
      let plain = Double(value.plainText) ?? .nan
      number = type == .duration ? plain / Self.secondsPerDay : plain
      look = type == .duration ? .duration : type == .percent ? .percent : .plain
    }
  }

  /// A cell's number in the notation of CSV and JSON; dates as serial numbers.
  static func description(_ number: Double, as look: NumberLook) -> String {
    switch look {
    case .duration: text(number * secondsPerDay)
    case .date: "day \(text(number))"
    case .plain, .percent: text(number)
    }
  }

  private static func text(_ number: Double) -> String {
    Int(exactly: number).map { "\($0)" } ?? "\(number)"
  }
}
