import Foundation
import TestSupport
import Testing

@testable import aiweekly_export

@Suite("Edges of the file system")
struct EdgeTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("report.md", Sample.small)
  }

  @Test(
    "An output whose name is not UTF-8 is written to that very name",
    arguments: ["json", "xlsx", "ndjson"])
  func namesInOtherEncodings(format: String) throws {
    let script = """
      name=$'week\\xb1\\xa8.\(format)'
      aiweekly-export -q -o "$name" report.md && [ -s "$name" ] && ls -A | wc -l
      cp report.md $'\\xff.md'; aiweekly-export -q --json $'\\xff.md' | jq -r .source.name
      """
    let result = try Program.shell(script, in: folder)
    #expect(result.text == "2\n\\xff.md\n", "\(result.errors)")
  }

  @Test(
    "Every path is the same after it was text",
    arguments: [[0x61], [0xFF, 0x2F, 0xE6], [0xF4, 0x8F, 0xB8, 0x80]])
  func paths(bytes: [UInt8]) {
    let text = SystemPath.text(bytes)
    #expect(SystemPath.cString(text).dropLast().map { UInt8(bitPattern: $0) } == bytes)
  }

  @Test("A temporary file is never more readable than the file it replaces")
  func temporaryPermissions() throws {
    try folder.write("secret.json", "old")
    #expect(chmod(folder.path("secret.json"), 0o600) == 0)
    let temporaries = Temporaries()
    var staging = Staging(temporaries)
    var seen: UInt32?
    try staging.file(folder.path("secret.json")) { path throws(CommandFailure) in
      seen = (try? FileStatus(ofPath: path))?.permissions
    }
    try staging.commit()
    #expect(seen == 0o600)
  }

  @Test("A file that is replaced keeps its owner and group", .enabled(if: getuid() == 0))
  func owner() throws {
    try folder.write("theirs.json", "old")
    #expect(chown(folder.path("theirs.json"), 12_345, 23_456) == 0)
    #expect(try Program.run(["-q", "-o", "theirs.json", "report.md"], in: folder).status == 0)
    let status = try FileStatus(ofPath: folder.path("theirs.json"))
    #expect(status.owner == 12_345 && status.group == 23_456)
    #expect(try folder.text("theirs.json").hasPrefix("{"))
  }

  @Test("A move that fails in the middle of a set brings the old set back")
  func failingMove() throws {
    for name in ["a.json", "b.json"] { try folder.write(name, "old") }
    let failure = #expect(throws: CommandFailure.self) {
      var staging = Staging(Temporaries())
      try staging.file(folder.path("a.json"), bytes: Array("new".utf8))
      try staging.file(folder.path("new.json"), bytes: Array("new".utf8))
      var last = ""
      try staging.file(folder.path("b.json")) { path throws(CommandFailure) in last = path }
      #expect(unlink(last) == 0)
      try staging.commit()
    }
    #expect(failure?.status == .cannotCreate)
    #expect(try folder.text("a.json") == "old")
    #expect(try folder.text("b.json") == "old")
    #expect(try folder.names() == ["a.json", "b.json", "report.md"])
  }

  @Test(
    "Every signal that can be caught leaves nothing behind, neither in the folder nor in memory",
    arguments: ["QUIT", "USR1", "USR2", "ALRM", "PIPE", "ABRT", "SEGV", "RTMIN"])
  func signals(name: String) throws {
    let script = """
      mkdir out; mkfifo out/report.json
      set -m
      aiweekly-export --xlsx --json -o out/ report.md 2> /dev/null &
      for attempt in $(seq 200); do ls -A out | grep -q tmp && break; sleep 0.05; done
      kill -\(name) $!
      wait $! 2> /dev/null
      ls -A out
      ls -A /dev/shm ${TMPDIR:-/tmp} | grep -c "aiweekly-export-$!-"
      """
    let result = try Program.shell("ulimit -c 0\n" + script, in: folder)
    #expect(result.text == "report.json\n0\n")
  }

  @Test("A message neither repeats a megabyte nor turns the direction of writing", .slow)
  func messages() throws {
    let long = String(repeating: "很长", count: 200_000)
    let title = "# 周报\u{202E}（24年第27周）\n\n| 公司代码 | 公司名称 | 昨收盘 | EPS |\n|---|---|---|---|\n"
    try folder.write("long.md", title + "| 0700.HK\u{202E} | \(long)\u{202E} | \(long) | \(long)x |\n")
    for arguments in [
      ["check", "long.md"], ["--json", "-v", "-o", "out.json", "long.md"],
      ["--json", String(long.prefix(30_000))],
    ] {
      let result = try Program.run(arguments, in: folder)
      #expect((result.text + result.errors).utf8.count < 60_000)
      #expect(!(result.text + result.errors).contains("\u{202E}"))
    }
  }

  @Test("Ten megabytes of blank lines cost neither minutes nor gigabytes", .timeLimit(.minutes(10)))
  func blankLines() throws {
    let blank = String(repeating: "\n", count: 10_000_000)
    try folder.write("blank.md", "# 周报（24年第27周）" + blank + "末尾的一段文字。\n")
    let result = try Program.shell("ulimit -v 3000000; aiweekly-export -q --json blank.md", in: folder)
    #expect(result.status == 65)
    #expect(result.errors == "aiweekly-export: blank.md: too many lines for a report: over 1000000\n")
  }

  @Test("Lists that are in lists a hundred thousand deep are refused at once", .timeLimit(.minutes(10)))
  func nesting() throws {
    for text in [
      "companies: " + String(repeating: "[", count: 300_000),
      "companies: " + String(repeating: "{a: ", count: 300_000),
      (0..<3_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    ] {
      try folder.write("deep.yaml", text)
      let result = try Program.run(["--json", "--columns", "deep.yaml", "report.md"], in: folder)
      #expect(result.status == 65)
      #expect(result.errors.contains("lists or aliases are nested too deeply"), "\(result.errors)")
    }
  }

  @Test(
    "Four thousand columns of one's own, each reading the one before, are computed", .timeLimit(.minutes(10)),
    .slow)
  func manyColumns() throws {
    try folder.write("sample.md", Sample.text())
    let lines = (1...4_000).map { "  c\($0): {expression: \($0 % 100 == 1 ? "price" : "c\($0 - 1)") + 1}\n" }
    try folder.write("many.yaml", "companies:\n" + lines.joined())
    let script =
      "aiweekly-export -q --json --columns many.yaml sample.md | jq '.companies[0] | .c100 - .price'"
    #expect(try Program.shell(script, in: folder).text == "100\n")
    // A note on each header would take the library time that grows with the square of their number.
    let workbook = try Program.run(["-o", "many.xlsx", "--columns", "many.yaml", "sample.md"], in: folder)
    #expect(workbook.status == 0)
    #expect(workbook.errors.contains("from here on headers have no notes"), "\(workbook.errors)")
  }

  @Test(
    "Text in another encoding of East Asia is not called GB 18030",
    arguments: [
      ("big5", "人工智慧週報：本週召開大會，我們推薦關注龍頭公司，維持評級。", "big5"),
      ("shift_jis", "人工知能ウィークリー：今週の大会では新しいモデルを発表した。", "shift_jis"),
      ("euc-kr", "인공지능 주간 보고서: 이번 주 세계 대회가 열렸으며 의견을 유지한다.", "euc-kr"),
      ("gb18030", "人工智能周报：本周大会召开，我们推荐关注龙头公司，维持评级。", "gb18030"),
    ])
  func encodings(encoding: String, text: String, proposed: String) throws {
    try folder.write("utf8.md", "# \(text)\n")
    let script = "iconv -f utf-8 -t \(encoding) utf8.md > other.md; aiweekly-export --json other.md"
    let result = try Program.shell(script, in: folder)
    #expect(result.errors.contains("try --encoding \(proposed)\n"), "\(result.errors)")
  }
}
