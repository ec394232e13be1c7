#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lists the contents of folders.
enum FolderListing {
  /// The names in a folder except `.` and `..`, sorted by bytes; empty if it cannot be read.
  static func names(in path: String) -> [String] {
    (try? namesOrError(in: path)) ?? []
  }

  /// The names in a folder except `.` and `..`, sorted by bytes.
  static func namesOrError(in path: String) throws(SystemError) -> [String] {
    guard let folder = opendir(path.systemPath) else { throw .last }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map(SystemPath.text)
  }
}
