import TestSupport

extension Judge {
  /// What a Python script prints when `input` is on its standard input.
  static func python(_ script: String, input: [UInt8]) throws -> [UInt8] {
    try run([python, "-c", script], input: input)
  }

  /// What jq prints for a filter.
  static func jq(_ arguments: String..., input: [UInt8]) throws -> [UInt8] {
    try run(["jq"] + arguments, input: input)
  }
}

extension [UInt8] {
  /// The bytes as text, for comparisons that read well.
  var text: String { String(decoding: self, as: UTF8.self) }
}
