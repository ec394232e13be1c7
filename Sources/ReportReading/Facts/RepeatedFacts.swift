import Lexemes

/// Tells which quantities of the key points the body prints too.
///
/// The same amount is not enough: 5% is the growth of one company and the margin of another. So most of the key point's
/// words have to be in the sentences in which the body has that amount. What is shortened or put in another order still is
/// a repetition; what is worded otherwise counts beside the body.
struct RepeatedFacts: Sendable {
  /// The words around each amount of the body that the key points have as well.
  private let words: [Amount: Set<Bigram>]

  init(of keyPoints: [Fact], in body: [Fact]) {
    var words: [Amount: Set<Bigram>] = [:]
    for fact in keyPoints { words[Amount(fact)] = [] }
    for fact in body { words[Amount(fact)]?.formUnion(Bigram.all(in: fact.sentence)) }
    self.words = words
  }

  /// The share of a key point's words that makes it a repetition.
  private static let enough = 0.65

  /// Whether the body says what a key point says.
  func contain(_ keyPoint: Fact) -> Bool {
    guard let known = words[Amount(keyPoint)], !known.isEmpty else { return false }
    let own = Bigram.all(in: keyPoint.sentence)
    return Double(own.count { known.contains($0) }) >= Self.enough * Double(own.count)
  }

  /// What two facts share that say the same.
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

  /// Two letters, digits or characters that follow one another, whatever signs and blanks are between them.
  private struct Bigram: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar

    static func all(in sentence: String) -> [Bigram] {
      let scalars = sentence.unicodeScalars.filter {
        $0.isASCII ? $0.isASCIILetter || $0.isDecimalDigit : $0.properties.isAlphabetic
      }
      return zip(scalars, scalars.dropFirst()).map { Bigram(first: $0, second: $1) }
    }
  }
}
