import Document
import Lexemes

/// A title in brackets: `《…》` or `<<…>>`.
struct BracketedTitle {
  /// The range with the brackets, and the one without.
  let outer: Range<String.Index>
  let inner: Range<String.Index>

  /// The titles of a text, by their outermost brackets, since titles quote other titles. Several brackets are several
  /// titles only if a date or space separates them; `《甲》点评：《乙》` is one title.
  static func all(in text: String) -> [BracketedTitle] {
    guard text.holds("《") || text.holds("<<") else { return [] }
    var found: [BracketedTitle] = []
    var depth = 0
    var isTorn = false
    var open = (outer: text.startIndex, inner: text.startIndex)
    var place = text.startIndex
    while place < text.endIndex {
      let (isOpening, isClosing, end) = bracket(in: text, at: place)
      if isOpening {
        if depth == 0 { open = (place, end) }
        depth += 1
      } else if isClosing, depth > 0 {
        depth -= 1
        if depth == 0 { found.append(BracketedTitle(outer: open.outer..<end, inner: open.inner..<place)) }
      } else if isClosing {
        isTorn = true
      }
      place = end
    }
    if depth > 0 || found.isEmpty { return apartByDates(text) ?? widest(text) }
    if isTorn, let apart = apartByDates(text) { return apart }
    // `《某系列之一》《某系列之二》`: only titles, a list without dates that a converter joined.
    let isBare = isBareList(text, found)
    let isApart = RelatedReportLine.gaps(text, found.map(\.outer)).dropFirst().dropLast().allSatisfy {
      RelatedReportLine.date($0, in: text) != nil
        || $0.trimming(RelatedReportLine.signs).isEmpty && ($0.holds(" ") || isBare)
    }
    guard !isApart, let first = found.first, let last = found.last else { return found }
    return [
      BracketedTitle(
        outer: first.outer.lowerBound..<last.outer.upperBound,
        inner: first.inner.lowerBound..<last.inner.upperBound)
    ]
  }

  /// The most titles of a list without dates. A first page has room for no more.
  private static let mostBare = 30

  /// Whether a text consists only of titles, each long enough for a report.
  private static func isBareList(_ text: String, _ titles: [BracketedTitle]) -> Bool {
    guard let first = titles.first, let last = titles.last, (2...mostBare).contains(titles.count) else {
      return false
    }
    return text[..<first.outer.lowerBound].trimming(RelatedReportLine.signs).isEmpty
      && text[last.outer.upperBound...].trimming(RelatedReportLine.signs).isEmpty
      && titles.allSatisfy { text[$0.inner].count >= 8 }
  }

  /// Whether a text has an opening bracket that is not closed in it.
  static func isOpen(_ text: String) -> Bool {
    guard text.holds("《") || text.holds("<<") else { return false }
    var depth = 0
    var place = text.startIndex
    while place < text.endIndex {
      let (isOpening, isClosing, end) = bracket(in: text, at: place)
      depth += isOpening ? 1 : isClosing ? -1 : 0
      place = end
    }
    return depth > 0
  }

  /// The kind of bracket at a place, if any, and the index after it.
  private static func bracket(in text: String, at place: String.Index)
    -> (isOpening: Bool, isClosing: Bool, end: String.Index)
  {
    let scalars = text.unicodeScalars
    let next = scalars.index(after: place)
    switch scalars[place] {
    case "《": return (true, false, next)
    case "》": return (false, true, next)
    case "<" where next < scalars.endIndex && scalars[next] == "<":
      return (true, false, scalars.index(after: next))
    case ">" where next < scalars.endIndex && scalars[next] == ">":
      return (false, true, scalars.index(after: next))
    default: return (false, false, next)
    }
  }

  /// Titles that are each followed by a date, where the first has lost its opening bracket or the last its closing
  /// one: `某评论》2024.06.11《某周报》2024.05.14`.
  private static func apartByDates(_ text: String) -> [BracketedTitle]? {
    var titles: [BracketedTitle] = []
    var start = text.startIndex
    while let close = text[start...].firstIndex(of: "》") {
      let end = text.index(after: close)
      guard
        DateRange.first(in: String(text[end...].prefix(16))).map({ date in
          String(text[end...].prefix(16))[..<date.bounds.lowerBound].trimming(RelatedReportLine.signs).isEmpty
        }) ?? false
      else { return nil }
      let outer = text[start..<close].lastIndex(of: "《") ?? start
      if outer == start, text[start] != "《", !titles.isEmpty { return nil }
      let inner = text[outer] == "《" ? text.index(after: outer) : outer
      titles.append(BracketedTitle(outer: outer..<end, inner: inner..<close))
      start = end
    }
    return titles.count > 1 ? titles : nil
  }

  /// The text from the first bracket to the last, as one title, where brackets do not match.
  private static func widest(_ text: String) -> [BracketedTitle] {
    guard let open = text.firstIndex(of: "《"), let close = text.lastIndex(of: "》"), open < close else {
      return []
    }
    return [
      BracketedTitle(outer: open..<text.index(after: close), inner: text.index(after: open)..<close)
    ]
  }
}
