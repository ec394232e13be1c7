/// Where a report is read from.
enum InputSource: Sendable, Hashable {
  case standardInput
  case file(String)

  /// The largest input that is read. A weekly report has some hundred kilobytes.
  static let sizeLimit = 512 << 20

  /// `-` is standard input.
  init(argument: String) {
    self = argument == "-" ? .standardInput : .file(argument)
  }

  /// What messages call it.
  var label: String {
    switch self {
    case .standardInput: "<stdin>"
    case .file(let path): path
    }
  }

  /// What the exported data calls it: the file's name without its folders, so that the same report gives the
  /// same bytes wherever it lies.
  var name: String {
    switch self {
    case .standardInput: "<stdin>"
    case .file(let path): FilePath.name(of: path)
    }
  }

  /// What output files are named after: `report` for `weekly/report.md` and for standard input.
  var stem: String {
    switch self {
    case .standardInput: "report"
    case .file(let path): FilePath.stem(of: path)
    }
  }

  /// All its bytes.
  func read() throws(CommandFailure) -> [UInt8] {
    let bytes: [UInt8]?
    switch self {
    case .standardInput: bytes = try contents(of: .standardInput())
    case .file(let path): bytes = try contents(of: Self.opened(path))
    }
    guard let bytes else {
      throw CommandFailure(.badData, "\(label): too large for a report: over \(Self.sizeLimit >> 20) MiB")
    }
    return bytes
  }

  private func contents(of descriptor: borrowing Descriptor) throws(CommandFailure) -> [UInt8]? {
    do throws(SystemError) {
      return try descriptor.readAll(limit: Self.sizeLimit)
    } catch {
      throw CommandFailure(.inputOutput, "\(label): cannot be read: \(error)")
    }
  }

  private static func opened(_ path: String) throws(CommandFailure) -> Descriptor {
    do throws(SystemError) {
      return try Descriptor.forReading(path)
    } catch .isFolder {
      throw CommandFailure(
        .noInput, "\(path): is a folder; name the reports in it: \(FilePath.joined(path, "*.md"))")
    } catch .missing where path.unicodeScalars.contains("\u{FFFD}") {
      throw CommandFailure(
        .noInput, "\(path): no such file; if its name is not in UTF-8, rename it, or pipe it in: - < FILE")
    } catch {
      throw CommandFailure(.noInput, "\(path): \(error)")
    }
  }
}
