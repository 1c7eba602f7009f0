#!/usr/bin/env python3
"""Reads the date periods of Recognizers-Text with Outlay's reader of time and compares.

  check_periods.py LAB SPECS LEAST [--list]

LAB: the program time_lab. SPECS: the folder of the specs. LEAST: so many cases are
read alike, or the check fails. --list: the others, one a line (id, what the specs
say, what Outlay says). Exit status 77 (skipped) where SPECS is not there.

A case is alike where each of its periods is among the days that some expression
of the text can mean. The specs end a period with the day after; Outlay with its
last day. Either end is taken.
"""
import datetime
import json
import os
import subprocess
import sys
import tempfile

SKIPPED = 77
FILES = ["DateTime/English/DatePeriodParser", "DateTime/Chinese/DatePeriodParser"]


def wanted(case):
    """The days that each result may mean: a set of (first, last) for each."""
    for result in case["Results"]:
        value = result.get("Value") or {}
        days = set()
        for key in ("FutureResolution", "PastResolution"):
            found = value.get(key) or {}
            if found.get("startDate") and found.get("endDate"):
                days.add((found["startDate"], found["endDate"]))
        if days:
            yield days


def ends(first, last):
    after = datetime.date.fromisoformat(last) + datetime.timedelta(days=1)
    return {(first, last), (first, after.isoformat())}


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(arguments) < 3:
        sys.exit(__doc__)
    lab, specs, least = arguments[0], arguments[1], int(arguments[2])
    if not os.path.isdir(specs):
        print(f"skipped: no specs at {specs}")
        return SKIPPED
    cases = {}
    for name in FILES:
        with open(os.path.join(specs, name + ".json"), encoding="utf-8-sig") as file:
            cases.update({f"{name}:{n}": case for n, case in enumerate(json.load(file))})
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for key, case in cases.items():
            day = (case.get("Context") or {}).get("ReferenceDateTime", "2016-11-07")[:10]
            file.write(json.dumps({"id": key, "text": case["Input"], "published": day}, ensure_ascii=False) + "\n")
        file.flush()
        lines = subprocess.run([lab, file.name], check=True, capture_output=True, encoding="utf-8").stdout.splitlines()
    totals, alike = {}, 0
    for read in map(json.loads, lines):
        want = list(wanted(cases[read["id"]]))
        got = set()
        for time in read["times"]:
            for first, last in time["days"]:
                got |= ends(first, last)
        right = all(days & got for days in want)
        total = totals.setdefault(read["id"].split(":")[0], [0, 0])
        total[0] += 1
        total[1] += right
        alike += right
        if not right and "--list" in sys.argv:
            print(read["id"], "; ".join("|".join(f"{a}..{b}" for a, b in sorted(days)) for days in want),
                  "; ".join(time["says"] for time in read["times"]) or "nothing", sep="\t")
    for name, (count, good) in totals.items():
        print(f"{name}: {good} of {count} alike")
    return 0 if alike >= least else 1


if __name__ == "__main__":
    sys.exit(main())
