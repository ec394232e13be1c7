import Glibc

/// Decides by the bytes of an input what is done with it that takes too long for every input: the same input is always
/// treated alike, so that what is found is found again.
struct Draw {
  private let hash: UInt64

  /// Whether everything is done with every input: for single inputs, and for runs with few and large ones.
  static let isWhole = getenv("FUZZ_WHOLE") != nil

  init(_ bytes: [UInt8]) {
    // FNV-1a.
    hash = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// Whether some work is done with the input; counted where it is. Draws for two works have nothing to do with each other.
  func has(_ work: Work) -> Bool {
    var dice = Dice(seed: hash ^ (UInt64(work.rawValue) << 56))
    guard Self.isWhole || dice.oneIn(work.oneIn) else { return false }
    Tally.shared.work("\(work)")
    return true
  }

  /// The way of doing it, of some that there are.
  func choice(of count: Int, for work: Work) -> Int {
    var dice = Dice(seed: (hash &+ 1) ^ (UInt64(work.rawValue) << 56))
    return dice.below(count)
  }
}
