import Document
import Lexemes

/// A number in prose that a typing error or a converter may have changed.
struct NumberDoubt: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// Digits come so closely before it that it may be the second half of a number; not a fact.
    case cut
    /// The decimal point is printed as a comma.
    case comma
    /// The commas do not separate thousands, `1,2345 万元`; not a fact.
    case grouping
    /// The digits of several cells may have run together; not a fact.
    case run
  }

  let kind: Kind
  /// The range in the passage, in Unicode scalars.
  let range: Range<Int>
}

/// The facts of passages, and findings about numbers that need a look.
struct FoundFacts: Sendable {
  var facts: [Fact] = []
  var doubts: [Diagnostic] = []
}

extension Diagnostic {
  init(_ doubt: NumberDoubt, in passage: FactPassage) {
    // The digits before a cut number show why it is one.
    let printed = Self.excerpt(passage.scalars, doubt.range, before: doubt.kind == .cut ? 8 : 0)
    let (code, message) =
      switch doubt.kind {
      case .cut:
        (
          DiagnosticCode.numberCut,
          "in '\(printed)' digits come right before the number and may belong to it; the number is not used as a fact"
        )
      case .run:
        (
          .numberCut,
          "'\(printed)' is too long for a percentage and may be several numbers; it is not used as a fact"
        )
      case .comma: (.decimalComma, "the comma of '\(printed)' was read as a decimal point")
      case .grouping: (.numberUnparsed, "'\(printed)' is not a number: \(NumberProblem.wrongGrouping.words)")
      }
    self.init(
      code, message, dataset: "facts", column: "value", printed: printed,
      line: passage.part(at: doubt.range.lowerBound).line)
  }

  private static func excerpt(_ scalars: [Unicode.Scalar], _ range: Range<Int>, before: Int) -> String {
    String(scalars: scalars[max(0, range.lowerBound - before)..<range.upperBound]).trimmed
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// Digits come right before a number in prose and may belong to it; the number is not a fact.
  public static let numberCut = DiagnosticCode(
    "number-cut", .warning,
    "数字前紧挨着其他数字，可能被拆开，不作为事实",
    "digits come right before the number and may belong to it; the number is not used as a fact",
    example: #"`增长 1 2.3%`；`1、234 万元`"#)

  /// The decimal point of a percentage is printed as a comma; it was read as a point.
  public static let decimalComma = DiagnosticCode(
    "decimal-comma", .info,
    "百分数的小数点印成了逗号，按小数点读取",
    "the point of a percentage is printed as a comma and was read as a point",
    example: #"`0,46%` → 0.0046"#)
}
