import Foundation
import TestSupport
import Testing

/// Links out of a workbook: each leads to the file that was read, wherever the workbook is and whatever the file is called.
@Suite("Links to PDFs", .enabled(if: Spreadsheets.canRead, "needs openpyxl"), .serialized)
struct LinkTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// Every link to a page that the workbook has: the target in its relations, and the place in the sheet.
  private func links(_ workbook: String) throws -> [String] {
    try folder.write(
      "links.py",
      """
      import re, sys, zipfile
      book = zipfile.ZipFile(sys.argv[1])
      for name in sorted(book.namelist()):
          if not re.fullmatch(r"xl/worksheets/_rels/.*\\.rels", name): continue
          targets = dict(re.findall(r'Id="(\\w+)"[^>]*?Target="([^"]*)"[^>]*?TargetMode="External"', book.read(name).decode()))
          sheet = book.read(name.replace("_rels/", "").removesuffix(".rels")).decode()
          for link in re.findall(r"<hyperlink [^>]*>", sheet):
              place = re.search(r'location="(page=\\d+)"', link)
              if place: print(targets[re.search(r'r:id="(\\w+)"', link)[1]] + "#" + place[1])
      """)
    let result = try Program.shell("\"${AIWEEKLY_PYTHON:-python3}\" links.py '\(workbook)'", in: folder)
    #expect(result.status == 0, "\(result.errors.suffix(400))")
    return result.text.split(separator: "\n").map(String.init)
  }

  /// Where a link leads, as a program that opens it sees it.
  private func file(_ link: String, from workbook: String) -> String {
    let path = link.split(separator: "#")[0].removingPercentEncoding ?? ""
    return folder.url.appending(path: workbook).deletingLastPathComponent().appending(path: path)
      .standardizedFileURL.path
  }

  @Test(
    "A page's link leads to the PDF that was read",
    arguments: [
      ("report.pdf", "report.xlsx"), ("周报 #27（终稿）.pdf", "周报.xlsx"), ("in/a b%20c.pdf", "out/week 27.xlsx"),
      ("in/深/100%.pdf", "x.xlsx"), ("a&b'c.pdf", "out/x.xlsx"),
    ])
  func pages(input: String, output: String) throws {
    for path in [input, output] {
      try folder.makeFolder((path as NSString).deletingLastPathComponent)
    }
    try Data(PDFTests.writer.bytes()).write(to: folder.url.appending(path: input))
    let result = try Program.run(["-q", "-o", output, input], in: folder)
    try #require(result.status == 0, "\(result.errors)")
    let found = try links(output)
    #expect(found.map { $0.split(separator: "#").last ?? "" } == ["page=1", "page=2"], "\(found)")
    for link in found {
      #expect(file(link, from: output) == folder.url.appending(path: input).standardizedFileURL.path)
      // A blank or a second # would end the address early.
      #expect(link.count { $0 == "#" } == 1 && !link.contains(" "))
    }
  }

  @Test("Reports of one name in two folders lead each to its own")
  func separate() throws {
    for name in ["a", "b"] {
      try folder.makeFolder(name)
      try Data(PDFTests.writer.bytes()).write(to: folder.url.appending(path: "\(name)/report.pdf"))
    }
    let result = try Program.run(["-q", "--xlsx", "--json", "-o", "out/", "a/report.pdf"], in: folder)
    try #require(result.status == 0, "\(result.errors)")
    #expect(try links("out/report.xlsx") == ["../a/report.pdf#page=1", "../a/report.pdf#page=2"])
    let other = try Program.run(["-q", "--xlsx", "-o", "out/b.xlsx", "b/report.pdf"], in: folder)
    try #require(other.status == 0, "\(other.errors)")
    #expect(try links("out/b.xlsx") == ["../b/report.pdf#page=1", "../b/report.pdf#page=2"])
  }

  @Test("A workbook made from JSON expects the PDF beside it")
  func fromJSON() throws {
    try folder.makeFolder("in")
    try Data(PDFTests.writer.bytes()).write(to: folder.url.appending(path: "in/report.pdf"))
    let script =
      "aiweekly-export -q --json -o d.json in/report.pdf && aiweekly-export -q -o out/x.xlsx d.json"
    try folder.makeFolder("out")
    let result = try Program.shell(script, in: folder)
    try #require(result.status == 0, "\(result.errors)")
    #expect(try links("out/x.xlsx").allSatisfy { $0.hasPrefix("report.pdf#") })
  }

  /// As JSON of PDFs has them: its rows say pages, and its file stands for the PDF.
  @Test("The numbers of a consensus lead to the pages of files with odd names")
  func panel() throws {
    try folder.makeFolder("一 #1")
    try folder.makeFolder("out")
    let generator = Sample.root.appending(path: "Tests/Benchmarks/archive.py").path
    try folder.write(
      "pages.py",
      """
      import json, pathlib
      for number, path in enumerate(sorted(pathlib.Path("one").glob("*.json"))):
          name = f"第 {number}#周.json"
          document = json.loads(path.read_text())
          document["source"]["name"] = name
          for rows in document.values():
              for row in rows if isinstance(rows, list) else []: row["source_page"] = 3
          pathlib.Path("一 #1", name).write_text(json.dumps(document, ensure_ascii=False))
      """)
    let result = try Program.shell(
      """
      python3 '\(generator)' reports 6 --companies 3 --sites 3 --seed 7 && aiweekly-export -q --json -o one/ reports/*.md &&
      python3 pages.py && aiweekly-export -q -o out/p.xlsx '一 #1'
      """, in: folder)
    try #require(result.status == 0, "\(result.errors)")
    let found = try links("out/p.xlsx")
    #expect(!found.isEmpty)
    for link in found {
      #expect(FileManager.default.fileExists(atPath: file(link, from: "out/p.xlsx")), "\(link)")
      #expect(
        link.hasSuffix("#page=3") && link.hasPrefix("../%E4%B8%80%20%231/") || link.hasPrefix("../一%20%231/"))
    }
  }
}
