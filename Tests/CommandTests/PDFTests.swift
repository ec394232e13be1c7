import Foundation
import TestSupport
import Testing

/// PDFs as the command takes them: each answer with its exit status and one sentence that helps.
@Suite("PDFs as inputs of the command", .serialized)
struct PDFTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  static let writer = PDFWriter([
    [
      .init(60, 80, "端侧模型周报（24年第27周）", size: 20), .init(60, 120, "一、重点公司"), .init(60, 140, "代码"),
      .init(140, 140, "名称"), .init(230, 140, "收盘价"), .init(300, 140, "2025E EPS"),
      .init(60, 156, "300001.SZ"),
      .init(140, 156, "远岫科技"), .init(230, 156, "379.4"), .init(300, 156, "19.5"), .init(60, 172, "300002.SZ"),
      .init(140, 172, "半山出行"), .init(230, 172, "137.3"), .init(300, 172, "17.9"),
    ],
    [
      .init(60, 130, "二、风险提示"), .init(60, 150, "1）监管政策变化的风险；"), .init(60, 166, "2）新品延期的风险。"),
    ],
  ])

  private func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: folder.url.appending(path: name))
  }

  /// How a run ends that writes nothing: one line on standard error.
  private func refusal(
    _ arguments: [String], input: [UInt8]? = nil, environment: [String: String] = [:]
  ) throws -> (status: Int32, message: String) {
    let result = try Program.run(
      arguments, in: folder, input: input.map { Data($0) }, environment: environment)
    #expect(result.output.isEmpty)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 1, "\(result.errors)")
    return (result.status, lines.first.map(String.init) ?? "")
  }

  // MARK: What is read

  @Test("A PDF is read from standard input as from a file")
  func standardInput() throws {
    let bytes = Self.writer.bytes()
    try write("report.pdf", bytes)
    let fromFile = try Program.run(["--json", "-q", "--dataset", "companies", "report.pdf"], in: folder)
    let fromInput = try Program.run(["--json", "-q", "--dataset", "companies", "-"], input: Data(bytes))
    #expect(fromFile.status == 0 && fromInput.status == 0)
    #expect(fromFile.output == fromInput.output)
    #expect(fromFile.text.contains("\"price\": 379.4"))
    #expect(fromFile.text.contains("\"source_page\": 1"))
  }

  @Test("Several PDFs and texts in one call each give their own output, and one for all")
  func several() throws {
    try write("a.pdf", Self.writer.bytes())
    try write("b.pdf", Self.writer.bytes(.objectStreams))
    try folder.write("c.md", Sample.small)
    try folder.makeFolder("out")
    let each = try Program.run(["--json", "-q", "-o", "out/", "a.pdf", "b.pdf", "c.md"], in: folder)
    #expect(each.status == 0, "\(each.errors)")
    #expect(try folder.names("out") == ["a.json", "b.json", "c.json"])
    let all = try Program.run(["--ndjson", "-q", "a.pdf", "c.md"], in: folder)
    #expect(all.status == 0)
    #expect(
      all.lines.contains { $0.contains("\"source_name\":\"a.pdf\"") && $0.contains("\"source_page\":2") })
    #expect(
      all.lines.contains { $0.contains("\"source_name\":\"c.md\"") && $0.contains("\"source_page\":null") })
    let merged = try Program.run(["--xlsx", "-q", "-o", "all.xlsx", "a.pdf", "c.md"], in: folder)
    #expect(merged.status == 0, "\(merged.errors)")
  }

  @Test(
    "Encryption that opens by itself and packed objects are read as the plain file",
    arguments: ["encrypted", "packed"])
  func packings(kind: String) throws {
    try write("plain.pdf", Self.writer.bytes())
    try write("other.pdf", Self.writer.bytes(kind == "packed" ? .objectStreams : .encrypted(password: "")))
    let plain = try Program.run(["markdown", "plain.pdf"], in: folder)
    let other = try Program.run(["markdown", "other.pdf"], in: folder)
    #expect(plain.status == 0 && other.status == 0)
    #expect(plain.output == other.output && plain.text.contains("379.4"))
  }

  @Test(
    "Names that a shell would take apart lead to their file",
    arguments: [
      "it's \"quoted\".pdf", "two\nlines.pdf", "-dash.pdf", "$(touch owned).pdf", "周报 第27周.pdf",
      "a;b|c&d.pdf",
    ])
  func names(name: String) throws {
    try write(name, Self.writer.bytes())
    let result = try Program.run(["--json", "-q", "-o", "out.json", "./\(name)"], in: folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try folder.text("out.json").contains("远岫科技"))
    #expect(Set(try folder.names()) == ["out.json", name])
    let behindDashes = try Program.run(["markdown", "--", name], in: folder)
    #expect(behindDashes.status == 0, "\(behindDashes.errors)")
  }

  @Test("Reading the printed Markdown gives what reading the PDF gives", .slow)
  func printedMarkdown() throws {
    let sample = Sample.root.appending(path: "Samples/ai-weekly-2024-27.pdf").path
    let printed = try Program.run(["markdown", sample])
    #expect(printed.status == 0)
    func rows(_ result: Program.Result) throws -> [NSDictionary] {
      try result.lines.map { line in
        let row = try #require(
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        return row.filter { $0.key != "source_page" && $0.key != "page_count" } as NSDictionary
      }.filter { $0["code"] as? String != "pdf-reading" }
    }
    let fromPDF = try rows(Program.run(["--ndjson", "-q", sample]))
    let fromText = try rows(Program.run(["--ndjson", "-q", "-"], input: printed.output))
    #expect(fromPDF.count == fromText.count)
    for (left, right) in zip(fromPDF, fromText) where left != right { Issue.record("\(left)\n\(right)") }
  }

  // MARK: What is refused

  @Test("A scan, a password, damage and too many pages end with 65")
  func refusals() throws {
    try write("scan.pdf", PDFWriter([[], []]).bytes())
    try write("locked.pdf", Self.writer.bytes(.encrypted(password: "secret")))
    try write("broken.pdf", Array(Self.writer.bytes().prefix(300)))
    try write(
      "long.pdf", PDFWriter([[PDFWriter.Text]](repeating: [.init(60, 90, "页")], count: 2_001)).bytes())
    let expected = [
      ("scan.pdf", "none of the 2 pages has text, so it is a scan; run OCR on it first"),
      ("locked.pdf", "the PDF has a password; save a copy without one"),
      ("broken.pdf", "the file is damaged"),
      ("long.pdf", "the PDF has more than 2000 pages; cut it into parts"),
    ]
    for (name, words) in expected {
      for arguments in [["--json", name], ["markdown", name], ["check", name]] {
        let ended = try refusal(arguments)
        #expect(ended.status == 65, "\(arguments)")
        #expect(ended.message.hasPrefix("aiweekly-export: \(name): \(words)"), "\(ended.message)")
      }
    }
  }

  @Test("An unreadable PDF does not stop the other reports")
  func mixed() throws {
    try write("scan.pdf", PDFWriter([[]]).bytes())
    try write("good.pdf", Self.writer.bytes())
    try folder.makeFolder("out")
    let result = try Program.run(["--json", "-q", "-o", "out/", "scan.pdf", "good.pdf"], in: folder)
    #expect(result.status == 65)
    #expect(try folder.names("out") == ["good.json"])
    #expect(result.errors.contains("scan.pdf: none of the 1 pages has text"))
  }

  @Test("Without pdftotext, or with one that may not be run, the command ends with 69 and names the package")
  func missingTool() throws {
    let bytes = Self.writer.bytes()
    try write("report.pdf", bytes)
    try folder.makeFolder("empty")
    try folder.makeFolder("barred")
    try folder.write("barred/pdftotext", "#!/bin/sh\nexit 0\n")
    for path in ["empty", "barred"] {
      let environment = ["PATH": folder.path(path)]
      let fromFile = try refusal(["--json", "report.pdf"], environment: environment)
      #expect(fromFile.status == 69)
      #expect(fromFile.message.contains("report.pdf: pdftotext is needed to read a PDF"))
      #expect(fromFile.message.contains("install poppler-utils"))
      #expect(try refusal(["markdown", "-"], input: bytes, environment: environment).status == 69)
      let text = try Program.run(
        ["--json", "-q", "-"], input: Data(Sample.small.utf8), environment: environment)
      #expect(text.status == 0)
    }
  }

  @Test("Another program called pdftotext is refused, whatever it prints or does")
  func otherTool() throws {
    let bytes = Self.writer.bytes()
    try write("report.pdf", bytes)
    let scripts = [
      "exit 0", "exit 3", "echo hello", "echo '<doc><page width=\"1\" height=\"2\">'; exit 0", "kill -9 $$",
      "cat >/dev/null; echo '<doc><page>&undefined;</page></doc>'",
    ]
    for (index, script) in scripts.enumerated() {
      try folder.write("tool\(index)/pdftotext", "#!/bin/sh\n\(script)\n")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.path("tool\(index)/pdftotext"))
      let path = "\(folder.path("tool\(index)")):/usr/bin:/bin"
      let ended = try refusal(["markdown", "report.pdf"], environment: ["PATH": path])
      #expect(ended.status == 65, "\(script)")
      #expect(ended.message.hasPrefix("aiweekly-export: report.pdf: "), "\(ended.message)")
    }
  }

  @Test("The command that prints Markdown reports files that are not PDFs and pages that do not exist")
  func markdownRefusals() throws {
    try write("report.pdf", Self.writer.bytes())
    try folder.write("report.md", Sample.small)
    #expect(try refusal(["markdown", "report.md"]).status == 65)
    let pages = try refusal(["markdown", "--pages", "2-3", "report.pdf"])
    #expect(pages.status == 64)
    #expect(pages.message.contains("page 3 does not exist; the PDF has 2 pages"))
    #expect(try refusal(["markdown", "missing.pdf"]).status == 66)
  }

  @Test("The printed Markdown goes to a file or folder of -o, and never over the PDF")
  func markdownFile() throws {
    try write("report.pdf", Self.writer.bytes())
    let printed = try Program.run(["markdown", "report.pdf"], in: folder).text
    for (path, file) in [("text.md", "text.md"), ("out/", "out/report.md"), ("out", "out/report.md")] {
      let result = try Program.run(["markdown", "-o", path, "report.pdf"], in: folder)
      #expect(result.status == 0 && result.output.isEmpty, "\(result.errors)")
      #expect(try folder.text(file) == printed)
    }
    #expect(try Program.run(["markdown", "-o", "-", "report.pdf"], in: folder).text == printed)
    #expect(try refusal(["markdown", "-o", "report.pdf", "report.pdf"]).status == 64)
    #expect(try refusal(["markdown", "-o", "missing/text.md", "report.pdf"]).status == 73)
    #expect(try Program.run(["markdown", "report.pdf"], in: folder).text == printed)
  }
}
