import CXLSXWriter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Owns the library's workbook, which is either closed once or freed.
struct Workbook: ~Copyable {
  private let handle: UnsafeMutablePointer<lxw_workbook>

  /// Fails at once where the file cannot be created; the library alone would notice only at the end.
  ///
  /// - Parameters:
  ///   - path: the file to write.
  ///   - partsFolder: the folder for temporary files; nil leaves that to the library.
  ///   - keepsRows: whether all rows are kept until the end; otherwise rows must be written completely and in order.
  /// - Throws: ``WorkbookError/cannotCreateFile(path:)`` or ``WorkbookError/outOfMemory``.
  init(path: String, partsFolder: String?, keepsRows: Bool = true) throws(WorkbookError) {
    guard let file = fopen(path, "wb") else { throw .cannotCreateFile(path: path) }
    fclose(file)
    var strings = CStringArena()
    var options = lxw_workbook_options()
    options.constant_memory = keepsRows ? 0 : 1
    options.tmpdir = partsFolder.flatMap { strings.copy($0) }
    let opened = path.withCString { workbook_new_opt($0, &options) }
    withExtendedLifetime(strings) {}
    guard let opened else { throw .outOfMemory }
    handle = opened
    setDefaultFont()
  }

  deinit {
    lxw_workbook_free(handle)
  }

  /// Sets the font by which spreadsheets measure column widths: Arial, whose digits are as wide as those of the
  /// library's default Calibri, and which every system has or can substitute. Without Calibri, LibreOffice uses a wider
  /// font and makes all columns wider, so that pages are printed a fifth smaller.
  private func setDefaultFont() {
    guard let format = handle.pointee.formats?.pointee.stqh_first else { return }
    "Arial".withCString { format_set_font_name(format, $0) }
    format_set_font_size(format, 10)
  }

  /// Writes the file. The library frees the workbook whether or not that succeeds.
  consuming func close(path: String) throws(WorkbookError) {
    let handle = self.handle
    discard self
    errno = 0
    let status = workbook_close(handle)
    guard status == LXW_NO_ERROR else {
      throw LibraryStatus.error(status, call: "close", path: path, system: errno)
    }
  }

  /// Adds a sheet. The pointer must not be used after the workbook is closed or freed.
  borrowing func addSheet(_ name: String) throws(WorkbookError) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let sheet = name.withCString({ workbook_add_worksheet(handle, $0) }) else {
      throw .refused(call: "the sheet name '\(name)'", reason: "not a valid name, or taken")
    }
    return sheet
  }

  borrowing func addFormat() throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    guard let format = workbook_add_format(handle) else { throw .outOfMemory }
    return format
  }

  borrowing func addChart(_ type: lxw_chart_type) throws(WorkbookError) -> UnsafeMutablePointer<lxw_chart> {
    guard let chart = workbook_add_chart(handle, UInt8(type.rawValue)) else { throw .outOfMemory }
    return chart
  }

  borrowing func define(_ name: DefinedNamePlan) throws(WorkbookError) {
    let status = name.name.withCString { text in
      name.formula.withCString { workbook_define_name(handle, text, $0) }
    }
    try LibraryStatus.check(status, "the name '\(name.name)'")
  }

  borrowing func set(_ properties: PropertiesPlan) throws(WorkbookError) {
    var strings = CStringArena()
    var values = lxw_doc_properties()
    values.title = strings.copy(properties.title)
    values.subject = strings.copy(properties.subject)
    values.author = strings.copy(properties.author)
    values.keywords = strings.copy(String(properties.keywords.prefix(255)))
    values.created = time_t(properties.created)
    let status = workbook_set_properties(handle, &values)
    withExtendedLifetime(strings) {}
    try LibraryStatus.check(status, "the document's properties")
  }
}
