/// The long parts of `--help`.
enum HelpText {
  /// Fixed, so that the help is the same wherever it is printed.
  static let width = 100

  /// The main command's help is what a newcomer wants, not that of a root with nothing in it.
  static func asksForMainHelp(_ arguments: [String]) -> Bool {
    [["--help"], ["-h"], ["help"], ["help", "export"], ["export", "--help"], ["export", "-h"]].contains(
      arguments)
  }

  static let export = """
    EXAMPLES:
      \(name) --xlsx report.md                   makes report.xlsx in the working directory
      \(name) -o week27.xlsx report.md           the extension says what to write
      \(name) --json report.md | jq .companies   JSON goes to standard output
      \(name) --csv --dataset companies report.md > companies.csv
      \(name) --csv report.md                    makes report-csv/, a file for each dataset
      \(name) --xlsx --csv --json -o out/ weekly/*.md
      \(name) -o 2024.xlsx reports/                one workbook of all reports in a folder
      \(name) --into archive.db reports/           adds them to a database
      \(name) --xlsx --fx HKD=0.9304 --fx USD=7.27 --ads PDD.O=4 report.md
      \(name) --xlsx --only companies,traffic --columns desk.yaml report.md
      \(name) --json report.md | jq '.companies |= map(select(.pe_fy1 < 15))' | \(name) --xlsx -
      unzip -p weekly.zip report.md | \(name) --json --compact
    """

  /// Stands after the options.
  static let exportAfterword = """
    OUTPUTS:
      Without -o, JSON, JSON lines and one dataset as CSV go to standard output. A workbook, CSV of all
      datasets and several formats at once go to files in the working directory, named after the input:
      report.xlsx, report-csv/, report.json, report.ndjson; with --dataset report.companies.json and so
      on. Standard input makes report.xlsx.

      -o FILE  This file. Without a format option its extension tells: .xlsx .csv .json .ndjson .jsonl
      -o DIR/  Files named after the inputs in this folder, which is made where it is missing. --csv
               alone, of one report, puts its files into the folder itself.
      -o -     Standard output, for a workbook too.

      Several reports, a folder of them or an archive make one output, whose rows say which report they
      are from, with the changes from report to report: -o 2024.xlsx, -o 2024.db, --json, --csv. With
      -o DIR/, or several formats, each report makes its own. --ndjson prints row after row. One that
      fails does not keep the others back; the exit status is that of the first failure.
      Files are replaced as a whole or not at all; other files in a folder of CSV stay. What is read is
      never overwritten. Nothing but data goes to standard output.

    OTHER COMMANDS:
      \(name) check report.md     What to know about the numbers, a line each
      \(name) markdown report.pdf The text of a PDF as Markdown
      \(name) schema              The JSON Schema of the JSON document
      \(name) datasets            The datasets and their columns
      \(name) help check          More about one of them

    EXIT STATUS:
    \(exitStatus)
    """

  static let check = """
    EXAMPLES:
      \(name) check report.md
      \(name) check --strict weekly/*.md && echo all good

    An error is a number that must not be relied on; a warning wants a look; an info says how the
    report was read.
    """

  static let markdown = """
    EXAMPLES:
      \(name) markdown report.pdf > report.md
      \(name) markdown --pages 3-5 report.pdf

    Needs pdftotext of poppler-utils on the path. What repeats at the head or foot of pages, hidden
    and turned words and the labels of charts are left out. The lines are those that the datasets of a
    PDF name. A heading of a table has the words of the groups over it: 'EPS 2025E'.
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
    """

  private static let name = Console.programName

  private static let exitStatus = ExitStatus.allCases.filter { $0 != .brokenPipe }
    .map { "  \($0.rawValue < 10 ? " " : "")\($0.rawValue)  \($0.meaning)" }
    .joined(separator: "\n")
}
