#!/usr/bin/env python3
"""Says how well claims were read: compares what `outlay read --format corpus` prints with a gold file.

  score.py GOLD READ [--errors]

GOLD holds labelled passages, READ passages with the same ids and the claims that were found; both
are JSON, one passage a line. Claims meet by their spans: of all pairs that overlap, the one that
covers most of the longer span is taken first, and neither of the two is taken again. Then
  figure   counts every pair
  core     a pair whose entity, concept, measure, low, high and unit are right
  full     core, and period and stance too
each as precision, recall and F1. Two numbers are equal to a thousandth, two periods to a week; the
name of a group is free where both sides give a group.

--errors prints every claim that is missed, not in gold, or wrong, and in what.
"""
import argparse
import collections
import datetime
import json
import sys

CORE = ("entity", "concept", "measure", "low", "high", "unit")
FULL = CORE + ("period", "stance")
KEYS = FULL + ("approx", "base", "said_by", "purpose", "segment", "item")
WEEK = datetime.timedelta(days=7)


def read_passages(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def equal_numbers(a, b):
    if a is None or b is None:
        return a is None and b is None
    a, b = float(a), float(b)
    return abs(a - b) <= max(abs(a), abs(b)) * 0.001


def is_group(entities):
    return len(entities) == 1 and entities[0].startswith("group:")


def equal_periods(a, b):
    if not a or not b or "/" not in a or "/" not in b:
        return (a or None) == (b or None)
    days = [[datetime.date.fromisoformat(day) for day in period.split("/")] for period in (a, b)]
    return all(abs(x - y) <= WEEK for x, y in zip(*days))


def is_right(key, gold, read):
    a, b = gold.get(key), read.get(key)
    if key in ("low", "high"):
        return equal_numbers(a, b)
    if key == "entity":
        return set(a or ()) == set(b or ()) or (is_group(a or []) and is_group(b or []))
    if key == "said_by":
        return set(a or ()) == set(b or ())
    if key == "purpose":
        return set((a or "").split("+")) == set((b or "").split("+"))
    if key == "period":
        return equal_periods(a, b)
    if key == "approx":
        return bool(a) == bool(b)
    return (a or None) == (b or None)


def meet(gold, read):
    """Pairs of indices of claims that meet by their spans."""
    overlaps = []
    for g, gold_claim in enumerate(gold):
        for r, read_claim in enumerate(read):
            shared = min(gold_claim["end"], read_claim["end"]) - max(gold_claim["start"], read_claim["start"])
            longer = max(gold_claim["end"] - gold_claim["start"], read_claim["end"] - read_claim["start"])
            if shared > 0:
                overlaps.append((-shared / longer, g, r))
    taken_gold, taken_read, pairs = set(), set(), []
    for _, g, r in sorted(overlaps):
        if g not in taken_gold and r not in taken_read:
            taken_gold.add(g)
            taken_read.add(r)
            pairs.append((g, r))
    return sorted(pairs)


class Score:
    """Counts over any number of passages."""

    def __init__(self):
        self.passages = self.gold = self.read = 0
        self.hits = collections.Counter()
        self.right = collections.Counter()
        self.errors = []

    def add(self, passage, read):
        gold = passage["claims"]
        self.passages += 1
        self.gold += len(gold)
        self.read += len(read)
        pairs = meet(gold, read)
        for g, r in pairs:
            right = {key for key in KEYS if is_right(key, gold[g], read[r])}
            self.hits["figure"] += 1
            self.hits["core"] += right.issuperset(CORE)
            self.hits["full"] += right.issuperset(FULL)
            self.right.update(right)
            wrong = [f"{key} {read[r].get(key)!r} for {gold[g].get(key)!r}" for key in FULL if key not in right]
            if wrong:
                self.errors.append(f"{passage['id']} {gold[g]['quote']!r}: {', '.join(wrong)}")
        met_gold, met_read = {g for g, _ in pairs}, {r for _, r in pairs}
        self.errors += [f"{passage['id']} {claim['quote']!r}: missed"
                        for g, claim in enumerate(gold) if g not in met_gold]
        self.errors += [f"{passage['id']} {claim.get('quote')!r}: not in gold"
                        for r, claim in enumerate(read) if r not in met_read]

    def measures(self, name):
        """(precision, recall, F1) of figure, core or full."""
        precision = self.hits[name] / self.read if self.read else 0.0
        recall = self.hits[name] / self.gold if self.gold else 0.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0

    def lines(self):
        yield f"{self.passages} passages, {self.gold} claims in gold, {self.read} read"
        for name in ("figure", "core", "full"):
            yield "{:7} precision {:.3f}  recall {:.3f}  F1 {:.3f}".format(name, *self.measures(name))
        pairs = max(self.hits["figure"], 1)
        yield "right in pairs: " + "  ".join(f"{key} {self.right[key] / pairs:.3f}" for key in KEYS)


def score(gold_passages, read_passages):
    read = {passage["id"]: passage.get("claims", []) for passage in read_passages}
    total = Score()
    for passage in gold_passages:
        total.add(passage, read.get(passage["id"], []))
    return total


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("gold")
    ask.add_argument("read")
    ask.add_argument("--errors", action="store_true")
    args = ask.parse_args()
    total = score(read_passages(args.gold), read_passages(args.read))
    if args.errors:
        print("\n".join(total.errors))
    print("\n".join(total.lines()))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:  # whoever read it has seen enough
        sys.stderr.close()
