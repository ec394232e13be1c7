import Document
import Lexemes

/// Notices that a data terminal stamps on a downloaded copy: `…下载，仅供内部使用，请勿传阅`, and the reader's e-mail address.
///
/// They are not text of the report, and the reader's address must not be taken for an analyst's.
struct CopyMarks: Sendable {
  private let marks: Set<WordMark>

  init(_ pages: [PageWords]) {
    guard pages.count > 1 else {
      marks = []
      return
    }
    let repeated = Self.repeated(pages)
    let hasNotice = repeated.contains { CopyMark.mayBe($0.text) }
    let domains = Self.domains(pages, without: repeated)
    marks = repeated.filter { mark in
      guard let domain = Self.domain(mark.text) else { return CopyMark.mayBe(mark.text) }
      // Houses also print addresses of their own at the head of their pages.
      return hasNotice || !domains.isEmpty && !domains.contains(domain)
    }
  }

  func contains(_ word: Word) -> Bool { !marks.isEmpty && marks.contains(WordMark(word)) }

  /// Addresses and notices at the same place on at least 60% of the pages.
  private static func repeated(_ pages: [PageWords]) -> Set<WordMark> {
    let enough = max(2, Int((0.6 * Double(pages.count)).rounded()))
    return WordMark.repeated(pages, on: enough) { word, _ in
      domain(word.text) != nil || CopyMark.mayBe(word.text)
    }
  }

  private static func domains(_ pages: [PageWords], without marks: Set<WordMark>) -> Set<String> {
    Set(
      pages.flatMap(\.words).compactMap { word in
        marks.contains(WordMark(word)) ? nil : domain(word.text)
      })
  }

  /// The part after `@`; nil if the word is not an address.
  private static func domain(_ text: String) -> String? {
    guard let sign = text.unicodeScalars.firstIndex(where: { $0 == "@" || $0 == "＠" }) else { return nil }
    let domain = text.unicodeScalars[text.unicodeScalars.index(after: sign)...]
    return domain.contains(".") ? String(domain).lowercased() : nil
  }
}
