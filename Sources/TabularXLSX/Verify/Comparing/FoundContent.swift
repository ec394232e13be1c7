/// The content of a cell in a sheet's XML, interpreted.
enum FoundContent: Hashable {
  case empty
  case text(ArraySlice<UInt8>)
  case number(Double)
  case boolean(Bool)
  /// `#N/A`, or something that no cell may hold.
  case invalid(String)

  init(_ cell: FoundCell, _ strings: SharedStrings) {
    let value = String(decoding: cell.value, as: UTF8.self)
    switch cell.kind {
    case .shared:
      self = Int(value).flatMap { strings[$0] }.map(Self.text) ?? .invalid("shared text \(value)")
    case .text:
      self = .text(cell.value[...])
    case .boolean:
      self = value == "1" ? .boolean(true) : value == "0" ? .boolean(false) : .invalid(value)
    case .error:
      self = .invalid(value)
    case .number:
      self = value.isEmpty ? .empty : Double(value).map(Self.number) ?? .invalid(value)
    }
  }

  /// Whether the cell is empty or holds an empty text, which is how a formula cell shows a missing value.
  var isEmpty: Bool {
    switch self {
    case .empty: true
    case .text(let bytes): bytes.isEmpty
    case .number, .boolean, .invalid: false
    }
  }

  var description: String { description(as: .plain) }

  func description(as look: NumberLook) -> String {
    switch self {
    case .empty: "nothing"
    case .text(let bytes): Excerpt.text(String(decoding: bytes, as: UTF8.self))
    case .number(let number): CellNumber.description(number, as: look)
    case .boolean(let boolean): boolean ? "TRUE" : "FALSE"
    case .invalid(let text): "an invalid '\(text)'"
    }
  }
}
