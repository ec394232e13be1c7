import Tabular
import Testing

@testable import DeskFiles

@Suite("The format of a user's own column")
struct ColumnFormatTests {
  @Test(
    "Digits and kind are read",
    arguments: [
      ("0", ColumnType.number, 0), ("0.00", .number, 2), ("#,##0.0", .number, 1), ("0%", .percent, 0),
      ("0.0%", .percent, 1), ("0.0x", .multiple, 1), ("#,##0x", .multiple, 0),
    ])
  func read(text: String, type: ColumnType, decimals: Int) throws {
    let format = try #require(ColumnFormat(text))
    #expect(format.type == type)
    #expect(format.decimals == decimals)
  }

  @Test(
    "Anything else is none",
    arguments: ["", "%", "0.", "0.0.0", "00", "0,0", "0.1", "0.00000000000", "x", "0 %", "1"])
  func refused(text: String) {
    #expect(ColumnFormat(text) == nil)
  }
}
