import Document
import Lexemes

/// A line that is only a person's name, above a line with a phone number or e-mail address.
struct PersonLine {
  /// - Returns: nil where the text may be any word; `通胀` begins with a surname too.
  init?(_ entry: ParagraphJoiner.Entry, in section: OutlineSection) {
    guard Self.isName(entry.text.text),
      let next = section.blocks.first(where: { $0.lines.lowerBound > entry.line && !$0.textLines.isEmpty }),
      Self.isContact(next.richText.text)
    else { return nil }
  }

  static func isName(_ text: String) -> Bool {
    let words = text.trimmed
    guard (2...4).contains(words.count), words.unicodeScalars.allSatisfy(\.isHan) else { return false }
    return HanName.hasSurname(words) && HanName.isName(words.scalarArray, isAnnounced: false)
  }

  private static func isContact(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    return text.holds("@")
      || text.utf8.count(where: \.isDigit) >= 7 && ContactLine(text).isContact
  }
}
