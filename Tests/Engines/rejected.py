"""Whether every row that was spoiled was set aside with a reason, and only they and what they belong to: python3 rejected.py OUT SPOILED"""

import re
import sys

import duckdb

out, spoiled = sys.argv[1:3]
rows = duckdb.connect().execute(f"SELECT path, dataset, line, reason FROM '{out}/rejected/*.parquet'").fetchall()


def bare(line):
    """Without the name and place of the file, which a line that is set aside has in full."""
    return re.sub(r'"source_(path|name)": ?"[^"]*",? ?', "", line)


found = {bare(line) for _, _, line, _ in rows}
planted = [bare(line) for line in open(spoiled, encoding="utf-8").read().splitlines()]
missing = [line for line in planted if line not in found]
unread = [path for path, dataset, line, _ in rows if not dataset and not line]
orphans = sum(reason == "the row of its report was set aside" for *_, reason in rows)
silent = sum(not reason for *_, reason in rows)
others = len(rows) - len(planted) - len(unread) - orphans
print(
    f"{len(planted)} rows spoiled, {len(missing)} of them not found; {len(unread)} reports that could not be read; "
    f"{orphans} rows of reports whose own row was wrong; {others} others, {silent} without a reason")
sys.exit(0 if planted and not missing and not others and not silent and len(unread) == 2 else 1)
