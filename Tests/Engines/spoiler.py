#!/usr/bin/env python3
"""Stands between an engine and the program, and spoils rows: AIWEEKLY_PROGRAM names the program, everything else is handed on.

Of the rows of each dataset that a run with `--ndjson` prints, one in 40 is wrong in one of five ways, and one report in 40 has a row of
its own that is. The lines as spoiled are added to the file that AIWEEKLY_SPOILED names, so that a test can look for them."""

import fcntl
import json
import os
import subprocess
import sys

PROGRAM, SPOILED = os.environ["AIWEEKLY_PROGRAM"], os.environ["AIWEEKLY_SPOILED"]


def text_for_number(row):
    name = next((name for name in ("price", "visits_mn", "line") if name in row), None)
    row[name] = "about 12"
    return json.dumps(row, ensure_ascii=False)


def column_lost(row):
    del row["line"]
    return json.dumps(row, ensure_ascii=False)


def no_such_day(row):
    row["report_published"] = "2024-7-5"
    return json.dumps(row, ensure_ascii=False)


def other_dataset(row):
    row["dataset"] = "firms"
    return json.dumps(row, ensure_ascii=False)


def cut(row):
    text = json.dumps(row, ensure_ascii=False)
    return text[: len(text) // 2]


WAYS = [text_for_number, column_lost, no_such_day, other_dataset, cut]


def main():
    if "--ndjson" not in sys.argv:
        os.execvp(PROGRAM, [PROGRAM] + sys.argv[1:])
    run = subprocess.run([PROGRAM] + sys.argv[1:], stdin=sys.stdin, stdout=subprocess.PIPE)
    counts, spoiled = {}, []
    for line in run.stdout.decode().splitlines():
        row = json.loads(line)
        number = counts[row["dataset"]] = counts.get(row["dataset"], 0) + 1
        if number % 40 == 0:
            line = WAYS[number // 40 % len(WAYS)](row)
            spoiled.append(line)
        print(line)
    with open(SPOILED, "a", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.writelines(line + "\n" for line in spoiled)
    sys.exit(run.returncode)


main()
