import Lexemes
import Tabular
import Document
import ReportReading

extension Row {
  /// Creates a row from values by column name. Columns that are not named are missing; computed ones are filled in
  /// later. Fastest if the values are in the order of the columns.
  init(_ columns: [Column], line: Int?, _ values: KeyValuePairs<String, Value>) {
    var cells = values.cells(of: columns[...], behind: [])
    cells.append(Value(line))
    self.init(cells)
  }

  /// Records where a printed cell was read from.
  mutating func setOrigin<Printable>(_ column: String, _ printed: Printed<Printable>?) {
    guard let printed, !printed.raw.isEmpty else { return }
    origins[column] = CellOrigin(
      raw: printed.raw, line: printed.location.line, column: printed.location.column)
  }

  /// Records the bold ranges of a text cell.
  mutating func setEmphasis(_ column: String, _ text: RichText) {
    if !text.bold.isEmpty { emphasis[column] = text.bold }
  }
}

/// The places of a dataset's columns by name, for rows whose names depend on the report.
struct ColumnPlaces {
  private let places: [String: Int]
  private let count: Int

  init(_ columns: [Column]) {
    places = Dictionary(
      columns.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    count = columns.count
  }

  /// A row of values by column name; of two values for a column the last. Columns that are not named are missing.
  func row(line: Int?, _ values: [(String, Value)]) -> Row {
    var cells: [Value] = []
    // With room for the page.
    cells.reserveCapacity(count + 2)
    cells += repeatElement(.missing, count: count)
    cells.append(Value(line))
    for (name, value) in values {
      if let place = places[name] { cells[place] = value }
    }
    return Row(cells)
  }
}

extension KeyValuePairs<String, Value> {
  /// The values of columns in their order, after `leading`; missing where a column is not named. Fastest if the values
  /// are in the order of the columns.
  package func cells(of columns: ArraySlice<Column>, behind leading: [Value]) -> [Value] {
    var cells = leading
    // With room for the line and the page.
    cells.reserveCapacity(leading.count + columns.count + 2)
    var next = 0
    // By index, because taking a column out of the array would copy all its texts.
    for index in columns.indices {
      guard let place = place(of: columns[index].name, from: next) else {
        cells.append(.missing)
        continue
      }
      cells.append(self[place].value)
      next = place + 1
    }
    return cells
  }

  /// The position of a name, searched from `start` first and then from the beginning.
  private func place(of name: String, from start: Int) -> Int? {
    if start < count, self[start].key == name { return start }
    // Comparing lengths first rules out most names without reading a character.
    let length = name.utf8.count
    return indices.first { self[$0].key.utf8.count == length && self[$0].key == name }
  }
}

extension Value {
  init(_ printed: Printed<DecimalNumber>?) { self.init(printed?.value) }
  init(_ printed: Printed<Int>?) { self.init(printed?.value) }
  init(_ printed: Printed<CalendarDate>?) { self.init(printed?.value) }
}

/// Units shared by several datasets.
package enum Units {
  package static let millionsOfCurrency = LocalizedText("百万当地", "mn local")
  package static let millionsOfReporting = LocalizedText("百万（财报币种）", "mn of reporting currency")
  package static let millionsOfYuan = LocalizedText("百万元人民币", "mn CNY")
  package static let currencyPerShare = LocalizedText("当地", "local")
  package static let epsPerShare = LocalizedText("EPS 币种", "EPS currency")
  package static let times = LocalizedText("倍", "x")
  package static let fraction = LocalizedText("比例", "fraction")
  package static let millionsAWeek = LocalizedText("百万次/周", "mn a week")
  package static let millionShares = LocalizedText("百万股", "mn shares")
  package static let seconds = LocalizedText("秒", "s")
  package static let millionHours = LocalizedText("百万小时/周", "mn hours a week")
  package static let factor = LocalizedText("EPS 币种/股价币种", "EPS currency / price currency")
}
