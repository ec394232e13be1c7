import ReportTables
import Tabular

/// What is to be written: a document, and the reports from which it was made.
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

/// Writes the planned outputs.
struct OutputWriter: Sendable {
  let rendering: Rendering
  let temporaries: Temporaries

  /// - Returns: messages about the files, one for each line.
  func write(_ whole: WritableDocument, to outputs: [OutputPlan.Output]) throws(CommandFailure) -> [String] {
    let selected = rendering.selection(of: whole.document)
    var staging = Staging(temporaries)
    var remarks: [String] = []
    for output in outputs {
      switch output.destination {
      case .file(let path):
        if let format = output.format.file {
          try staging.file(path) { temporary throws(CommandFailure) in
            remarks += try format.write(whole, to: file(at: temporary, label: path))
          }
        } else {
          try staging.file(path, bytes: output.format.text(selected, rendering))
        }
      case .folder(let path):
        try staging.folder(path, files: rendering.csvFiles(selected))
      case .standardOutput, .stream:
        let bytes =
          if let format = output.format.file {
            try streamed(whole, format, label: output.destination.label, remarks: &remarks)
          } else {
            try output.format.text(selected, rendering)
          }
        try Self.write(bytes, to: output.destination, temporaries)
      }
    }
    try staging.commit()
    return remarks
  }

  private func file(at path: String, label: String) -> FileInMaking {
    FileInMaking(path: path, label: label, rendering: rendering, temporaries: temporaries)
  }

  /// The bytes of a file that is first written under a temporary name.
  private func streamed(
    _ whole: WritableDocument, _ format: any FileFormat, label: String, remarks: inout [String]
  ) throws(CommandFailure) -> [UInt8] {
    var scratch = Staging(temporaries)
    let temporary = try scratch.scratchFile(label: label)
    remarks += try format.write(whole, to: file(at: temporary, label: label))
    return try failing(.inputOutput, label) { () throws(SystemError) in
      try Descriptor.forReading(temporary).readAll(limit: .max - 1) ?? []
    }
  }

  /// Writes a text: to a stream directly, to a file as a whole or not at all. With `makesFolder`, the file's folder is
  /// created if it is missing.
  static func write(
    _ bytes: [UInt8], to destination: Destination, _ temporaries: Temporaries, makesFolder: Bool = false
  ) throws(CommandFailure) {
    switch destination {
    case .standardOutput: try StandardOutput.write(bytes)
    case .stream(let path): try StandardOutput.stream(opened(path), label: path, bytes)
    case .file(let path), .folder(let path):
      var staging = Staging(temporaries)
      if makesFolder { try staging.ensureFolder(FilePath.folder(of: path)) }
      try staging.file(path, bytes: bytes)
      try staging.commit()
    }
  }

  private static func opened(_ path: String) throws(CommandFailure) -> Descriptor {
    do throws(SystemError) {
      return try Descriptor.forWriting(path)
    } catch {
      throw CommandFailure(.cannotCreate, "\(path): cannot be written: \(error)")
    }
  }
}
