import Lexemes

/// Determines which quantities of the key points are repeated in the body.
///
/// The same amount is not enough: 5% may be the growth of one company and the margin of another. So most of the key
/// point's words must occur in the sentences in which the body has that amount. A shortened or reordered sentence is
/// still a repetition; one worded differently is counted in addition to the body.
struct RepeatedFacts: Sendable {
  /// For each amount of the key points, the words around it in the body.
  private let words: [Amount: Set<Bigram>]

  init(of keyPoints: [Fact], in body: [Fact]) {
    var words: [Amount: Set<Bigram>] = [:]
    for fact in keyPoints { words[Amount(fact)] = [] }
    for fact in body { words[Amount(fact)]?.formUnion(Bigram.all(in: fact.sentence)) }
    self.words = words
  }

  /// The share of a key point's words that must occur in the body: about two thirds, since a summary that keeps a
  /// sentence may leave out a clause of it, and two sentences that share only an amount have far fewer in common.
  private static let enough = 0.65

  /// Whether the body repeats a key point.
  func contain(_ keyPoint: Fact) -> Bool {
    guard let known = words[Amount(keyPoint)], !known.isEmpty else { return false }
    let own = Bigram.all(in: keyPoint.sentence)
    return Double(own.count { known.contains($0) }) >= Self.enough * Double(own.count)
  }

  /// The properties that a fact and its repetition share.
  private struct Amount: Hashable {
    let value: DecimalNumber?
    let unit: String?
    let kind: Fact.Kind

    init(_ fact: Fact) {
      value = fact.value.value?.trimmed
      unit = fact.unit
      kind = fact.kind
    }
  }

  /// Two consecutive letters, digits or characters, ignoring punctuation and spaces between them.
  private struct Bigram: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar

    static func all(in sentence: String) -> [Bigram] {
      let scalars = sentence.scalarArray.filter {
        $0.isASCII ? $0.isASCIILetter || $0.isDecimalDigit : $0.properties.isAlphabetic
      }
      return zip(scalars, scalars.dropFirst()).map { Bigram(first: $0, second: $1) }
    }
  }
}
