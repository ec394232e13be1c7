import Tabular

/// The look of a workbook, all in one place.
///
/// Colors repeat what words or signs also say: a computed column's note has ƒ, a rise ▲. The palette of Okabe and Ito
/// is readable with any color vision.
struct Theme: Sendable {
  let up: Color
  let down: Color

  init(trend: TrendColors) {
    let red = Color(0xC2272D)
    let green = Color(0x00807A)
    up = trend == .chinese ? red : green
    down = trend == .chinese ? green : red
  }

  /// A font that comes with Windows, WPS and Office for Mac and covers both Chinese and Latin.
  static let fontName = "Microsoft YaHei"
  static let fontSize = 10.0
  static let titleSize = 16.0
  static let smallSize = 9.5

  static let ink = Color(0x1F2933)
  static let muted = Color(0x66727F)
  static let navy = Color(0x123A63)
  static let slate = Color(0x5A6F84)
  static let white = Color(0xFFFFFF)
  static let band = Color(0xE4EBF2)
  /// The background of statistics and of every other group of columns.
  static let tint = Color(0xF1F5F9)
  static let hairline = Color(0xDDE3E9)
  static let tableRule = Color(0xA9B4C0)
  static let link = Color(0x1F5FA8)

  /// Blue: reported or typed. Black: a formula of the sheet. Green: from another sheet.
  static let inputFont = Color(0x0A45C4)
  static let otherSheetFont = Color(0x1B6B45)
  static let inputFill = Color(0xFFF8DC)

  static let goodFont = Color(0x00695C)
  static let badFont = Color(0xA61B1B)
  static let badFill = Color(0xFBE3E1)
  static let attentionFont = Color(0x8A5300)
  static let attentionFill = Color(0xFFEFCC)
  static let quietFont = Color(0x66727F)

  static let failFont = Color(0xFFFFFF)
  static let failFill = Color(0xB3261E)
  static let dataBar = Color(0xBFD0E2)
  static let scaleLow = Color(0x6FA8DC)
  static let scaleMiddle = Color(0xFFFFFF)
  static let scaleHigh = Color(0xF0A35E)

  /// The colors of chart series, in order.
  static let series = [Color(0x123A63), Color(0x9DB4CC), Color(0xE69F00), Color(0x009E73), Color(0xD55E00)]

  /// The colors of chart lines, in order.
  static let lines = [
    Color(0x123A63), Color(0xD55E00), Color(0x009E73), Color(0xE69F00), Color(0x5B8DB8), Color(0xCC79A7),
    Color(0x8C6D31), Color(0x66727F), Color(0x0072B2), Color(0x7B5EA7),
  ]

  static let figureRowHeight = 18.0
  static let lineHeight = 14.5
  static let rowPadding = 5.0

  /// The most lines that a row can show.
  static let mostLines = Int((ExcelLimits.excel.rowHeight - rowPadding) / lineHeight)

  /// The height of a row with this many lines of text, in points.
  static func rowHeight(lines: Int) -> Double {
    max(figureRowHeight, Double(lines) * lineHeight + rowPadding)
  }

  static func tab(_ kind: SheetStyle.Kind) -> Color {
    switch kind {
    case .figures: Color(0x1B4F8A)
    case .prose: Color(0x009E73)
    case .inputs: Color(0xE69F00)
    case .reference: Color(0x9AA5B1)
    }
  }

  static let overviewTab = Color(0x1B3A5C)

  static func font(_ severity: CellNote.Severity) -> Color {
    switch severity {
    case .error: badFont
    case .warning: attentionFont
    case .info: ink
    }
  }

  static func fill(_ severity: CellNote.Severity) -> Color? {
    switch severity {
    case .error: badFill
    case .warning: attentionFill
    case .info: nil
    }
  }
}
