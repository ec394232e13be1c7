/// Licences, e-mail addresses and dates that the edge of a narrow column cut, so that the next line begins with their rest.
enum CutWord {
  /// Whether a line is the rest of the word with which the line above ends: `S00005240100` and `01`, `2026.03.` and `18`,
  /// `desk@house.co` and `m.cn`.
  static func isRest(_ line: String, of above: String) -> Bool {
    guard (1...16).contains(line.utf8.count), line.utf8.allSatisfy({ $0 < 0x80 }), !above.isEmpty else {
      return false
    }
    return completesLicence(line, above) || completesDate(line, above) || completesMail(line, above)
  }

  // MARK: Licences

  /// The digits of a licence of the Securities Association of China, after its `S`.
  private static let digitsOfLicence = 13

  private static func completesLicence(_ line: String, _ above: String) -> Bool {
    guard line.unicodeScalars.allSatisfy(\.isASCIIDigit) else { return false }
    let digits = above.unicodeScalars.reversed().prefix { $0.isASCIIDigit }
    let before = above.unicodeScalars.reversed().dropFirst(digits.count)
    guard before.first == "S", digits.count >= 4, digits.count + line.utf8.count == digitsOfLicence else {
      return false
    }
    return before.dropFirst().first.map { !$0.isASCIILetter && !$0.isASCIIDigit } ?? true
  }

  // MARK: Dates

  /// Whether a date in digits is whole with the line, and was not without it: a month or day of two digits may be cut.
  private static func completesDate(_ line: String, _ above: String) -> Bool {
    let tail = above.unicodeScalars.reversed().prefix { $0.isASCIIDigit || "./-".unicodeScalars.contains($0) }
    let start = String(String.UnicodeScalarView(tail.reversed()))
    guard let sign = start.unicodeScalars.first(where: { !$0.isASCIIDigit }),
      line.unicodeScalars.allSatisfy({ $0.isASCIIDigit || $0 == sign })
    else { return false }
    let parts = parts(of: start, sign)
    let whole = self.parts(of: start + line, sign)
    guard whole.count == 3, CellText.isCentury(whole[0]), (1...2).contains(whole[1].utf8.count),
      let month = Int(whole[1]), let day = Int(whole[2]), (1...12).contains(month), (1...31).contains(day)
    else { return false }
    // A day of one digit may be cut only where months have two.
    let isOpen = parts.count < 3 || parts[2].isEmpty || parts[2].utf8.count == 1 && whole[1].utf8.count == 2
    return isOpen && parts[0].utf8.count == 4
  }

  private static func parts(of text: String, _ sign: Unicode.Scalar) -> [String] {
    text.unicodeScalars.split(separator: sign, omittingEmptySubsequences: false).map {
      String(String.UnicodeScalarView($0))
    }
  }

  // MARK: E-mail addresses

  private static let endings = [".com.cn", ".com.hk", ".com", ".cn", ".hk", ".net", ".org"]

  private static func completesMail(_ line: String, _ above: String) -> Bool {
    let word = above.unicodeScalars.reversed().prefix {
      $0.isASCIILetter || $0.isASCIIDigit || ".-_@".unicodeScalars.contains($0)
    }
    let start = String(String.UnicodeScalarView(word.reversed()))
    guard let at = start.firstIndex(of: "@"), at > start.startIndex,
      line.unicodeScalars.allSatisfy({
        ("a"..."z").contains($0) || $0.isASCIIDigit || ".-".unicodeScalars.contains($0)
      })
    else { return false }
    let domain = start[start.index(after: at)...]
    guard let ending = endings.first(where: { (domain + line).hasSuffix($0) }) else { return false }
    // The domain ends before its first point or inside the last words, or these go on.
    return !domain.contains(".") || line.utf8.count < ending.utf8.count && !isWhole(domain)
      || line.hasPrefix(".")
  }

  private static func isWhole(_ domain: Substring) -> Bool { endings.contains { domain.hasSuffix($0) } }
}
