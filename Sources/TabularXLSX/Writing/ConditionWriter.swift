import Lexemes
import CXLSXWriter

/// Writes conditional formats.
enum ConditionWriter {
  static func write(
    _ condition: ConditionPlan, on sheet: UnsafeMutablePointer<lxw_worksheet>, in workbook: borrowing Workbook
  ) throws(WorkbookError) {
    var strings = CStringArena()
    var options = lxw_conditional_format()
    switch condition.rule {
    case .dataBar(let color, let maximum):
      setDataBar(color, &options)
      if let maximum {
        options.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_FORMULA.rawValue)
        options.max_value_string = strings.copy(maximum)
      }
    case .scale(let low, let lowColor, let middle, let high, let highColor):
      setScale(low, lowColor, middle, high, highColor, &options)
    case .above(let limit, let font, let fill):
      setCell(LXW_CONDITIONAL_CRITERIA_GREATER_THAN, limit, &options)
      options.format = try format(font, fill, workbook)
    case .below(let limit, let font, let fill):
      setCell(LXW_CONDITIONAL_CRITERIA_LESS_THAN, limit, &options)
      options.format = try format(font, fill, workbook)
    case .equalsNumber(let number, let font, let fill):
      setCell(LXW_CONDITIONAL_CRITERIA_EQUAL_TO, number, &options)
      options.format = try format(font, fill, workbook)
    case .equalsText(let word, let font, let fill):
      let quoted = word.doubling(UInt8(ascii: "\""))
      setCell(LXW_CONDITIONAL_CRITERIA_EQUAL_TO, 0, &options)
      options.value_string = strings.copy("\"\(quoted)\"")
      options.format = try format(font, fill, workbook)
    case .holds(let formula, let font, let fill):
      options.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      options.value_string = strings.copy("=\(formula)")
      options.format = try format(font, fill, workbook)
    case .shown(let formula, let format, let font):
      options.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      options.value_string = strings.copy("=\(formula)")
      options.format = try self.format(font, nil, workbook)
      format.withCString { format_set_num_format(options.format, $0) }
    }
    let range = condition.range
    let status = worksheet_conditional_format_range(
      sheet, lxw_row_t(range.first.row), lxw_col_t(range.first.column), lxw_row_t(range.last.row),
      lxw_col_t(range.last.column), &options)
    withExtendedLifetime(strings) {}
    try LibraryStatus.check(status, "the conditional format of \(range.a1)")
  }

  private static func format(
    _ font: Color, _ fill: Color?, _ workbook: borrowing Workbook
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    let format = try workbook.addFormat()
    format_set_font_color(format, font.rgb)
    if let fill { format_set_bg_color(format, fill.rgb) }
    return format
  }

  private static func setCell(
    _ criteria: lxw_conditional_criteria, _ value: Double, _ options: inout lxw_conditional_format
  ) {
    options.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
    options.criteria = UInt8(criteria.rawValue)
    options.value = value
  }

  private static func setDataBar(_ color: Color, _ options: inout lxw_conditional_format) {
    options.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    options.bar_color = color.rgb
    options.bar_solid = 1
    options.data_bar_2010 = 1
    options.bar_no_border = 1
    options.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    options.min_value = 0
  }

  private static func setScale(
    _ low: Double, _ lowColor: Color, _ middle: Color, _ high: Double, _ highColor: Color,
    _ options: inout lxw_conditional_format
  ) {
    let number = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    options.type = UInt8(LXW_CONDITIONAL_3_COLOR_SCALE.rawValue)
    options.min_rule_type = number
    options.mid_rule_type = number
    options.max_rule_type = number
    options.min_value = low
    options.mid_value = 0
    options.max_value = high
    options.min_color = lowColor.rgb
    options.mid_color = middle.rgb
    options.max_color = highColor.rgb
  }
}
