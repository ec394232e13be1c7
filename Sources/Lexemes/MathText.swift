/// Numbers that a converter marked up as mathematics: `$50\%$`, `$1{,}234$`, `$$3.2$$`.
enum MathText {
  /// The bytes between the dollar signs if there is one at each end; otherwise all bytes.
  ///
  /// `$12.5` has only one dollar sign and is money, and so is `\$12.5\$`, which Markdown escapes.
  static func unwrapped(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let dollar = UInt8(ascii: "$")
    var inner = trimmed(bytes)
    var isMath = false
    while inner.count > 2, inner.first == dollar, inner.last == dollar,
      inner.dropLast().last != UInt8(ascii: "\\")
    {
      inner = trimmed(inner.dropFirst().dropLast())
      isMath = true
    }
    // Blanks have no meaning in TeX: `$9 7 . 6$` is 97.6.
    return isMath && inner.contains(0x20) ? inner.filter { $0 != 0x20 }[...] : inner
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var inner = bytes.drop(while: isBlank)
    while let last = inner.last, isBlank(last) { inner.removeLast() }
    return inner
  }
}
