#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Copies of strings for C structs that hold pointers; they live exactly as long as the arena.
struct CStringArena: ~Copyable {
  private var copies: [UnsafeMutablePointer<CChar>] = []

  deinit {
    for copy in copies { free(copy) }
  }

  /// A copy that stays valid while the arena lives; nil for an empty string or when memory runs out.
  mutating func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
    guard !text.isEmpty, let copy = strdup(text) else { return nil }
    copies.append(copy)
    return copy
  }
}
