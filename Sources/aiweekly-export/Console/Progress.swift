/// What is being done, on the screen, as soon as it takes long.
struct Progress {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var hasText = false

  /// How long the work goes on in silence.
  static let patience = Duration.milliseconds(500)

  init(_ console: Console) {
    isShown = !console.isQuiet && Descriptor.standardError().isTerminal
  }

  /// Replaces the line on the screen.
  mutating func show(_ text: @autoclosure () -> String) {
    guard isShown, ContinuousClock.now - start > Self.patience else { return }
    hasText = true
    Self.draw(text())
  }

  /// Takes the line off the screen, before other text or the end.
  mutating func clear() {
    guard hasText else { return }
    hasText = false
    Self.draw("")
  }

  private static func draw(_ text: String) {
    let eraseLine = "\r\u{1B}[K"
    try? Descriptor.standardError().write((eraseLine + text).utf8)
  }
}
