extension StringProtocol {
  /// Whether the text is a valid name for a user's own column or table: lowercase ASCII letters, digits and `_`,
  /// beginning with a letter. Such a name is the same in JSON, CSV, SQL and formulas.
  package var isPlainName: Bool {
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return isPlain && utf8.first.map { $0 >= UInt8(ascii: "a") } == true
  }
}
