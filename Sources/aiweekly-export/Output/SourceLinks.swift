#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Links from a workbook to the files that its rows were read from.
enum SourceLinks {
  /// The paths of the files among the inputs, by their names in rows. A name that several files share is left out.
  static func paths(of inputs: [InputSource]) -> [String: String] {
    var paths: [String: String] = [:]
    var shared: Set<String> = []
    for input in inputs {
      guard case .file(let path) = input, !SystemPath.hasStandIns(path) else { continue }
      if paths.updateValue(path, forKey: input.name) != nil { shared.insert(input.name) }
    }
    return paths.filter { !shared.contains($0.key) }
  }

  /// A path relative to the folder of another file.
  static func relative(_ path: String, toFolderOf file: String, workingFolder: String = workingFolder)
    -> String
  {
    let target = parts(of: path, workingFolder)
    let folder = parts(of: file, workingFolder).dropLast()
    let shared = zip(target, folder).prefix { $0 == $1 }.count
    let up = [String](repeating: "..", count: folder.count - shared)
    return (up + target[shared...]).joined(separator: "/")
  }

  /// The components of a path: the names of its folders, and its own.
  private static func parts(of path: String, _ workingFolder: String) -> [String] {
    let whole = path.hasPrefix("/") ? path : workingFolder + "/" + path
    var parts: [String] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts
  }

  static var workingFolder: String {
    guard let bytes = getcwd(nil, 0) else { return "/" }
    defer { free(bytes) }
    return String(cString: bytes)
  }
}
