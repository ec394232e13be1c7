/// `--fx HKD=0.93`: the value of one unit of a currency in CNY.
struct ExchangeRate: Sendable, Hashable {
  let assignment: Assignment

  init(argument: String) throws(ArgumentError) {
    let given = try Assignment(argument: argument, example: "HKD=0.93")
    let isCode = given.name.utf8.count == 3 && given.name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    guard isCode else {
      throw ArgumentError("'\(given.name)' is not a currency code of three capital letters, as in HKD=0.93")
    }
    guard given.name != "CNY" else {
      throw ArgumentError("rates are in CNY, so CNY itself needs no rate")
    }
    assignment = given
  }
}
