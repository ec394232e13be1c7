import Glibc

/// libFuzzer's loop, which calls back for each input and ends the process by itself.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// The package manager makes `main` another name of `<target>_main`, so libFuzzer's own `main` is not linked and
/// its loop is called from here.
@_cdecl("FuzzExport_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments) { data, size in
    let export = ExportOnce(workbookPath: "/tmp/aiweekly-fuzz-\(getpid()).xlsx")
    export([UInt8](UnsafeBufferPointer(start: data, count: size)))
    return 0
  }
}
