import ReportTables
import WeeklyReport

/// The whole way from bytes to JSON, as libFuzzer calls it: no input may crash it, make it hang or make it
/// lose a line.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzExport(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: data, count: size))
  guard let source = try? SourceText(name: "fuzz.md", data: bytes) else { return 0 }
  let report = Report(parsing: source)
  precondition(!report.ledger.contains(.unclaimed), "a line reached no dataset")
  guard let document = try? ReportDocument(report) else { preconditionFailure("a definition failed") }
  precondition(!document.document.json().isEmpty)
  return 0
}
