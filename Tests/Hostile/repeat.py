#!/usr/bin/env python3
"""Repeats pieces of texts by the hundred thousand bytes, and looks whether the time grows with the length or with its square.

    repeat.py PROGRAM [--pieces COUNT] [--seed N] [--kb SIZE] FILE.md …

A piece is one to thirteen lines of a file, after the file's first lines or after a title alone. It is read repeated to SIZE kB
(100) and to four times that. Where the processor's time of the second is more than six times that of the first, both are
measured again; where it is so again, the piece is printed, and the script ends with 1. Every run must end within a minute, with
exit status 0 or 65.
"""

import argparse
import pathlib
import random
import resource
import subprocess
import sys
import tempfile

LIMIT = 60
MOST = 6.0
# Below it the start of the program and the clock's steps are a good part of the time.
LEAST = 0.5


def seconds(program, text, folder):
    """The processor's time of one run, and what is wrong with how it ended."""
    (folder / "report.md").write_text(text, encoding="utf-8")
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    try:
        done = subprocess.run([program, "--json", "-q", "-o", "out.json", "report.md"], cwd=folder, capture_output=True, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return LIMIT, f"does not end within {LIMIT} s"
    took = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    return took, None if done.returncode in (0, 65) else f"exit status {done.returncode}"


def pieces(files, count, dice):
    texts = [(file, file.read_text(encoding="utf-8", errors="replace").split("\n")) for file in files]
    while count > 0:
        file, lines = dice.choice(texts)
        first = dice.randrange(len(lines))
        piece = lines[first:first + dice.choice([1, 1, 2, 3, 5, 8, 13])]
        if not any(line.strip() for line in piece):
            continue
        before = lines[:dice.randrange(min(40, len(lines)))] if dice.random() < 0.5 else ["# 周报", ""]
        count -= 1
        yield f"{file.name}:{first + 1}, {len(piece)} lines", before, piece, dice.choice(["\n", "\n", "\n\n"])


def judge(program, before, piece, between, size, folder):
    """The ratio of the times, and what is wrong with it."""
    once = between.join(piece)
    times = max(2, size // (len(once.encode()) + len(between)))
    texts = ["\n".join(before + [between.join([once] * count)]) for count in (times, 4 * times)]
    for _ in range(2):
        (few, wrong), (many, alsoWrong) = (seconds(program, text, folder) for text in texts)
        if wrong or alsoWrong:
            return many, wrong or alsoWrong
        if many < LEAST or many <= MOST * few:
            return many, None
    return many, f"{few:.2f} s, and {many:.2f} s where it is four times as long"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program", type=lambda path: str(pathlib.Path(path).resolve()))
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    parser.add_argument("--pieces", type=int, default=100)
    parser.add_argument("--seed", type=int, default=16)
    parser.add_argument("--kb", type=int, default=100)
    options = parser.parse_args()
    slowest, wrong = (0.0, ""), 0
    with tempfile.TemporaryDirectory(prefix="aiweekly-repeat-") as name:
        for label, before, piece, between in pieces(options.files, options.pieces, random.Random(options.seed)):
            took, problem = judge(options.program, before, piece, between, options.kb << 10, pathlib.Path(name))
            slowest = max(slowest, (took, label))
            if problem:
                wrong += 1
                print(f"{label}, {between!r} between: {problem}: {piece[0][:60]}", flush=True)
    print(f"{options.pieces} pieces, {wrong} of them slow or wrong; the slowest: {slowest[0]:.2f} s, {slowest[1]}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
