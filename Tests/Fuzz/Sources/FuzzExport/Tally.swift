import Glibc
import Synchronization

/// Counts executions by kind of input, and what was done with them. Kept in a file of the process (`FUZZ_TALLY` is the folder), so
/// that the counts of all runs can be added up, of those too that ended with a finding.
final class Tally: Sendable {
  static let shared = Tally()

  private struct Counts {
    var executions = 0
    var byName: [String: Int] = [:]
  }

  private let counts = Mutex(Counts())
  private let path = getenv("FUZZ_TALLY").map { "\(String(cString: $0))/\(getpid()).txt" }

  /// Counts an input before it is read.
  func execution(of kind: String) {
    let isDue = counts.withLock { counts in
      counts.byName["input \(kind)", default: 0] += 1
      counts.executions += 1
      return counts.executions.isMultiple(of: 250)
    }
    if isDue { save() }
  }

  /// Counts an input that is one of its kind: text, JSON of a report, columns that have no fault.
  func accepted(_ kind: String) { add("read \(kind)") }

  /// Counts something that is done with an input.
  func work(_ name: String) { add("work \(name)") }

  private func add(_ name: String) {
    counts.withLock { $0.byName[name, default: 0] += 1 }
  }

  func save() {
    guard let path else { return }
    let text = counts.withLock { counts in
      counts.byName.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined()
    }
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = text.utf8.withContiguousStorageIfAvailable { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
  }
}
