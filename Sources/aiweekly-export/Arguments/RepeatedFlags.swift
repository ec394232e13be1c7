/// Flags that are given twice, which changes nothing but is reported. A repeated option with a value is an error, see
/// ``SingleOption``.
enum RepeatedFlags {
  /// The names of all flags of all commands.
  static let names: Set = [
    "--all-sheets", "--bom", "--compact", "--csv", "--fail-fast", "--help", "--json", "--markdown",
    "--ndjson",
    "--no-config", "--provenance", "--quiet", "--raw-csv", "--several", "--strict", "--verbose", "--verify",
    "--version", "--xlsx", "-h", "-q", "-v",
  ]

  /// The notes on a command line. Arguments after `--` are files.
  static func notes(on arguments: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for argument in arguments.prefix(while: { $0 != "--" }) where names.contains(argument) {
      counts[argument, default: 0] += 1
    }
    return counts.filter { $0.value > 1 }.sorted { $0.key < $1.key }.map { flag, count in
      "\(flag) is given \(count) times; once is enough"
    }
  }
}
