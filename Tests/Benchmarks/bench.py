"""Times whole processes in pairs, in one run: the program against a C program on libxlsxwriter and a Python script
with XlsxWriter that write the same workbook, and against the start of Python.

    python bench.py PROGRAM REPORT [ROUNDS]

Prints a table in Markdown, for Docs/performance.md. Needs a C compiler, openpyxl and XlsxWriter.
"""

import os
import platform
import py_compile
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cells_header import Header
from workbook_spec import Spec

HERE = Path(__file__).resolve().parent
MEMORY = "/dev/shm"
PYTHON = os.path.realpath(sys.executable)


def milliseconds(command, environment):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment)
    return (time.perf_counter() - start) * 1000


def pair(rounds, ours, other, **variables):
    """The times of both. Every other round begins with the other, so that what runs before is the same for both; the
    first two rounds, for warmth, are left out."""
    environment = {name: value for name, value in os.environ.items() if name != "TMPDIR"} | variables
    times = []
    for number in range(rounds + 2):
        if number % 2:
            theirs = milliseconds(other, environment)
            times.append((milliseconds(ours, environment), theirs))
        else:
            times.append((milliseconds(ours, environment), milliseconds(other, environment)))
    return times[2:]


def counted(spec):
    cells = [cell for sheet in spec.sheets for cell in sheet["cells"]]
    return {
        "sheets": len(spec.sheets), "cells": len(cells), "formulas": sum(cell[3] in "fF" for cell in cells),
        "tables": sum(len(sheet["tables"]) for sheet in spec.sheets),
        "charts": sum(len(sheet["charts"]) for sheet in spec.sheets)}


def plain(cell):
    """A cell without its format. XlsxWriter writes an empty text that a formula gives as if it were 0."""
    row, column, _, kind, number, text, other = cell
    if kind == "F" and not other:
        kind = "f"
    return row, column, kind, number, [words for _, words in text] if kind == "r" else text, other


def contents(spec):
    """What workbooks that are the same share: each sheet's cells, links, notes, rules, and what charts draw."""
    return [
        (sheet["name"], [plain(cell) for cell in sheet["cells"] if cell[3] != "b"], sheet["links"],
         [comment[:3] for comment in sheet["comments"]], sheet["conditions"], sheet["tables"], sheet["merges"],
         sheet["errors"], [chart[3:] for chart in sheet["charts"]])
        for sheet in spec.sheets]


def build_c(folder, spec):
    (folder / "cells.h").write_text(str(Header(spec)), encoding="utf-8")
    binary = folder / "workbook"
    subprocess.run(
        ["cc", "-O2", "-std=gnu11", f"-I{folder}", "-o", binary, HERE / "workbook.c", "-lxlsxwriter"], check=True)
    return binary


def build_python(folder, spec):
    source = folder / "cells.py"
    source.write_text(
        f"formats = {list(spec.format_numbers)!r}\nsheets = {spec.sheets!r}\nnames = {spec.names!r}\n"
        f"properties = {spec.properties!r}\n",
        encoding="utf-8")
    py_compile.compile(str(source), doraise=True)


def row(what, times, name):
    ours, theirs = (statistics.median(one) for one in zip(*times))
    ratio = statistics.median(mine / other for mine, other in times)
    return f"| {what} | {ours:.1f} | {name} | {theirs:.1f} | {ratio:.2f} |"


def main():
    program, report = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    rounds = max(9, int(sys.argv[3]) if len(sys.argv) > 3 else 21)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        outputs = {who: folder / f"{who}.xlsx" for who in ("ours", "c", "python")}
        ours = [program, "--xlsx", "--quiet", "-o", outputs["ours"], report]
        subprocess.run(ours, check=True)
        spec = Spec(outputs["ours"])
        in_c = [build_c(folder, spec), outputs["c"]]
        build_python(folder, spec)
        # The virtual environment's own name, for its packages; the same binary behind it.
        in_python = [sys.executable, HERE / "workbook.py", folder, outputs["python"]]
        for command in (in_c, in_python):
            subprocess.run(command, check=True)
        for who in ("c", "python"):
            if contents(Spec(outputs[who])) != contents(spec):
                sys.exit(f"the workbook of {who} is not the same as ours: the comparison would mean nothing")
        rows = [
            row("report to XLSX", pair(rounds, ours, in_c), "C with libxlsxwriter, same cells"),
            row("report to XLSX", pair(rounds, ours, in_python), "Python with XlsxWriter, same cells")]
        if os.path.isdir(MEMORY):
            # The parts of both in memory: what is left of the difference is not the disk's.
            what = "the same, all parts in memory"
            rows += [
                row(what, pair(rounds, ours, in_c, TMPDIR=MEMORY), "C, parts in memory too"),
                row(what, pair(rounds, ours, in_python, TMPDIR=MEMORY), "Python, parts in memory too")]
        json = [program, "--json", "--quiet", report]
        start = [PYTHON, "-c", "import json"]
        rows.append(row("report to JSON", pair(rounds, json, start), '`python3 -c "import json"`'))
        sizes = {who: path.stat().st_size for who, path in outputs.items()}
    facts = ", ".join(f"{number} {what}" for what, number in counted(spec).items())
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}; "
          f"{rounds} rounds, each program first in every other; medians in milliseconds, median of the ratios.\n")
    print(f"The workbook of `{report.name}`: {facts}; {sizes['ours']} bytes, from C {sizes['c']}, "
          f"from Python {sizes['python']}.\n")
    print("| what | ours | against | its time | ratio |\n| --- | ---: | --- | ---: | ---: |")
    print("\n".join(rows))


if __name__ == "__main__":
    main()
