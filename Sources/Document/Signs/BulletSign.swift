/// The bullets that PDFs print before list items and that converters keep: `• 产品`, `➢ 风险`.
package enum BulletSign {
  /// The length in bytes of the bullet at the start of a line, including the blanks after it; nil if there is no bullet
  /// or nothing follows it.
  package static func length(_ body: ArraySlice<UInt8>) -> Int? {
    guard let first = body.first, first >= 0xC2,
      let sign = isSymbol(body)
        ? 3
        : bullets.first(where: { body.starts(with: $0) })?.count ?? (body.starts(with: dot) ? dot.count : nil)
    else { return nil }
    let length = sign + body.dropFirst(sign).prefix { $0.isBlank }.count
    return length < body.count ? length : nil
  }

  private static let bullets = ["•", "■", "◼", "◾", "⚫", "●", "◆", "▪", "➢", "✓", "✔"].map { Array($0.utf8) }
  /// A middle dot also separates names; only with a blank after it is it a bullet.
  private static let dot = Array("· ".utf8)

  /// Whether a line begins with a character of a symbol font, which has a private code from U+F000 to U+F0FF.
  private static func isSymbol(_ body: ArraySlice<UInt8>) -> Bool {
    body.first == 0xEF && body.dropFirst().first.map { (0x80...0x83).contains($0) } == true
  }
}
