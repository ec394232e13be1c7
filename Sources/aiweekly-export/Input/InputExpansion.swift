import ReportArchive

/// Finds the reports that arguments refer to. Files are taken as they are; folders, archives and documents of several
/// reports are expanded.
struct InputExpansion {
  /// The extensions of reports in a folder; other files are ignored, and so are JSON that this program did not write and
  /// files called README.
  private static let extensions: Set<String> = ["md", "markdown", "mkd", "txt", "pdf", "json"]
  private static let deepest = 64

  /// The outputs of this run, which may already be in a folder from the previous run.
  let outputs: Set<FileStatus.Identity>

  /// The inputs, and whether the arguments may refer to several: a folder is a set even if it holds only one report.
  struct Found {
    var inputs: [InputSource] = []
    var isSet = false
  }

  func found(_ arguments: [String]) throws(CommandFailure) -> Found {
    var found = Found(isSet: arguments.count > 1)
    for argument in arguments {
      let input = InputSource(argument: argument)
      guard case .file(let path) = input, let status = try? FileStatus(ofPath: path) else {
        found.inputs.append(input)
        continue
      }
      switch status.kind {
      case .folder:
        found.isSet = true
        let before = found.inputs.count
        var visited: Set<FileStatus.Identity> = [status.identity]
        try add(folder: path, to: &found.inputs, &visited, depth: 0)
        guard found.inputs.count > before else {
          throw CommandFailure(.noInput, "\(path): no reports in this folder (\(Self.endings))")
        }
      case .regular where Self.begins(path, with: ArchiveReader.magic):
        found.isSet = true
        found.inputs += try Self.archived(path)
      case .regular where SeveralReports.begins(Self.head(of: path)):
        found.isSet = true
        found.inputs += try SeveralReports.parts(ofFile: path)
      case .regular, .stream:
        found.inputs.append(input)
      }
    }
    return found
  }

  private static let endings = extensions.sorted().map { ".\($0)" }.joined(separator: " ")

  private func add(
    folder: String, to inputs: inout [InputSource], _ visited: inout Set<FileStatus.Identity>, depth: Int
  ) throws(CommandFailure) {
    guard depth < Self.deepest else { return }
    let names: [String]
    do throws(SystemError) {
      names = try FolderListing.namesOrError(in: folder)
    } catch {
      guard depth > 0 else { throw CommandFailure(.noInput, "\(folder): \(error)") }
      // An unreadable folder does not stop the reports of others. Reading it as an input will report why it failed.
      inputs.append(.file(folder))
      return
    }
    for name in names where !name.hasPrefix(".") {
      let path = FilePath.joined(folder, name)
      guard let status = try? FileStatus(ofPath: path), !outputs.contains(status.identity) else { continue }
      switch status.kind {
      case .folder:
        // Links may lead back to a parent folder.
        guard visited.insert(status.identity).inserted else { continue }
        try add(folder: path, to: &inputs, &visited, depth: depth + 1)
      case .regular:
        if Self.isReport(path) { inputs.append(.file(path)) }
      case .stream:
        continue
      }
    }
  }

  private static func isReport(_ path: String) -> Bool {
    guard let ending = FilePath.pathExtension(of: path), extensions.contains(ending),
      FilePath.stem(of: path).lowercased() != "readme"
    else { return false }
    guard ending == "json" else { return true }
    let start = head(of: path)
    // A document of several reports is an output, not a report.
    return SeveralReports.isOwn(start) && !SeveralReports.begins(start)
  }

  private static func begins(_ path: String, with bytes: [UInt8]) -> Bool {
    head(of: path).starts(with: bytes)
  }

  private static func head(of path: String) -> [UInt8] {
    (try? Descriptor.forReading(path).readPrefix(256)) ?? []
  }

  private static func archived(_ path: String) throws(CommandFailure) -> [InputSource] {
    let entries: [ArchiveReader.Entry]
    do throws(ArchiveError) {
      entries = try ArchiveReader.entries(path.systemPath)
    } catch {
      throw CommandFailure(error.isForeign ? .badData : .noInput, "\(path): \(error)")
    }
    guard !entries.isEmpty else { throw CommandFailure(.noInput, "\(path): the archive holds no reports") }
    return entries.map { .archived(path, id: $0.id, name: $0.sourceName) }
  }
}

/// A list of names, one on each line; or separated by zero bytes, if there are any, as `find -print0` writes them.
enum NameList {
  static func names(_ bytes: [UInt8]) -> [String] {
    let separator: UInt8 = bytes.contains(0) ? 0 : UInt8(ascii: "\n")
    return bytes.split(separator: separator).map { line in
      SystemPath.text(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }.filter { !$0.isEmpty }
  }
}
