import Testing

@testable import TabularXLSX

@Suite struct CellAddressTests {
  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"),
  ])
  func letters(column: Int, letters: String) {
    #expect(CellAddress.letters(column) == letters)
  }

  @Test func addresses() {
    let address = CellAddress(row: 6, column: 1)
    #expect(address.a1 == "B7")
    #expect(address.absolute == "$B$7")
    #expect(CellRange(rows: 6...8, column: 1).absolute == "$B$7:$B$9")
    #expect(CellRange(address, address).a1 == "B7")
  }
}
