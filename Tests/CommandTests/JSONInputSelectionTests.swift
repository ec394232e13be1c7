import Foundation
import Testing

@Suite("Datasets and sheets that are chosen")
struct JSONInputSelectionTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("report.md", Sample.text())
  }

  @Test("--only writes the named datasets in every format, and the assumptions that they read")
  func only() throws {
    let keys = try Program.shell(
      "aiweekly-export -q --json --only traffic,companies report.md | jq -c keys_unsorted", in: folder)
    #expect(
      keys.text == "[\"schema_version\",\"generator\",\"source\",\"companies\",\"traffic\",\"assumptions\"]\n"
    )
    #expect(
      try Program.run(["-q", "--csv", "--only", "traffic", "-o", "out/", "report.md"], in: folder).status == 0
    )
    #expect(try folder.names("out") == ["traffic.csv"])
  }

  @Test("--sheets puts sheets in front and keeps the others")
  func sheets() throws {
    let plain = try sheetNames([])
    let ordered = try sheetNames(["--sheets", "traffic,companies"])
    #expect(ordered.prefix(3) == ["总览", "网站流量", "重点公司"])
    #expect(ordered.sorted() == plain.sorted())
    #expect(ordered != plain)
  }

  @Test("--only makes a workbook of those sheets alone, its formulas live")
  func onlySheets() throws {
    let names = try sheetNames(["--only", "companies"])
    #expect(names.contains("重点公司"))
    #expect(names.contains("假设"))
    #expect(!names.contains("网站流量"))
    let formulas = try Program.shell(
      "unzip -p report.xlsx xl/worksheets/sheet2.xml | grep -o '<f>' | wc -l", in: folder)
    #expect(Int(formulas.text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0 > 50)
  }

  @Test(
    "Names that are not datasets, or not to be written, end with 64",
    arguments: [
      (["--only", "compnies"], "there is no dataset 'compnies'; did you mean 'companies'?"),
      (["--sheets", "companies,trafic"], "there is no dataset 'trafic'; did you mean 'traffic'?"),
      (
        ["--only", "companies,"],
        "--only takes names with commas between them, as in --only companies,traffic"
      ),
      (["--only", ""], "--only takes names with commas between them, as in --only companies,traffic"),
      (["--only", "news,news"], "--only names 'news' twice"),
      (["--only", "news", "--sheets", "traffic"], "--sheets names 'traffic', which --only leaves out"),
      (
        ["--only", "news", "--dataset", "news"],
        "--dataset writes a single dataset: leave out --only and --sheets"
      ),
    ])
  func usage(options: [String], message: String) throws {
    let result = try Program.run(["--json"] + options + ["report.md"], in: folder)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors == "aiweekly-export: \(message)\n")
  }

  private func sheetNames(_ options: [String]) throws -> [String] {
    #expect(try Program.run(["-q", "--xlsx"] + options + ["report.md"], in: folder).status == 0)
    let names = try Program.shell(
      "unzip -p report.xlsx xl/workbook.xml | grep -o '<sheet name=\"[^\"]*' | cut -d'\"' -f2", in: folder)
    return names.lines.map(String.init)
  }
}
