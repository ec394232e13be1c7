import CXLSXWriter

/// The library's formats, one for each style of the plan.
struct FormatTable {
  private var formats: [UnsafeMutablePointer<lxw_format>] = []

  init(_ styles: [CellStyle], in workbook: borrowing Workbook) throws(WorkbookError) {
    formats.reserveCapacity(styles.count)
    try add(styles, in: workbook)
  }

  /// Creates formats for the styles added since the last call.
  mutating func add(_ styles: [CellStyle], in workbook: borrowing Workbook) throws(WorkbookError) {
    for style in styles.dropFirst(formats.count) {
      let format = try workbook.addFormat()
      Self.set(style, on: format)
      formats.append(format)
    }
  }

  subscript(style: StyleID) -> UnsafeMutablePointer<lxw_format>? {
    formats.indices.contains(style.index) ? formats[style.index] : nil
  }

  private static func set(_ style: CellStyle, on format: UnsafeMutablePointer<lxw_format>) {
    Theme.fontName.withCString { format_set_font_name(format, $0) }
    format_set_font_size(format, style.size)
    format_set_font_color(format, style.color.rgb)
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let fill = style.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_bg_color(format, fill.rgb)
    }
    if !style.numberFormat.isEmpty {
      style.numberFormat.withCString { format_set_num_format(format, $0) }
    }
    if let alignment = style.horizontal.code { format_set_align(format, UInt8(alignment.rawValue)) }
    format_set_align(format, UInt8(style.vertical.code.rawValue))
    if style.wraps { format_set_text_wrap(format) }
    // If the font is missing and its substitute is wider, shrink figures rather than show `###`.
    if style.shrinks || style.horizontal == .right, !style.wraps { format_set_shrink(format) }
    if style.indent > 0 { format_set_indent(format, style.indent) }
    if let (line, color) = style.top.code {
      format_set_top(format, UInt8(line.rawValue))
      format_set_top_color(format, color.rgb)
    }
    if let (line, color) = style.bottom.code {
      format_set_bottom(format, UInt8(line.rawValue))
      format_set_bottom_color(format, color.rgb)
    }
  }
}

extension CellStyle.Horizontal {
  fileprivate var code: lxw_format_alignments? {
    switch self {
    case .automatic: nil
    case .left: LXW_ALIGN_LEFT
    case .center: LXW_ALIGN_CENTER
    case .right: LXW_ALIGN_RIGHT
    case .acrossCenter: LXW_ALIGN_CENTER_ACROSS
    }
  }
}

extension CellStyle.Vertical {
  fileprivate var code: lxw_format_alignments {
    switch self {
    case .top: LXW_ALIGN_VERTICAL_TOP
    case .center: LXW_ALIGN_VERTICAL_CENTER
    case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
    }
  }
}

extension CellStyle.Edge {
  fileprivate var code: (lxw_format_borders, Color)? {
    switch self {
    case .none: nil
    case .hair(let color): (LXW_BORDER_DOTTED, color)
    case .thin(let color): (LXW_BORDER_THIN, color)
    case .medium(let color): (LXW_BORDER_MEDIUM, color)
    }
  }
}
