/// A conditional format of a range.
struct ConditionPlan: Sendable, Hashable {
  enum Rule: Sendable, Hashable {
    /// `maximum` is a formula for the value of a full bar; nil means the largest value.
    case dataBar(Color, maximum: String?)
    case scale(low: Double, Color, middle: Color, high: Double, Color)
    case above(Double, font: Color, fill: Color?)
    case below(Double, font: Color, fill: Color?)
    case equalsNumber(Double, font: Color, fill: Color?)
    case equalsText(String, font: Color, fill: Color?)
    /// Where a formula is true, written for the first cell of the range.
    case holds(String, font: Color, fill: Color?)
    /// Where a formula is true, the value is shown in another number format.
    case shown(String, format: String, font: Color)
  }

  var range: CellRange
  var rule: Rule
}
