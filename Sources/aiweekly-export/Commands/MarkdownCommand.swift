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

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "The file to write, or the folder to write to (DIR/); without it, standard output.", valueName: "path"),
    completion: .file(extensions: ["md"]))
  var output: [String] = []

  func run() throws {
    let source = InputSource(argument: input)
    let destination = try self.destination(for: source)
    let temporaries = Temporaries()
    SignalWatch.start(removing: temporaries)
    if source == .standardInput, Descriptor.standardInput().isTerminal {
      throw CommandFailure.usage("name a PDF: \(Console.programName) markdown report.pdf")
    }
    let layout = try Self.layout(of: source)
    if let pages, pages.range.upperBound > layout.pages.count {
      throw CommandFailure.usage(
        "\(source.label): page \(pages.range.upperBound) does not exist; the PDF has \(layout.pages.count) pages"
      )
    }
    let text = MarkdownPrinter.print(layout, pages: pages?.range).text
    try OutputWriter.write(
      Array(text.utf8), to: destination, temporaries, makesFolder: output.last?.hasSuffix("/") == true)
  }

  /// Where to write. A file that is read is never overwritten.
  private func destination(for source: InputSource) throws -> Destination {
    guard var path = try SingleOption.value(output, option: "--output") else { return .standardOutput }
    guard !path.isEmpty else { throw CommandFailure.usage("the argument of -o is empty: name a file") }
    guard !Destination.standardOutputNames.contains(path) else { return .standardOutput }
    let surroundings = Surroundings.current(csvNames: [])
    if surroundings.isFolder(path) {
      path = FilePath.joined(FilePath.withoutTrailingSlashes(path), source.stem + ".md")
    }
    try InputGuard([source], surroundings: surroundings).check(path)
    return .file(path, in: surroundings)
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
