"""A folder of weekly reports to Parquet and a panel, with DuckDB on one machine:

    python3 weekly_panel.py REPORTS OUT [--program aiweekly-export] [--series 50]

The program reads all reports once, on all cores (`--ndjson`), and each row is held against its JSON Schema: those that it does not
admit, and reports that cannot be read, go to OUT/rejected with the reason, and are counted. DuckDB reads the others
(`read_ndjson`). The program compares the reports of a few houses and series at a time, and says which edition of an issue counts;
everything goes to Parquet by dataset and year, and the consensus is computed in SQL. Needs duckdb and jsonschema-rs (PyPI)."""

import argparse
import hashlib
import itertools
import json
import os
import pathlib
import sys
import tempfile

import duckdb

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import weekly_rows  # noqa: E402

DATASETS = ["report", "companies", "traffic", "news", "risks", "checks"]
REJECTED = "path VARCHAR, sha256 VARCHAR, place INTEGER, dataset VARCHAR, line VARCHAR, reason VARCHAR"


def reports(folder):
    """All reports below a folder, in the order of their paths."""
    paths = sorted(pathlib.Path(folder).rglob("*"))
    return [str(path) for path in paths if path.suffix.lower() in weekly_rows.ENDINGS and path.is_file()]


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class Files:
    """A file of JSON lines for each dataset."""

    def __init__(self, folder):
        self.folder, self.files = folder, {}

    def write(self, dataset, line):
        if dataset not in self.files:
            self.files[dataset] = open(self.folder / f"{dataset}.ndjson", "w", encoding="utf-8")
        self.files[dataset].write(line + "\n")

    def close(self):
        for file in self.files.values():
            file.close()


def read(program, paths, files, folder):
    """Runs the program over reports. Yields the rows that are compared; the others go to files."""
    copies = []
    for path in paths:
        copy = folder / weekly_rows.short_name(path)
        copy.symlink_to(os.path.abspath(path))
        copies.append((path, str(copy), digest(path)))
    rows = weekly_rows.Rows(weekly_rows.schema(program))
    for line in weekly_rows.read(program, copies, rows, jobs=os.cpu_count()):
        if line.reason is not None:
            row = {name: value for name, value in line._asdict().items() if name != "group"}
            row["line"] = row.pop("text")
            files.write("rejected", json.dumps(row, ensure_ascii=False))
            continue
        if line.dataset in DATASETS:
            files.write(line.dataset, line.text)
        if line.dataset in weekly_rows.COMPARED:
            yield line


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports")
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--program", default="aiweekly-export")
    parser.add_argument("--series", type=int, default=50, help="how many series are compared in one run")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    database = duckdb.connect()
    counts = {}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        files = Files(folder)
        links = folder / "reports"
        links.mkdir()
        lines = sorted(read(options.program, reports(options.reports), files, links), key=lambda line: line.group)
        series = [list(lines) for _, lines in itertools.groupby(lines, key=lambda line: line.group)]
        for start in range(0, len(series), options.series):
            some = itertools.chain.from_iterable(series[start:start + options.series])
            for dataset, row in weekly_rows.panel(options.program, some):
                files.write(dataset, json.dumps(row, ensure_ascii=False))
        files.close()
        for dataset in ["reports"] + weekly_rows.PANEL + DATASETS:
            if dataset in files.files:
                load(database, folder, dataset)
                counts[dataset] = write(database, dataset, options.out)
        if "estimates" in counts:
            names = "array_to_string(list_sort(list(publisher)), ';')"
            (options.out / "consensus").mkdir(exist_ok=True)
            query = weekly_rows.CONSENSUS.format(names=names)
            database.execute(f"COPY ({query}) TO '{options.out}/consensus/consensus.parquet' (FORMAT parquet)")
        rejected = folder / "rejected.ndjson"
        (options.out / "rejected").mkdir(exist_ok=True)
        database.execute(f"CREATE TABLE rejected ({REJECTED})")
        if rejected.exists():
            database.execute("INSERT INTO rejected BY NAME SELECT * FROM read_ndjson(?)", [str(rejected)])
        database.execute(f"COPY rejected TO '{options.out}/rejected/rejected.parquet' (FORMAT parquet)")
        counts["rejected"] = database.execute("SELECT COUNT(*) FROM rejected").fetchone()[0]
    print(json.dumps(counts))
    if counts["rejected"]:
        print(f"rows or reports set aside: {counts['rejected']}, see {options.out}/rejected", file=sys.stderr)


def load(database, folder, dataset):
    """Of editions that do not count nothing is taken: JSON lines hold all of them."""
    rows = "SELECT * FROM read_ndjson(?, sample_size = -1)"
    if dataset in DATASETS:
        rows = rows.replace("*", "* EXCLUDE (dataset)") + " WHERE source_path IN (SELECT source_path FROM reports)"
    database.execute(f"CREATE TABLE {dataset} AS {rows}", [str(folder / f"{dataset}.ndjson")])


def write(database, dataset, out):
    options = "FORMAT parquet, PARTITION_BY (year), OVERWRITE_OR_IGNORE"
    database.execute(f"COPY {dataset} TO '{out}/{dataset}' ({options})")
    return database.execute(f"SELECT COUNT(*) FROM {dataset}").fetchone()[0]


main()
