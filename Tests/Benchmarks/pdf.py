"""Times the reading of PDFs: this program against pdftotext alone, which it runs, and against other readers.

    python pdf.py PROGRAM FILE.pdf [FILE.pdf …]

Prints a table in Markdown, for Docs/pdf.md: for all files together, milliseconds of processor time a page and the most
memory that the process and those that it runs take; of the sample also how many cells of its two tables come out right. Readers that
are not installed (`pip install 'pymupdf4llm<1' pymupdf_layout pdfplumber camelot-py`) are left out and named.
"""

import re
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parents[1] / "Samples"
ROUNDS = 5
OTHERS = ["pymupdf4llm", "pdfplumber", "camelot"]


def pages(file):
    text = subprocess.run(["pdfinfo", file], capture_output=True, check=True).stdout.decode("utf-8", "replace")
    return int(re.search(r"^Pages:\s+(\d+)", text, re.M)[1])


def measured(command):
    """Milliseconds of processor time of a run and of all that it runs, the most memory in MB of one of them, and what it
    printed."""
    script = (
        "import resource, subprocess, sys\n"
        "done = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "took = (used.ru_utime + used.ru_stime) * 1000\n"
        "sys.stderr.write(f'{took} {used.ru_maxrss / 1024} {done.returncode}')\n"
        "sys.stdout.buffer.write(done.stdout)\n")
    done = subprocess.run([sys.executable, "-c", script, *map(str, command)], capture_output=True, check=True)
    took, most, status = done.stderr.decode().split()[-3:]
    if status != "0":
        raise RuntimeError(f"{command[0]} ended with {status}")
    return float(took), float(most), done.stdout.decode("utf-8", "replace")


# What the sample's two tables must give

def bare(text):
    return re.sub(r"[\s\\]|\*\*", "", text)


def expected():
    rows = [line.split("\t") for line in (SAMPLES / "ai-weekly-2024-27.md").read_text(encoding="utf-8").splitlines()
            if line.count("\t") >= 4]
    return [[bare(cell) for cell in row] for row in rows if re.search(r"\d", row[2]) or re.search(r"\d", row[-1])
            if not row[-1].endswith("E")]


def right(markdown):
    """How many cells are in their row in their order."""
    found = [[bare(cell) for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]
             for line in markdown.splitlines() if line.strip().startswith("|")]
    count = 0
    for row in expected():
        best = 0
        for other in found:
            place, fitting = 0, 0
            for cell in row:
                if cell in other[place:]:
                    place = other.index(cell, place) + 1
                    fitting += 1
            best = max(best, fitting)
        count += best
    return count


def main():
    program, files = Path(sys.argv[1]).resolve(), [Path(name).resolve() for name in sys.argv[2:]]
    sample = SAMPLES / "ai-weekly-2024-27.pdf"
    total = sum(pages(file) for file in files)
    cells = sum(len(row) for row in expected())
    readers = {
        "pdftotext -bbox alone": lambda file: ["pdftotext", "-bbox", file, "-"],
        "aiweekly-export markdown": lambda file: [program, "markdown", file],
        "aiweekly-export --json": lambda file: [program, "--json", "--quiet", "-o", "-", file],
    }
    missing = []
    for name in OTHERS:
        if subprocess.run([sys.executable, "-c", f"import {name}"], capture_output=True).returncode:
            missing.append(name)
        else:
            readers[name] = lambda file, name=name: [sys.executable, HERE / "pdf_reader.py", name, "markdown", file]
    print(f"{len(files)} PDFs, {total} pages; {cells} cells in the two tables of the sample\n")
    print("| reader | ms a page | most memory, MB | cells of the sample |\n| --- | --- | --- | --- |")
    for name, command in readers.items():
        rounds = ROUNDS if name not in OTHERS else 1
        times, most = [], 0.0
        for _ in range(rounds):
            runs = [measured(command(file)) for file in files]
            times.append(sum(run[0] for run in runs) / total)
            most = max([most] + [run[1] for run in runs])
        score = "–" if "json" in name or "alone" in name else f"{right(measured(command(sample))[2])}"
        print(f"| {name} | {statistics.median(times):.1f} | {most:.0f} | {score} |", flush=True)
    if missing:
        print(f"\nnot installed, left out: {', '.join(missing)}")


if __name__ == "__main__":
    main()
