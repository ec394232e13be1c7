import ArgumentParser
import PDFInput

/// `aiweekly-export markdown`: the text of a PDF, as the datasets are read from it.
struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Print the text of a PDF as Markdown: headings, paragraphs, lists and tables in reading order.",
    discussion: HelpText.markdown)

  @Argument(
    help: "A PDF; - or nothing reads standard input.", completion: .file(extensions: ["pdf"]))
  var input: String = "-"

  @Option(
    help: ArgumentHelp("Only these pages, 3 or 3-5 for example.", valueName: "pages"),
    transform: PageRange.init(argument:))
  var pages: PageRange?

  func run() throws {
    let source = InputSource(argument: input)
    if source == .standardInput, Descriptor.standardInput().isTerminal {
      throw CommandFailure.usage("no PDF is named, as in \(Console.programName) markdown report.pdf")
    }
    let layout = try Self.layout(of: source)
    if let pages, pages.range.upperBound > layout.pages.count {
      throw CommandFailure.usage(
        "\(source.label): there is no page \(pages.range.upperBound); the PDF has \(layout.pages.count)")
    }
    try StandardOutput.write(Array(MarkdownPrinter.print(layout, pages: pages?.range).text.utf8))
  }

  private static func layout(of source: InputSource) throws(CommandFailure) -> PageLayout {
    let bytes = try source.read()
    guard LayoutReader.isPDF(bytes) else {
      throw CommandFailure(.badData, "\(source.label): this is no PDF; only PDFs are turned into Markdown")
    }
    do throws(PDFError) {
      return try LayoutReader.layout(of: bytes)
    } catch {
      throw CommandFailure(error, input: source)
    }
  }
}
