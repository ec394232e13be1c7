#!/usr/bin/env python3
"""Scores labelled reports that are written otherwise: the same words as another converter would mark them.

    rewritings.py PROGRAM SCORER FOLDER [NAME ...]

Each rewriting keeps every line where it is, so that the labels still hold. Prints a line of the table in Docs/accuracy.md for
each; with names only those.
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HEADING = re.compile(r"^(#+)\s*(.+?)\s*#*$")
BULLET = re.compile(r"^(\s*)[-*+•] ")
PERCENT = re.compile(r"(?<![\d.$])(\d+\.\d+)%")
CHINESE_DAY = re.compile(r"(20\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
HAN = "[\u4e00-\u9fff]"
LATIN = "[A-Za-z0-9%]"
FULL = str.maketrans("0123456789", "０１２３４５６７８９")


def lines(change):
    return lambda text: "\n".join(change(line) for line in text.split("\n"))


def is_table(line):
    return line.lstrip().startswith(("|", "<")) or "\t" in line


def is_address(line):
    return any(sign in line for sign in ("![", "http", "@"))


def prose(change):
    """Changes what is not a table."""
    return lines(lambda line: line if is_table(line) else change(line))


def headings(change):
    return lines(lambda line: HEADING.sub(lambda found: change(len(found[1]), found[2]), line))


def spaced(found):
    return "$" + " ".join(found[1]) + r" \%$"


def begins_with_sign(line):
    return re.match(r"^\s*([-*+#>!]|\d+[.)])", line) is not None


def dated(form):
    return lines(lambda line: CHINESE_DAY.sub(
        lambda found: form.format(int(found[1]), int(found[2]), int(found[3])), line))


REWRITINGS = {
    "as they are": lambda text: text,
    "all headings `#`": headings(lambda level, words: f"# {words}"),
    "all headings `####`": headings(lambda level, words: f"#### {words}"),
    "headings in HTML": headings(lambda level, words: f"<h{min(6, level)}>{words}</h{min(6, level)}>"),
    "headings closed, `# x #`": headings(lambda level, words: f"{'#' * level} {words} {'#' * level}"),
    "headings in 【】": headings(lambda level, words: f"{'#' * level} 【{words}】" if len(words) < 12 else f"{'#' * level} {words}"),
    "headings bold lines": headings(lambda level, words: f"**{words.strip('*')}**"),
    "headings without a sign": headings(lambda level, words: words.strip("*")),
    "bullets •": lines(lambda line: BULLET.sub(r"\1• ", line)),
    "bullets ■": lines(lambda line: BULLET.sub(r"\1■ ", line)),
    "bullets l, a font's sign": lines(lambda line: BULLET.sub(r"\1l ", line)),
    "signs of half width": prose(lambda line: line.translate(str.maketrans("：；（）％", ":;()%"))),
    "signs of full width": prose(
        lambda line: line if "![" in line or "://" in line else line.translate(str.maketrans(":;()%", "：；（）％"))),
    "digits of full width": prose(lambda line: line if is_address(line) else line.translate(FULL)),
    "no-break spaces": prose(lambda line: line if begins_with_sign(line) else line.replace(" ", "\u00a0")),
    "blanks between scripts": prose(lambda line: line if "![" in line else re.sub(
        rf"(?<={HAN})(?={LATIN})|(?<={LATIN})(?={HAN})", " ", line)),
    "no blanks between scripts": prose(lambda line: line if "![" in line or begins_with_sign(line) else re.sub(
        rf"(?<={HAN}) +(?={LATIN})|(?<={LATIN}) +(?={HAN})", "", line)),
    "percentages as spaced LaTeX": prose(lambda line: PERCENT.sub(spaced, line)),
    "the same in tables": lines(lambda line: PERCENT.sub(spaced, line) if is_table(line) else line),
    "days `2024-07-01`": dated("{}-{:02d}-{:02d}"),
    "days `2024.07.01`": dated("{}.{:02d}.{:02d}"),
    "labels in bold": prose(lambda line: re.sub(rf"^(\s*)({HAN}{{2,6}})[：:](?=\S)", r"\1**\2：**", line)),
    "signs escaped": prose(lambda line: line if begins_with_sign(line) or is_address(line) or "$" in line else re.sub(
        r"(?<!\\)([.\-+!()])(?=\s|$|\d)", r"\\\1", line)),
    "paragraphs quoted": prose(lambda line: f"> {line}" if line.strip() and not line.startswith("#") else line),
    "lines indented by two": prose(lambda line: f"  {line}" if line.strip() and not line.startswith("#") else line),
    "forced breaks": prose(lambda line: f"{line}  " if line.strip() else line),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
}


def score(program, scorer, folder, change):
    """Right, wrong and missing."""
    with tempfile.TemporaryDirectory() as name:
        for labels in Path(folder).glob("*.gold.json"):
            report = labels.with_name(labels.name.replace(".gold.json", ".md"))
            if not report.exists():
                continue
            shutil.copy(labels, name)
            (Path(name) / report.name).write_bytes(change(report.read_text(encoding="utf-8")).encode())
        printed = subprocess.run(
            [sys.executable, scorer, program, name], check=True, capture_output=True, text=True).stdout
    return [int(number) for number in printed.strip().split("\n")[-1].split()[1:4]]


def main():
    program, scorer, folder, *names = sys.argv[1:]
    unknown = [name for name in names if name not in REWRITINGS]
    if unknown:
        sys.exit(f"no such rewriting: {', '.join(unknown)}")
    print("| written with | right | wrong | missing |\n| --- | ---: | ---: | ---: |")
    for name in names or REWRITINGS:
        right, wrong, missing = score(Path(program).resolve(), scorer, folder, REWRITINGS[name])
        print(f"| {name} | {right} | {wrong} | {missing} |", flush=True)


if __name__ == "__main__":
    main()
