/// The long texts of `--help`.
enum HelpText {
  /// A fixed width, so that the help is the same on every terminal.
  static let width = 100

  /// Whether the command line requests the help of the main command, `export`.
  static func asksForMainHelp(_ arguments: [String]) -> Bool {
    [["--help"], ["help"], ["help", "export"], ["export", "--help"]].contains(arguments)
  }

  /// The command that prints the help of the command on a command line.
  static func command(for arguments: [String]) -> String {
    let names = RootCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let first = arguments.first, first != "export", names.contains(first) else {
      return "\(name) --help"
    }
    return "\(name) help \(first)"
  }

  static let export = """
    EXAMPLES:
      \(name) --xlsx report.pdf                makes report.xlsx in the working directory
      \(name) -o week27.xlsx report.md         the extension gives the format
      \(name) --json report.md | jq .companies
      \(name) --csv --dataset companies report.md > companies.csv
      \(name) --csv report.md                  makes report-csv/, one file for each dataset
      \(name) --xlsx --csv --json -o out/ weekly/*.md
      \(name) -o 2024.xlsx reports/            one workbook of all reports in a folder
      \(name) --into archive.db reports/       adds them to a database
      \(name) --xlsx --fx HKD=0.9304 --fx USD=7.27 --ads PDD.O=4 report.md
      \(name) --xlsx --only companies,traffic --columns desk.yaml report.md
      \(name) --xlsx edited.json              a document that --json wrote and you edited
      unzip -p weekly.zip report.md | \(name) --json --compact
    """

  /// Printed after the options.
  static let exportAfterword = """
    OUTPUTS:
      Without -o, JSON, JSON lines and a single dataset as CSV go to standard output. A workbook, CSV of
      all datasets, and several formats at once go to files in the working directory that are named
      after the input: report.xlsx, report-csv/, report.json, report.ndjson; with --dataset
      report.companies.json and so on. A report from standard input becomes report.xlsx.

      -o FILE  This file. Without a format option, the extension decides: .xlsx .csv .json .ndjson
               .jsonl .db
      -o DIR/  Files named after the inputs in this folder, which is created if it is missing. With
               --csv alone and one report, the CSV files go into the folder itself.
      -o -     Standard output, also for a workbook.

      Several reports, a folder of reports or an archive make one output: -o 2024.xlsx, -o 2024.db,
      --json, --csv. Its rows say which report they come from, and it also holds what changed from
      report to report. With -o DIR/, or with several formats, each report gets its own files.
      --ndjson prints row after row. If a report fails, the others are still written; the exit status
      is that of the first failure.

      A file is replaced as a whole or not at all. Other files in a folder of CSV are left alone. Input
      files are never overwritten. Standard output holds nothing but data.

    OTHER COMMANDS:
      \(name) check report.md      Print what to know about the numbers, line by line
      \(name) markdown report.pdf  Print the text of a PDF as Markdown
      \(name) schema               Print the JSON Schema of the JSON document
      \(name) datasets             List the datasets and their columns
      \(name) checks               List what 'check' looks for
      \(name) help check           Explain one of these commands

    EXIT STATUS:
    \(exitStatus)
    """

  static let check = """
    EXAMPLES:
      \(name) check report.md
      \(name) check --strict weekly/*.md && echo all good
      \(name) check --json report.pdf | jq '.[].code'

    An error is a number that must not be relied on, a warning something that a person should look at,
    an info how the report was read. '\(name) checks CODE' explains a code.
    """

  static let markdown = """
    EXAMPLES:
      \(name) markdown report.pdf > report.md
      \(name) markdown -o report.md report.pdf
      \(name) markdown --pages 3-5 report.pdf

    Needs pdftotext, which poppler-utils has. Left out are repeated headers and footers, hidden text,
    rotated text and the labels of charts. The line numbers in the datasets of a PDF count the lines
    that this command prints. A column heading includes the words of the group above it: 'EPS 2025E'.
    """

  static let schema = """
    EXAMPLES:
      \(name) schema > aiweekly.schema.json
      \(name) schema | jq '."$defs".companies.properties | keys'
    """

  static let datasets = """
    EXAMPLES:
      \(name) datasets
      \(name) datasets companies traffic
      \(name) datasets --markdown > datasets.md
      \(name) datasets --json | jq '.[] | select(.name == "companies") | .columns[].name'
    """

  static let checks = """
    EXAMPLES:
      \(name) checks
      \(name) checks pe-contradicted
      \(name) checks --json | jq -r '.[] | select(.severity == "error") | .code'
    """

  private static let name = Console.programName

  private static let exitStatus = ExitStatus.allCases.filter { $0 != .brokenPipe }
    .map { "  \($0.rawValue < 10 ? " " : "")\($0.rawValue)  \($0.meaning)" }
    .joined(separator: "\n")
}
