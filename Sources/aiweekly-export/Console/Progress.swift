/// Shows on the terminal what is being done, once it takes long.
struct Progress: Sendable {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var hasText = false
  private var last = ContinuousClock.now
  /// How many inputs there are.
  private let count: Int

  /// How long nothing is shown at first, and the shortest time between updates.
  static let patience = Duration.milliseconds(500)
  private static let pause = Duration.milliseconds(100)

  init(_ console: Console, count: Int = 1) {
    isShown = !console.isQuiet && Descriptor.standardError().isTerminal
    self.count = count
  }

  /// Replaces the progress line.
  mutating func show(_ text: @autoclosure () -> String) {
    guard isShown, ContinuousClock.now - start > Self.patience else { return }
    hasText = true
    Self.draw(text())
  }

  /// `123 of 500 reports, 41 a second, 9 s left`.
  mutating func show(done: Int) {
    let now = ContinuousClock.now
    guard isShown, count > 1, now - start > Self.patience, now - last > Self.pause || done == count else {
      return
    }
    last = now
    hasText = true
    Self.draw(Self.line(done: done, of: count, after: now - start))
  }

  static func line(done: Int, of count: Int, after time: Duration) -> String {
    let seconds = time / .seconds(1)
    let rate = Double(done) / max(seconds, 0.001)
    let left = Int((Double(count - done) / max(rate, 0.001)).rounded(.up))
    return "\(done) of \(count) reports, \(Int(rate.rounded())) a second, \(left) s left"
  }

  /// Removes the progress line, before other text or the end.
  mutating func clear() {
    guard hasText else { return }
    hasText = false
    Self.draw("")
  }

  private static func draw(_ text: String) {
    let eraseLine = "\r\u{1B}[K"
    try? Descriptor.standardError().write((eraseLine + Console.visible(text)).utf8)
  }
}
