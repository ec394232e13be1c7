import Foundation
import Testing

@Suite("Pipes and signals")
struct StreamTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("report.md", Sample.small)
  }

  @Test("A reader that goes away ends the program without a word", arguments: ["--json", "--ndjson"])
  func closedPipe(format: String) throws {
    // Enough reports that a pipe cannot hold them.
    let many = Array(repeating: "'\(Sample.path)'", count: format == "--ndjson" ? 40 : 1).joined(
      separator: " ")
    let script =
      "set -o pipefail; aiweekly-export -q \(format) \(many) | head -c 1 > /dev/null; echo ${PIPESTATUS[0]}"
    let result = try Program.shell(script, in: folder)
    #expect(["141\n", "0\n"].contains(result.text))
    #expect(result.errors.isEmpty)
  }

  @Test("It also does where SIGPIPE is ignored")
  func ignoredPipeSignal() throws {
    let script = "trap '' PIPE; (sleep 0.2; aiweekly-export -q --json report.md; echo $? >&2) | true"
    let result = try Program.shell(script, in: folder)
    #expect(result.errors == "141\n")
  }

  @Test("A workbook can go to standard output, under every name it has", arguments: ["-", "/dev/stdout"])
  func workbookOnStandardOutput(name: String) throws {
    let printed = try Program.run(["--xlsx", "-q", "-o", name, "report.md"], in: folder)
    #expect(printed.status == 0)
    #expect(try Program.run(["--xlsx", "-q", "report.md"], in: folder).status == 0)
    #expect(try folder.data("report.xlsx") == printed.output)
    #expect(try folder.names() == ["report.md", "report.xlsx"])
  }

  @Test("What a file already holds stays when standard output is appended to it")
  func appending() throws {
    try folder.write("log", "first\n")
    #expect(
      try Program.shell("aiweekly-export -q --json -o /dev/stdout report.md >> log", in: folder).status == 0)
    #expect(try folder.text("log").hasPrefix("first\n{"))
  }

  @Test("A pipe with a name is written to as it is")
  func namedPipe() throws {
    let script = "mkfifo pipe.json; aiweekly-export -q -o pipe.json report.md & cat pipe.json; wait $!"
    let result = try Program.shell(script, in: folder)
    #expect(result.status == 0)
    #expect(result.text.hasPrefix("{"))
  }

  @Test(
    "A signal leaves no temporary file behind and takes its usual course",
    arguments: [("INT", 130), ("TERM", 143), ("HUP", 129)])
  func signals(name: String, status: Int) throws {
    // The JSON waits for a reader that never comes, while the workbook is written but not yet in its place.
    let script = """
      mkdir out; mkfifo out/report.json
      set -m
      aiweekly-export --xlsx --json -o out/ report.md &
      for attempt in $(seq 100); do ls -A out | grep -q tmp && break; sleep 0.05; done
      ls -A out | grep -c tmp
      kill -\(name) $!
      wait $!
      echo $?
      ls -A out
      """
    let result = try Program.shell(script, in: folder)
    #expect(result.text == "1\n\(status)\nreport.json\n")
  }

  @Test("A file over its size limit is an error that leaves nothing behind")
  func fileSizeLimit() throws {
    let script =
      "ulimit -f 8; aiweekly-export --xlsx -q -o big.xlsx '\(Sample.path)' 2> errors; echo $?; ls -A"
    let result = try Program.shell(script, in: folder)
    #expect(result.text == "74\nerrors\nreport.md\n")
    #expect(try folder.text("errors").contains("big.xlsx: cannot be written"))
  }

  @Test("A workbook whose parts found no room is an error, though the workbook itself would be small enough")
  func partSizeLimit() throws {
    // Packed a tenth of the limit, unpacked twice as much.
    let text = String(repeating: "一段很长的文字，里面什么也没有说。", count: 400)
    try folder.write(
      "bulk.md", try Sample.text() + "\n## 附录\n" + (0..<40).map { "\n\(text)\($0)\n" }.joined())
    let script = "ulimit -f 400; aiweekly-export --xlsx -q -o bulk.xlsx bulk.md 2> errors; echo $?; ls -A"
    let result = try Program.shell(script, in: folder)
    #expect(result.text == "74\nbulk.md\nerrors\nreport.md\n")
    #expect(
      try folder.text("errors").contains(
        "bulk.xlsx: cannot use temporary files: 'xl/sharedStrings.xml' was cut"))
  }

  @Test("JSON lines of several reports say which report each row is from")
  func sourceNames() throws {
    try folder.write("other.md", Sample.small)
    let one = try Program.run(["--ndjson", "-q", "--dataset", "views", "report.md"], in: folder)
    #expect(one.text.hasPrefix("{\"dataset\":\"views\",\"number\""))
    let two = try Program.run(["--ndjson", "-q", "--dataset", "views", "report.md", "other.md"], in: folder)
    let names = two.lines.map { line in line.matches(of: /"source_name":"([^"]*)"/).map { String($0.1) } }
    #expect(names == [["report.md"], ["other.md"]])
  }

  @Test("What a terminal would take for a command is shown, not sent")
  func controlCharactersInNames() throws {
    let result = try Program.run(["--json", "week\u{1B}[31m.md"], in: folder)
    #expect(result.status == 66)
    #expect(result.errors.contains("week\\u{1b}[31m.md"))
  }

  @Test(
    "A signal at any moment ends the program by that signal, or after its work, and leaves nothing half done")
  func signalsAtAnyMoment() throws {
    let script = """
      for round in $(seq 40); do
        aiweekly-export --xlsx --csv --json -q -o out/ '\(Sample.path)' 2>> errors &
        sleep 0.0$((round % 10))$((round % 7))
        kill -TERM $! 2> /dev/null
        wait $!
        echo $?
        ls -A . out 2> /dev/null | grep tmp
        rm -rf out
      done | sort | uniq -c | awk '{ print $2 }'
      cat errors
      """
    let result = try Program.shell(script, in: folder)
    #expect(Set(result.lines).isSubset(of: ["0", "143"]))
    #expect(result.lines.contains("143"))
  }

  @Test("Data and messages do not mix")
  func separation() throws {
    let result = try Program.run(["--json", "--strict", Sample.path])
    let object = try JSONSerialization.jsonObject(with: result.output)
    #expect(object is [String: Any])
  }
}
