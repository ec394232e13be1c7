import Document
import ReportArchive

/// Where a report is read from.
enum InputSource: Sendable, Hashable {
  case standardInput
  case file(String)
  /// A report in an archive: the archive's path, the report's number in it, the name of the file it was read from.
  case archived(String, id: Int64, name: String)
  /// A report in a JSON document that holds several.
  case part(ReportPart)

  /// The largest input that is read. A weekly report has a few hundred kilobytes.
  static let sizeLimit = 512 << 20

  /// `-` is standard input.
  init(argument: String) {
    self = argument == "-" ? .standardInput : .file(argument)
  }

  /// What messages call it, on one line. A line end in a name would begin a new line.
  var label: String {
    let name =
      switch self {
      case .standardInput: "<stdin>"
      case .file(let path): path
      case .archived(let path, _, let name): "\(path): \(name)"
      case .part(let part): "\(part.path): \(part.name)"
      }
    return name.replacing("\n", with: "\\n")
  }

  /// The argument that reads it again, as a shell needs it: the archive or the document that holds it, in quotation marks
  /// where its name has characters that mean something to a shell. Nil for standard input, and for a name that cannot be
  /// printed as it is.
  var shellWord: String? {
    let path: String
    switch self {
    case .standardInput: return nil
    case .file(let its), .archived(let its, _, _): path = its
    case .part(let part): path = part.path
    }
    guard path != "-", Console.visible(path) == path, !path.contains("\n") else { return nil }
    return ShellWord.of(path.hasPrefix("-") ? "./" + path : path)
  }

  /// What the exported data calls it: the file's name without its folders, so that a report yields the same bytes in
  /// any folder.
  var name: String {
    switch self {
    case .standardInput: "<stdin>"
    case .file(let path): Console.visible(FilePath.name(of: path))
    case .archived(_, _, let name): name
    case .part(let part): part.name
    }
  }

  /// What output files are named after: `report` for `weekly/report.md` and for standard input.
  var stem: String {
    switch self {
    case .standardInput: "report"
    case .file(let path): FilePath.stem(of: path)
    case .archived(_, _, let name): FilePath.stem(of: name)
    case .part(let part): FilePath.stem(of: part.name)
    }
  }

  /// Reads all bytes of the input.
  func read() throws(CommandFailure) -> [UInt8] {
    let bytes: [UInt8]?
    switch self {
    case .standardInput: bytes = try contents(of: .standardInput())
    case .file(let path): bytes = try contents(of: Self.opened(path))
    case .part(let part): bytes = part.json
    case .archived(let path, let id, _):
      do throws(ArchiveError) {
        bytes = try ArchiveReader.document(id, in: path.systemPath)
      } catch {
        throw CommandFailure(.inputOutput, "\(label): \(error)")
      }
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
      throw CommandFailure(.noInput, "\(path): is a folder; name a file")
    } catch {
      throw CommandFailure(.noInput, "\(path): \(error)")
    }
  }
}
