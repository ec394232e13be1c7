import Tabular
import TabularXLSX

/// An Excel workbook; with `--verify`, it is read back before it is moved into place.
struct WorkbookFile: FileFormat {
  let noun = "workbook"
  let example = "report.xlsx"
  let holdsOneDataset = true

  func write(_ whole: WritableDocument, to file: FileInMaking) throws(CommandFailure) -> [String] {
    // If a signal ends the program, the library leaves its temporary files behind, so they go into folders that are
    // removed.
    var scratch = Staging(file.temporaries)
    let folders = WorkbookOptions.Scratch(
      memory: scratch.scratchFolder(in: "/dev/shm"), disk: scratch.scratchFolder())
    // The library accepts only names in UTF-8.
    guard SystemPath.hasStandIns(file.path) else { return try write(whole, file, at: file.path, folders) }
    let temporary = try scratch.scratchFile(label: file.label)
    let lines = try write(whole, file, at: temporary, folders)
    try failing(.inputOutput, file.label) { () throws(SystemError) in
      let bytes = try Descriptor.forReading(temporary).readAll(limit: .max - 1) ?? []
      try Descriptor.forWriting(file.path).write(bytes)
    }
    return lines
  }

  /// - Returns: what the workbook cannot show as it is, and the result of reading it back, one for each line.
  private func write(
    _ whole: WritableDocument, _ file: FileInMaking, at path: String, _ scratch: WorkbookOptions.Scratch
  ) throws(CommandFailure) -> [String] {
    let rendering = file.rendering
    let options = rendering.workbookOptions(label: file.label, scratch)
    let shown = rendering.selection(of: whole.document.presented).withoutBlankPages
      .beginning(with: rendering.firstSheets)
    let remarks: [WorkbookRemark]
    do throws(WorkbookError) {
      remarks = try writeWorkbook(shown, to: path, options: options)
    } catch {
      throw CommandFailure(error, label: file.label)
    }
    var lines = Self.lines(remarks, label: file.label)
    if rendering.verifies {
      let check = WorkbookCheck(document: shown, options: options, remarks: remarks, label: file.label)
      lines.append(try check.line(forWorkbookAt: path))
    }
    return lines
  }
}

extension WorkbookFile {
  /// One line for each kind of remark: the first one, and how many more there are. A text that a row does not show whole
  /// is whole in its cell, so it is not mentioned here; its cell has a note.
  static func lines(_ remarks: [WorkbookRemark], label: String) -> [String] {
    let name = label.replacing("\n", with: "\\n")
    return WorkbookRemark.Kind.allCases.filter { $0 != .textHidden }.compactMap { kind in
      let those = remarks.filter { $0.kind == kind }
      guard let first = those.first else { return nil }
      let more = those.count > 1 ? " (and \(those.count - 1) more like it)" : ""
      return "\(name): \(first.sheet)!\(first.cell): \(first.message)\(more)"
    }
  }
}

extension Rendering {
  /// The workbook's options. `label` is its path in messages, from whose folder the links to reports start.
  fileprivate func workbookOptions(label: String, _ scratch: WorkbookOptions.Scratch) -> WorkbookOptions {
    var options = workbook
    options.scratch = scratch
    options.sourceFiles = sourcePaths.mapValues { SourceLinks.relative($0, toFolderOf: label) }
    if let dataset { options.sheetOrder = [dataset] }
    return options
  }
}

extension CommandFailure {
  fileprivate init(_ error: WorkbookError, label: String) {
    switch error {
    case .cannotCreateFile:
      self.init(.cannotCreate, "\(label): cannot be created")
    case .cannotWriteFile(_, let reason):
      self.init(.inputOutput, "\(label): cannot be written: \(reason)")
    case .temporaryFile:
      self.init(.inputOutput, "\(label): \(error); is the folder for temporary files full?")
    case .outOfMemory, .refused:
      self.init(.software, "\(label): \(error)")
    case .tooManyColumns:
      self.init(.badData, "\(label): \(error); --csv and --json have no such limit")
    case .unknownDataset:
      self.init(.usage, "\(error)")
    }
  }
}
