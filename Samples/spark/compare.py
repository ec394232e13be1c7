"""Holds what Spark made of a folder of reports against an SQLite archive of the same reports, row by row:

    python3 compare.py OUT archive.db

Needs duckdb (PyPI), which reads Parquet. Ends with 1 where a row differs."""

import glob
import math
import sqlite3
import sys

import duckdb

out, archive = sys.argv[1:3]
parquet, sqlite = duckdb.connect(), sqlite3.connect(archive)
DIFFERENCES = 0


def alike(left, right):
    if isinstance(left, float) or isinstance(right, float):
        return left is not None and right is not None and math.isclose(left, right, rel_tol=1e-12, abs_tol=1e-12)
    return left == right


def compare(what, left, right):
    global DIFFERENCES
    wrong = sum(len(a) != len(b) or not all(map(alike, a, b)) for a, b in zip(left, right)) + abs(len(left) - len(right))
    print(f"{what}: {len(left)} rows in Parquet, {len(right)} in SQLite, {wrong} differ")
    DIFFERENCES += wrong


def rows(connection, query):
    return [tuple(row) for row in connection.execute(query).fetchall()]


for dataset, columns in [
    ("companies", "ticker, name, rating, price, market_cap_mn, eps_fy1, eps_fy2, pe_fy1, pe_fy2, pe_status"),
    ("traffic", "app, visits_mn, visits_growth, avg_duration_s, rank, visits_share"),
    ("news", "category, number, text"),
]:
    order = "publisher, series, year, week, line"
    # A dataset without rows has no files.
    files = f"{out}/{dataset}/*/*.parquet"
    left = rows(parquet, f"SELECT {order}, {columns} FROM read_parquet('{files}') ORDER BY ALL") if glob.glob(files) else []
    names = ", ".join("d." + name.strip() for name in columns.split(","))
    right = rows(sqlite, f"""SELECT r.publisher, r.series, r.year, r.week, d.line, {names} FROM {dataset} AS d
        JOIN reports AS r ON r.id = d.report_id""")
    key = lambda row: tuple((value is None, str(value)) for value in row[:5])
    compare(dataset, sorted(left, key=key), sorted(right, key=key))

columns = "ticker_normalized, fiscal_year, n, mean, median, high, low"
compare(
    "consensus",
    rows(parquet, f"SELECT {columns} FROM read_parquet('{out}/consensus/*.parquet') ORDER BY 1, 2"),
    rows(sqlite, f"SELECT {columns} FROM consensus WHERE metric = 'eps' ORDER BY 1, 2"))
sys.exit(1 if DIFFERENCES else 0)
