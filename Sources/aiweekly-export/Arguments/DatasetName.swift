import ReportTables

/// The argument of `--dataset`.
enum DatasetName {
  /// - Throws: a usage failure that names what was probably meant, where there is no such dataset.
  static func check(_ name: String) throws(CommandFailure) {
    let known = DatasetCatalog.names
    guard !known.contains(name) else { return }
    let near = known.map { ($0, distance(name, $0)) }.filter { $0.1 <= 3 }.min { $0.1 < $1.1 }
    let hint = near.map { "did you mean '\($0.0)'?" } ?? "there are \(known.joined(separator: ", "))"
    throw .usage("there is no dataset '\(name)'; \(hint)")
  }

  /// How many letters must change to get from one word to another.
  static func distance(_ from: String, _ to: String) -> Int {
    let target = Array(to)
    var row = Array(0...target.count)
    for (index, letter) in from.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, other) in target.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(changed, diagonal + 1, row[place] + 1)
      }
    }
    return row[target.count]
  }
}
