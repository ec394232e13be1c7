import Tabular

/// Writes what was planned for one input.
struct OutputWriter: Sendable {
  var rendering: Rendering
  let temporaries: Temporaries
  /// The folder that named files stand in, made where it is missing.
  let folder: String?

  /// - Returns: what there is to say of workbooks, a line each.
  func write(_ document: TabularDocument, to outputs: [OutputPlan.Output]) throws(CommandFailure) -> [String]
  {
    var staging = Staging(temporaries)
    var remarks: [String] = []
    for output in outputs {
      switch output.destination {
      case .standardOutput:
        let bytes = try streamed(document, output, remarks: &remarks)
        try StandardOutput.write(bytes)
      case .stream(let path):
        let bytes = try streamed(document, output, remarks: &remarks)
        try write(bytes, toStream: path)
      case .file(let path):
        if let folder { try staging.ensureFolder(folder) }
        try stage(document, output, at: path, in: &staging, remarks: &remarks)
      case .folder(let path):
        try staging.folder(path, files: rendering.csvFiles(document))
      }
    }
    try staging.commit()
    return remarks
  }

  private func stage(
    _ document: TabularDocument, _ output: OutputPlan.Output, at path: String, in staging: inout Staging,
    remarks: inout [String]
  ) throws(CommandFailure) {
    guard output.format == .xlsx else {
      let bytes = try rendering.text(document, output.format)
      return try staging.file(path, bytes: bytes)
    }
    var found: [String] = []
    try staging.file(path) { temporary throws(CommandFailure) in
      found = try rendering.workbook(document, at: temporary, label: path)
    }
    remarks += found
  }

  /// A workbook is made in a temporary file first: its library writes to names only, and not in order.
  private func streamed(
    _ document: TabularDocument, _ output: OutputPlan.Output, remarks: inout [String]
  ) throws(CommandFailure) -> [UInt8] {
    guard output.format == .xlsx else { return try rendering.text(document, output.format) }
    let label = output.destination.label
    var scratch = Staging(temporaries)
    let temporary = try scratch.scratchFile(label: label)
    remarks += try rendering.workbook(document, at: temporary, label: label)
    return try failing(.inputOutput, label) { () throws(SystemError) in
      try Descriptor.forReading(temporary).readAll(limit: .max - 1) ?? []
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
