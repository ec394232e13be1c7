import Lexemes
import Tabular
import Document
import ReportReading

extension Row {
  /// A row from values by column name; columns that are not named are missing, computed ones are filled later.
  init(_ columns: [Column], line: Int?, _ values: [String: Value]) {
    var cells: [Value] = []
    cells.reserveCapacity(columns.count + 1)
    for place in columns.indices { cells.append(values[columns[place].name] ?? .missing) }
    cells.append(Value(line))
    self.init(cells)
  }

  /// Notes where a printed cell came from.
  mutating func setOrigin<Printable>(_ column: String, _ printed: Printed<Printable>?) {
    guard let printed, !printed.raw.isEmpty else { return }
    origins[column] = CellOrigin(
      raw: printed.raw, line: printed.location.line, column: printed.location.column)
  }

  /// Keeps the bold stretches of a text cell.
  mutating func setEmphasis(_ column: String, _ text: RichText) {
    if !text.bold.isEmpty { emphasis[column] = text.bold }
  }
}

extension Value {
  init(_ printed: Printed<DecimalNumber>?) { self.init(printed?.value) }
  init(_ printed: Printed<Int>?) { self.init(printed?.value) }
  init(_ printed: Printed<CalendarDate>?) { self.init(printed?.value) }
}

/// Units that several datasets share.
enum Units {
  static let millionsOfCurrency = LocalizedText("百万当地", "mn local")
  static let millionsOfReporting = LocalizedText("百万（财报币种）", "mn of reporting currency")
  static let millionsOfYuan = LocalizedText("百万元人民币", "mn CNY")
  static let currencyPerShare = LocalizedText("当地", "local")
  static let epsPerShare = LocalizedText("EPS 币种", "EPS currency")
  static let times = LocalizedText("倍", "x")
  static let fraction = LocalizedText("比例", "fraction")
  static let millionsAWeek = LocalizedText("百万次/周", "mn a week")
  static let millionShares = LocalizedText("百万股", "mn shares")
  static let seconds = LocalizedText("秒", "s")
  static let millionHours = LocalizedText("百万小时/周", "mn hours a week")
  static let factor = LocalizedText("EPS 币种/股价币种", "EPS currency / price currency")
}
