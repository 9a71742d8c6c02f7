#!/usr/bin/env python3
"""The yardstick of Scripts/bench: an ESCO folder into SQLite the plainest way, with Python's own csv
and sqlite3 modules, in one transaction, with a full-text index of the labels. It checks nothing,
keeps no versions and derives nothing.

  reference_import.py FOLDER DATABASE
"""
import csv
import glob
import os
import sqlite3
import sys

csv.field_size_limit(1 << 30)


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        yield next(reader)
        yield from reader


def load(database, path):
    """One file as one table with the columns it has; the number of its records."""
    table = os.path.splitext(os.path.basename(path))[0]
    records = rows(path)
    header = next(records)
    columns = ", ".join(f'"{name}"' for name in header)
    marks = ", ".join("?" * len(header))
    database.execute(f'CREATE TABLE "{table}" ({columns})')
    cursor = database.executemany(
        f'INSERT INTO "{table}" VALUES ({marks})', (r for r in records if len(r) == len(header)))
    return table, header, cursor.rowcount


def main(folder, path):
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("CREATE VIRTUAL TABLE labels USING fts5(label, alternatives, uri UNINDEXED)")
    total = 0
    for file in sorted(glob.glob(os.path.join(folder, "*.csv"))):
        table, header, count = load(database, file)
        total += count
        if {"conceptUri", "preferredLabel", "altLabels"} <= set(header):
            database.execute(
                f'INSERT INTO labels SELECT preferredLabel, altLabels, conceptUri FROM "{table}"')
    database.execute(
        'CREATE INDEX requirement ON occupationSkillRelations(occupationUri, skillUri)')
    database.commit()
    print(f"{total} records")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
