extension DecimalNumber {
  /// Why a text cannot be read as an exact decimal, for a message.
  package static func problem(_ text: some StringProtocol) -> String {
    let isDecimal = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    return isDecimal && text.utf8.count > maximumDigits
      ? "more than \(maximumDigits) digits, which are not rounded" : "not a plain decimal"
  }
}
