"""Writes the workbook that cells.py describes with XlsxWriter: the usual way in Python.

Called with the folder of cells.py, which bench.py makes and compiles beforehand, and the path to write.
"""

import sys

sys.path.insert(0, sys.argv[1])

import cells
import xlsxwriter

HORIZONTAL = {1: "left", 2: "center", 3: "right", 4: "fill", 5: "justify", 6: "center_across"}
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


ERRORS = {
    "numberStoredAsText": "number_stored_as_text", "formula": "formula_differs", "formulaRange": "formula_range"}
SIDES = {2: "right", 3: "left", 4: "above", 5: "below"}
LINE = {"color": "#D9E0E7", "width": 0.75}


def font(size, color, bold=False):
    return {"name": "Microsoft YaHei", "size": size, "bold": bold, "color": color}


def make_axis(properties):
    title, number, gridlines, logarithmic, has_minimum, minimum, low, is_reversed = properties
    axis = {
        "num_font": font(9, "#1F2933"), "line": LINE, "major_tick_mark": "none",
        "major_gridlines": {"visible": bool(gridlines), "line": LINE}}
    if title: axis |= {"name": title, "name_font": font(9, "#66727F")}
    if number: axis["num_format"] = number
    if logarithmic: axis["log_base"] = 10
    if has_minimum: axis["min"] = minimum
    if low: axis["label_position"] = "low"
    if is_reversed: axis |= {"reverse": True, "crossing": "max"}
    return axis


def make_series(properties, is_scatter, gap, overlap):
    name, categories, values, color, label, number, side = properties
    series = {"name": name, "values": "=" + values, "gap": gap, "overlap": overlap}
    if categories: series["categories"] = "=" + categories
    # Series without a colour only hold others up.
    fill = {"color": hexadecimal(color)} if color >= 0 else {"none": True}
    if is_scatter:
        series["marker"] = {"type": "circle", "size": 8, "fill": fill, "line": {"color": "#FFFFFF", "width": 0.75}}
    else:
        series["fill"] = fill
    if label:
        labels = {"font": font(8, "#66727F" if label == 1 else "#1F2933")}
        labels["value" if label == 1 else "series_name"] = True
        if number: labels["num_format"] = number
        if side: labels["position"] = SIDES[side]
        series["data_labels"] = labels
    return series


def add_chart(book, sheet, spec):
    row, column, words, kind, title, legend, overlap, gap, x, y, series = spec
    chart = book.add_chart({"type": CHARTS[kind]})
    for one in series: chart.add_series(make_series(one, kind == "scatterChart", gap, overlap))
    chart.set_title({"name": title, "name_font": font(12, "#1B3A5C", True)})
    chart.set_legend({"position": "bottom", "font": font(9, "#66727F")} if legend else {"none": True})
    # The library calls x what lies down: the values of a bar chart.
    across, upwards = (y, x) if kind == "bar" else (x, y)
    chart.set_x_axis(make_axis(across))
    chart.set_y_axis(make_axis(upwards))
    chart.set_chartarea({"border": LINE})
    sheet.insert_chart(row, column, chart, {"object_position": 3, "description": words})


def add_condition(book, sheet, condition):
    *area, kind, operator, formula, color, fill = condition
    if kind == "dataBar":
        sheet.conditional_format(*area, {
            "type": "data_bar", "bar_color": hexadecimal(color), "bar_solid": True, "data_bar_2010": True,
            "bar_no_border": True, "min_type": "num", "min_value": 0})
        return
    style = {}
    if color >= 0: style["font_color"] = hexadecimal(color)
    if fill >= 0: style["bg_color"] = hexadecimal(fill)
    rule = {"format": book.add_format(style)}
    if kind == "expression":
        rule |= {"type": "formula", "criteria": "=" + formula}
    else:
        rule |= {"type": "cell", "criteria": CRITERIA[operator], "value": formula}
    sheet.conditional_format(*area, rule)


def write_cell(sheet, formats, cell):
    row, column, number, kind, value, text, other = cell
    style = formats[number] if number >= 0 else None
    if kind == "n": sheet.write_number(row, column, value, style)
    elif kind == "s": sheet.write_string(row, column, text, style)
    elif kind == "b": sheet.write_blank(row, column, None, style)
    elif kind == "B": sheet.write_boolean(row, column, bool(value), style)
    elif kind == "f": sheet.write_formula(row, column, text, style, value)
    elif kind == "F": sheet.write_formula(row, column, text, style, other)
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
    if spec["header"]: sheet.set_header(spec["header"])
    if spec["footer"]: sheet.set_footer(spec["footer"])
    sheet.set_margins(*spec["margins"])
    if spec["centered"]: sheet.center_horizontally()
    if spec["print_area"][0] >= 0: sheet.print_area(*spec["print_area"])
    if spec["repeat"][0] >= 0: sheet.repeat_rows(*spec["repeat"])
    if any(spec["freeze"]): sheet.freeze_panes(*spec["freeze"])
    for first, last, width in spec["columns"]: sheet.set_column(first, last, width)
    for row, height in spec["rows"]: sheet.set_row(row, height)
    for *area, name, _, headers in spec["tables"]:
        sheet.add_table(*area, {"name": name, "style": None, "columns": [{"header": header} for header in headers]})
    for area in spec["merges"]: sheet.merge_range(*area, "")
    # A link writes its address as the cell's text: the cell itself comes after.
    for row, column, address, text in spec["links"]: sheet.write_url(row, column, address, None, text)
    for cell in spec["cells"]: write_cell(sheet, formats, cell)
    for row, column, text, author in spec["comments"]: sheet.write_comment(row, column, text, {
        "author": author, "font_name": "Microsoft YaHei", "font_size": 9, "width": 300})
    for condition in spec["conditions"]: add_condition(book, sheet, condition)
    for chart in spec["charts"]: add_chart(book, sheet, chart)
    sheet.ignore_errors({ERRORS[kind]: cells for kind, cells in spec["errors"]})


def main():
    book = xlsxwriter.Workbook(sys.argv[2])
    book.set_properties(dict(zip(("title", "subject", "author", "keywords"), cells.properties)))
    formats = [make_format(book, properties) for properties in cells.formats]
    for spec in cells.sheets: write_sheet(book, formats, spec)
    for name, formula in cells.names: book.define_name(name, "=" + formula)
    book.close()


main()
