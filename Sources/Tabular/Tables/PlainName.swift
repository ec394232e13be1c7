extension StringProtocol {
  /// Whether the text may be the name of a column or table of a user's own: small letters of ASCII, digits and `_`, a letter
  /// first. Such a name is the same in JSON, CSV, SQL and formulas.
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
