/// Places the names of points so that none covers another name or another point.
///
/// Each spreadsheet chooses the axes itself; this assumes axes close to what all of them choose.
struct LabelRoom {
  /// The width of a half-width character and the height of a line, in pixels, at the size of labels.
  private static let letter = 6.4
  private static let line = 13.0
  private static let marker = 9.0
  /// The space that LibreOffice adds where Chinese and Latin meet: it shows `美团-W` as `美团 -W`.
  private static let gap = 4.0

  private struct Box {
    var left: Double
    var top: Double
    var width: Double
    var height: Double

    func meets(_ other: Box) -> Bool {
      left < other.left + other.width && other.left < left + width && top < other.top + other.height
        && other.top < top + height
    }
  }

  /// The preferred side first. Left comes last because LibreOffice wraps long names there.
  private static let order: [LabelPlan.Side] = [.right, .above, .below, .left]

  private let points: [(x: Double, y: Double)]
  private let plot: (width: Double, height: Double)
  /// The horizontal line across the plot, which labels avoid where they can.
  private var rule: Box?

  /// - Parameters:
  ///   - points: in the units of the axes; for a logarithmic axis, the logarithms.
  ///   - plot: the size of the plot area, in pixels.
  ///   - x: the limits of the horizontal axis; nil derives them from the points.
  ///   - y: the limits of the vertical axis; nil derives them from the points.
  ///   - center: the point through which a horizontal line runs.
  init(
    _ points: [(x: Double, y: Double)], plot: (width: Double, height: Double) = (360, 260),
    x: (Double, Double)? = nil, y: (Double, Double)? = nil, center: (x: Double, y: Double)? = nil
  ) {
    let x = x.map { (low: $0.0, length: $0.1 - $0.0) } ?? Self.span(points.map(\.x))
    let y = y.map { (low: $0.0, length: $0.1 - $0.0) } ?? Self.span(points.map(\.y) + [0])
    self.plot = plot
    func place(_ point: (x: Double, y: Double)) -> (x: Double, y: Double) {
      (plot.width * (point.x - x.low) / x.length, plot.height * (1 - (point.y - y.low) / y.length))
    }
    self.points = points.map(place)
    guard let center = center.map(place) else { return }
    // A vertical line between letters does no harm; a horizontal one strikes them out.
    rule = Box(left: 0, top: center.y - 1, width: plot.width, height: 2)
  }

  private static func span(_ numbers: [Double]) -> (low: Double, length: Double) {
    let low = numbers.min() ?? 0
    let length = (numbers.max() ?? 1) - low
    return (low - length * 0.05, length > 0 ? length * 1.1 : 1)
  }

  /// Chooses a side for each label.
  ///
  /// - Parameters:
  ///   - names: the names of the points.
  ///   - order: the indices of the points; earlier ones are more likely to find room.
  /// - Returns: for each label, the side of its point; nil where it has no room.
  func sides(of names: [String], in order: [Int]) -> [LabelPlan.Side?] {
    let markers = points.map {
      Box(
        left: $0.x - Self.marker / 2, top: $0.y - Self.marker / 2, width: Self.marker, height: Self.marker)
    }
    var taken: [Box] = []
    var sides = [LabelPlan.Side?](repeating: nil, count: names.count)
    for index in order {
      let free = Self.order.compactMap { side -> (LabelPlan.Side, Box)? in
        let box = box(of: names[index], at: points[index], side)
        let isInside = box.left >= -10 && box.left + box.width <= plot.width + 20
        let meetsPoint = markers.indices.contains { $0 != index && markers[$0].meets(box) }
        return isInside && !meetsPoint && !taken.contains(where: box.meets) ? (side, box) : nil
      }
      guard let (side, box) = free.first(where: { rule?.meets($0.1) != true }) ?? free.first else {
        continue
      }
      taken.append(box)
      sides[index] = side
    }
    return sides
  }

  /// How often Chinese and Latin characters meet in a name.
  private static func gaps(in name: String) -> Int {
    var gaps = 0
    var before: Int?
    for scalar in name.unicodeScalars {
      let width = TextWidth.of(scalar)
      if let before, before != width { gaps += 1 }
      before = width
    }
    return gaps
  }

  private func box(of name: String, at point: (x: Double, y: Double), _ side: LabelPlan.Side) -> Box {
    let width = Double(TextWidth.of(name)) * Self.letter + Double(Self.gaps(in: name)) * Self.gap + 4
    let away = Self.marker / 2 + 1
    let (left, top) =
      switch side {
      case .right: (point.x + away, point.y - Self.line / 2)
      case .left: (point.x - away - width, point.y - Self.line / 2)
      case .above: (point.x - width / 2, point.y - away - Self.line)
      case .below: (point.x - width / 2, point.y + away)
      }
    return Box(left: left, top: top, width: width, height: Self.line)
  }
}
