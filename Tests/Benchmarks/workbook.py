"""Writes the workbook that cells.py describes with XlsxWriter: the usual way in Python.

Called with the folder of cells.py, which bench.py makes and compiles beforehand, and the path to write.
"""

import sys

sys.path.insert(0, sys.argv[1])

import cells
import xlsxwriter

HORIZONTAL = {1: "left", 2: "center", 3: "right", 4: "fill", 5: "justify"}
VERTICAL = {8: "top", 9: "bottom", 10: "vcenter", 11: "vjustify", 12: "vdistributed"}
CHARTS = {"bar": "bar", "barChart": "column", "scatterChart": "scatter", "lineChart": "line"}
CRITERIA = {
    "equal": "==", "notEqual": "!=", "greaterThan": ">", "lessThan": "<", "greaterThanOrEqual": ">=",
    "lessThanOrEqual": "<=", "": "=="}


def hexadecimal(color):
    return f"#{color:06X}"


def make_format(book, properties):
    font, size, bold, italic, underline, color, fill, number, horizontal, vertical, wrap, indent, *edges = properties
    wanted = {"font_name": font, "font_size": size, "bold": bold, "italic": italic, "underline": underline}
    if color >= 0: wanted["font_color"] = hexadecimal(color)
    if fill >= 0: wanted |= {"pattern": 1, "bg_color": hexadecimal(fill)}
    if number: wanted["num_format"] = number
    if horizontal: wanted["align"] = HORIZONTAL[horizontal]
    if vertical: wanted["valign"] = VERTICAL[vertical]
    if wrap: wanted["text_wrap"] = True
    if indent: wanted["indent"] = indent
    for place, edge in enumerate(("top", "bottom", "left", "right")):
        if edges[2 * place]:
            wanted |= {edge: edges[2 * place], edge + "_color": hexadecimal(edges[2 * place + 1])}
    return book.add_format(wanted)


def write_cell(sheet, formats, cell):
    row, column, number, kind, value, text, other = cell
    style = formats[number] if number >= 0 else None
    if kind == "n": sheet.write_number(row, column, value, style)
    elif kind == "s": sheet.write_string(row, column, text, style)
    elif kind == "b": sheet.write_blank(row, column, None, style)
    elif kind == "B": sheet.write_boolean(row, column, bool(value), style)
    elif kind == "f": sheet.write_formula(row, column, text, style, value)
    elif kind == "F": sheet.write_formula(row, column, text, style, other)
    elif kind == "u": sheet.write_url(row, column, other, style, text)
    else:
        parts = [part for run, words in text for part in ([formats[run], words] if run >= 0 else [words])]
        sheet.write_rich_string(row, column, *parts, *([style] if style else []))


def write_sheet(book, formats, spec):
    sheet = book.add_worksheet(spec["name"])
    if spec["tab"] >= 0: sheet.set_tab_color(hexadecimal(spec["tab"]))
    if not spec["gridlines"]: sheet.hide_gridlines(2)
    sheet.set_zoom(spec["zoom"])
    sheet.set_default_row(spec["default_height"])
    if spec["landscape"]: sheet.set_landscape()
    if spec["paper"]: sheet.set_paper(spec["paper"])
    if spec["fit"]: sheet.fit_to_pages(1, 0)
    if spec["footer"]: sheet.set_footer(spec["footer"])
    if spec["repeat"][0] >= 0: sheet.repeat_rows(*spec["repeat"])
    if any(spec["freeze"]): sheet.freeze_panes(*spec["freeze"])
    for first, last, width in spec["columns"]: sheet.set_column(first, last, width)
    for row, height in spec["rows"]: sheet.set_row(row, height)
    for *area, name, _, headers in spec["tables"]:
        sheet.add_table(*area, {"name": name, "columns": [{"header": header} for header in headers]})
    for area in spec["merges"]: sheet.merge_range(*area, "")
    for cell in spec["cells"]: write_cell(sheet, formats, cell)
    for row, column, text, author in spec["comments"]: sheet.write_comment(row, column, text, {"author": author})
    for *area, kind, operator, formula, font, fill in spec["conditions"]:
        style = {}
        if font >= 0: style["font_color"] = hexadecimal(font)
        if fill >= 0: style["bg_color"] = hexadecimal(fill)
        rule = {"format": book.add_format(style)}
        if kind == "expression":
            rule |= {"type": "formula", "criteria": "=" + formula}
        else:
            rule |= {"type": "cell", "criteria": CRITERIA[operator], "value": formula}
        sheet.conditional_format(*area, rule)
    for kind, row, column, series in spec["charts"]:
        chart = book.add_chart({"type": CHARTS[kind]})
        for categories, values in series:
            one = {"values": "=" + values}
            if categories: one["categories"] = "=" + categories
            chart.add_series(one)
        sheet.insert_chart(row, column, chart)


def main():
    book = xlsxwriter.Workbook(sys.argv[2])
    formats = [make_format(book, properties) for properties in cells.formats]
    for spec in cells.sheets: write_sheet(book, formats, spec)
    for name, formula in cells.names: book.define_name(name, "=" + formula)
    book.close()


main()
