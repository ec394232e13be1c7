/// The signs that PDFs set before the items of a list, and that converters keep: `• 产品`, `➢ 风险`.
package enum BulletSign {
  /// How many bytes the sign at the start of a line has, blanks behind it included; nil where there is none, or nothing
  /// behind it.
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
  /// A middle dot parts names too: before an item a blank is behind it.
  private static let dot = Array("· ".utf8)

  /// A sign of a font that has nothing but signs: Unicode knows it as U+F020 to U+F0FF.
  private static func isSymbol(_ body: ArraySlice<UInt8>) -> Bool {
    body.first == 0xEF && body.dropFirst().first.map { (0x80...0x83).contains($0) } == true
  }
}
