import Document
import Lexemes

/// The sentences of a passage, by where they end.
///
/// A semicolon ends one too: reports string whole items together with it, and a reader of a row wants the item.
struct Sentences: Sendable {
  private let scalars: [Unicode.Scalar]
  /// The first place behind each sentence, in order.
  private let ends: [Int]

  private static let terminators: Signs = "。！？!?；;\n"
  private static let closers: Signs = "”’」』）)\"》"

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var ends: [Int] = []
    var index = 0
    while index < scalars.count {
      defer { index += 1 }
      guard Self.terminators.contains(scalars[index]) else { continue }
      while index + 1 < scalars.count, Self.closers.contains(scalars[index + 1]) { index += 1 }
      ends.append(index + 1)
    }
    if ends.last != scalars.count { ends.append(scalars.count) }
    self.ends = ends
  }

  /// Where the sentence around a place is.
  func range(at place: Int) -> Range<Int> {
    let index = min(ends.countUp(to: place), ends.count - 1)
    return (index > 0 ? ends[index - 1] : 0)..<ends[index]
  }

  /// How many characters of a sentence are kept to either side where it has no end in sight. Each fact repeats
  /// its sentence, and a line of a thousand numbers must not become a million.
  private static let reach = 400

  func text(at place: Int) -> String {
    let whole = range(at: place)
    let kept = whole.clamped(to: max(0, place - Self.reach)..<(place + Self.reach))
    let text = String(scalars: scalars[kept]).trimmed
    return (kept.lowerBound > whole.lowerBound ? "…" : "") + text
      + (kept.upperBound < whole.upperBound ? "…" : "")
  }
}
