/// The note under a table or figure: `资料来源: Wind、…`.
struct SourceNote: Sendable, Hashable {
  /// What stands behind the colon.
  let text: String

  private static let labels = ["资料来源", "数据来源", "来源", "注", "Source"]

  init?(_ block: Block) {
    guard case .paragraph = block.content else { return nil }
    let text = block.richText.text
    guard let label = Self.labels.first(where: { text.hasPrefix($0) }) else { return nil }
    let rest = text.dropFirst(label.count).drop { $0 == " " }
    guard let colon = rest.first, colon == ":" || colon == "：" else { return nil }
    self.text = rest.dropFirst().trimmed
  }
}
