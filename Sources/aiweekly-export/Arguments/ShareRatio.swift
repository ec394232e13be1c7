import ReportTables

/// `--ads PDD.O=4`: how many ordinary shares one traded share represents. The code is normalised.
struct ShareRatio: Sendable, Hashable {
  let assignment: Assignment

  init(argument: String) throws(ArgumentError) {
    let given = try Assignment(argument: argument, example: "PDD.O=4")
    assignment = Assignment(name: ReportOptions.tickerKey(given.name), number: given.number)
  }
}
