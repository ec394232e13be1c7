"""Holds what Spark or DuckDB made of a folder of reports against an SQLite archive of the same reports, every column of every row:

    python3 compare.py OUT archive.db

Needs duckdb (PyPI), which reads Parquet. Ends with 1 where a row differs."""

import glob
import json
import math
import sqlite3
import sys

import duckdb

out, archive = sys.argv[1:3]
parquet, sqlite = duckdb.connect(), sqlite3.connect(archive)
DIFFERENCES = 0
STACKED = ["report", "companies", "traffic", "news", "risks", "checks"]
PANEL = ["company_history", "traffic_history", "estimates", "changes", "consensus"]
# What only one of the two has: which report a row is from, and where the row is in it.
APART = {"source_path", "report_id", "row_number", "report_published", "place"}


def alike(left, right):
    if isinstance(left, str) and not isinstance(right, str) and right is not None:
        left = float(left)
    if isinstance(left, bool) or isinstance(right, bool):
        return left is not None and right is not None and int(left) == int(right)
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return math.isclose(left, right, rel_tol=1e-12, abs_tol=1e-12)
    return left == right


def key(row):
    """Rows in one order, numbers by what they begin with: the last digit of a mean is not the same everywhere."""
    return [f"{value:.9g}" if isinstance(value, (int, float)) else str(value or "") for value in row]


def rows(connection, query):
    found = connection.execute(query)
    names = [column[0] for column in found.description]
    return names, [[str(v) if hasattr(v, "isoformat") else v for v in row] for row in found.fetchall()]


def compare(what, left, right):
    global DIFFERENCES
    names = sorted((set(left[0]) | set(right[0])) - APART)
    # A column that one of the two does not have is empty in the other.
    tables = []
    for columns, found in (left, right):
        places = [columns.index(name) if name in columns else None for name in names]
        tables.append(sorted(([None if p is None else row[p] for p in places] for row in found), key=key))
    pairs = list(zip(*tables))
    wrong = [(a, b) for a, b in pairs if not all(map(alike, a, b))]
    count = len(wrong) + abs(len(tables[0]) - len(tables[1]))
    print(f"{what}: {len(tables[0])} rows of {len(names)} columns in Parquet, {len(tables[1])} in SQLite, {count} differ")
    for a, b in wrong[:1]:
        print("  ", [(name, one, two) for name, one, two in zip(names, a, b) if not alike(one, two)])
    DIFFERENCES += count


def stored(dataset):
    files = f"{out}/{dataset}/*.parquet" if dataset == "consensus" else f"{out}/{dataset}/*/*.parquet"
    if not glob.glob(files):
        return [], []
    return rows(parquet, f"SELECT * FROM read_parquet('{files}', union_by_name = true)")


for dataset in STACKED:
    leading = "r.publisher, r.series, r.year, r.week, r.source_name"
    if dataset == "report":
        own = [name for name in stored("report")[0] if name not in APART and name not in ("line", "source_name")]
        query = f"SELECT {', '.join(['line', 'source_name'] + own)} FROM reports"
    else:
        query = f"SELECT d.*, {leading} FROM {dataset} AS d JOIN reports AS r ON r.id = d.report_id"
    names, found = rows(sqlite, query)
    # JSON lines have the dataset of a check under another name: "dataset" is what the row is of.
    compare(dataset, stored(dataset), (["checks_dataset" if n == "dataset" else n for n in names], found))
for dataset in PANEL:
    compare(dataset, stored(dataset), rows(sqlite, f"SELECT * FROM {dataset}"))
rejected = parquet.execute(f"SELECT COUNT(*) FROM read_parquet('{out}/rejected/*.parquet')").fetchone()[0]
print(json.dumps({"differ": DIFFERENCES, "rejected": rejected}))
sys.exit(1 if DIFFERENCES else 0)
