/// Options that can be given only once. They are parsed into lists, so that a second one is noticed rather than
/// dropped.
enum SingleOption {
  /// - Throws: a usage failure if the option is given more than once.
  static func value<Value>(_ given: [Value], option: String) throws(CommandFailure) -> Value? {
    guard given.count < 2 else { throw .usage("\(option) is given \(given.count) times; give it once") }
    return given.first
  }
}
