import Document
import Lexemes

extension SourceText {
  /// The text without what a converter or e-mail program added: a `>` before every line, no-break spaces, invisible
  /// characters, radicals in place of ideographs, escaped or full-width table delimiters. Lines keep their numbers
  /// and, except for invisible characters and escapes, their columns.
  var withoutWrapping: SourceText {
    var text = bytes
    var isChanged = unquote(&text)
    if let unified = Ideographs.unified(text) {
      text = unified
      isChanged = true
    }
    if Self.holdsBlanks(text) {
      text = Self.plainBlanks(text)
      isChanged = true
    }
    let plain = isChanged ? replacingBytes(text) : self
    return EscapedTables.unescaped(plain) ?? plain
  }

  /// Replaces the `>` before each line by a space, where most lines have one.
  private func unquote(_ text: inout [UInt8]) -> Bool {
    let signs = (1...max(1, lineCount)).map { number -> Int? in
      line(number).firstIndex { !$0.isBlank }.flatMap { bytes[$0] == UInt8(ascii: ">") ? $0 : nil }
    }
    let quoted = signs.compactMap(\.self)
    guard quoted.count > 3 else { return false }
    let filled = (1...lineCount).count { number in line(number).contains { !$0.isBlank } }
    guard quoted.count * 2 > filled else { return false }
    for place in quoted { text[place] = UInt8(ascii: " ") }
    return true
  }

  private static let noBreak = Array("\u{A0}".utf8)
  private static func holdsBlanks(_ text: [UInt8]) -> Bool {
    text.indices.contains { blank(text, at: $0) != nil }
  }

  private static func plainBlanks(_ text: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if let blank = blank(text, at: index) {
        plain += blank.with
        index += blank.length
      } else {
        plain.append(text[index])
        index += 1
      }
    }
    return plain
  }

  private static func blank(_ text: [UInt8], at index: Int) -> (length: Int, with: [UInt8])? {
    let first = text[index]
    guard first == 0xC2 || first == 0xE2 || first == 0xEF || first == 0xF3 else { return nil }
    if first == 0xC2, text[index...].starts(with: noBreak) { return (2, [UInt8(ascii: " ")]) }
    let length = FoldedByte.invisibleLength(text, at: index)
    return length > 0 ? (length, []) : nil
  }
}
