import Tabular

/// Decides what is written where, by the rules in `aiweekly-export --help`.
struct OutputPlanner {
  let request: OutputRequest
  let surroundings: Surroundings

  /// - Throws: a usage failure with a suggestion if the request cannot be met; a failure with status 73 if a path is
  ///   already something else.
  func plan() throws(CommandFailure) -> OutputPlan {
    guard request.inputs.count(where: { $0 == .standardInput }) <= 1 else {
      throw .usage("standard input can be read only once: give '-' once")
    }
    guard request.path != "" else { throw .usage("the argument of -o is empty: name a file") }
    if let archive = request.archive { return try plan(into: archive) }
    let formats = try self.formats()
    if request.dataset != nil, let whole = formats.compactMap(\.file).first(where: { !$0.holdsOneDataset }) {
      throw .usage("a \(whole.noun) holds all datasets: leave out --dataset")
    }
    if request.isSet, let plan = try together(formats) { return plan }
    let places = try self.places(formats)
    let plan = OutputPlan(
      jobs: request.inputs.map { input in
        OutputPlan.Job(
          input: input,
          outputs: formats.map { format in
            OutputPlan.Output(
              format: format, destination: settled(places.destination(of: format, for: input)))
          })
      },
      folder: places.folder)
    return try checked(plan)
  }

  /// `--into` adds to an archive and writes nothing else.
  private func plan(into archive: String) throws(CommandFailure) -> OutputPlan {
    guard request.path == nil, request.formats.isEmpty, request.dataset == nil else {
      throw .usage(
        "--into adds reports to an archive and writes nothing else: leave out -o, formats and --dataset")
    }
    guard !archive.isEmpty else { throw .usage("the argument of --into is empty: name a file") }
    guard !Destination.standardOutputNames.contains(archive) else {
      throw .usage("--into adds to an archive, which must be a file: --into archive.db")
    }
    return try checked(OutputPlan(jobs: inputsAlone, archive: archive))
  }

  /// The plan for one output of several reports; nil if each report has its own outputs.
  private func together(_ formats: [OutputFormat]) throws(CommandFailure) -> OutputPlan? {
    guard formats.count == 1, let format = formats.first else { return nil }
    let destination: Destination
    switch request.path {
    case nil where format.file != nil: return nil
    case nil: destination = isOneFile(format) ? .standardOutput : .folder("reports-csv")
    case let path? where Destination.standardOutputNames.contains(path):
      _ = try standardOutput(formats, asked: true)
      destination = .standardOutput
    case let path? where isFolder(path): return nil
    case let path?: destination = isOneFile(format) ? settled(.file(path)) : .folder(try csvFolder(path))
    }
    if format == .ndjson { return try checked(OutputPlan(jobs: inputsAlone, stream: destination)) }
    return try checked(
      OutputPlan(jobs: inputsAlone, merged: [.init(format: format, destination: destination)]))
  }

  private var inputsAlone: [OutputPlan.Job] { request.inputs.map { .init(input: $0, outputs: []) } }

  private func checked(_ plan: OutputPlan) throws(CommandFailure) -> OutputPlan {
    try OutputConflicts(plan: plan, readFiles: request.readFiles, surroundings: surroundings).check()
    return plan
  }

  /// The requested formats; if there are none, the format for the extension of `-o`.
  private func formats() throws(CommandFailure) -> [OutputFormat] {
    let named = request.path.flatMap(FilePath.pathExtension).flatMap(OutputFormat.init(pathExtension:))
    guard !request.formats.isEmpty else {
      guard let named, !isFolder(request.path ?? "") else {
        var unknown = ""
        if let path = request.path, named == nil, let ending = FilePath.pathExtension(of: path) {
          unknown = ": '.\(ending)' is not a known format"
        }
        throw .usage(
          "no format is given\(unknown)\(misspelt); add \(OutputFormat.choices), or name a file, -o report.xlsx"
            + "\nSee '\(Console.programName) --help'.")
      }
      return [named]
    }
    if let path = request.path, let named, !request.formats.contains(named), !isFolder(path) {
      let asked = request.formats.map(\.option).joined(separator: " ")
      throw .usage("-o \(path) names a file for \(named.option), but \(asked) is asked for")
    }
    return request.formats
  }

  /// A word among the inputs that names no file, and perhaps was meant as a format: `jsn`.
  private var misspelt: String {
    for case .file(let name) in request.inputs where surroundings.status(name) == nil {
      let near = NearestName.to(name.lowercased(), among: OutputFormat.allCases.map(\.rawValue))
      return ", and there is no file '\(name)'" + (near.map { " (did you mean --\($0)?)" } ?? "")
    }
    return ""
  }

  private func places(_ formats: [OutputFormat]) throws(CommandFailure) -> Places {
    switch request.path {
    case nil: try placesWithoutPath(formats)
    case let path? where Destination.standardOutputNames.contains(path):
      try standardOutput(formats, asked: true)
    case let path?: try places(at: path, formats)
    }
  }

  /// JSON, NDJSON and one dataset as CSV go to standard output, everything else to files in the working directory.
  private func placesWithoutPath(_ formats: [OutputFormat]) throws(CommandFailure) -> Places {
    guard formats.count == 1, let format = formats.first, isOneFile(format), format.file == nil else {
      return Places(kind: .named(in: "."), dataset: request.dataset)
    }
    return try standardOutput(formats, asked: false)
  }

  private func standardOutput(_ formats: [OutputFormat], asked: Bool) throws(CommandFailure) -> Places {
    guard formats.count == 1, let format = formats.first else {
      throw .usage("only one format can go to standard output: name a folder, -o DIR/")
    }
    guard isOneFile(format) else {
      throw .usage(
        "--csv writes a file for each dataset: add --dataset NAME to print one, or name a folder, -o DIR/")
    }
    if let file = format.file, asked, surroundings.outputIsTerminal {
      throw .usage("a \(file.noun) cannot be shown on a terminal: name a file, -o \(file.example)")
    }
    return Places(kind: .one(.standardOutput), dataset: request.dataset)
  }

  private func places(at path: String, _ formats: [OutputFormat]) throws(CommandFailure) -> Places {
    let isSingle = formats.count == 1 && request.inputs.count == 1
    if isSingle, let format = formats.first, !isOneFile(format) {
      return Places(kind: .one(.folder(try csvFolder(path))), dataset: nil)
    }
    if isFolder(path) {
      return Places(kind: .named(in: path), dataset: request.dataset)
    }
    guard isSingle else {
      throw .usage(
        "several files cannot go to one: end the path with a slash to name a folder, -o \(ShellWord.of(FilePath.withoutExtension(path) + "/"))"
      )
    }
    return Places(kind: .one(.file(path)), dataset: request.dataset)
  }

  /// The folder that holds the CSV files of one report.
  private func csvFolder(_ path: String) throws(CommandFailure) -> String {
    guard FilePath.pathExtension(of: path) != OutputFormat.csv.rawValue || isFolder(path) else {
      throw .usage(
        "a CSV file holds one dataset: add --dataset NAME, or name a folder, -o \(ShellWord.of(FilePath.withoutExtension(path) + "/"))"
      )
    }
    guard let status = surroundings.status(path), status.kind != .folder else {
      return FilePath.withoutTrailingSlashes(path)
    }
    throw CommandFailure(.cannotCreate, "\(path): is a file; --csv without --dataset needs a folder")
  }

  /// Whether the format needs only one file for a report.
  private func isOneFile(_ format: OutputFormat) -> Bool {
    format != .csv || request.dataset != nil
  }

  private func isFolder(_ path: String) -> Bool { surroundings.isFolder(path) }

  /// A file that turns out to be a device or a pipe is written to as such.
  private func settled(_ destination: Destination) -> Destination {
    guard case .file(let path) = destination else { return destination }
    return .file(path, in: surroundings)
  }
}

/// Where the outputs of all inputs go.
private struct Places {
  enum Kind {
    /// A single output: of one input, or the lines of all inputs one after the other.
    case one(Destination)
    /// Files named after their inputs.
    case named(in: String)
  }

  let kind: Kind
  let dataset: String?

  /// The requested folder for named files; nil if there is none.
  var folder: String? {
    guard case .named(let folder) = kind, folder != "." else { return nil }
    return FilePath.withoutTrailingSlashes(folder)
  }

  func destination(of format: OutputFormat, for input: InputSource) -> Destination {
    switch kind {
    case .one(let destination):
      return destination
    case .named(let folder):
      guard format == .csv, dataset == nil else {
        let name = [input.stem, dataset, format.rawValue].compactMap(\.self).joined(separator: ".")
        return .file(FilePath.joined(folder, name))
      }
      return .folder(FilePath.joined(folder, input.stem + "-csv"))
    }
  }
}
