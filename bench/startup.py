#!/usr/bin/env python3
"""How long the program takes to start, as a multiple of what `true` takes on the same machine.

  startup.py [--runs N] PATH/TO/outlay

Three starts: --version (no table is read), `explain` of a sentence (the tables of reading), and
`report` of one short article (all tables). Each is checked for its answer first, then run N times
in turn with `true`; minimum and median are shown, in milliseconds.
"""
import argparse
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ARTICLE = "Amazon plans capital expenditure of $100 billion in 2025.\n"


def run(command):
    done = subprocess.run(command, capture_output=True, check=False)
    return done.returncode, done.stdout.decode("utf-8", "replace")


def time_of(command):
    begin = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return (time.perf_counter() - begin) * 1000


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--runs", type=int, default=100)
    ask.add_argument("program")
    args = ask.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        article = pathlib.Path(folder) / "article.txt"
        article.write_text(ARTICLE, encoding="utf-8")
        workloads = {
            "version": ([args.program, "--version"], "outlay "),
            "explain": ([args.program, "explain", ARTICLE.strip()], "100 billion"),
            "report": ([args.program, "report", str(article)], "Amazon"),
        }
        for name, (command, expected) in workloads.items():
            status, output = run(command)
            if status != 0 or expected not in output:
                print(f"{name}: {' '.join(command)} ended with {status} and does not print {expected!r}")
                return 1
        nothing = [shutil.which("true") or "true"]
        times = {name: [] for name in ["true", *workloads]}
        for _ in range(args.runs):
            times["true"].append(time_of(nothing))
            for name, (command, _) in workloads.items():
                times[name].append(time_of(command))
    base = statistics.median(times["true"])
    for name, values in times.items():
        middle = statistics.median(values)
        print(f"{name:8} min {min(values):7.2f} ms  median {middle:7.2f} ms  {middle / base:6.1f} x true")
    return 0


if __name__ == "__main__":
    sys.exit(main())
