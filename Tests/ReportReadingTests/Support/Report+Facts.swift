import ReportReading

extension Fact {
  /// Everything but the place and the words: `money 52300000000 HKD 腾讯`.
  var brief: String {
    [kind.rawValue, value.value.map { "\($0)" }, unit, subject].compactMap { $0 }.joined(separator: " ")
  }
}

extension Report {
  /// A report whose body is one paragraph of news.
  static func news(_ paragraph: String) throws -> Report {
    try Report("# 人工智能周报（24年第27周）\n\n## （一）产品应用\n\n\(paragraph)\n")
  }
}
