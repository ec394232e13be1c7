import Lexemes

/// Lines of people with other roles than an analyst's, whose contact details are on the lines below.
extension ContactLine {
  /// The person on a line such as `销售：钱二` or `秘书：司徒`, with a role that is not an analyst's; nil if the line is
  /// anything else.
  static func stranger(_ text: String) -> [ContactToken]? {
    guard text.utf8.count <= 60 else { return nil }
    let parts = text.foldedWidth.split(separator: ":").map(\.trimmed)
    guard parts.count == 2, (2...longestRole).contains(parts[0].count),
      parts[0].unicodeScalars.allSatisfy(\.isHan), HanRole.ending(parts[0].scalarArray) == nil,
      HanLabel.length(in: parts[0].scalarArray, at: 0) == 0,
      HanName.isName(parts[1].scalarArray, isAnnounced: false)
    else { return nil }
    return [
      ContactToken(kind: .otherRole, text: parts[0], hasColon: true),
      ContactToken(kind: .name, text: parts[1], isAnnounced: true),
    ]
  }

  private static let longestRole = 8

  /// Whether a line has only contact details.
  static func isOfValues(_ text: String) -> Bool {
    guard text.utf8.count <= 100, text.hasDigit || text.holds("@") else { return false }
    let tokens = ContactLine(text).tokens
    return !tokens.isEmpty && tokens.allSatisfy(\.isValue)
  }
}
