import ArgumentParser

/// What commands that read reports have in common.
struct ReadingOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Reports in Markdown, JSON that --json wrote, folders of them, archives that --into made; - or nothing reads "
        + "standard input."),
    completion: .file(extensions: ["md", "txt", "json"]))
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "What one unit of a currency is in CNY, HKD=0.93 say; can be given again.", valueName: "CUR=RATE"),
    transform: ExchangeRate.init(argument:))
  var fx: [ExchangeRate] = []

  @Option(
    help: ArgumentHelp(
      "Ordinary shares in one traded share or ADS, PDD.O=4 say; can be given again.", valueName: "TICKER=N"),
    transform: ShareRatio.init(argument:))
  var ads: [ShareRatio] = []

  @Option(
    help: ArgumentHelp(
      "A file with rates and share ratios, in YAML or JSON; see Docs/assumptions.md. --fx and --ads win over it.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var assumptions: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file with columns of your own, in YAML or JSON; see Docs/columns.md.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var columns: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file with tables of your own to look for, in YAML or JSON; see Docs/extending.md.", valueName: "file"
    ),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var tables: [String] = []

  @Option(
    help: ArgumentHelp(
      "Encoding of the input, gb18030 say. Without it UTF-8, and UTF-16 with a byte order mark.",
      valueName: "name"))
  var encoding: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file with the names of reports, one a line; - reads them from standard input.", valueName: "file"),
    completion: .file())
  var filesFrom: [String] = []

  @Option(
    help: ArgumentHelp(
      "How many reports to read at a time; without it as many as there are cores.", valueName: "n"))
  var jobs: [Int] = []

  @Flag(help: "Stop at the first report that fails.")
  var failFast = false

  @Flag(help: "End with 1 if a check is an error. Outputs are written all the same.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "A file with settings for every run, in YAML; see Docs/settings.md. Without it "
        + "~/.config/aiweekly-export/config.yaml, where there is one.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var config: [String] = []

  @Flag(help: "Read no file with settings.")
  var noConfig = false

  @Flag(name: .shortAndLong, help: "Say nothing on standard error but failures.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say what is read and made, and how long it takes.")
  var verbose = false

  /// How many reports are read at a time.
  func jobCount() throws(CommandFailure) -> Int {
    guard let given = try SingleOption.value(jobs, option: "--jobs") else { return Cores.count }
    guard given > 0 else { throw .usage("--jobs takes a number above 0, not \(given)") }
    return given
  }

  /// What to read, settled. A folder that holds files which this run writes is read without them.
  func sources(excluding outputs: Set<FileStatus.Identity> = []) throws(CommandFailure)
    -> InputExpansion.Found
  {
    let list = try SingleOption.value(filesFrom, option: "--files-from")
    let arguments =
      try inputs
      + (list.map { name throws(CommandFailure) in
        try NameList.names(InputSource(argument: name).read())
      } ?? [])
    guard list == nil || !arguments.isEmpty else {
      throw CommandFailure(.noInput, "--files-from names no reports")
    }
    let named = arguments.map(InputSource.init(argument:))
    let readers = [
      ("--files-from", list == "-"),
      ("--assumptions", assumptions.contains("-")), ("--columns", columns.contains("-")),
      ("--tables", tables.contains("-")),
      ("the report", (named.isEmpty && list == nil) || named.contains(.standardInput)),
    ].filter(\.1).map(\.0)
    guard readers.count < 2 else {
      throw .usage("standard input can be read once only, not for \(readers.joined(separator: " and "))")
    }
    guard named.isEmpty else {
      var found = try InputExpansion(outputs: outputs).found(arguments)
      if list != nil { found.isSet = true }
      return found
    }
    guard !Descriptor.standardInput().isTerminal else {
      throw .usage(
        "no report is named, as in \(Console.programName) --xlsx report.md\nSee '\(Console.programName) --help'."
      )
    }
    return InputExpansion.Found(inputs: [.standardInput])
  }

  var console: Console { Console(loudness: quiet ? .quiet : verbose ? .verbose : .normal) }
}
