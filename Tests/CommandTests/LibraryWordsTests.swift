import TestSupport
import Testing

/// Options are the command's: a developer who uses the libraries has none, and must not be told to give one.
@Suite("Words of the libraries")
struct LibraryWordsTests {
  /// Lines that name an option, comments included: two hyphens and a small letter, as in `--fx`.
  private static func optionLines(_ text: String) -> [String] {
    text.split(separator: "\n").filter { line in
      line.contains(/(^|[^\w\-!])--[a-z]/)
    }.map(String.init)
  }

  @Test("No library source names an option")
  func noOption() throws {
    let files = try Repository.sources().filter { !$0.name.hasPrefix("aiweekly-export/") }
    #expect(files.count > 250)
    for (name, text) in files {
      for line in Self.optionLines(text) { Issue.record("\(name) names an option: \(line)") }
    }
  }

  @Test("An option is found in text and in comments; dashes and decrements are not options")
  func search() {
    let text = """
      message = "give --fx HKD=RATE"
      /// As `--dataset` takes it.
      count -- 1; "a -- b"; "<!--x"; "well--known"; "--"
      """
    #expect(Self.optionLines(text).count == 2)
  }

  @Test("The command's findings name its options")
  func commandNamesOptions() throws {
    let folder = try Folder()
    let text = """
      # 某周报（24年第27周）

      ## 重点公司盈利预测

      | 公司代码 | 公司名称 | 收盘价 | 总市值（百万） | EPS 2024E | EPS 2025E | PE 2024E | PE 2025E |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | 0111.HK | 甲公司 | 10.0 | 5,000 | 1.0 | 1.2 | | |
      """
    try folder.write("report.md", text)
    let result = try Program.run(["check", "report.md"], in: folder)
    #expect(result.text.contains("give --fx HKD=RATE"), "\(result.text)")
  }
}
