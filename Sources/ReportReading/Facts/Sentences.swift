import Document
import Lexemes

/// The sentences of a passage, by their ends.
///
/// A semicolon ends a sentence too: reports join whole items with it, and a reader of a row needs only the item.
struct Sentences: Sendable {
  private let scalars: [Unicode.Scalar]
  /// The index after each sentence, in order.
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

  /// The range of the sentence that contains a place.
  func range(at place: Int) -> Range<Int> {
    let index = min(ends.countUp(to: place), ends.count - 1)
    return (index > 0 ? ends[index - 1] : 0)..<ends[index]
  }

  /// How many characters of a long sentence are kept on either side. Each fact repeats its sentence, so without a
  /// limit the output for a line of a thousand numbers would grow quadratically.
  private static let reach = 400

  func text(at place: Int) -> String {
    let whole = range(at: place)
    let kept = whole.clamped(to: max(0, place - Self.reach)..<(place + Self.reach))
    let text = String(scalars: scalars[kept]).trimmed
    return (kept.lowerBound > whole.lowerBound ? "…" : "") + text
      + (kept.upperBound < whole.upperBound ? "…" : "")
  }
}
