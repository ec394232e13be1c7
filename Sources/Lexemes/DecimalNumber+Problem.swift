extension DecimalNumber {
  /// What is wrong with a text that is not a decimal that can be held exactly.
  package static func problem(_ text: some StringProtocol) -> String {
    let isDecimal = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    return isDecimal && text.utf8.count > maximumDigits
      ? "more than \(maximumDigits) digits, which are not rounded" : "no plain decimal"
  }
}
