import Document

/// Resolves columns of a table that claim the same role.
enum RivalColumns {
  /// Leaves at most one column for each role, and reports the others.
  ///
  /// - Parameters:
  ///   - roles: the roles of the columns.
  ///   - names: roles that name a row; a second column with the same header begins a second list.
  ///   - figures: roles that only one column can have, with their columns in the dataset.
  ///   - placed: the table.
  ///   - dataset: the dataset that the roles belong to.
  ///   - report: the report being read.
  static func settle<Role>(
    _ roles: inout ColumnRoles<Role>, names: [Role], figures: [(role: Role, name: String)],
    of placed: PlacedTable, dataset: String, into report: inout Report
  ) {
    let columns = placed.table.columns
    for role in names {
      guard let first = roles.place(of: role), roles.keepFirstList(by: role, among: columns) else { continue }
      report.diagnostics.append(secondList(columns[first].text, placed, dataset))
    }
    for (role, name) in figures {
      let rivals = roles.settle(role, among: columns)
      guard !rivals.isEmpty else { continue }
      report.diagnostics.append(undecided(rivals.map { columns[$0].text }, name, placed, dataset))
    }
  }

  /// A finding that none of several columns was used, since which one is meant cannot be determined.
  static func undecided(
    _ headers: [String], _ name: String, _ placed: PlacedTable, _ dataset: String
  ) -> Diagnostic {
    let headers = headers.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .columnUnmatched,
      "\(headers) could all be '\(name)'; which one is meant cannot be determined, so none was used",
      chinese: "\(headers) 含义相近，无法判断取哪一列，故均未采用",
      severity: .warning, dataset: dataset, column: name, printed: headers, line: placed.table.firstLine)
  }

  private static func secondList(_ header: String, _ placed: PlacedTable, _ dataset: String) -> Diagnostic {
    Diagnostic(
      .columnUnmatched,
      "'\(header)' appears twice, so two lists are side by side; the columns from the second one on are in 'tables'",
      chinese: "“\(header)”出现两次，应为并排的两张表；自第二处起的各列保留在“其他表格”中",
      severity: .warning, dataset: dataset, column: header, printed: header, line: placed.table.firstLine)
  }
}
