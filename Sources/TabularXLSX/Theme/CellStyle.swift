/// The look of a cell.
struct CellStyle: Hashable, Sendable {
  enum Horizontal: Hashable, Sendable { case automatic, left, center, right, acrossCenter }
  enum Vertical: Hashable, Sendable { case top, center, bottom }
  enum Edge: Hashable, Sendable { case none, hair(Color), thin(Color), medium(Color) }

  var size = Theme.fontSize
  var color = Theme.ink
  var isBold = false
  var isItalic = false
  var isUnderlined = false
  var fill: Color?
  /// Empty for the general format.
  var numberFormat = ""
  var horizontal = Horizontal.automatic
  var vertical = Vertical.center
  var wraps = false
  /// Whether text that is too wide is shown smaller rather than cut; figures always are.
  var shrinks = false
  var indent: UInt8 = 0
  var top = Edge.none
  var bottom = Edge.none

  static let body = CellStyle()
  static let title = CellStyle(size: Theme.titleSize, color: Theme.navy, isBold: true)
  static let caption = CellStyle(size: Theme.smallSize, color: Theme.muted)
  static let link = CellStyle(color: Theme.link, isUnderlined: true)

  /// The style with one change.
  func with<Value>(_ path: WritableKeyPath<CellStyle, Value>, _ value: Value) -> CellStyle {
    var changed = self
    changed[keyPath: path] = value
    return changed
  }
}

/// The index of a style in the workbook's list of styles.
struct StyleID: Hashable, Sendable {
  let index: Int
}

/// The distinct styles of a workbook.
struct StylePool: Sendable {
  private(set) var styles: [CellStyle] = []
  private var places: [CellStyle: StyleID] = [:]
  /// The last style requested. The next cell often has the same, and comparing is cheaper than hashing.
  private var last: StyleID?

  mutating func id(_ style: CellStyle) -> StyleID {
    if let last, styles[last.index] == style { return last }
    let id = place(of: style)
    last = id
    return id
  }

  private mutating func place(of style: CellStyle) -> StyleID {
    if let known = places[style] { return known }
    let id = StyleID(index: styles.count)
    styles.append(style)
    places[style] = id
    return id
  }
}
