/// The text of `-h`: the options that most people need, on one screen of 80 columns and 24 lines.
enum ShortHelp {
  /// The short help if a command line requests it with `-h`; otherwise nil.
  static func text(_ arguments: [String]) -> String? {
    // Arguments after `--` are files, even one that is called -h.
    guard arguments.prefix(while: { $0 != "--" }).contains("-h") else { return nil }
    return pages[arguments.first ?? ""] ?? export
  }

  private static let name = Console.programName

  private static let pages = [
    "check": check, "markdown": markdown, "schema": schema, "datasets": datasets, "checks": checks,
  ]

  private static let export = """
    Turn weekly research reports, PDF or Markdown, into workbooks, CSV and JSON.

    usage: \(name) [--xlsx] [--csv] [--json] [-o PATH] [OPTIONS] REPORT...

      --xlsx             a workbook with live formulas and charts
      --csv              CSV files, one for each dataset
      --json, --ndjson   one JSON document; JSON lines, one for each row
      -o, --output PATH  the file or folder (DIR/) to write; - is standard output
      --into FILE        add the reports to an SQLite archive
      --dataset NAME     write only this dataset; 'datasets' lists them
      --fx CUR=RATE      the value of one unit of a currency in CNY: --fx HKD=0.93
      --lang LANGUAGE    language of the workbook's labels: zh (default) or en
      --strict           exit with status 1 if a check finds an error
      -q, --quiet        print nothing but failures; -v, --verbose prints more
      --version          print the version

    examples:
      \(name) --xlsx report.pdf
      \(name) --json report.md | jq .companies

    other commands: check, markdown, schema, datasets, checks
    '\(name) --help' lists all options, 'help check' those of check.
    """

  private static let check = """
    Print what a reader of a report's numbers should know, one finding on each line.

    usage: \(name) check [--strict] [--json] [OPTIONS] REPORT...

      --json             one JSON array with an object for each finding
      --strict           exit with status 1 if a check finds an error
      --fx CUR=RATE      the value of one unit of a currency in CNY: --fx HKD=0.93
      --ads TICKER=N     ordinary shares in one traded share: --ads PDD.O=4
      -q, --quiet        print nothing but findings and failures

    example:
      \(name) check report.pdf

    '\(name) help check' lists all options.
    """

  private static let markdown = """
    Print the text of a PDF as Markdown, in reading order.

    usage: \(name) markdown [--pages PAGES] [-o PATH] REPORT

      --pages PAGES      only these pages: 3 or 3-5
      -o, --output PATH  the file or folder (DIR/) to write

    example:
      \(name) markdown --pages 3-5 report.pdf
    """

  private static let schema = """
    Print the JSON Schema of the JSON documents.

    usage: \(name) schema [--compact] [--several] [OPTIONS]

      --compact          no spaces and line breaks
      --several          the document that several reports make
      --columns FILE     with columns of your own; see Docs/columns.md
      --tables FILE      with tables of your own; see Docs/extending.md

    example:
      \(name) schema > aiweekly.schema.json
    """

  private static let datasets = """
    List the datasets, or the columns of those that are named.

    usage: \(name) datasets [--lang LANG] [--json | --markdown] [NAME...]

      --lang LANG        language of titles and sentences: en (default) or zh
      --json             one JSON array, with the columns of each dataset
      --markdown         the whole dictionary in Markdown

    example:
      \(name) datasets companies traffic
    """

  private static let checks = """
    List all checks with their severity, or explain those that are named.

    usage: \(name) checks [--lang LANGUAGE] [--json] [CODE...]

      --lang LANGUAGE    language of the meanings: en (default) or zh
      --json             one JSON array with an object for each check

    example:
      \(name) checks pe-contradicted
    """
}
