import WeeklyReport

extension Report {
  /// The report that a text makes.
  init(_ text: String) throws {
    self.init(parsing: try SourceText(name: "test.md", data: Array(text.utf8)))
  }
}
