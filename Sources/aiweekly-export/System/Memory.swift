import CMalloc

/// How the program's memory is managed.
enum Memory {
  /// Asks the system for memory in large pieces and gives none back: the program is short, and each part of a
  /// workbook would otherwise map and unmap a quarter of a megabyte for its compression, all pages touched anew.
  static func keep() {
    #if canImport(Glibc)
      mallopt(M_MMAP_THRESHOLD, 32 << 20)
      mallopt(M_TRIM_THRESHOLD, 512 << 20)
      mallopt(M_TOP_PAD, 16 << 20)
    #endif
  }
}
