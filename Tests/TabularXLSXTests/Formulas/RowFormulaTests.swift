import Testing

@testable import TabularXLSX

@Suite("The formula of a column")
struct RowFormulaTests {
  private var growth: RowFormula {
    var formula = RowFormula()
    formula.append("IF(")
    formula.append([.cell("C", offset: 1), .text("=0,\"\","), .cell("C", offset: 1), .text("/")])
    formula.append([.cell("AB", offset: 0)])
    formula.append("-1)")
    return formula
  }

  @Test("has the number of its row, or of the row above", arguments: [0, 1, 8, 9, 10, 98, 99, 1_048_575])
  func numbers(row: Int) {
    #expect(growth.formula(row: row) == "IF(C\(row + 1)=0,\"\",C\(row + 1)/AB\(row)-1)")
  }

  @Test("gets its equals sign before the names that it begins with")
  func equalsSign() {
    var formula = RowFormula()
    formula.append([.cell("B", offset: 1), .text("*2")])
    #expect(!formula.beginsWithEquals)
    formula.prependEquals()
    #expect(formula.beginsWithEquals)
    #expect(formula.formula(row: 6) == "=B7*2")
  }

  @Test("is read from a text with marks in place of the row's number")
  func marks() {
    let formula = RowFormula(marked: "=A\(RowFormula.mark)+'周报'!$B$3+C\(RowFormula.mark)")
    #expect(formula.readsRow)
    #expect(formula.formula(row: 41) == "=A42+'周报'!$B$3+C42")
    #expect(!RowFormula(marked: "=$A$1").readsRow)
  }
}
