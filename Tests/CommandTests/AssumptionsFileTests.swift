import Foundation
import Testing

@Suite("A file of assumptions")
struct AssumptionsFileTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("report.md", Sample.text())
  }

  /// What the assumptions come to: `name value origin source` a line.
  private func assumptions(_ yaml: String, _ arguments: String...) throws -> [Substring] {
    try folder.write("desk.yaml", yaml)
    let script =
      "aiweekly-export -q --json --dataset assumptions --assumptions desk.yaml \(arguments.joined(separator: " ")) report.md"
      + " | jq -r '.[] | select(.origin == \"given\") | [.name, .value, .source, .as_of] | join(\" \")'"
    return try Program.shell(script, in: folder).text.split(separator: "\n")
  }

  @Test("Codes are found under any spelling, their dates and sources with them")
  func spellings() throws {
    let yaml = """
      source: Wind
      as_of: 2024-07-02
      tickers:
        00700 HK: {conversion: 0.93}
        pdd.o: {shares_per_ads: 4, source: F-6}
      """
    #expect(
      try assumptions(yaml, "--fx", "USD=7.27") == [
        "conversion_0700.HK 0.93 Wind 2024-07-02", "fx_USD 7.27  ", "ads_PDD.O 4 F-6 2024-07-02",
      ])
  }

  @Test("The command line wins: a rate over shares also over the file's whole factor")
  func precedence() throws {
    let yaml = "source: Wind\ncurrencies: {HKD: 0.9304}\ntickers: {PDD.O: {conversion: 1.8}}\n"
    #expect(try assumptions(yaml, "--fx", "HKD=0.93") == ["fx_HKD 0.93  ", "conversion_PDD.O 1.8 Wind "])
    #expect(
      try assumptions(yaml, "--fx", "USD=7.27", "--ads", "pdd.o=4") == [
        "fx_HKD 0.9304 Wind ", "fx_USD 7.27  ", "ads_PDD.O 4  ",
      ])
    // Shares without a rate make no factor, so the file's stays, and a check names the shares.
    #expect(
      try assumptions(yaml, "--ads", "PDD.O=4") == ["fx_HKD 0.9304 Wind ", "conversion_PDD.O 1.8 Wind "])
  }

  @Test(
    "What contradicts itself is refused with its place",
    arguments: [
      ("currencies: {CNY: 2}", ":1:", "CNY itself needs no rate"),
      (
        "tickers:\n  PDD.O: {conversion: 1.8, shares_per_ads: 4}", ":2:",
        "has both 'conversion' and 'shares_per_ads'"
      ),
      (
        "tickers:\n  0700.HK: {conversion: 1}\n  700 HK: {conversion: 2}", ":3:",
        "0700.HK is already named above"
      ),
      ("currencies: {HKD: 99999999999999999999}", ":1:", "more than 18 digits"),
    ])
  func refused(yaml: String, place: String, words: String) throws {
    try folder.write("desk.yaml", yaml)
    let result = try Program.run(["--json", "--assumptions", "desk.yaml", "report.md"], in: folder)
    #expect(result.status == 65)
    #expect(result.errors.contains("desk.yaml" + place) && result.errors.contains(words), "\(result.errors)")
  }

  @Test("An empty file is reported as empty, without a word about reports")
  func empty() throws {
    try folder.write("desk.yaml", "")
    let result = try Program.run(["--json", "--assumptions", "desk.yaml", "report.md"], in: folder)
    #expect(result.status == 65)
    #expect(result.errors == "aiweekly-export: desk.yaml: the file is empty\n")
  }

  @Test("An argument says what is wrong with its number, and names each code once")
  func arguments() throws {
    for (option, words) in [
      (["--fx", "HKD=99999999999999999999"], "more than 18 digits"),
      (["--fx", "HKD=0"], "must be above zero"),
      (["--ads", "PDD.O=4", "--ads", "pdd.o=5"], "names PDD.O twice"),
    ] {
      let result = try Program.run(["--json"] + option + ["report.md"], in: folder)
      #expect(result.status == 64 && result.errors.contains(words), "\(result.errors)")
    }
  }

  @Test("What nothing reads is a warning that says the way out")
  func unused() throws {
    let result = try Program.run(["check", "--fx", "EUR=7.8", "--ads", "PDD.O=4", "report.md"], in: folder)
    #expect(result.text.contains("[assumption-unused]"))
    #expect(result.text.contains("no company is priced in EUR; prices are in HKD, USD"))
    #expect(result.text.contains("none is given; add --fx USD=RATE"))
  }
}
