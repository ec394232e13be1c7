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
        try write(bytes, to: output.destination)
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

  private func write(_ bytes: [UInt8], to destination: Destination) throws(CommandFailure) {
    guard case .stream(let path) = destination else { return try StandardOutput.write(bytes) }
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
