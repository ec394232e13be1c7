import Document
import Lexemes

/// Extends names of column groups that are printed over only one of their columns.
enum HeaderGroups {
  /// A header row with each group's name over all of the group's columns.
  ///
  /// An empty cell belongs to a group if there is a label below it. Most tables print the name over the first column,
  /// and it extends to the right. Some centre it; groups formed this way would then have labels that do not fit
  /// together, such as `2025E 2024E` beside `2025E`. Where the labels below repeat, each repetition is a group, and
  /// the one name over it is the group's, wherever it is printed. Where the names have moved, as they do if a converter
  /// loses how wide they are, and there are as many names as repetitions, each has the next name.
  ///
  /// - Parameters:
  ///   - names: the row, one cell per column.
  ///   - below: the row below it.
  /// - Returns: the row, with a name over each column of a group.
  static func filled(_ names: [String], over below: [String]) -> [String] {
    var filled = names
    for stretch in stretches(below) {
      guard !isLeftAligned(names, below, stretch) else {
        extend(&filled, over: stretch)
        continue
      }
      let moved = inOrder(names, below, stretch)
      let rounds = moved.isEmpty ? rounds(below, in: stretch, under: names) : moved.map(\.columns)
      for (index, round) in rounds.enumerated() {
        let name = moved.isEmpty ? one(names[round]) : moved[index].name
        for column in round { filled[column] = name ?? "" }
      }
      extend(&filled, over: stretch.lowerBound..<(rounds.first?.lowerBound ?? stretch.upperBound))
    }
    return filled
  }

  /// Extends each name to the right, up to the next.
  private static func extend(_ names: inout [String], over stretch: Range<Int>) {
    for column in stretch.dropFirst() where names[column].isEmpty { names[column] = names[column - 1] }
  }

  /// The groups of names that are not above their first columns: as many runs of labels as there are names, in the same
  /// order. A run ends where a label occurs again, or where years end. Empty if that is not so.
  private static func inOrder(
    _ names: [String], _ below: [String], _ stretch: Range<Int>
  ) -> [(name: String, columns: Range<Int>)] {
    let isYear = { (column: Int) in FiscalYear.readHeading(below[column]) != nil }
    guard stretch.count <= mostColumns, let start = stretch.first(where: isYear) else { return [] }
    let columns = start..<stretch.upperBound
    // A converter may print a name twice that is over the middle of its columns.
    let printed = columns.map { names[$0] }.filter { !$0.isEmpty }.withoutRepeats
    guard !printed.isEmpty, Set(printed).count == printed.count else { return [] }
    var runs: [Range<Int>] = []
    for column in columns {
      if let last = runs.last, !below[last].contains(below[column]), isYear(column) == isYear(column - 1) {
        runs[runs.count - 1] = last.lowerBound..<(column + 1)
      } else {
        runs.append(column..<(column + 1))
      }
    }
    if runs.count > printed.count {
      // Columns beside the groups, such as the rating, need no name above.
      runs.removeAll { !isYear($0.lowerBound) && names[$0].allSatisfy(\.isEmpty) }
    }
    guard runs.count == printed.count, runs[0].count > 1 else { return [] }
    return zip(printed, runs).map { ($0, $1) }
  }

  /// Whether groups that begin at their names have labels that fit together: none occurs twice in a group, and of two
  /// groups that share a label, one has all labels of the other, in the same order.
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

  /// The most columns that are examined, which bounds the time.
  private static let mostColumns = 60

  /// Runs of columns with a label below. A name without a label below heads only its own column.
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

  /// The repetitions at the end of a stretch, each under one name: labels that recur in the same order.
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

  /// The one name over some columns, printed once or over each; nil if there are several or none.
  private static func one(_ names: ArraySlice<String>) -> String? {
    let printed = Set(names.filter { !$0.isEmpty })
    return printed.count == 1 ? printed.first : nil
  }
}

extension [String] {
  /// The texts, each once where it follows itself.
  fileprivate var withoutRepeats: [String] {
    enumerated().filter { $0.offset == 0 || self[$0.offset - 1] != $0.element }.map(\.element)
  }
}
