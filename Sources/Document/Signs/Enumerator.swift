import Lexemes

/// The number of an item within running text: `1)`, `2）`, `（3）`, `4、`, `①`.
package enum Enumerator {
  /// How many scalars the number that begins at a place takes, blanks behind it included; nil where there is none.
  /// `3、4 月` is a list of months, and `1.5` a number.
  package static func length(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    guard start < scalars.count else { return nil }
    var end = start
    if ("①"..."⑳").contains(scalars[start]) {
      end += 1
    } else {
      let isOpen = "(（".unicodeScalars.contains(scalars[start])
      let digits = scalars[(start + (isOpen ? 1 : 0))...].prefix { ("0"..."9").contains($0) }
      guard (1...2).contains(digits.count), digits.endIndex < scalars.count,
        (isOpen ? closing : signs).contains(scalars[digits.endIndex])
      else { return nil }
      end = digits.endIndex + 1
      let isTight = "、.．".unicodeScalars.contains(scalars[end - 1])
      if isTight, end < scalars.count, ("0"..."9").contains(scalars[end]) { return nil }
    }
    while end < scalars.count, scalars[end] == " " || scalars[end] == "\u{3000}" { end += 1 }
    return end - start
  }

  /// The number that a line begins with; nil for most lines, at a glance.
  package static func value(opening line: String) -> Int? {
    guard let first = line.utf8.first,
      first.isDigit || first == UInt8(ascii: "(") || first == 0xE2 || first == 0xEF
    else { return nil }
    let scalars = Array(line.unicodeScalars.prefix(6))
    return length(scalars, at: 0).flatMap { value(scalars[..<$0]) }
  }

  private static let closing: Signs = ")）"
  private static let signs: Signs = ")）、.．"

  /// The number itself: 2 for `（2）` and `②`.
  package static func value(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let first = scalars.first else { return nil }
    if ("①"..."⑳").contains(first) { return Int(first.value) - 0x245F }
    return Int(String(scalars: scalars.filter { ("0"..."9").contains($0) }))
  }
}

extension RichText {
  /// The text without the number and the bullets that it begins with.
  package var withoutEnumerator: RichText {
    let scalars = text.scalarArray
    var start = 0
    while start < scalars.count,
      Bullets.signs.contains(scalars[start]) || scalars[start].isWhitespace
    {
      start += 1
    }
    start += Enumerator.length(scalars, at: start) ?? 0
    return start == 0 ? self : slice(start..<scalars.count).trimmed
  }

  /// The text without bullets at its ends: a converter keeps them as letters.
  package var withoutBullets: RichText {
    let scalars = text.scalarArray
    let isText = { (scalar: Unicode.Scalar) in
      !Bullets.signs.contains(scalar) && !scalar.isWhitespace
    }
    guard let first = scalars.firstIndex(where: isText), let last = scalars.lastIndex(where: isText) else {
      return RichText("")
    }
    return first == 0 && last == scalars.count - 1 ? self : slice(first..<(last + 1))
  }
}

/// Signs that stand before an item of a list where Markdown has `-`.
package enum Bullets {
  package static let signs: Signs = "■□◼◾⚫●○•◆◇▶►➢➤❑❖▪★✓✔"
}
