import Lexemes
import Lexicon

/// Fiscal years under the name of a figure that only the first of them prints: a converter wrote a header of two rows as
/// one, `EPS 2023A | 2024E | 2025E | PE 2023A | 2024E | 2025E`.
enum CarriedYears {
  /// The labels of each column, the outermost first.
  ///
  /// A year alone belongs to the name before it only if it is the year after that of the column beside it: where the
  /// years start again, another name is lost, and which one cannot be determined.
  ///
  /// - Parameter labels: of a header of one row, width folded.
  /// - Returns: nil where no year is carried.
  static func split(_ labels: [String]) -> [[String]]? {
    var group: (name: String, year: Int)?
    var isCarried = false
    let paths = labels.map { label -> [String] in
      if let open = group, let year = FiscalYear.readHeading(label)?.year, year == open.year + 1 {
        group = (open.name, year)
        isCarried = true
        return [open.name, label]
      }
      group = named(label)
      return label.isEmpty ? [] : [label]
    }
    return isCarried ? paths : nil
  }

  /// The same for labels in levels, `EPS.2023A | 2024E | 2025E | PE.2023A | 2024E | 2025E`: where the converter lost the name
  /// of the group over all but its first column.
  static func carried(_ paths: [[String]]) -> [[String]] {
    var group: (path: [String], year: Int)?
    return paths.map { path in
      guard let label = path.last, let year = FiscalYear.readHeading(label)?.year else {
        group = nil
        return path
      }
      if path.count > 1 {
        group = isFigure(path[0]) ? (Array(path.dropLast()), year) : nil
      } else if let open = group, year == open.year + 1 {
        group = (open.path, year)
        return open.path + [label]
      } else {
        group = nil
      }
      return path
    }
  }

  private static func isFigure(_ label: String) -> Bool {
    let bare = HeaderLabel(label).name
    return CompanyWords.growths.first(where: bare.closes(with:)) != nil || CompanyFigure.named(bare) != nil
  }

  /// `EPS 2023A`: a figure of companies and, after a space, its fiscal year. `资产负债表 2023` heads the names of rows.
  private static func named(_ label: String) -> (name: String, year: Int)? {
    guard let (name, year) = nameAndYear(label) else { return nil }
    return isFigure(name) ? (name, year) : nil
  }

  /// A name and the year after a space or a bracket: `EPS 2023A`, `PE（倍）24E`, `P/E FY 26`.
  private static func nameAndYear(_ label: String) -> (name: String, year: Int)? {
    if let close = label.lastIndex(of: ")"),
      let year = FiscalYear.readHeading(label[close...].dropFirst())?.year
    {
      return (String(label[...close]), year)
    }
    let words = label.split(at: " ")
    for length in 1...2 where words.count > length {
      if let year = FiscalYear.readHeading(words.suffix(length).joined(separator: " "))?.year {
        return (words.dropLast(length).joined(separator: " "), year)
      }
    }
    return nil
  }
}
