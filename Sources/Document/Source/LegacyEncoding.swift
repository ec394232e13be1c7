/// The encodings older than Unicode that are still in use in East Asia, recognised by the characters that decoding
/// yields.
///
/// Almost any bytes in one of them can be decoded as another, but then yield rare characters. So each encoding is rated
/// by how many of the decoded characters are common in its texts.
public enum LegacyEncoding: String, Sendable, Hashable, CaseIterable {
  case gb18030, big5
  case shiftJIS = "shift_jis"
  case eucJP = "euc-jp"
  case eucKR = "euc-kr"

  /// What messages call it.
  public var title: String {
    switch self {
    case .gb18030: "GB 18030"
    case .big5: "Big5"
    case .shiftJIS: "Shift JIS"
    case .eucJP: "EUC-JP"
    case .eucKR: "EUC-KR"
    }
  }

  /// The most likely encoding of some bytes; nil if none fits.
  static func likeliest(for data: [UInt8]) -> LegacyEncoding? {
    let sample = Array(data.prefix(1 << 20))
    return order.first { $0.fits(sample) && Converter(from: $0.rawValue)?.canConvert(data) == true }
  }

  /// The most distinctive encodings first.
  private static let order: [LegacyEncoding] = [.shiftJIS, .eucJP, .eucKR, .gb18030, .big5]

  private func fits(_ data: [UInt8]) -> Bool {
    let pairs = BytePairs(data, isLead: isLead)
    guard !pairs.all.isEmpty else { return false }
    switch self {
    // Kana, which are rare in Chinese and Korean text.
    case .shiftJIS: return pairs.share { $0.lead == 0x82 && $0.trail >= 0x9F || $0.lead == 0x83 } > 0.2
    case .eucJP: return pairs.share { ($0.lead == 0xA4 || $0.lead == 0xA5) && $0.trail >= 0xA1 } > 0.2
    // Hangul have lead bytes from B0 to C8. GB 2312 sorts Chinese characters by pinyin, and two in five have a higher
    // one.
    case .eucKR:
      return pairs.share { (0xB0...0xC8).contains($0.lead) && $0.trail >= 0xA1 } > 0.8
        && pairs.share { $0.lead > 0xC8 } < 0.06 && pairs.all.count >= 4
    // The 3,755 most common characters, and punctuation.
    case .gb18030:
      return pairs.share { $0.trail >= 0xA1 && ((0xB0...0xD7).contains($0.lead) || $0.lead <= 0xA3) } > 0.7
    case .big5: return pairs.share { (0xA1...0xC6).contains($0.lead) } > 0.9
    }
  }

  private func isLead(_ byte: UInt8) -> Bool {
    switch self {
    case .shiftJIS: (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte)
    case .gb18030, .big5, .eucJP, .eucKR: (0x81...0xFE).contains(byte)
    }
  }
}

/// The two-byte characters of a text.
private struct BytePairs {
  private(set) var all: [(lead: UInt8, trail: UInt8)] = []

  init(_ data: [UInt8], isLead: (UInt8) -> Bool) {
    var index = 0
    while index < data.count {
      guard isLead(data[index]), index + 1 < data.count else {
        index += 1
        continue
      }
      // GB 18030 also has four-byte characters, whose second byte is a digit; they are too rare to matter.
      let isLong = (0x30...0x39).contains(data[index + 1])
      if !isLong { all.append((data[index], data[index + 1])) }
      index += isLong ? 4 : 2
    }
  }

  /// The share of characters that meet a condition, from 0 to 1.
  func share(_ isSuch: ((lead: UInt8, trail: UInt8)) -> Bool) -> Double {
    Double(all.count(where: isSuch)) / Double(max(1, all.count))
  }
}

extension Converter {
  fileprivate consuming func canConvert(_ data: [UInt8]) -> Bool {
    if case .success = convert(data) { true } else { false }
  }
}
