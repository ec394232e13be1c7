import Lexemes

extension JSONReader {
  /// A string whose opening quotation mark is at the current place.
  mutating func string() throws(JSONError) -> String {
    let opening = place
    place += 1
    var unescaped: [UInt8] = []
    var start = place
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        defer { place += 1 }
        guard start > opening + 1 else { return String(decoding: bytes[start..<place], as: UTF8.self) }
        return String(decoding: unescaped + bytes[start..<place], as: UTF8.self)
      case UInt8(ascii: "\\"):
        unescaped += bytes[start..<place]
        try escape(into: &unescaped)
        start = place
      case ..<0x20:
        throw error(.controlCharacter)
      case 0x80...:
        guard let length = Self.sequenceLength(bytes, place) else { throw error(.invalidUTF8) }
        place += length
      default:
        place += 1
      }
    }
    throw error(.unexpectedEnd(expected: "the end of a string"))
  }

  private mutating func escape(into unescaped: inout [UInt8]) throws(JSONError) {
    let start = place
    place += 1
    guard let letter = current else { throw error(.unexpectedEnd(expected: "an escape")) }
    place += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(letter)
    case UInt8(ascii: "b"): unescaped.append(0x08)
    case UInt8(ascii: "f"): unescaped.append(0x0C)
    case UInt8(ascii: "n"): unescaped.append(0x0A)
    case UInt8(ascii: "r"): unescaped.append(0x0D)
    case UInt8(ascii: "t"): unescaped.append(0x09)
    case UInt8(ascii: "u"): unescaped += String(Character(try escapedScalar(from: start))).utf8
    default: throw error(.invalidEscape, at: start)
    }
  }

  /// The character of `\uXXXX`, or of two of them that are a surrogate pair; the place is after the `u`.
  private mutating func escapedScalar(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let unit = try hexadecimal(from: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, bytes[place...].starts(with: "\\u".utf8) else {
      throw error(.loneSurrogate, at: start)
    }
    place += 2
    let low = try hexadecimal(from: place - 2)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    else { throw error(.loneSurrogate, at: start) }
    return scalar
  }

  private mutating func hexadecimal(from start: Int) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = current?.hexadecimalValue else { throw error(.invalidEscape, at: start) }
      unit = unit << 4 | UInt16(digit)
      place += 1
    }
    return unit
  }

  /// A number at the current place, kept so that it is written again as it is wherever that can be.
  mutating func number() throws(JSONError) -> JSONValue {
    let start = place
    if current == UInt8(ascii: "-") { place += 1 }
    let leading = current
    let whole = skipDigits()
    guard whole > 0, whole == 1 || leading != UInt8(ascii: "0") else {
      throw error(.invalidNumber, at: start)
    }
    let hasFraction = current == UInt8(ascii: ".")
    if hasFraction {
      place += 1
      guard skipDigits() > 0 else { throw error(.invalidNumber, at: start) }
    }
    let hasExponent = current == UInt8(ascii: "e") || current == UInt8(ascii: "E")
    if hasExponent {
      place += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { place += 1 }
      guard skipDigits() > 0 else { throw error(.invalidNumber, at: start) }
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if !hasExponent, let exact = Self.exact(text, hasFraction: hasFraction) { return exact }
    guard let real = Double(text), real.isFinite else { throw error(.numberTooLarge, at: start) }
    return .real(real)
  }

  /// - Returns: nil where the digits do not fit, and for a negative zero, whose sign would be lost.
  private static func exact(_ text: String, hasFraction: Bool) -> JSONValue? {
    if !hasFraction { return text == "-0" ? nil : Int(text).map(JSONValue.integer) }
    guard let decimal = DecimalNumber(exactly: text) else { return nil }
    return decimal.significand == 0 && text.utf8.first == UInt8(ascii: "-") ? nil : .decimal(decimal)
  }

  private mutating func skipDigits() -> Int {
    let start = place
    while let byte = current, byte.isDecimalDigit { place += 1 }
    return place - start
  }

  /// How many bytes the well-formed UTF-8 sequence at a place has, after table 3-7 of the Unicode standard;
  /// nil where there is none. For bytes above 0x7F.
  static func sequenceLength(_ bytes: [UInt8], _ place: Int) -> Int? {
    let length: Int
    let second: ClosedRange<UInt8>
    switch bytes[place] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard place + length <= bytes.count, second.contains(bytes[place + 1]) else { return nil }
    return bytes[(place + 2)..<(place + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : nil
  }
}

extension UInt8 {
  fileprivate var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
