"""Reads a workbook into a plain list of what is in it, for programs that are to write the same one.

Cells come from the sheets' XML as they are, so that formulas keep their cached values and dates their numbers;
styles and what lies around the cells come through openpyxl.
"""

import re
import warnings
import zipfile
from xml.etree import ElementTree

import openpyxl

import chart_spec

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
HORIZONTAL = {None: 0, "general": 0, "left": 1, "center": 2, "right": 3, "fill": 4, "justify": 5, "centerContinuous": 6}
VERTICAL = {None: 0, "bottom": 9, "top": 8, "center": 10, "justify": 11, "distributed": 12}
BORDERS = {None: 0, "thin": 1, "medium": 2, "dashed": 3, "dotted": 4, "thick": 5, "double": 6, "hair": 7}


def color(value, default=None):
    """A colour as 0xRRGGBB."""
    if value is None or value.type != "rgb" or not isinstance(value.rgb, str):
        return default
    return int(value.rgb[-6:], 16)


def position(reference):
    """Row and column, from 0, of `B7`."""
    letters, digits = re.fullmatch(r"\$?([A-Z]+)\$?(\d+)", reference).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits) - 1, column - 1


def area(reference):
    """First and last row and column of `A1:B7`."""
    first, _, last = reference.partition(":")
    return *position(first), *position(last or first)


class Spec:
    def __init__(self, path):
        self.formats = []
        self.format_numbers = {}
        with warnings.catch_warnings():
            # It says which extensions it leaves out; none of them is compared.
            warnings.simplefilter("ignore")
            self.book = openpyxl.load_workbook(path)
        with zipfile.ZipFile(path) as archive:
            strings = archive.read("xl/sharedStrings.xml") if "xl/sharedStrings.xml" in archive.namelist() else None
            self.strings = self.read_strings(strings)
            self.sheets = [
                self.read_sheet(sheet, archive, f"xl/worksheets/sheet{number}.xml")
                for number, sheet in enumerate(self.book.worksheets, 1)
            ]
        self.names = [(name, definition.attr_text) for name, definition in self.book.defined_names.items()]
        properties = self.book.properties
        self.properties = tuple(
            words or "" for words in (
                properties.title, properties.subject, properties.creator, properties.keywords))

    def format(self, properties):
        """The number of a format, one for all cells that look alike."""
        return self.format_numbers.setdefault(properties, len(self.format_numbers))

    def font_properties(self, font):
        return (
            font.name or "Calibri", float(font.sz or 11), int(bool(font.b)), int(bool(font.i)),
            int(font.u is not None), color(font.color, -1))

    def cell_format(self, cell):
        side = lambda edge: (BORDERS[edge.style] if edge else 0, color(edge.color, 0) if edge and edge.color else 0)
        border, alignment = cell.border, cell.alignment
        fill = color(cell.fill.fgColor, -1) if cell.fill.fill_type == "solid" else -1
        number = cell.number_format if cell.number_format != "General" else ""
        return self.format(
            self.font_properties(cell.font)
            + (fill, number, HORIZONTAL[alignment.horizontal], VERTICAL[alignment.vertical],
               int(bool(alignment.wrap_text)), int(alignment.indent or 0))
            + side(border.top) + side(border.bottom) + side(border.left) + side(border.right))

    def read_strings(self, xml):
        """Plain texts as strings, rich ones as lists of a format number or -1 and a text."""
        if xml is None:
            return []
        strings = []
        for item in ElementTree.fromstring(xml):
            runs = item.findall(MAIN + "r")
            if not runs:
                strings.append(item.find(MAIN + "t").text or "")
                continue
            strings.append([self.read_run(run) for run in runs])
        return strings

    def read_run(self, run):
        text = run.find(MAIN + "t").text or ""
        properties = run.find(MAIN + "rPr")
        if properties is None:
            return -1, text
        value = lambda name: (lambda node: None if node is None else node.get("val", "1"))(properties.find(MAIN + name))
        tint = properties.find(MAIN + "color")
        rgb = tint.get("rgb") if tint is not None else None
        font = (
            value("rFont") or "Calibri", float(value("sz") or 11), int(value("b") is not None),
            int(value("i") is not None), int(value("u") is not None), int(rgb[-6:], 16) if rgb else -1)
        return self.format(font + (-1, "", 0, 0, 0, 0) + (0, 0) * 4), text

    def read_sheet(self, sheet, archive, part):
        merged = {str(cells) for cells in sheet.merged_cells.ranges}
        root = ElementTree.fromstring(archive.read(part))
        cells, by_style = [], {}
        for node in root.iter(MAIN + "c"):
            reference = node.get("r")
            row, column = position(reference)
            style = node.get("s", "0")
            if style not in by_style:
                by_style[style] = -1 if style == "0" else self.cell_format(sheet.cell(row + 1, column + 1))
            cells.append((row, column, by_style[style]) + self.content(node))
        view = sheet.sheet_view
        freeze = sheet.freeze_panes
        return {
            "name": sheet.title,
            "tab": color(sheet.sheet_properties.tabColor, -1),
            "gridlines": int(view.showGridLines is not False),
            "zoom": int(view.zoomScale or 100),
            "freeze": position(freeze) if freeze else (0, 0),
            "landscape": int(sheet.page_setup.orientation == "landscape"),
            "paper": int(sheet.page_setup.paperSize or 0),
            "fit": int(bool(sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage)),
            "header": root.findtext(f".//{MAIN}oddHeader") or "",
            "footer": root.findtext(f".//{MAIN}oddFooter") or "",
            "margins": tuple(
                float(getattr(sheet.page_margins, side)) for side in ("left", "right", "top", "bottom")),
            "centered": int(bool(sheet.print_options.horizontalCentered)),
            "print_area": self.print_area(sheet),
            "repeat": self.repeated(sheet),
            "default_height": float(sheet.sheet_format.defaultRowHeight or 15),
            "columns": [
                (openpyxl.utils.column_index_from_string(name) - 1, dimension.max - 1, float(dimension.width) - 0.7109375)
                for name, dimension in sheet.column_dimensions.items() if dimension.customWidth],
            "rows": [
                (number - 1, float(dimension.ht)) for number, dimension in sheet.row_dimensions.items()
                if dimension.ht is not None],
            "cells": cells,
            "links": [
                (cell.row - 1, cell.column - 1, *self.link(cell.hyperlink))
                for row in sheet.iter_rows() for cell in row if cell.hyperlink],
            "errors": [
                (kind, node.get("sqref"))
                for node in root.iter(MAIN + "ignoredError") for kind in node.keys() if kind != "sqref"],
            "merges": [area(cells) for cells in sorted(merged)],
            "tables": [
                (*area(table.ref), table.name, table.tableStyleInfo.name if table.tableStyleInfo else "",
                 [column.name for column in table.tableColumns])
                for table in sheet.tables.values()],
            "comments": [
                (cell.row - 1, cell.column - 1, cell.comment.text, cell.comment.author or "")
                for row in sheet.iter_rows() for cell in row if cell.comment],
            "conditions": list(self.conditions(sheet)),
            "charts": chart_spec.charts(archive, part),
        }

    @staticmethod
    def link(link):
        """Where it leads and what it says."""
        return link.target or "internal:" + link.location, link.display or ""

    @staticmethod
    def print_area(sheet):
        """One area; several are a defined name, which no program is asked to write."""
        areas = [cells.split("!")[-1].replace("$", "") for cells in (sheet.print_area or "").split(",") if cells]
        return area(areas[0]) if len(areas) == 1 else (-1, -1, -1, -1)

    @staticmethod
    def repeated(sheet):
        rows = re.fullmatch(r"\$?(\d+):\$?(\d+)", sheet.print_title_rows or "")
        return (int(rows[1]) - 1, int(rows[2]) - 1) if rows else (-1, -1)

    def content(self, node):
        """Kind, number and texts of a cell."""
        kind, value, formula = node.get("t", "n"), node.find(MAIN + "v"), node.find(MAIN + "f")
        text = value.text or "" if value is not None else None
        if formula is not None:
            if kind == "str":
                return "F", 0.0, "=" + formula.text, text or ""
            return "f", float(text or 0), "=" + formula.text, ""
        if text is None:
            return "b", 0.0, "", ""
        if kind == "s":
            string = self.strings[int(text)]
            return ("s", 0.0, string, "") if isinstance(string, str) else ("r", 0.0, string, "")
        return ("B", float(text), "", "") if kind == "b" else ("n", float(text), "", "")

    @staticmethod
    def conditions(sheet):
        for cells in sheet.conditional_formatting:
            for rule in cells.rules:
                if rule.type == "dataBar":
                    for reference in str(cells.sqref).split():
                        yield (*area(reference), rule.type, "", "", color(rule.dataBar.color, -1), -1)
                if rule.type in ("expression", "cellIs") and rule.formula:
                    style = rule.dxf
                    font = color(style.font.color, -1) if style and style.font else -1
                    fill = color(style.fill.bgColor, -1) if style and style.fill else -1
                    for reference in str(cells.sqref).split():
                        yield (*area(reference), rule.type, rule.operator or "", rule.formula[0], font, fill)
