/// An error in one of the user's own files, and its place.
public struct DeskFileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What messages call the file.
  public let path: String
  /// The 1-based line; nil if the error concerns the whole file.
  public let line: Int?
  /// The 1-based column, in characters.
  public let column: Int?
  /// What is wrong, and what was expected there.
  public let message: String

  init(path: String, line: Int? = nil, column: Int? = nil, _ message: String) {
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }

  /// `desk.yaml:3:7: 'up' appears twice`
  public var description: String {
    ([path] + [line, column].compactMap { $0.map(String.init) } + [" \(message)"]).joined(separator: ":")
  }
}
