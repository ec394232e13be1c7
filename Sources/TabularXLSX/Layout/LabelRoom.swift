/// Finds room for the names of points, so that none covers another or another's point.
///
/// Where the axes will lie is each program's choice; this takes them to be near what all of them choose.
struct LabelRoom {
  private static let plot = (width: 360.0, height: 260.0)
  private static let letter = 5.2
  private static let line = 11.0
  private static let marker = 9.0

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

  private let points: [(x: Double, y: Double)]

  /// - Parameter points: in the units of the axes; of a logarithmic one, the logarithms.
  init(_ points: [(x: Double, y: Double)]) {
    let x = Self.span(points.map(\.x))
    let y = Self.span(points.map(\.y) + [0])
    self.points = points.map {
      (Self.plot.width * ($0.x - x.low) / x.length, Self.plot.height * (1 - ($0.y - y.low) / y.length))
    }
  }

  private static func span(_ numbers: [Double]) -> (low: Double, length: Double) {
    let low = numbers.min() ?? 0
    let length = (numbers.max() ?? 1) - low
    return (low - length * 0.05, length > 0 ? length * 1.1 : 1)
  }

  /// Finds a place for each label.
  ///
  /// - Parameters:
  ///   - names: of the points.
  ///   - order: which go first, and so more likely find room.
  /// - Returns: the side of its point for each label; nil where it has no room.
  func sides(of names: [String], in order: [Int]) -> [LabelPlan.Side?] {
    let markers = points.map {
      Box(
        left: $0.x - Self.marker / 2, top: $0.y - Self.marker / 2, width: Self.marker, height: Self.marker)
    }
    var taken: [Box] = []
    var sides = [LabelPlan.Side?](repeating: nil, count: names.count)
    for index in order {
      for side in LabelPlan.Side.allCases {
        let box = box(of: names[index], at: points[index], side)
        let isInside = box.left >= -10 && box.left + box.width <= Self.plot.width + 20
        let meetsPoint = markers.indices.contains { $0 != index && markers[$0].meets(box) }
        guard isInside, !meetsPoint, !taken.contains(where: box.meets) else { continue }
        taken.append(box)
        sides[index] = side
        break
      }
    }
    return sides
  }

  private func box(of name: String, at point: (x: Double, y: Double), _ side: LabelPlan.Side) -> Box {
    let width = Double(TextWidth.of(name)) * Self.letter + 4
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
