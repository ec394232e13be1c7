import ArgumentParser

/// The options that all commands for reading reports share.
struct ReadingOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Reports as PDF or Markdown, JSON that --json wrote, folders of reports, archives that --into made. "
        + "- or no input reads standard input."),
    completion: .file(extensions: ["md", "txt", "json"]))
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "The value of one unit of a currency in CNY, for example HKD=0.93. Can be given several times.",
      valueName: "CUR=RATE"),
    transform: ExchangeRate.init(argument:))
  var fx: [ExchangeRate] = []

  @Option(
    help: ArgumentHelp(
      "Ordinary shares in one traded share (ADS), for example PDD.O=4. Can be given several times.",
      valueName: "TICKER=N"),
    transform: ShareRatio.init(argument:))
  var ads: [ShareRatio] = []

  @Option(
    help: ArgumentHelp(
      "A YAML or JSON file with rates and share ratios; --fx and --ads override it. See Docs/assumptions.md.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var assumptions: [String] = []

  @OptionGroup var own: OwnDefinitions

  @Option(
    help: ArgumentHelp(
      "Encoding of the input, for example gb18030; by default UTF-8, or UTF-16 with a byte order mark.",
      valueName: "name"))
  var encoding: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file with the names of reports, one on each line; - reads the names from standard input.",
      valueName: "file"),
    completion: .file())
  var filesFrom: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "How many reports to read at the same time; by default the number of cores.",
      valueName: "n"))
  var jobs: [Int] = []

  @Flag(help: "Stop at the first report that fails.")
  var failFast = false

  @Flag(help: "Exit with status 1 if a check finds an error. Outputs are still written.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "A YAML file with settings; see Docs/settings.md. By default, "
        + "~/.config/aiweekly-export/config.yaml is read if it exists.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var config: [String] = []

  @Flag(help: "Do not read a settings file.")
  var noConfig = false

  @Flag(name: .shortAndLong, help: "Print nothing on standard error but failures.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print what is read and written, and how long it takes.")
  var verbose = false

  /// The options on which the findings of a report depend, as a shell needs them.
  var wordsThatChangeFindings: [String] {
    let assignments = fx.map { ("--fx", $0.assignment) } + ads.map { ("--ads", $0.assignment) }
    let files = [
      ("--assumptions", assumptions), ("--columns", own.columns), ("--tables", own.tables),
      ("--encoding", encoding), ("--config", config),
    ]
    return assignments.flatMap { [$0.0, ShellWord.of("\($0.1.name)=\($0.1.number)")] }
      + files.flatMap { option, values in values.flatMap { [option, ShellWord.of($0)] } }
      + (noConfig ? ["--no-config"] : [])
  }

  /// How many reports are read at the same time.
  func jobCount() throws(CommandFailure) -> Int {
    guard let given = try SingleOption.value(jobs, option: "--jobs") else { return Cores.count }
    guard given > 0 else { throw .usage("--jobs takes a number above 0, not \(given)") }
    return given
  }

  /// The inputs to read, after folders and lists are expanded. Files that this run writes are left out of folders.
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
      throw CommandFailure(.noInput, "the list given with --files-from is empty")
    }
    guard !arguments.contains("") else {
      throw .usage("an argument is empty where the name of a report was expected")
    }
    let named = arguments.map(InputSource.init(argument:))
    let readers = [
      ("--files-from", list == "-"),
      ("--assumptions", assumptions.contains("-")), ("--columns", own.columns.contains("-")),
      ("--tables", own.tables.contains("-")),
      ("the report", (named.isEmpty && list == nil) || named.contains(.standardInput)),
    ].filter(\.1).map(\.0)
    guard readers.count < 2 else {
      throw .usage("standard input can be read only once, not for \(readers.joined(separator: " and "))")
    }
    guard named.isEmpty else {
      var found = try InputExpansion(outputs: outputs).found(arguments)
      if list != nil { found.isSet = true }
      return found
    }
    guard !Descriptor.standardInput().isTerminal else {
      throw .usage(
        "no report is given; for example \(Console.programName) --xlsx report.md\nSee '\(Console.programName) --help'."
      )
    }
    return InputExpansion.Found(inputs: [.standardInput])
  }

  var console: Console { Console(loudness: quiet ? .quiet : verbose ? .verbose : .normal) }
}
