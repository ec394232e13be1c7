/// Options for writing CSV.
public struct CSVOptions: Sendable, Hashable {
  /// Whether the output begins with U+FEFF, which tells Excel on Windows that the text is UTF-8.
  public var byteOrderMark = false
  /// Whether text that a spreadsheet would run as a formula gets a leading apostrophe.
  ///
  /// On by default, because the text comes from documents that anyone may have written. Only text is changed.
  public var defusesFormulas = true

  /// Creates options for CSV.
  public init(byteOrderMark: Bool = false, defusesFormulas: Bool = true) {
    self.byteOrderMark = byteOrderMark
    self.defusesFormulas = defusesFormulas
  }
}

extension TypedTable {
  /// The table in the format of RFC 4180: a header of machine names, then one record for each row, each ended by CRLF.
  ///
  /// A missing value is an empty field, and an empty text is a quoted empty field, which readers that consider
  /// quotation marks can tell apart. In a table with a single column, a missing value is quoted too, because an empty
  /// line would be read as no row at all.
  public func csv(_ options: CSVOptions = CSVOptions()) -> [UInt8] {
    var writer = CSVWriter(options)
    writer.record(columns.map { Value.text($0.name) })
    for row in rows {
      writer.record(row.values)
    }
    return writer.bytes
  }
}

/// Writes records of values as CSV.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private let defusesFormulas: Bool

  init(_ options: CSVOptions) {
    defusesFormulas = options.defusesFormulas
    if options.byteOrderMark { bytes += [0xEF, 0xBB, 0xBF] }
  }

  mutating func record(_ values: [Value]) {
    for (place, value) in values.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      field(value)
    }
    if values == [.missing] { bytes.append(contentsOf: "\"\"".utf8) }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  private mutating func field(_ value: Value) {
    switch value {
    case .missing: break
    case .text(let text): field(text)
    case .integer(let integer): bytes.append(integer: integer)
    case .decimal(let decimal): bytes.append(decimal: decimal)
    case .real(let real): if real.isFinite { bytes.append(finite: real) }
    case .duration(let seconds): bytes.append(integer: seconds)
    case .date(let date): bytes.append(date: date)
    case .boolean(let boolean): bytes.append(contentsOf: (boolean ? "true" : "false").utf8)
    }
  }

  private mutating func field(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      let prefix: [UInt8] =
        defusesFormulas && FormulaDefusing.isNeeded(utf8) ? [FormulaDefusing.apostrophe] : []
      guard Self.needsQuotes(utf8) else {
        bytes += prefix
        bytes += utf8
        return
      }
      bytes.append(UInt8(ascii: "\""))
      bytes += prefix
      for byte in utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Whether a field needs quotes: it is empty, contains a comma, a quotation mark or a line end, or has a blank at
  /// either end, which some readers trim.
  private static func needsQuotes(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = utf8.first, let last = utf8.last else { return true }
    return isBlank(first) || isBlank(last) || utf8.contains(where: isSpecial)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }
}
