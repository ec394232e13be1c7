import Document

/// Names of groups of columns that are printed over one of their columns only.
enum HeaderGroups {
  /// A row of a header with each group's name over all of the group's columns.
  ///
  /// An empty cell is part of a group where something is below it. Most print the name over the first column, and
  /// then it goes on to the right. Some centre it, and then groups made in that way have labels that do not go together,
  /// `2025E 2024E` beside `2025E`: where the labels below come again and again, each round is a group, and its one name
  /// is its name wherever it is.
  ///
  /// - Parameters:
  ///   - names: the row, a cell a column.
  ///   - below: the row under it.
  /// - Returns: the row, a name over each column of a group.
  static func filled(_ names: [String], over below: [String]) -> [String] {
    var filled = names
    for stretch in stretches(below) {
      let rounds = isLeftAligned(names, below, stretch) ? [] : rounds(below, in: stretch, under: names)
      for round in rounds { for column in round { filled[column] = one(names[round]) ?? "" } }
      let rest = stretch.lowerBound..<(rounds.first?.lowerBound ?? stretch.upperBound)
      for column in rest.dropFirst() where filled[column].isEmpty { filled[column] = filled[column - 1] }
    }
    return filled
  }

  /// Whether the groups that begin at their names have labels that go together: none twice in a group, and of two groups
  /// that share a label one has all of the other's, in the same order.
  private static func isLeftAligned(_ names: [String], _ below: [String], _ stretch: Range<Int>) -> Bool {
    guard !names[stretch.lowerBound].isEmpty, stretch.count <= mostColumns else { return false }
    var groups: [[String]] = []
    for column in stretch {
      if !names[column].isEmpty, column == stretch.lowerBound || names[column] != names[column - 1] {
        groups.append([])
      }
      groups[groups.count - 1].append(below[column])
    }
    let wide = groups.filter { $0.count > 1 }
    guard wide.allSatisfy({ Set($0).count == $0.count }) else { return false }
    return wide.enumerated().allSatisfy { index, group in
      wide.dropFirst(index + 1).allSatisfy { other in
        let shared = group.filter(other.contains)
        return shared.isEmpty
          || shared.count == min(group.count, other.count) && shared == other.filter(group.contains)
      }
    }
  }

  /// No table has so many columns that a close look would cost much.
  private static let mostColumns = 60

  /// Runs of columns with a label below. What has none heads its own column, and no other.
  private static func stretches(_ below: [String]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for column in below.indices where !below[column].isEmpty {
      if let last = stretches.last, last.upperBound == column {
        stretches[stretches.count - 1] = last.lowerBound..<(column + 1)
      } else {
        stretches.append(column..<(column + 1))
      }
    }
    return stretches
  }

  /// The rounds that a stretch ends with, each under one name: labels that come again in the same order.
  private static func rounds(_ below: [String], in stretch: Range<Int>, under names: [String]) -> [Range<Int>]
  {
    guard stretch.count <= mostColumns else { return [] }
    return stretch.lazy.compactMap { rounds(below, in: $0..<stretch.upperBound) }
      .first { $0.allSatisfy { one(names[$0]) != nil } } ?? []
  }

  private static func rounds(_ below: [String], in stretch: Range<Int>) -> [Range<Int>]? {
    let labels = below[stretch]
    let length = labels.dropFirst().firstIndex(of: below[stretch.lowerBound]).map { $0 - stretch.lowerBound }
    guard let length, length > 1, stretch.count % length == 0 else { return nil }
    let rounds = stride(from: stretch.lowerBound, to: stretch.upperBound, by: length).map {
      $0..<($0 + length)
    }
    return rounds.allSatisfy { labels[$0].elementsEqual(labels.prefix(length)) } ? rounds : nil
  }

  /// The one name that is over some columns, printed once or over each; nil for several or none.
  private static func one(_ names: ArraySlice<String>) -> String? {
    let printed = Set(names.filter { !$0.isEmpty })
    return printed.count == 1 ? printed.first : nil
  }
}
