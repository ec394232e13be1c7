/// Vigna's SplitMix64: the same numbers on every run and machine, so a failure can be looked at again.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SplitMix64 {
  /// A decimal of 1…18 digits, any number of them after the point, either sign.
  mutating func decimalText() -> String {
    let digits = (0..<Int.random(in: 1...18, using: &self)).map { _ in
      Character(String(Int.random(in: 0...9, using: &self)))
    }
    let sign = Bool.random(using: &self) ? "-" : ""
    let wholeDigits = Int.random(in: 1...digits.count, using: &self)
    let whole = String(digits.prefix(wholeDigits))
    return sign + whole + (wholeDigits < digits.count ? "." + String(digits.dropFirst(wholeDigits)) : "")
  }
}
