#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Numbers in the precision of the workbook library: 16 significant digits, where a double may need 17.
enum SixteenDigits {
  /// Whether a number read back equals the one written, exactly or rounded to 16 digits.
  static func agree(_ found: Double, _ written: Double) -> Bool {
    found == written || found == rounded(written)
  }

  static func rounded(_ number: Double) -> Double {
    var text = [CChar](repeating: 0, count: 32)
    let length = withVaList([number]) { vsnprintf(&text, text.count, "%.16G", $0) }
    guard length > 0, length < text.count else { return number }
    return Double(String(decoding: text.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self))
      ?? number
  }
}
