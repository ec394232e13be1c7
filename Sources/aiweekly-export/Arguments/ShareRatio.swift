/// `--ads PDD.O=4`: how many ordinary shares one traded share stands for.
struct ShareRatio: Sendable, Hashable {
  let assignment: Assignment

  init(argument: String) throws(ArgumentError) {
    assignment = try Assignment(argument: argument, example: "PDD.O=4")
  }
}
