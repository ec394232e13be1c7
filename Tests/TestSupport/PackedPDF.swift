/// Other ways to keep the objects of a PDF than one after the other.
enum PackedPDF {
  // MARK: Object streams

  /// All objects that are not streams in one stream, found through a table that is a stream itself.
  static func withObjectStream(_ objects: [String]) -> [UInt8] {
    var file = Array("%PDF-1.5\n".utf8)
    var places = [(kind: UInt8, place: Int, index: Int)](repeating: (0, 0, 0), count: objects.count + 3)
    let container = objects.count + 1
    var heads: [String] = []
    var bodies = ""
    for (index, object) in objects.enumerated() {
      if object.contains("stream\n") {
        places[index + 1] = (1, file.count, 0)
        file += "\(index + 1) 0 obj\n\(object)\nendobj\n".utf8
      } else {
        places[index + 1] = (2, container, heads.count)
        heads.append("\(index + 1) \(bodies.utf8.count)")
        bodies += object + " "
      }
    }
    let head = heads.joined(separator: " ") + " "
    places[container] = (1, file.count, 0)
    file += "\(container) 0 obj\n<< /Type /ObjStm /N \(heads.count) /First \(head.utf8.count)".utf8
    file +=
      " /Length \(head.utf8.count + bodies.utf8.count) >>\nstream\n\(head)\(bodies)\nendstream\nendobj\n".utf8
    let table = file.count
    places[container + 1] = (1, table, 0)
    let entries = places.flatMap { entry -> [UInt8] in
      [entry.kind] + bytes(entry.place, 4) + bytes(entry.index, 2)
    }
    file += "\(container + 1) 0 obj\n<< /Type /XRef /Size \(places.count) /W [1 4 2] /Root 1 0 R".utf8
    file += " /Length \(entries.count) >>\nstream\n".utf8
    file += entries
    file += "\nendstream\nendobj\nstartxref\n\(table)\n%%EOF\n".utf8
    return file
  }

  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  // MARK: Encryption

  private static let padding: [UInt8] = [
    0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
    0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
  ]

  /// With the standard handler of PDF 1.4, revision 2: RC4 with keys of 40 bits.
  static func encrypted(_ objects: [String], password: String) -> [UInt8] {
    let identifier = [UInt8](repeating: 0x5A, count: 16)
    let user = Array((Array(password.utf8) + padding).prefix(32))
    let owner = RC4.applied(
      key: Array(MD5.digest(Array("owner".utf8) + padding.prefix(27)).prefix(5)), to: user)
    let permissions: [UInt8] = [0xFC, 0xFF, 0xFF, 0xFF]
    let key = Array(MD5.digest(user + owner + permissions + identifier).prefix(5))
    var file = Array("%PDF-1.4\n".utf8)
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.count)
      file += "\(index + 1) 0 obj\n".utf8
      file += encrypted(object, key: objectKey(key, index + 1))
      file += "\nendobj\n".utf8
    }
    places.append(file.count)
    file += "\(objects.count + 1) 0 obj\n<< /Filter /Standard /V 1 /R 2 /P -4 /O <\(hexadecimal(owner))>".utf8
    file += " /U <\(hexadecimal(RC4.applied(key: key, to: padding)))> >>\nendobj\n".utf8
    let table = file.count
    file += "xref\n0 \(places.count + 1)\n0000000000 65535 f \n".utf8
    for place in places {
      let digits = String(place)
      file += (String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8
    }
    file += "trailer << /Size \(places.count + 1) /Root 1 0 R /Encrypt \(objects.count + 1) 0 R".utf8
    file +=
      " /ID [<\(hexadecimal(identifier))> <\(hexadecimal(identifier))>] >>\nstartxref\n\(table)\n%%EOF\n".utf8
    return file
  }

  private static func objectKey(_ key: [UInt8], _ number: Int) -> [UInt8] {
    let salt = [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8), 0, 0, 0]
    return Array(MD5.digest(key + salt).prefix(key.count + 5))
  }

  /// Streams and strings are encrypted, everything else stays readable.
  private static func encrypted(_ object: String, key: [UInt8]) -> [UInt8] {
    let parts = object.split(separator: "\nstream\n", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      var text = object
      for word in ["Adobe", "Identity"] {
        let hidden = hexadecimal(RC4.applied(key: key, to: Array(word.utf8)))
        text = text.split(separator: "(\(word))", omittingEmptySubsequences: false).joined(
          separator: "<\(hidden)>")
      }
      return Array(text.utf8)
    }
    let content = Array(parts[1].utf8.dropLast("\nendstream".utf8.count))
    return Array("\(parts[0])\nstream\n".utf8) + RC4.applied(key: key, to: content)
      + Array("\nendstream".utf8)
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// The cipher that PDFs were encrypted with before AES.
enum RC4 {
  static func applied(key: [UInt8], to bytes: [UInt8]) -> [UInt8] {
    var state = (0...255).map { UInt8($0) }
    var other = 0
    for index in 0...255 {
      other = (other + Int(state[index]) + Int(key[index % key.count])) & 255
      state.swapAt(index, other)
    }
    var (left, right) = (0, 0)
    return bytes.map { byte in
      left = (left + 1) & 255
      right = (right + Int(state[left])) & 255
      state.swapAt(left, right)
      return byte ^ state[(Int(state[left]) + Int(state[right])) & 255]
    }
  }
}

/// The digest from which a PDF's keys are made.
enum MD5 {
  private static let shifts: [[UInt32]] = [
    [7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21],
  ]
  /// The integer parts of 2³² times the sines of 1 to 64.
  private static let sines: [UInt32] = [
    0xD76A_A478, 0xE8C7_B756, 0x2420_70DB, 0xC1BD_CEEE, 0xF57C_0FAF, 0x4787_C62A, 0xA830_4613, 0xFD46_9501,
    0x6980_98D8, 0x8B44_F7AF, 0xFFFF_5BB1, 0x895C_D7BE, 0x6B90_1122, 0xFD98_7193, 0xA679_438E, 0x49B4_0821,
    0xF61E_2562, 0xC040_B340, 0x265E_5A51, 0xE9B6_C7AA, 0xD62F_105D, 0x0244_1453, 0xD8A1_E681, 0xE7D3_FBC8,
    0x21E1_CDE6, 0xC337_07D6, 0xF4D5_0D87, 0x455A_14ED, 0xA9E3_E905, 0xFCEF_A3F8, 0x676F_02D9, 0x8D2A_4C8A,
    0xFFFA_3942, 0x8771_F681, 0x6D9D_6122, 0xFDE5_380C, 0xA4BE_EA44, 0x4BDE_CFA9, 0xF6BB_4B60, 0xBEBF_BC70,
    0x289B_7EC6, 0xEAA1_27FA, 0xD4EF_3085, 0x0488_1D05, 0xD9D4_D039, 0xE6DB_99E5, 0x1FA2_7CF8, 0xC4AC_5665,
    0xF429_2244, 0x432A_FF97, 0xAB94_23A7, 0xFC93_A039, 0x655B_59C3, 0x8F0C_CC92, 0xFFEF_F47D, 0x8584_5DD1,
    0x6FA8_7E4F, 0xFE2C_E6E0, 0xA301_4314, 0x4E08_11A1, 0xF753_7E82, 0xBD3A_F235, 0x2AD7_D2BB, 0xEB86_D391,
  ]

  static func digest(_ message: [UInt8]) -> [UInt8] {
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    let bits = UInt64(message.count) * 8
    bytes += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (8 * UInt64($0))) }
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
    for start in stride(from: 0, to: bytes.count, by: 64) {
      let words = (0..<16).map { word in
        (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + 4 * word + $1]) << UInt32(8 * $1) }
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      for step in 0..<64 {
        let (mixed, word) = mix(step, b, c, d)
        let sum = a &+ mixed &+ sines[step] &+ words[word]
        let shift = shifts[step / 16][step % 4]
        (a, d, c, b) = (d, c, b, b &+ (sum << shift | sum >> (32 - shift)))
      }
      state = zip(state, [a, b, c, d]).map { $0 &+ $1 }
    }
    return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) } }
  }

  private static func mix(_ step: Int, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> (UInt32, Int) {
    switch step / 16 {
    case 0: ((b & c) | (~b & d), step)
    case 1: ((d & b) | (~d & c), (5 * step + 1) % 16)
    case 2: (b ^ c ^ d, (3 * step + 5) % 16)
    default: (c ^ (b | ~d), 7 * step % 16)
    }
  }
}
