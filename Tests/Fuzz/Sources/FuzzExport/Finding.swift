import Glibc

/// What is said of an input with which something is not as it must be.
///
/// The input is written before the process ends: libFuzzer keeps it too, but not where the process was started without
/// a folder for it, or is ended from outside.
struct Finding {
  let input: [UInt8]

  func unless(_ isTrue: Bool, _ message: @autoclosure () -> String) {
    if isTrue { return }
    Tally.shared.save()
    let folder = getenv("FUZZ_FINDINGS").map { String(cString: $0) } ?? "/tmp"
    let path = "\(folder)/finding-\(getpid())-\(input.count)"
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = input.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
    fatalError("\(message()); the input is in \(path)")
  }
}
