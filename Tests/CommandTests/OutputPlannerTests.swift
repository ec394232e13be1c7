import Testing

@testable import aiweekly_export

@Suite("Where outputs go")
struct OutputPlannerTests {
  @Test(
    "Without -o, what is one text goes to standard output",
    arguments: [OutputFormat.json, .ndjson])
  func textsArePrinted(format: OutputFormat) throws {
    #expect(try destinations([format]) == [.standardOutput])
    #expect(try destinations([format], dataset: "news") == [.standardOutput])
  }

  @Test("Without -o, one dataset as CSV goes to standard output, all of them to a folder")
  func csv() throws {
    #expect(try destinations([.csv], dataset: "news") == [.standardOutput])
    #expect(try destinations([.csv]) == [.folder("week-csv")])
  }

  @Test("Without -o, a workbook goes to the working directory, named after the input")
  func workbook() throws {
    #expect(try destinations([.xlsx]) == [.file("week.xlsx")])
    #expect(try destinations([.xlsx], inputs: [.standardInput]) == [.file("report.xlsx")])
  }

  @Test("Several formats go to files")
  func severalFormats() throws {
    let all = try destinations([.xlsx, .csv, .json, .ndjson])
    #expect(all == [.file("week.xlsx"), .folder("week-csv"), .file("week.json"), .file("week.ndjson")])
    let one = try destinations([.csv, .json], dataset: "news")
    #expect(one == [.file("week.news.csv"), .file("week.news.json")])
  }

  @Test(
    "The extension of -o says what to write",
    arguments: [
      ("a.xlsx", OutputFormat.xlsx), ("b/a.JSON", .json), ("a.ndjson", .ndjson), ("a.jsonl", .ndjson),
    ])
  func extensions(path: String, format: OutputFormat) throws {
    let plan = try plan([], path: path)
    #expect(plan.jobs.flatMap(\.outputs) == [.init(format: format, destination: .file(path))])
  }

  @Test("A path that ends with a slash, or leads to a folder, takes named files")
  func folders() throws {
    #expect(try destinations([.json], path: "out/") == [.file("out/week.json")])
    #expect(try destinations([.json], path: "there") == [.file("there/week.json")])
    #expect(try plan([.json], path: "out/").folder == "out")
  }

  @Test("CSV of one report goes into the folder itself, of several into folders in it")
  func csvFolders() throws {
    #expect(try destinations([.csv], path: "out/") == [.folder("out")])
    #expect(try destinations([.csv], path: "there") == [.folder("there")])
    let several = try destinations([.csv], path: "out/", inputs: [.file("a.md"), .file("b.md")])
    #expect(several == [.folder("out/a-csv"), .folder("out/b-csv")])
  }

  @Test("Every name of standard output is known", arguments: ["-", "/dev/stdout", "/dev/fd/1"])
  func standardOutput(path: String) throws {
    #expect(try destinations([.xlsx], path: path) == [.standardOutput])
    #expect(throws: CommandFailure.self) { try plan([.xlsx], path: path, isTerminal: true) }
  }

  @Test("Devices and pipes are written to as they are")
  func streams() throws {
    #expect(try destinations([.json], path: "pipe") == [.stream("pipe")])
    #expect(
      try destinations([.json, .xlsx], path: "there/") == [
        .file("there/week.json"), .file("there/week.xlsx"),
      ])
  }

  @Test("Several reports make one output, or with a folder outputs of their own")
  func severalReports() throws {
    let inputs: [InputSource] = [.file("a.md"), .standardInput]
    func merged(_ formats: [OutputFormat], path: String? = nil, dataset: String? = nil) throws
      -> [Destination]
    {
      let plan = try plan(formats, path: path, dataset: dataset, inputs: inputs)
      #expect(plan.jobs.count == 2 && plan.jobs.allSatisfy { $0.outputs.isEmpty })
      return plan.merged.map(\.destination)
    }
    #expect(try plan([.ndjson], inputs: inputs).stream == .standardOutput)
    #expect(try plan([.ndjson], path: "all.ndjson", inputs: inputs).stream == .file("all.ndjson"))
    #expect(try merged([.json]) == [.standardOutput])
    #expect(try merged([.json], path: "all.json") == [.file("all.json")])
    #expect(try merged([], path: "2024.xlsx") == [.file("2024.xlsx")])
    #expect(try merged([], path: "2024.db") == [.file("2024.db")])
    #expect(try merged([.csv]) == [.folder("reports-csv")])
    #expect(try merged([.csv], path: "all") == [.folder("all")])
    #expect(try merged([.csv], path: "all.csv", dataset: "news") == [.file("all.csv")])
    #expect(try destinations([.xlsx], inputs: inputs) == [.file("a.xlsx"), .file("report.xlsx")])
    #expect(
      try destinations([.json], path: "out/", inputs: inputs) == [
        .file("out/a.json"), .file("out/report.json"),
      ])
  }

  @Test("What cannot be is refused with the way out")
  func refusals() throws {
    #expect(try usage { try plan([]) }.contains("--xlsx"))
    #expect(try usage { try plan([], path: "a.txt") }.contains("--xlsx"))
    #expect(try usage { try plan([.json], path: "a.xlsx") }.contains("--json"))
    #expect(try usage { try plan([.csv], path: "a.csv") }.contains("--dataset"))
    #expect(try usage { try plan([.csv], path: "-") }.contains("--dataset"))
    #expect(try usage { try plan([.csv, .json], path: "-") }.contains("-o DIR/"))
    #expect(try usage { try plan([.json], inputs: [.standardInput, .standardInput]) }.contains("once"))
  }

  @Test("Two inputs never make one file")
  func collisions() throws {
    let message = try usage { try plan([.xlsx], inputs: [.file("a/week.md"), .file("b/week.md")]) }
    #expect(message.contains("a/week.md") && message.contains("b/week.md") && message.contains("week.xlsx"))
  }

  @Test("An input is never overwritten, not under another name either")
  func inputAsOutput() throws {
    #expect(try usage { try plan([.json], path: "week.md") }.contains("would be overwritten"))
    #expect(try usage { try plan([.json], path: "same-as-week.json") }.contains("would be overwritten"))
    #expect(try usage { try plan([.csv], path: "with-input") }.contains("would be overwritten"))
  }

  @Test("Files that are read beside the report are not overwritten either, nor is redirected input")
  func readFilesAsOutput() throws {
    let desk = try usage { try plan([.json], path: "desk.json", readFiles: ["desk.json"]) }
    #expect(desk.contains("would be overwritten"))
    let input = try usage { try plan([.json], path: "piped.md", inputs: [.standardInput]) }
    #expect(input.contains("would be overwritten"))
    #expect(try plan([.json], path: "desk.json").jobs.count == 1)
  }

  @Test("An unknown extension is named in the message, and so is an empty path")
  func unknownExtension() throws {
    #expect(try usage { try plan([], path: "a.txt") }.contains("'.txt' is not a known format"))
    #expect(try usage { try plan([.json], path: "") }.contains("the argument of -o is empty"))
  }

  // MARK: -

  private func plan(
    _ formats: [OutputFormat], path: String? = nil, dataset: String? = nil,
    inputs: [InputSource] = [.file("weekly/week.md")], isTerminal: Bool = false, readFiles: [String] = []
  ) throws(CommandFailure) -> OutputPlan {
    let request = OutputRequest(
      formats: formats, path: path, dataset: dataset, inputs: inputs, isSet: inputs.count > 1,
      readFiles: readFiles)
    let world: [String: FileStatus] = [
      "there": .init(kind: .folder, node: 1), "there/": .init(kind: .folder, node: 1),
      "with-input": .init(kind: .folder, node: 2), "pipe": .init(kind: .stream, node: 3),
      "weekly/week.md": .init(kind: .regular, node: 4), "week.md": .init(kind: .regular, node: 4),
      "same-as-week.json": .init(kind: .regular, node: 4),
      "with-input/news.csv": .init(kind: .regular, node: 4), "desk.json": .init(kind: .regular, node: 5),
      "piped.md": .init(kind: .regular, node: 6),
    ]
    let surroundings = Surroundings(
      status: { world[$0] }, standardInput: world["piped.md"], outputIsTerminal: isTerminal,
      csvNames: ["news.csv", "views.csv"])
    return try OutputPlanner(request: request, surroundings: surroundings).plan()
  }

  private func destinations(
    _ formats: [OutputFormat], path: String? = nil, dataset: String? = nil,
    inputs: [InputSource] = [.file("weekly/week.md")]
  ) throws -> [Destination] {
    try plan(formats, path: path, dataset: dataset, inputs: inputs).jobs.flatMap(\.outputs).map(\.destination)
  }

  /// The message of the usage failure that must come.
  private func usage(_ body: () throws -> OutputPlan) throws -> String {
    let failure = #expect(throws: CommandFailure.self) { try body() }
    #expect(failure?.status == .usage)
    return failure?.message ?? ""
  }
}

extension FileStatus {
  fileprivate init(kind: Kind, node: UInt64) {
    self.init(kind: kind, identity: Identity(device: 1, node: node))
  }
}
