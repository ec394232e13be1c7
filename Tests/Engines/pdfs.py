"""Sets some of the generated reports of a folder as PDF and takes the Markdown away: python3 pdfs.py FOLDER EVERY FONT.ttc

Needs reportlab (PyPI) and a TrueType font with Chinese characters (Debian: fonts-wqy-zenhei)."""

import html
import pathlib
import re
import sys

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

FONT = "report"
SIZES = {1: 16, 2: 12}


def style(size):
    return ParagraphStyle("words", fontName=FONT, fontSize=size, leading=size * 1.4, spaceAfter=6, spaceBefore=4, wordWrap="CJK")


def table(lines):
    rows = [line.split("\t") for line in lines]
    width = max(map(len, rows))
    look = TableStyle([
        ("FONT", (0, 0), (-1, -1), FONT, 7), ("GRID", (0, 0), (-1, -1), 0.3, colors.grey),
        ("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 1)])
    return Table([row + [""] * (width - len(row)) for row in rows], style=look, repeatRows=0)


def flowables(markdown):
    for block in markdown.split("\n\n"):
        if heading := re.match(r"(#+) (.*)", block):
            yield Paragraph(html.escape(heading[2]), style(SIZES.get(len(heading[1]), 10)))
        elif "\t" in block:
            yield table(block.strip("\n").split("\n"))
        else:
            yield Paragraph(html.escape(block.replace("**", "")), style(9))


def main():
    folder, every = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    pdfmetrics.registerFont(TTFont(FONT, sys.argv[3], subfontIndex=0))
    for report in sorted(folder.glob("*.md"))[::every]:
        document = SimpleDocTemplate(
            str(report.with_suffix(".pdf")), pagesize=A4, invariant=1, leftMargin=40, rightMargin=40)
        document.build(list(flowables(report.read_text(encoding="utf-8"))))
        report.unlink()
    print(f"{len(list(folder.glob('*.pdf')))} PDF, {len(list(folder.glob('*.md')))} Markdown")


main()
