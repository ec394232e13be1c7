/// Options that can be given once. The command line is read into lists, so that a second one is seen and not dropped.
enum SingleOption {
  /// - Throws: a usage failure where the option is given twice.
  static func value<Value>(_ given: [Value], option: String) throws(CommandFailure) -> Value? {
    guard given.count < 2 else { throw .usage("\(option) is given \(given.count) times; give it once") }
    return given.first
  }
}
