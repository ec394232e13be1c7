#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder in which the library keeps the parts of a workbook, one file each, until it packs them.
enum PartsFolder {
  /// A folder in memory on Linux: the hundred files of a small workbook take a third less time there.
  static let memory = "/dev/shm"
  /// A workbook's parts may take at most this fraction of the free memory there, since other programs need it too.
  private static let share = 16

  /// The folder for a workbook's parts.
  ///
  /// - Returns: nil leaves it to the library, which uses `TMPDIR` or the system's default.
  static func path(for plan: WorkbookPlan, _ scratch: WorkbookOptions.Scratch) -> String? {
    let disk = scratch.disk
    guard getenv("TMPDIR") == nil, access(memory, W_OK | X_OK) == 0 else { return disk }
    var status = statvfs()
    guard statvfs(memory, &status) == 0 else { return disk }
    let free = UInt(status.f_bavail) * UInt(status.f_frsize)
    return UInt(plan.mostBytes) < free / UInt(share) ? scratch.memory ?? memory : disk
  }
}

extension WorkbookPlan {
  /// An upper bound for the unpacked size of all parts, in bytes.
  var mostBytes: Int {
    sheets.reduce(1 << 20) { $0 + $1.mostBytes } + styles.count * 1_000
  }
}

extension SheetPlan {
  /// An escaped character takes up to six bytes, and the markup around a text up to 200.
  fileprivate var mostBytes: Int {
    var texts = 0
    for cell in cells { texts += cell.content.bytes }
    for link in links { texts += link.target.utf8.count + link.text.utf8.count }
    for note in notes { texts += note.text.utf8.count + 1_000 }
    let cached = charts.reduce(0) {
      $0 + $1.chart.series.reduce(0) { $0 + $1.categories.cached.count + $1.values.cached.count }
    }
    let pieces = cells.count + links.count + rowHeights.count + merges.count + cached + conditions.count
    return 6 * texts + 200 * pieces + 20_000 * (charts.count + 1) + (body?.mostBytes ?? 0)
  }
}

extension CellContent {
  fileprivate var bytes: Int {
    switch self {
    case .blank, .number, .boolean: 0
    case .text(let text): text.utf8.count
    case .formula(let formula, .text(let text)): formula.utf8.count + text.utf8.count
    case .formula(let formula, .number), .formula(let formula, .pending): formula.utf8.count
    case .rich(let runs): runs.reduce(0) { $0 + $1.text.utf8.count + 200 }
    }
  }
}
