import ArgumentParser
import PDFInput

/// `aiweekly-export markdown`: prints the text of a PDF, from which the datasets are read.
struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Print the text of a PDF as Markdown: headings, paragraphs, lists and tables in reading order.",
    discussion: HelpText.markdown)

  @Argument(
    help: "A PDF; - or no input reads standard input.", completion: .file(extensions: ["pdf"]))
  var input: String = "-"

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only these pages: 3 or 3-5, for example.", valueName: "pages"),
    transform: PageRange.init(argument:))
  var pages: PageRange?

  func run() throws {
    let source = InputSource(argument: input)
    if source == .standardInput, Descriptor.standardInput().isTerminal {
      throw CommandFailure.usage("name a PDF: \(Console.programName) markdown report.pdf")
    }
    let layout = try Self.layout(of: source)
    if let pages, pages.range.upperBound > layout.pages.count {
      throw CommandFailure.usage(
        "\(source.label): page \(pages.range.upperBound) does not exist; the PDF has \(layout.pages.count) pages"
      )
    }
    try StandardOutput.write(Array(MarkdownPrinter.print(layout, pages: pages?.range).text.utf8))
  }

  private static func layout(of source: InputSource) throws(CommandFailure) -> PageLayout {
    let bytes = try source.read()
    guard LayoutReader.isPDF(bytes) else {
      throw CommandFailure(.badData, "\(source.label): not a PDF; this command turns only PDFs into Markdown")
    }
    do throws(PDFError) {
      return try LayoutReader.layout(of: bytes)
    } catch {
      throw CommandFailure(error, input: source)
    }
  }
}
