import CXLSXWriter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Owns the library's workbook: it is closed once, or freed.
struct Workbook: ~Copyable {
  private let handle: UnsafeMutablePointer<lxw_workbook>

  /// Fails at once where the file cannot be made; the library by itself would notice only at the end.
  ///
  /// - Parameters:
  ///   - path: the file to write.
  ///   - partsFolder: where temporary files go; nil leaves that to the library.
  ///   - keepsRows: whether all rows are kept until the end; otherwise each must come whole, after the one above it.
  /// - Throws: ``WorkbookError/cannotCreateFile(path:)``, or that memory is out.
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

  /// The font by which programs measure the widths of columns: Arial, whose digits are as wide as those of the
  /// library's Calibri, and which every system has or has a copy of. Where LibreOffice finds no Calibri it takes a wider
  /// face, and all columns, so that pages come out a fifth smaller.
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

  /// The sheet belongs to the workbook and may not be used after it.
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
