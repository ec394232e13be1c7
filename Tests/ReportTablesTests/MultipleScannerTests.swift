import Testing

@testable import ReportTables

@Suite("Ranges of multiples and fiscal years in a clause")
struct MultipleScannerTests {
  @Test(
    "a range needs a joint and ends with a sign for times",
    arguments: [
      ("多数交易在 15-20x", [[15, 20]]), ("15倍至20倍", [[15, 20]]), ("15.5 ～ 20.25 X", [[15.5, 20.25]]),
      ("PE 2024-15-20x", [[15, 20]]), ("8-10x 与 12–14x", [[8, 10], [12, 14]]), ("增长 15-20%", []),
      ("15-20", []), ("15x", []), ("2024-07-05 收于 20x", []), ("", []), ("-", []), ("15-", []),
    ])
  func ranges(clause: String, expected: [[Double]]) {
    #expect(MultipleScanner(clause[...]).ranges().map { [$0.low, $0.high] } == expected)
  }

  @Test(
    "a year is two digits, or four of this century, before a sign for years",
    arguments: [
      ("对应 2024 年", [2024]), ("24E 为 15x", [2024]), ("25财年", [2025]), ("2024年与24E", [2024]),
      ("2024E、2025E", [2024, 2025]), ("1999年", []), ("124E", []), ("1.24E", []), ("24财务", []), ("24", []),
      ("2024", []),
    ])
  func years(clause: String, expected: [Int]) {
    #expect(MultipleScanner(clause[...]).years() == Set(expected))
  }
}
