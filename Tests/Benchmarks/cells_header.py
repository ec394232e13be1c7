"""Writes a workbook's spec as C arrays, so that the C program spends no time on reading it."""

CRITERIA = {
    "": "LXW_CONDITIONAL_CRITERIA_NONE", "equal": "LXW_CONDITIONAL_CRITERIA_EQUAL_TO",
    "notEqual": "LXW_CONDITIONAL_CRITERIA_NOT_EQUAL_TO", "greaterThan": "LXW_CONDITIONAL_CRITERIA_GREATER_THAN",
    "lessThan": "LXW_CONDITIONAL_CRITERIA_LESS_THAN",
    "greaterThanOrEqual": "LXW_CONDITIONAL_CRITERIA_GREATER_THAN_OR_EQUAL_TO",
    "lessThanOrEqual": "LXW_CONDITIONAL_CRITERIA_LESS_THAN_OR_EQUAL_TO",
}
ERRORS = {
    "numberStoredAsText": "LXW_IGNORE_NUMBER_STORED_AS_TEXT", "formula": "LXW_IGNORE_FORMULA_DIFFERS",
    "formulaRange": "LXW_IGNORE_FORMULA_RANGE",
}
CHARTS = {
    "bar": "LXW_CHART_BAR", "barChart": "LXW_CHART_COLUMN", "scatterChart": "LXW_CHART_SCATTER",
    "lineChart": "LXW_CHART_LINE",
}


def quoted(text):
    escaped = "".join(
        chr(byte) if 32 <= byte < 127 and byte not in b'"\\?' else f"\\{byte:03o}" for byte in text.encode())
    return f'"{escaped}"'


def literal(value):
    return quoted(value) if isinstance(value, str) else repr(value)


def values(items):
    return "{" + ", ".join(map(literal, items)) + "}"


class Header:
    def __init__(self, spec):
        self.lines, self.rich = [], []
        sheets = [self.sheet(number, sheet) for number, sheet in enumerate(spec.sheets)]
        most_runs = max([len(runs) for runs in self.rich], default=1)
        most_columns = max(
            [len(table[-1]) for sheet in spec.sheets for table in sheet["tables"]], default=1)
        runs = [f"static const struct run rich_{n}[] = {{"
                + ", ".join(values(run) for run in runs) + ", {-1, NULL}};" for n, runs in enumerate(self.rich)]
        self.lines = runs + [
            "static const struct run *const rich_texts[] = {"
            + ", ".join([f"rich_{n}" for n in range(len(self.rich))] + ["NULL"]) + "};"
        ] + self.lines
        self.array("struct format", "format_list", [values(f) for f in spec.format_numbers])
        self.array("struct name", "name_list", [values(name) for name in spec.names])
        self.array("struct sheet", "sheet_list", sheets)
        self.lines.append(
            "static const char *const property_list[] = {" + ", ".join(map(quoted, spec.properties)) + "};")
        self.lines[:0] = [
            f"#define FORMAT_COUNT {len(spec.format_numbers)}", f"#define SHEET_COUNT {len(sheets)}",
            f"#define NAME_COUNT {len(spec.names)}", f"#define MOST_RUNS {most_runs}",
            f"#define MOST_COLUMNS {most_columns}"]

    def array(self, kind, name, rows):
        body = ",\n  ".join(rows) if rows else "{0}"
        self.lines.append(f"static const {kind} {name}[] = {{\n  {body}}};")
        return name

    def cell(self, cell):
        row, column, style, kind, number, text, other = cell
        if kind == "r":
            self.rich.append(text)
            number, text = float(len(self.rich) - 1), ""
        return f"{{{row}, {column}, {style}, '{kind}', {number!r}, {quoted(text)}, {quoted(other)}}}"

    def table(self, prefix, place, table):
        self.array("text", f"{prefix}_headers_{place}", [quoted(name) for name in table[6]])
        return f"{{{values(table[:4])}, {quoted(table[4])}, {prefix}_headers_{place}}}"

    def chart(self, prefix, place, chart):
        row, column, words, kind, title, legend, overlap, gap, x, y, series = chart
        self.array("struct series", f"{prefix}_series_{place}", [values(one) for one in series])
        return (f"{{{CHARTS[kind]}, {row}, {column}, {legend}, {overlap}, {gap}, {quoted(words)}, {quoted(title)}, "
                f"{values(x)}, {values(y)}, {len(series)}, {prefix}_series_{place}}}")

    def condition(self, condition):
        *area, kind, operator, formula, font, fill = condition
        formula = "=" + formula if kind == "expression" else formula
        return (f"{{{values(area)}, '{kind[0]}', {CRITERIA.get(operator, CRITERIA[''])}, "
                f"{quoted(formula)}, {font}, {fill}}}")

    def sheet(self, number, sheet):
        prefix = f"sheet_{number}"
        lists = [
            ("struct column", "columns", [values(item) for item in sheet["columns"]]),
            ("struct row", "rows", [values(item) for item in sheet["rows"]]),
            ("struct cell", "cells", [self.cell(item) for item in sheet["cells"]]),
            ("struct link", "links", [values(item) for item in sheet["links"]]),
            ("struct ignored", "errors", [f"{{{ERRORS[kind]}, {quoted(cells)}}}" for kind, cells in sheet["errors"]]),
            ("struct area", "merges", [values(item) for item in sheet["merges"]]),
            ("struct table", "tables", [self.table(prefix, n, t) for n, t in enumerate(sheet["tables"])]),
            ("struct comment", "comments", [values(item) for item in sheet["comments"]]),
            ("struct condition", "conditions", [self.condition(item) for item in sheet["conditions"]]),
            ("struct chart", "charts", [self.chart(prefix, n, c) for n, c in enumerate(sheet["charts"])]),
        ]
        parts = [f"{len(rows)}, {self.array(kind, f'{prefix}_{name}', rows)}" for kind, name, rows in lists]
        plain = [sheet[key] for key in ("name", "tab", "gridlines", "zoom")] + list(sheet["freeze"]) + [
            sheet[key] for key in ("landscape", "paper", "fit")] + list(sheet["repeat"]) + [
            sheet["header"], sheet["footer"], *sheet["margins"], sheet["centered"]]
        area = values(sheet["print_area"])
        return ("{" + ", ".join(map(literal, plain)) + f", {area}, {sheet['default_height']!r},\n   "
                + ", ".join(parts) + "}")

    def __str__(self):
        return "\n".join(self.lines) + "\n"
