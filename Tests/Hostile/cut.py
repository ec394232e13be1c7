#!/usr/bin/env python3
"""Cuts PDFs off at every kilobyte, puts noise into them, and looks how the program answers.

    cut.py PROGRAM [--every KB] [--noise COUNT] [--jobs N] [--seconds LIMIT] FILE.pdf …

Every run must end within LIMIT seconds (60) with exit status 0 or 65. With 65 it says one sentence and leaves no file; with 0 it says
nothing and writes the one file that it was asked for. The PDF stays as it was. Prints how many runs there were of each kind
and which was the slowest; ends with 1 where a run was otherwise.
"""

import argparse
import concurrent.futures
import hashlib
import pathlib
import random
import subprocess
import sys
import tempfile
import time


def answer(program, label, data, limit):
    """How a run on some bytes ends: status, seconds, and what is wrong with it."""
    with tempfile.TemporaryDirectory(prefix="aiweekly-cut-") as name:
        folder = pathlib.Path(name)
        file = folder / "report.pdf"
        file.write_bytes(data)
        before = file.stat().st_mtime_ns
        start = time.monotonic()
        try:
            done = subprocess.run([program, "--json", "-q", "-o", "out.json", "report.pdf"], cwd=folder, capture_output=True,
                                  timeout=limit)
        except subprocess.TimeoutExpired:
            return label, None, limit, [f"does not end within {limit} s"]
        took = time.monotonic() - start
        wrong = []
        if done.returncode not in (0, 65):
            wrong.append(f"exit status {done.returncode}")
        said = done.stderr.decode("utf-8", "replace").splitlines()
        if done.returncode == 65 and (len(said) != 1 or not said[0].startswith("aiweekly-export: report.pdf: ")):
            wrong.append(f"says {said[:3]}")
        if done.returncode == 0 and said:
            wrong.append(f"was read, and says {said[:3]}")
        if done.stdout:
            wrong.append("writes to standard output")
        expected = {"report.pdf", "out.json"} if done.returncode == 0 else {"report.pdf"}
        if {entry.name for entry in folder.iterdir()} != expected:
            wrong.append(f"leaves {sorted(entry.name for entry in folder.iterdir())}")
        if file.stat().st_mtime_ns != before or hashlib.sha256(file.read_bytes()).digest() != hashlib.sha256(data).digest():
            wrong.append("changes the PDF")
        return label, done.returncode, took, wrong


def inputs(files, every, noise):
    dice = random.Random(14)
    for file in files:
        data = file.read_bytes()
        for end in range(0, len(data), every << 10):
            yield f"{file.name} cut at {end >> 10} KB", data[:end]
        for number in range(noise):
            bad = bytearray(data)
            start = dice.randrange(len(bad))
            for _ in range(dice.choice([1, 10, 100, 1_000])):
                place = dice.randrange(len(bad)) if number % 2 else min(len(bad) - 1, start + dice.randrange(2_000))
                bad[place] = dice.randrange(256)
            yield f"{file.name} with noise {number}", bytes(bad)
    for number in range(noise):
        yield f"noise {number}", b"%PDF-1.7\n" + dice.randbytes(dice.randrange(1 << dice.randrange(1, 20)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1, metavar="KB")
    parser.add_argument("--noise", type=int, default=50, metavar="COUNT", help="how many inputs with noise for each file")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=60)
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    counts, slowest, failures = {}, (0.0, ""), 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        waiting = set()

        def take(finished):
            nonlocal slowest, failures
            for future in finished:
                label, status, took, wrong = future.result()
                counts[status] = counts.get(status, 0) + 1
                slowest = max(slowest, (took, label))
                if wrong:
                    failures += 1
                    print(f"{label}: {'; '.join(wrong)}", flush=True)

        for label, data in inputs(options.files, options.every, options.noise):
            waiting.add(pool.submit(answer, program, label, data, options.seconds))
            if len(waiting) >= 2 * options.jobs:
                finished, waiting = concurrent.futures.wait(waiting, return_when=concurrent.futures.FIRST_COMPLETED)
                take(finished)
        take(concurrent.futures.wait(waiting).done)
    print(f"{sum(counts.values())} runs: {counts.get(0, 0)} read, {counts.get(65, 0)} refused, {failures} otherwise; "
          f"the slowest took {slowest[0]:.1f} s ({slowest[1]})")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
