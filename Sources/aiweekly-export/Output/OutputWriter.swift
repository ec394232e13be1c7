import ReportArchive
import ReportTables
import Tabular
import TabularXLSX

/// What is to be written: a document, and the reports that it was made of.
struct WritableDocument: Sendable {
  let document: TabularDocument
  let reports: [ReportDocument]

  init(document: TabularDocument, reports: [ReportDocument]) {
    self.document = document
    self.reports = reports
  }

  init(_ report: ReportDocument) {
    self.init(document: report.document, reports: [report])
  }
}

/// Writes what was planned.
struct OutputWriter: Sendable {
  let rendering: Rendering
  let temporaries: Temporaries

  /// - Returns: what there is to say of workbooks, a line each.
  func write(_ whole: WritableDocument, to outputs: [OutputPlan.Output]) throws(CommandFailure) -> [String] {
    let hasWorkbook = outputs.contains { $0.format == .xlsx }
    let document = rendering.selection(of: whole.document)
    // What a workbook shows is made once, however many there are.
    let shown = hasWorkbook ? rendering.selection(of: whole.document.presented) : document
    var staging = Staging(temporaries)
    var remarks: [String] = []
    for output in outputs {
      let document = output.format == .xlsx ? shown : document
      switch output.destination {
      case .standardOutput:
        let bytes = try streamed(document, output, remarks: &remarks)
        try StandardOutput.write(bytes)
      case .stream(let path):
        let bytes = try streamed(document, output, remarks: &remarks)
        try write(bytes, toStream: path)
      case .file(let path) where output.format == .database:
        try staging.file(path) { temporary throws(CommandFailure) in
          try database(whole.reports, at: temporary, label: path)
        }
      case .file(let path):
        try stage(document, output, at: path, in: &staging, remarks: &remarks)
      case .folder(let path):
        try staging.folder(path, files: rendering.csvFiles(document))
      }
    }
    try staging.commit()
    return remarks
  }

  private func database(_ reports: [ReportDocument], at path: String, label: String) throws(CommandFailure) {
    do throws(ArchiveError) {
      var archive = try ReportArchive.opened(path.systemPath, .scratch)
      for report in reports { try archive.add(report) }
      try archive.close()
    } catch {
      throw CommandFailure(.inputOutput, "\(label): cannot be written: \(error)")
    }
  }

  private func stage(
    _ document: TabularDocument, _ output: OutputPlan.Output, at path: String, in staging: inout Staging,
    remarks: inout [String]
  ) throws(CommandFailure) {
    guard output.format == .xlsx else {
      let bytes = try output.format.text(document, rendering)
      return try staging.file(path, bytes: bytes)
    }
    // libxlsxwriter takes names that are UTF-8 only, and leaves its own temporary files where a signal meets it.
    var scratch = Staging(temporaries)
    let folders = Self.scratchFolders(&scratch)
    var found: [String] = []
    guard SystemPath.hasStandIns(path) else {
      try staging.file(path) { temporary throws(CommandFailure) in
        found = try rendering.workbook(document, at: temporary, label: path, scratch: folders)
      }
      remarks += found
      return
    }
    let temporary = try scratch.scratchFile(label: path)
    remarks += try rendering.workbook(document, at: temporary, label: path, scratch: folders)
    try staging.file(path, bytes: bytes(ofScratchFile: temporary, label: path))
  }

  private static func scratchFolders(_ scratch: inout Staging) -> WorkbookOptions.Scratch {
    WorkbookOptions.Scratch(memory: scratch.scratchFolder(in: "/dev/shm"), disk: scratch.scratchFolder())
  }

  /// A workbook is made in a temporary file first: its library writes to names only, and not in order.
  private func streamed(
    _ document: TabularDocument, _ output: OutputPlan.Output, remarks: inout [String]
  ) throws(CommandFailure) -> [UInt8] {
    guard output.format == .xlsx else { return try output.format.text(document, rendering) }
    let label = output.destination.label
    var scratch = Staging(temporaries)
    let temporary = try scratch.scratchFile(label: label)
    let folders = Self.scratchFolders(&scratch)
    remarks += try rendering.workbook(document, at: temporary, label: label, scratch: folders)
    return try bytes(ofScratchFile: temporary, label: label)
  }

  private func bytes(ofScratchFile path: String, label: String) throws(CommandFailure) -> [UInt8] {
    try failing(.inputOutput, label) { () throws(SystemError) in
      try Descriptor.forReading(path).readAll(limit: .max - 1) ?? []
    }
  }

  private func write(_ bytes: [UInt8], toStream path: String) throws(CommandFailure) {
    let descriptor = try opened(path)
    try StandardOutput.stream(descriptor, label: path, bytes)
  }

  private func opened(_ path: String) throws(CommandFailure) -> Descriptor {
    do throws(SystemError) {
      return try Descriptor.forWriting(path)
    } catch {
      throw CommandFailure(.cannotCreate, "\(path): cannot be written: \(error)")
    }
  }
}
