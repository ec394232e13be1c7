#!/usr/bin/env python3
"""Sets a weekly report in Markdown as brokerages print it, and has LibreOffice make a PDF of it.

    python3 Samples/make_pdf.py Samples/ai-weekly-2024-27.md Samples/ai-weekly-2024-27.pdf

The first page has the key points in a wide column and a side bar with analysts and related reports; the following
pages have running headers and footers, a list of contents with dots, a table over a page break, tables with merged
cells, and charts whose axes have labels. The words are those of the Markdown; only what a page has besides (header,
footer, labels of charts, hidden marks of a template) is added, and must reach no dataset.

Needs LibreOffice Writer and the fonts Noto Sans CJK SC (Debian: libreoffice-writer, fonts-noto-cjk).
"""
import pathlib
import re
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

# Chinese fonts have blanks half as wide as a character, this one narrower ones that a reader takes for mere spacing:
# blanks beside Chinese are set as wide as in those fonts.
WIDE = "[\u2e80-\uffef“”‘’—·…]"
BLANK = "\u00a0"

STYLES = """
<office:font-face-decls>
 <style:font-face style:name="Sans" svg:font-family="'Noto Sans CJK SC'"/>
</office:font-face-decls>
<office:styles>
 <style:default-style style:family="paragraph">
  <style:paragraph-properties style:text-autospace="none" fo:orphans="2" fo:widows="2"
    style:punctuation-wrap="hanging"/>
  <style:text-properties style:font-name="Sans" style:font-name-asian="Sans" fo:font-size="9pt"
    style:font-size-asian="9pt" fo:language="en" fo:country="US" style:language-asian="zh" style:country-asian="CN"
    fo:hyphenate="false"/>
 </style:default-style>
</office:styles>
<office:automatic-styles>
 {styles}
 <style:style style:name="bold" style:family="text"><style:text-properties fo:color="#1f3a5f"/></style:style>
 <style:style style:name="front" style:family="section"><style:section-properties text:dont-balance-text-columns="true">
  <style:columns fo:column-count="2"><style:column style:rel-width="6800*" fo:end-indent="0.3cm"/>
  <style:column style:rel-width="3200*" fo:start-indent="0.3cm"/></style:columns></style:section-properties></style:style>
 <style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
   fo:margin-top="1.2cm" fo:margin-bottom="1cm" fo:margin-left="1.8cm" fo:margin-right="1.8cm"/>
  <style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.4cm"/></style:header-style>
  <style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.3cm"/></style:footer-style>
 </style:page-layout>
</office:automatic-styles>
<office:master-styles>
 <style:master-page style:name="Standard" style:page-layout-name="a4">
  <style:header><text:p text:style-name="head">青禾证券经济研究所<text:tab/>证券研究报告</text:p></style:header>
  <style:footer><text:p text:style-name="foot">请务必阅读正文之后的免责声明及其项下所有内容<text:tab/><text:page-number/></text:p></style:footer>
 </style:master-page>
</office:master-styles>
"""


SIZES = {}


def paragraph_style(name, size=9, before=0, after=4, more="", text="", tabs=""):
    SIZES[name] = size
    if "line-height" not in more:
        more += f' fo:line-height="{1.5 * size}pt"'
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties'
        f' fo:margin-top="{before}pt" fo:margin-bottom="{after}pt" {more}>{tabs}</style:paragraph-properties>'
        f'<style:text-properties fo:font-size="{size}pt" style:font-size-asian="{size}pt" {text}/></style:style>')


def tab(place, leader=""):
    leader = 'style:leader-style="dotted" style:leader-text="."' if leader else ""
    return f'<style:tab-stops><style:tab-stop style:position="{place}" style:type="right" {leader}/></style:tab-stops>'


BLUE = 'fo:color="#1f3a5f" fo:font-weight="bold" style:font-weight-asian="bold"'
PARAGRAPHS = [
    paragraph_style("text"), paragraph_style("text-justified", more='fo:text-align="justify"'),
    paragraph_style("title", 20, 2, 4, text=BLUE), paragraph_style("headline", 13, 0, 4),
    paragraph_style("rating", 10.5, 0, 6, text=BLUE),
    paragraph_style("h2", 14, 8, 6, 'fo:keep-with-next="always"', BLUE),
    paragraph_style("h3", 12, 6, 5, 'fo:keep-with-next="always"', BLUE),
    paragraph_style("h4", 10.5, 2, 4, 'fo:keep-with-next="always"', BLUE),
    paragraph_style("caption", 9, 6, 3, 'fo:keep-with-next="always"', BLUE),
    paragraph_style("source", 8, 2, 8, text='fo:color="#666666"'),
    paragraph_style("item", 9, 0, 4, 'fo:margin-left="14pt" fo:text-indent="-14pt"'),
    paragraph_style("numbered", 9, 0, 4, 'fo:margin-left="14pt"'),
    paragraph_style("entry", 9, 0, 2, tabs=tab("17.3cm", ".")),
    paragraph_style("side", 8.5, 0, 3), paragraph_style("person", 8.5, 5, 0), paragraph_style("contact", 8.5, 0, 0),
    paragraph_style("cell", 8, 0, 0, 'fo:line-height="10.5pt"'),
    paragraph_style("figure", 8, 0, 0, 'fo:line-height="10.5pt" fo:text-align="end"'),
    paragraph_style("group", 8, 0, 0, 'fo:line-height="10.5pt" fo:text-align="center"', BLUE),
    paragraph_style("heading", 8, 0, 0, 'fo:line-height="10.5pt"', BLUE),
    paragraph_style("axis", 7, 0, 0, 'fo:line-height="16pt" fo:keep-with-next="always"'),
    paragraph_style("head", 8, 0, 0, 'fo:border-bottom="0.5pt solid #1f3a5f"', tabs=tab("17.4cm")),
    paragraph_style("foot", 8, 0, 0, tabs=tab("17.4cm")),
    paragraph_style("hidden", 2, 0, 0, 'fo:line-height="2pt"', 'fo:color="#ffffff"'),
    paragraph_style("column", 9, 0, 4, 'fo:break-before="column"', BLUE),
    paragraph_style("page", 2, 0, 0, 'fo:break-before="page" fo:line-height="2pt"'),
]
BLANKS = [
    f'<style:style style:name="blank{size:g}" style:family="text"><style:text-properties'
    f' fo:letter-spacing="{0.28 * size:.2f}pt"/></style:style>' for size in sorted(set(SIZES.values()))]


def words(text, size=9):
    """A line's words as XML: signs of formulas and bold read, blanks beside Chinese kept."""
    text = re.sub(r"\$\\pm\s*(\d+)\\%\$", r"±\1%", text)
    xml = ""
    for number, piece in enumerate(re.split(r"\*\*", text)):
        piece = escape(kept(piece, text))
        xml += f'<text:span text:style-name="bold">{piece}</text:span>' if number % 2 else piece
    return xml.replace(BLANK, f'<text:span text:style-name="blank{size:g}"> </text:span>')


def kept(piece, text):
    """A piece of a line with those blanks made lasting that have Chinese beside them in the line without its signs."""
    plain = text.replace("**", "")
    if piece == text:
        return re.sub(f"(?<={WIDE}) (?=\\S)|(?<=\\S) (?={WIDE})", BLANK, piece)
    whole = re.sub(f"(?<={WIDE}) (?=\\S)|(?<=\\S) (?={WIDE})", BLANK, plain)
    start = plain.index(piece)
    return whole[start:start + len(piece)]


def paragraph(style, text):
    return f'<text:p text:style-name="{style}">{words(text, SIZES[style])}</text:p>'


# Tables

class Table:
    count = 0

    def __init__(self, rows):
        self.rows = rows
        Table.count += 1
        self.name = f"t{Table.count}"

    def xml(self, widths, cells, headers, split=True):
        """`cells` are rows of (text, style, columns spanned, rows spanned); None is covered."""
        styles = "".join(
            f'<style:style style:name="{self.name}.{index}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{width}cm"/></style:style>'
            for index, width in enumerate(widths))
        styles += (
            f'<style:style style:name="{self.name}" style:family="table"><style:table-properties'
            f' style:width="{sum(widths)}cm" table:align="left" style:may-break-between-rows="{str(split).lower()}"'
            f' fo:margin-bottom="2pt"/></style:style>'
            f'<style:style style:name="{self.name}.cell" style:family="table-cell"><style:table-cell-properties'
            f' fo:padding="0.06cm" fo:border-bottom="0.25pt solid #b8c4d0" style:vertical-align="middle"/></style:style>'
            f'<style:style style:name="{self.name}.row" style:family="table-row"><style:table-row-properties'
            f' fo:keep-together="always"/></style:style>')
        body = "".join(f'<table:table-column table:style-name="{self.name}.{index}"/>' for index in range(len(widths)))
        lines = [self.row(row) for row in cells]
        body += f"<table:table-header-rows>{''.join(lines[:headers])}</table:table-header-rows>" if headers else ""
        body += "".join(lines[headers:])
        return styles, f'<table:table table:name="{self.name}" table:style-name="{self.name}">{body}</table:table>'

    def row(self, cells):
        xml = ""
        for cell in cells:
            if cell is None:
                xml += "<table:covered-table-cell/>"
                continue
            text, style, across, down = cell
            spans = f' table:number-columns-spanned="{across}" table:number-rows-spanned="{down}"'
            xml += (
                f'<table:table-cell table:style-name="{self.name}.cell"{spans}>{paragraph(style, text)}</table:table-cell>')
        return f'<table:table-row table:style-name="{self.name}.row">{xml}</table:table-row>'


def forecast(rows):
    """The companies: two rows of headings, years below their groups."""
    head, years, body = rows[0], rows[1], rows[2:]
    first, second = [], []
    for column, text in enumerate(head):
        if text and not years[column]:
            first.append((text, "heading", 1, 2))
            second.append(None)
        else:
            first.append((text, "group", 2, 1) if text else None)
            second.append((years[column], "figure", 1, 1))
    cells = [[(text, "cell" if column < 3 else "figure", 1, 1) for column, text in enumerate(row)] for row in body]
    return Table(rows).xml([1.5, 1.85, 1.35, 1.35, 1.6] + [0.93] * 4, [first, second] + cells, 2)


def traffic(rows):
    """The websites: two title rows and the headings are repeated on each page."""
    width = max(len(row) for row in rows)
    cells = []
    for number, row in enumerate(rows):
        row = row + [""] * (width - len(row))
        if number < 2:
            cells.append([(row[0], "heading", width, 1)] + [None] * (width - 1))
        else:
            style = "heading" if number == 2 else "cell"
            cells.append([
                (text, style if column < 2 else "group" if number == 2 else "figure", 1, 1)
                for column, text in enumerate(row)])
    return Table(rows).xml([3.4, 3.4, 3.2, 3.4, 4], cells, 3)


def scale(rows):
    """The ratings: what they are of is a cell that several rows share."""
    body = rows[1:]
    cells = [[(text, "heading", 1, 1) for text in rows[0]]]
    for index, row in enumerate(body):
        line = []
        for column, text in enumerate(row):
            if column < 2:
                shared = next((n for n, later in enumerate(body[index + 1:], 1) if later[column]), len(body) - index)
                line.append((text, "cell", 1, shared) if text else None)
            else:
                line.append((text, "cell", 1, 1))
        cells.append(line)
    return Table(rows).xml([5.4, 2, 2, 8], cells, 1, split=False)


def table(lines):
    rows = [[cell.strip() for cell in line.split("\t")] for line in lines]
    if any(len(cell) > 60 for row in rows for cell in row):
        return scale(rows)
    return forecast(rows) if rows[1][0] == "" else traffic(rows)


# Text

def axes(number):
    """The labels that a chart's axes show: figures that are not a table, and days."""
    top = (800, 80, 8, 40)[number % 4]
    labels = [f"{top * step // 8}" for step in range(8, -1, -2)]
    days = ["5月29日", "6月5日", "6月12日", "6月19日", "6月26日"]
    stops = "".join(f'<style:tab-stop style:position="{2.6 * index + 1}cm"/>' for index in range(len(days)))
    return "".join(paragraph("axis", label) for label in labels) + (
        '<text:p text:style-name="axis">' + "　　　　".join(days) + "</text:p>")


class Layout:
    def __init__(self, lines):
        self.lines = lines
        self.styles = ""
        self.charts = 0
        self.isSide = False

    def set(self, start, end):
        body, index = "", start
        while index < end:
            line = self.lines[index]
            rows = []
            while index + len(rows) < end and "\t" in (next_line := self.lines[index + len(rows)]) and "....." not in next_line:
                rows.append(next_line)
            if rows:
                # A cell of a title row may have no tab: the rows of a table are below each other.
                styles, xml = table(rows)
                self.styles += styles
                body += xml
                index += len(rows)
                continue
            body += self.line(line, index)
            index += 1
        return body

    def line(self, line, index):
        text = line.rstrip()
        if not text.strip():
            return ""
        level = len(text) - len(text.lstrip("#"))
        text = text.lstrip("# ")
        if level:
            return paragraph({1: "title", 2: "h2", 3: "h3"}.get(level, "h4"), text)
        if "....." in text:
            title, page = text.split(".....")
            return f'<text:p text:style-name="entry">{words(title.strip())}<text:tab/>{words(page.strip())}</text:p>'
        if re.match(r"图\s*\d+\s*[:：]", text):
            self.charts += 1
            following = [other for other in self.lines[index + 1:index + 8] if other.strip()]
            isChart = following and following[0].startswith("资料来源")
            return paragraph("caption", text) + (axes(self.charts) if isChart and "走势" in text else "")
        if text.startswith("资料来源"):
            return paragraph("source", text)
        if self.isSide:
            if text.startswith("**"):
                return paragraph("person", text)
            return paragraph("side" if text.startswith("-") else "contact", text.removeprefix("- "))
        if text.startswith("- "):
            text = text.removeprefix("- ")
            return paragraph("numbered", text) if re.match(r"\d\)", text) else paragraph("item", "• " + text)
        return paragraph("text-justified", text)


def document(markdown):
    lines = markdown.split("\n")
    side = next(index for index, line in enumerate(lines) if line.startswith("## 行业研究"))
    rest = next(index for index, line in enumerate(lines) if line.startswith("## 内容目录"))
    layout = Layout(lines)
    title = next(index for index, line in enumerate(lines) if line.startswith("# "))
    points = next(index for index, line in enumerate(lines) if line.startswith("## 核心观点"))
    head = ""
    for index in range(title, points):
        if lines[index].strip():
            style = "title" if lines[index].startswith("#") else "rating" if len(lines[index]) < 8 else "headline"
            head += paragraph(style, lines[index].lstrip("# "))
    front = paragraph("hidden", "[Table_Summary]") + layout.set(points, side)
    layout.isSide = True
    bar = paragraph("column", lines[side].lstrip("# ")) + layout.set(side + 1, rest)
    layout.isSide = False
    tail = layout.set(rest, len(lines))
    body = (
        paragraph("hidden", "[Table_Title]") + head
        + f'<text:section text:style-name="front" text:name="front">{front}{bar}</text:section>'
        + '<text:p text:style-name="page"/>' + tail)
    names = "office style text table draw fo svg".split()
    spaces = {
        "fo": "xsl-fo-compatible", "svg": "svg-compatible", "draw": "drawing"}
    xmlns = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{spaces.get(name, name)}:1.0"' for name in names)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {xmlns} office:version="1.2"'
        f' office:mimetype="application/vnd.oasis.opendocument.text">'
        + STYLES.replace("{styles}", "".join(PARAGRAPHS + BLANKS) + layout.styles)
        + f"<office:body><office:text>{body}</office:text></office:body></office:document>")


def main():
    source, target = (pathlib.Path(argument) for argument in sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / f"{target.stem}.fodt"
        file.write_text(document(source.read_text(encoding="utf-8")), encoding="utf-8")
        if len(sys.argv) > 3:
            pathlib.Path(sys.argv[3]).write_bytes(file.read_bytes())
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
             "--outdir", folder, str(file)], check=True, stdout=subprocess.DEVNULL)
        target.write_bytes((pathlib.Path(folder) / f"{target.stem}.pdf").read_bytes())


if __name__ == "__main__":
    main()
