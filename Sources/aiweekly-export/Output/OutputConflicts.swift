/// Finds outputs that would overwrite an input or one another.
struct OutputConflicts {
  let plan: OutputPlan
  let surroundings: Surroundings

  func check() throws(CommandFailure) {
    try checkInputs()
    try checkOutputs()
  }

  private func checkInputs() throws(CommandFailure) {
    let inputs = Set(plan.jobs.compactMap { identity(of: $0.input) })
    for path in plan.jobs.flatMap(\.outputs).flatMap(files) {
      guard let status = surroundings.status(path) else { continue }
      guard status.kind != .folder else {
        throw CommandFailure(.cannotCreate, "\(path): is a folder")
      }
      guard !inputs.contains(status.identity) else {
        throw .usage("\(path): is an input, and would be overwritten")
      }
    }
  }

  private func identity(of input: InputSource) -> FileStatus.Identity? {
    guard case .file(let path) = input else { return nil }
    return surroundings.status(path)?.identity
  }

  /// The files that an output replaces.
  private func files(of output: OutputPlan.Output) -> [String] {
    switch output.destination {
    case .standardOutput, .stream: []
    case .file(let path): [path]
    case .folder(let path): surroundings.csvNames.map { FilePath.joined(path, $0) }
    }
  }

  private func checkOutputs() throws(CommandFailure) {
    var owners: [Destination: InputSource] = [:]
    for job in plan.jobs {
      for output in job.outputs {
        switch output.destination {
        case .standardOutput, .stream: continue
        case .file, .folder: break
        }
        if let other = owners.updateValue(job.input, forKey: output.destination) {
          throw .usage(
            "\(other.label) and \(job.input.label) would both be written to \(output.destination.label): "
              + "export them one at a time, into folders of their own")
        }
      }
    }
  }
}
