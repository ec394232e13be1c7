/// Short programs for openpyxl.
enum PythonScripts {
  /// Compares the value of every formula cell in a workbook with that in a recalculated copy; prints how many
  /// it compared and each difference.
  static let compareFormulas = """
    import sys, openpyxl
    formulas = openpyxl.load_workbook(sys.argv[1])
    cached = openpyxl.load_workbook(sys.argv[1], data_only=True)
    fresh = openpyxl.load_workbook(sys.argv[2], data_only=True)
    count = 0
    def plain(value):
        if hasattr(value, 'total_seconds'): return value.total_seconds() / 86400
        if hasattr(value, 'hour') and not hasattr(value, 'year'):
            return (value.hour * 3600 + value.minute * 60 + value.second) / 86400
        return '' if value is None else value
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != 'f': continue
                count += 1
                a = plain(cached[sheet.title][cell.coordinate].value)
                b = plain(fresh[sheet.title][cell.coordinate].value)
                numbers = isinstance(a, (int, float)) and isinstance(b, (int, float))
                same = abs(a - b) <= 1e-12 * max(1, abs(a)) if numbers else a == b
                if not same: print('DIFF', sheet.title, cell.coordinate, repr(a), repr(b), cell.value)
    print(count)
    """

  /// Prints the value of a cell.
  static let printCell = """
    import sys, openpyxl
    print(openpyxl.load_workbook(sys.argv[1], data_only=True)[sys.argv[2]][sys.argv[3]].value)
    """

  /// Writes a number into a cell and saves the workbook under another name.
  static let setCell = """
    import sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    book[sys.argv[3]][sys.argv[4]].value = float(sys.argv[5])
    book.save(sys.argv[2])
    """

  /// Prints each sheet's name, its tables and how many rows it has, separated by bars.
  static let outline = """
    import sys, openpyxl
    for sheet in openpyxl.load_workbook(sys.argv[1]):
        print('|'.join([sheet.title, ','.join(sheet.tables), str(sheet.max_row)]))
    """

  /// Checks of each table that header cells are text, equal to its columns and each once; prints what is wrong.
  static let checkTables = """
    import sys, openpyxl
    names = set()
    for sheet in openpyxl.load_workbook(sys.argv[1]):
        assert len(sheet.title.encode('utf-16-le')) // 2 <= 31, sheet.title
        for table in sheet.tables.values():
            cells = sheet[table.ref][0]
            headers = [cell.value for cell in cells]
            columns = [column.name for column in table.tableColumns]
            if headers != columns: print('unlike', sheet.title, headers, columns)
            if len(set(h.lower() for h in headers)) != len(headers): print('twice', sheet.title, headers)
            if table.name.lower() in names: print('name', table.name)
            names.add(table.name.lower())
    """
}
