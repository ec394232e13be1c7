import Testing

@testable import TabularXLSX

@Suite struct LabelRoomTests {
  @Test func pointsApartAreLabelledAtTheRight() {
    let room = LabelRoom([(0, 1), (1, 5), (0.4, 9)])
    #expect(room.sides(of: ["a", "b", "c"], in: [0, 1, 2]) == [.right, .right, .right])
  }

  @Test func aLabelMovesOutOfAnothersWay() {
    // The second point is where the first one's label would be.
    let room = LabelRoom([(0.5, 5), (0.56, 5), (0, 0), (1, 9)])
    #expect(room.sides(of: ["first name", "second", "c", "d"], in: [0, 1, 2, 3])[0] == .above)
  }

  @Test func oneWithoutRoomIsLeftOut() {
    var crowd = (0..<30).map { index -> (x: Double, y: Double) in
      (0.5 + Double(index) / 1_000, 5 + Double(index % 5) / 100)
    }
    crowd += [(0, 0), (1, 9)]
    let sides = LabelRoom(crowd).sides(of: crowd.indices.map { "name \($0)" }, in: Array(crowd.indices))
    #expect(sides.prefix(30).count { $0 != nil } < 5)
    #expect(sides.suffix(2).allSatisfy { $0 != nil })
  }

  /// LibreOffice shows `甲-W` with a gap, so that it needs more room than its characters.
  @Test func aGapBetweenScriptsTakesRoom() {
    let plot = (width: 300.0, height: 200.0)
    func side(_ name: String) -> LabelPlan.Side? {
      LabelRoom([(0, 5), (0.19, 5), (1, 0), (1, 9)], plot: plot, x: (0, 1), y: (0, 10)).sides(
        of: [name, "b", "c", "d"], in: [0, 1, 2, 3])[0]
    }
    #expect(side("甲乙中") == .right)
    #expect(side("甲W乙W") != .right)
  }
}
