import Document
import ReportArchive
import ReportTables
import Synchronization
import Tabular

/// `--into`: adds reports to an archive, each in its own transaction.
struct ArchiveRun: Sendable {
  private let run: ExportRun

  init(_ run: ExportRun) {
    self.run = run
  }

  /// What one input adds to the archive.
  private enum Addition: Sendable {
    /// The archive already knows the file with this digest.
    case unchanged(digest: String)
    case report(ReportDocument, digest: String)
  }

  func add(to path: String) throws(CommandFailure) -> Outcome {
    let archive: OpenArchive
    let known: Set<String>
    let fingerprint = run.pipeline.fingerprint
    do throws(ArchiveError) {
      archive = try OpenArchive(path.systemPath)
      known = try archive.knownDigests(options: fingerprint)
    } catch {
      throw CommandFailure(error.isForeign ? .badData : .cannotCreate, "\(path): \(error)")
    }
    let outcome = run.work.forEach { input, pipeline throws(CommandFailure) in
      let bytes = try input.read()
      let digest = SHA256Digest.hexadecimal(of: bytes)
      guard !known.contains(digest) else { return Addition.unchanged(digest: digest) }
      return .report(try pipeline.tables(of: input, bytes), digest: digest)
    } take: { input, addition, start throws(CommandFailure) in
      let report: ReportDocument
      let digest: String
      switch addition {
      case .report(let read, let its): (report, digest) = (read, its)
      case .unchanged(let its) where archive.wasReplaced(its):
        (report, digest) = (try run.pipeline.tables(of: input), its)
      case .unchanged:
        archive.count(nil)
        return Tally([])
      }
      do throws(ArchiveError) {
        let outcome = try archive.add(report, digest: digest, options: fingerprint)
        if outcome == .olderEdition {
          run.console.note(
            "\(input.label): the archive holds a later edition of this report")
        }
      } catch {
        throw CommandFailure(.inputOutput, "\(path): \(error)")
      }
      run.detail(input, report, since: start)
      run.tell(input, [], report.diagnostics, [])
      return Tally(report.diagnostics)
    }
    do throws(ArchiveError) {
      try archive.close()
    } catch {
      // The reason why reports could not be added has already been printed.
      guard outcome.isBroken else { throw CommandFailure(.inputOutput, "\(path): \(error)") }
    }
    run.console.note("\(path): \(archive.summary)")
    return outcome
  }
}

/// An archive that is being written, with counts of what was done.
private final class OpenArchive: Sendable {
  private struct State: ~Copyable {
    var archive: ReportArchive?
    var added = 0
    var replaced = 0
    var unchanged = 0
  }

  private let state: Mutex<State>

  init(_ path: [CChar]) throws(ArchiveError) {
    state = Mutex(State(archive: try ReportArchive.opened(path)))
  }

  func knownDigests(options: String) throws(ArchiveError) -> Set<String> {
    try state.withLock { state throws(ArchiveError) in
      try state.archive?.knownDigests(options: options) ?? []
    }
  }

  func add(
    _ report: ReportDocument, digest: String, options: String
  ) throws(ArchiveError) -> ReportArchive.Outcome {
    try state.withLock { state throws(ArchiveError) in
      let outcome = try state.archive?.add(report, inputDigest: digest, options: options) ?? .olderEdition
      Self.count(outcome, &state)
      return outcome
    }
  }

  func wasReplaced(_ digest: String) -> Bool {
    state.withLock { $0.archive?.wasReplaced(digest) ?? false }
  }

  func count(_ outcome: ReportArchive.Outcome?) {
    state.withLock { Self.count(outcome, &$0) }
  }

  private static func count(_ outcome: ReportArchive.Outcome?, _ state: inout State) {
    switch outcome {
    case .added: state.added += 1
    case .replaced: state.replaced += 1
    case .olderEdition, nil: state.unchanged += 1
    }
  }

  func close() throws(ArchiveError) {
    try state.withLock { state throws(ArchiveError) in
      if let archive = state.archive.take() { try archive.close() }
    }
  }

  /// `3 reports added, 1 replaced, 120 unchanged`.
  var summary: String {
    state.withLock {
      "\(Tally.counted($0.added, "report")) added, \($0.replaced) replaced, \($0.unchanged) unchanged"
    }
  }
}
