import Lexemes
import Testing

@testable import Tabular
@testable import TabularXLSX

@Suite("Formulas are read and computed")
struct FormulaParserTests {
  /// What a formula comes to in B1, beside a sheet with 2, 3 and a text in column A.
  private static func value(_ formula: String) -> CachedValue? {
    var sheet = SheetPlan(name: "数据 1", tabColor: Theme.overviewTab)
    let style = StyleID(index: 0)
    sheet.put(0, 0, .number(2), style)
    sheet.put(1, 0, .number(3), style)
    sheet.put(2, 0, .text("通过"), style)
    sheet.put(0, 1, .formula(formula, cached: .pending), style)
    var plans = [sheet]
    WorkbookCalculator.fill(&plans, names: [], language: .chinese)
    guard case .formula(_, let cached)? = plans[0].cells.last?.content else { return nil }
    return cached
  }

  private static let cases: [(String, CachedValue)] = [
    ("=1+2*3", .number(7)), ("=(1+2)*3", .number(9)), ("=10-4-3", .number(3)), ("=2^3^2", .number(64)),
    ("=-2^2", .number(4)), ("=2*-3", .number(-6)), ("=12/4/3", .number(1)), ("=1/0", .text("#DIV/0!")),
    ("=A1&A2&\"x\"", .text("23x")), ("=A1+A2=5", .text("TRUE")), ("=A1<>A2", .text("TRUE")),
    ("=A1>=A2", .text("FALSE")), ("=A1<=A2", .text("TRUE")), ("=1+1&2", .text("22")),
    ("=SUM($A$1:A3)", .number(5)), ("='数据 1'!A2*2", .number(6)), ("=COUNTIF(A1:A3,\"通过\")", .number(1)),
    ("=COUNTIF(A1:A3,\">2\")", .number(1)), ("=IF(A1<A2,\"yes\",1/0)", .text("yes")),
    ("=1E-2*100", .number(1)),
    ("=B1", .text("#REF!")), ("=Z99+1", .number(1)), ("=Z99", .number(0)), ("=1+", .text("#REF!")),
    ("=NOSUCH(1)", .text("#NAME?")), ("=nosuch", .text("#NAME?")), ("=\"a\"\"b\"", .text("a\"b")),
    ("=A3+1", .text("#VALUE!")),
  ]

  @Test("by the ranks of their signs, the left one first", arguments: cases)
  func computes(formula: String, value: CachedValue) {
    #expect(Self.value(formula) == value, "\(formula)")
  }
}
