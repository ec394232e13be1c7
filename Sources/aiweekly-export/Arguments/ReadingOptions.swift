import ArgumentParser

/// What commands that read reports have in common.
struct ReadingOptions: ParsableArguments {
  @Argument(
    help: "Reports in Markdown, or JSON that --json wrote; - or nothing reads standard input.",
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
  var assumptions: String?

  @Option(
    help: ArgumentHelp(
      "A file with columns of your own, in YAML or JSON; see Docs/columns.md.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "Encoding of the input, gb18030 say. Without it UTF-8, and UTF-16 with a byte order mark.",
      valueName: "name"))
  var encoding: String?

  @Flag(help: "End with 1 if a check is an error. Outputs are written all the same.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Say nothing on standard error but failures.")
  var quiet = false

  /// What to read, settled.
  func sources() throws(CommandFailure) -> [InputSource] {
    let named = inputs.map(InputSource.init(argument:))
    let readers = [
      ("--assumptions", assumptions == "-"), ("--columns", columns == "-"),
      ("the report", named.isEmpty || named.contains(.standardInput)),
    ].filter(\.1).map(\.0)
    guard readers.count < 2 else {
      throw .usage("standard input can be read once only, not for \(readers.joined(separator: " and "))")
    }
    guard named.isEmpty else { return named }
    guard !Descriptor.standardInput().isTerminal else {
      throw .usage(
        "no report is named, as in \(Console.programName) --xlsx report.md\nSee '\(Console.programName) --help'."
      )
    }
    return [.standardInput]
  }

  var console: Console { Console(isQuiet: quiet) }
}
