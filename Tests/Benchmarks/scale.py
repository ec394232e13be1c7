"""Times the program on archives and on long tables, each against a named program in the same run.

    python scale.py PROGRAM [REPORTS] [ROWS]

REPORTS generated reports (1,000) are read to NDJSON by one core and by all, ten times as many for the memory that it
takes; their rows are written into SQLite by the program and by `sqlite3 .import`; a table of ROWS sites (12,500) becomes
a workbook here and in C. Prints a table in Markdown, for Docs/performance.md. Needs a C compiler, sqlite3 and openpyxl.
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bench import build_c, contents
from workbook_spec import Spec

HERE = Path(__file__).resolve().parent
ROUNDS = 3


# A process starts as a copy of the one that starts it, and its peak counts that; this one is small.
MEASURED = """
import resource, subprocess, sys, time
start = time.perf_counter()
status = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
sys.exit(status)
"""


def run(command):
    """Seconds and peak memory in MB of a command."""
    done = subprocess.run(
        [sys.executable, "-S", "-c", MEASURED, *(str(part) for part in command)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{command[0]} failed: {command}")
    seconds, memory = done.stdout.split()
    return float(seconds), float(memory)


def pairs(ours, other, rounds=ROUNDS):
    """Medians of seconds and memory of two commands that take turns, and the median ratio of their seconds."""
    measured = []
    for number in range(rounds):
        order = (ours, other) if number % 2 == 0 else (other, ours)
        results = [run(command) for command in order]
        measured.append(results if number % 2 == 0 else results[::-1])
    seconds = [(mine[0], theirs[0]) for mine, theirs in measured]
    return (
        statistics.median(mine for mine, _ in seconds), statistics.median(theirs for _, theirs in seconds),
        statistics.median(mine / theirs for mine, theirs in seconds),
        max(mine[1] for mine, _ in measured), max(theirs[1] for _, theirs in measured))


def archive(folder, count):
    subprocess.run([sys.executable, HERE / "archive.py", folder, str(count)], check=True, stdout=subprocess.DEVNULL)
    return sum(file.stat().st_size for file in Path(folder).rglob("*.md"))


def rate(program, folder, size):
    ndjson = [program, "--ndjson", "--quiet", folder]
    one, all_cores, ratio, memory, _ = pairs([*ndjson, "--jobs", "1"], ndjson)
    megabytes = size / 1e6
    return [
        f"| NDJSON, one core | {megabytes / one:.2f} MB/s | | | {memory:.0f} MB |",
        f"| NDJSON, {os.cpu_count()} cores | {megabytes / all_cores:.2f} MB/s | one core | {ratio:.2f} times | |"]


def growth(program, work, folder, count):
    large = work / "large"
    archive(large, 10 * count)
    small_memory = run([program, "--ndjson", "--quiet", folder])[1]
    large_memory = run([program, "--ndjson", "--quiet", large])[1]
    return [f"| memory, {10 * count:,} reports | {large_memory:.0f} MB | {count:,} reports: {small_memory:.0f} MB "
            f"| {large_memory / small_memory:.2f} times | |"]


def tables(database):
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    return subprocess.run(["sqlite3", database, query], check=True, capture_output=True, text=True).stdout.split()


def sqlite(program, work, folder):
    """What writing takes, which is all but reading, against the import of the same rows into the same tables. Ours
    compares each report with the one before besides, and keeps its JSON."""
    ours, other = work / "ours.db", work / "imported.db"
    read = statistics.median(run([program, "--ndjson", "--quiet", "--jobs", "1", folder])[0] for _ in range(ROUNDS))
    whole = []
    for _ in range(ROUNDS):
        ours.unlink(missing_ok=True)
        whole.append(run([program, "--quiet", "--jobs", "1", "--into", ours, folder])[0])
    schema = subprocess.run(["sqlite3", ours, ".schema --nosys"], check=True, capture_output=True, text=True).stdout
    # `.import` knows no NULL: an empty text in its place is what a strict table of integers refuses.
    schema = schema.replace(" STRICT", "")
    script = ["PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000;", schema, ".mode csv"]
    for table in tables(ours):
        file = work / f"{table}.csv"
        with open(file, "w", encoding="utf-8") as output:
            subprocess.run(["sqlite3", "-csv", "-noheader", ours, f"SELECT * FROM {table}"], check=True, stdout=output)
        if file.stat().st_size:
            script.append(f".import {file} {table}")
    (work / "import.sql").write_text("\n".join(script) + "\n", encoding="utf-8")
    imports = []
    for _ in range(ROUNDS):
        other.unlink(missing_ok=True)
        imports.append(run(["sh", "-c", f"sqlite3 {other} < {work / 'import.sql'}"])[0])
    writing, imported = statistics.median(whole) - read, statistics.median(imports)
    return [f"| writing SQLite | {writing:.2f} s | `sqlite3 .import`, same rows, tables and indexes: {imported:.2f} s "
            f"| {writing / imported:.2f} times | |"]


def long_table(work, rows):
    random.seed(3)
    kinds = ["对话", "搜索", "代码", "视频", "音乐", "教育"]
    lines = [
        f"| site{row}.example.com | 站点{row} | {kinds[row % len(kinds)]} | {random.uniform(0.1, 900):.2f} "
        f"| {random.uniform(-30, 30):.2f}% |" for row in range(rows)]
    report = work / f"rows-{rows}.md"
    report.write_text(
        "# 人工智能周报\n\n2024年7月8日\n\n## AI 网站流量\n\n| 网站 | 名称 | 类别 | 周访问量（百万） | 环比 |\n"
        "| --- | --- | --- | --- | --- |\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return report


def workbook(program, work, what, inputs):
    ours, other = work / "ours.xlsx", work / "c.xlsx"
    command = [program, "--xlsx", "--quiet", "-o", ours, *inputs]
    run(command)
    spec = Spec(ours)
    in_c = [build_c(work, spec), other]
    run(in_c)
    if contents(Spec(other)) != contents(spec):
        sys.exit("the workbook from C is not the same as ours: the comparison would mean nothing")
    mine, theirs, ratio, memory, their_memory = pairs(command, in_c)
    return [f"| {what} | {mine:.2f} s | C, same cells: {theirs:.2f} s | {ratio:.2f} times "
            f"| {memory:.0f} MB, C {their_memory:.0f} MB |"]


def main():
    program = Path(sys.argv[1]).resolve()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    rows = int(sys.argv[3]) if len(sys.argv) > 3 else 12_500
    print("| what | ours | against | ratio | memory |\n| --- | ---: | --- | ---: | ---: |", flush=True)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        folder, year = work / "reports", work / "year"
        size = archive(folder, count)
        archive(year, 52)
        for part in (
            lambda: rate(program, folder, size), lambda: sqlite(program, work, folder),
            lambda: workbook(program, work, f"{rows:,} rows to XLSX", [long_table(work, rows)]),
            lambda: workbook(program, work, "52 reports to one XLSX", [year]),
            lambda: growth(program, work, folder, count)):
            print("\n".join(part()), flush=True)


if __name__ == "__main__":
    main()
