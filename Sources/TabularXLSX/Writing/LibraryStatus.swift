import CXLSXWriter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Converts status codes of the library to typed errors.
enum LibraryStatus {
  /// Throws an error for a bad status; `call` describes what was being written.
  static func check(_ status: lxw_error, _ call: @autoclosure () -> String) throws(WorkbookError) {
    guard status != LXW_NO_ERROR else { return }
    throw error(status, call: call(), path: nil)
  }

  /// The typed error for a bad status. `system` is the value of `errno`, or 0 if unknown; its message is more specific
  /// than the library's.
  static func error(_ status: lxw_error, call: String, path: String?, system: Int32 = 0) -> WorkbookError {
    let words =
      system == 0
      ? lxw_strerror(status).map { String(cString: $0) } : strerror(system).map { String(cString: $0) }
    let reason = words ?? "status \(status.rawValue)"
    switch status {
    case LXW_ERROR_MEMORY_MALLOC_FAILED:
      return .outOfMemory
    case LXW_ERROR_CREATING_XLSX_FILE:
      return .cannotCreateFile(path: path ?? call)
    case LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE:
      return .temporaryFile(reason: reason)
    case LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_PARAMETER_ERROR, LXW_ERROR_ZIP_BAD_ZIP_FILE,
      LXW_ERROR_ZIP_INTERNAL_ERROR, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
      return .cannotWriteFile(path: path ?? call, reason: reason)
    default:
      return .refused(call: call, reason: reason)
    }
  }
}
