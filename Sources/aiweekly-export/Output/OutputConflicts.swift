/// Finds outputs that would overwrite an input, another file that is read, or each other.
struct OutputConflicts {
  let plan: OutputPlan
  /// Files that are read in addition to the reports.
  let readFiles: [String]
  let surroundings: Surroundings

  func check() throws(CommandFailure) {
    try checkInputs()
    try checkOutputs()
  }

  private func checkInputs() throws(CommandFailure) {
    let sources = plan.jobs.map(\.input) + readFiles.map(InputSource.init(argument:))
    let inputs = InputGuard(sources, surroundings: surroundings)
    for path in plan.outputs.flatMap(files) { try inputs.check(path) }
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
