#!/usr/bin/env python3
"""Other readers of PDFs behind the command line of this program, so that one scorer and one clock serve all:

    pdf_reader.py NAME markdown [--pages N] FILE.pdf

NAME is pymupdf4llm, pdfplumber or camelot; tables are printed as pipe tables.
"""

import re
import sys


def pipes(rows):
    lines = ["| " + " | ".join(re.sub(r"\s*\n\s*", " ", cell or "").replace("|", "\\|") for cell in row) + " |"
             for row in rows]
    return "\n".join(lines[:1] + ["|" + " --- |" * len(rows[0])] + lines[1:]) + "\n" if rows else ""


def pymupdf4llm(file, page):
    try:
        import pymupdf.layout  # Its layout model, where it is installed, is used from then on.
    except ImportError:
        pass
    import pymupdf4llm as reader
    return reader.to_markdown(file, pages=[page - 1] if page else None, show_progress=False)


def pdfplumber(file, page):
    import pdfplumber as reader
    settings = {"vertical_strategy": "text", "horizontal_strategy": "text"}
    with reader.open(file) as document:
        pages = [document.pages[page - 1]] if page else document.pages
        return "\n".join(pipes(table) for one in pages for table in one.extract_tables(settings))


def camelot(file, page):
    import camelot as reader
    tables = reader.read_pdf(file, pages=str(page) if page else "all", flavor="stream", suppress_stdout=True)
    return "\n".join(pipes(table.df.values.tolist()) for table in tables)


def main():
    name, arguments = sys.argv[1], sys.argv[3:]
    page = int(arguments[arguments.index("--pages") + 1]) if "--pages" in arguments else None
    reader = {"pymupdf4llm": pymupdf4llm, "pdfplumber": pdfplumber, "camelot": camelot}[name]
    sys.stdout.write(reader(arguments[-1], page))


if __name__ == "__main__":
    main()
