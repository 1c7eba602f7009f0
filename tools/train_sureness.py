#!/usr/bin/env python3
"""Learns data/sureness_weights.tsv: how likely a claim is to have been read rightly. Prints how well that is told.

  train_sureness.py CORPUS FOLD=READ... [--write DATA] [--check READ...]

READ is what `decider_lab sureness DIR CORPUS/train-*.jsonl` printed, with DIR the tables that
train_deciders.py and train_entity.py wrote with `--leave-out FOLD --out DIR`: only the passages of that
fold are looked at, so that every claim was read by tables that had not seen its source. --check takes
what `decider_lab sureness - CORPUS/dev-*.jsonl` printed, with the program's own tables, to measure on.

Printed: among the claims of a stated probability, how many are right (the core of tools/score.py), and
precision and recall of the claims at or above a threshold. Needs numpy, scipy and scikit-learn.
"""
import argparse, glob, json, os, sys
from collections import Counter

import numpy as np

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from score import CORE, is_right, meet
from train_deciders import matrix
from sklearn.linear_model import LogisticRegression

SCALE = 100
LEAST = 12  # claims that have a feature
BLOCKS = 30


def read_jsonl(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def claims_of(gold, path, wanted):
    """(features, right, stated probability) of each claim that was read, and how many claims are marked."""
    found, marked = [], 0
    for passage in read_jsonl(path):
        if not wanted(passage["id"]):
            continue
        own = gold[passage["id"]]["claims"]
        marked += len(own)
        read = passage["claims"]
        right = [False] * len(read)
        for g, r in meet(own, read):
            right[r] = all(is_right(key, own[g], read[r]) for key in CORE)
        found += [(c["features"], ok, c.get("probability", 0)) for c, ok in zip(read, right)]
    return found, marked


def isotonic(scores, right):
    order = np.argsort(scores, kind="stable")
    blocks = [[scores[part[0]], right[part].mean(), len(part)] for part in np.array_split(order, BLOCKS) if len(part)]
    at = 0
    while at + 1 < len(blocks):
        if blocks[at + 1][1] <= blocks[at][1]:
            a, b = blocks[at], blocks.pop(at + 1)
            a[1], a[2] = (a[1] * a[2] + b[1] * b[2]) / (a[2] + b[2]), a[2] + b[2]
            at = max(at - 1, 0)
        else:
            at += 1
    blocks[0][0] = -100_000
    return [(int(s), int(round(1000 * p))) for s, p, _ in blocks]


def permille(steps, scores):
    return np.array([next(p for s, p in reversed(steps) if score >= s) for score in scores])


def learn(rows):
    count = Counter(f for features, _, _ in rows for f in features)
    index = {f: i for i, f in enumerate(sorted(f for f, n in count.items() if n >= LEAST))}
    right = np.array([ok for _, ok, _ in rows])
    model = LogisticRegression(C=0.1, fit_intercept=False, max_iter=300).fit(matrix([r[0] for r in rows], index), right)
    return index, np.rint(model.coef_[0] * SCALE).astype(np.int64)


def scores_of(rows, index, weights):
    return np.asarray(matrix([r[0] for r in rows], index) @ weights, dtype=np.int64)


def table(name, stated, right, marked):
    print(f"{name}: {len(right)} claims read, {right.mean():.3f} right, {marked} marked")
    print("  stated   claims  right")
    for low, high in [(0, 200), (200, 400), (400, 600), (600, 700), (700, 800), (800, 900), (900, 1001)]:
        these = (stated >= low) & (stated < high)
        if these.any():
            print(f"  {stated[these].mean() / 1000:.2f}     {these.sum():5d}   {right[these].mean():.3f}")
    print("  at or above  precision  recall")
    for least in range(0, 1000, 100):
        these = stated >= least
        if these.any():
            print(f"  {least / 1000:.1f}          {right[these].mean():.3f}      {right[these].sum() / marked:.3f}")


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpus")
    ask.add_argument("read", nargs="+")
    ask.add_argument("--check", nargs="*", default=[])
    ask.add_argument("--write")
    args = ask.parse_args()
    gold = {p["id"]: p for path in glob.glob(os.path.join(args.corpus, "*.jsonl")) for p in read_jsonl(path)}
    fold_of = {}
    for line in list(open(os.path.join(args.corpus, "folds.tsv"), encoding="utf-8"))[1:]:
        cells = line.rstrip("\n").split("\t")
        fold_of[cells[0]] = int(cells[1])
    folds, marked = {}, 0
    for one in args.read:
        k, path = one.split("=", 1)
        folds[int(k)], n = claims_of(gold, path, lambda p: p.startswith("train") and fold_of.get(p) == int(k))
        marked += n
    scores, right = [], []
    for k in folds:  # each fold scored by weights of the others
        index, weights = learn([r for other in folds if other != k for r in folds[other]])
        scores.append(scores_of(folds[k], index, weights))
        right.append(np.array([ok for _, ok, _ in folds[k]]))
    stated = []
    for i in range(len(scores)):
        steps = isotonic(np.concatenate(scores[:i] + scores[i + 1:]), np.concatenate(right[:i] + right[i + 1:]))
        stated.append(permille(steps, scores[i]))
    table("train, cross-validated", np.concatenate(stated), np.concatenate(right), marked)
    rows = [r for k in folds for r in folds[k]]
    index, weights = learn(rows)
    steps = isotonic(np.concatenate(scores), np.concatenate(right))
    if args.write:
        with open(os.path.join(args.write, "sureness_weights.tsv"), "w", encoding="utf-8") as out:
            out.write("# Weights of the decider of `sureness`. Written by tools/train_sureness.py; do not edit.\n")
            out.write("feature\tweights\n!labels\twrong|right\n")
            out.write("!permille\t" + "|".join(f"{s}:{p}" for s, p in steps) + "\n")
            for f, i in index.items():
                if weights[i]:
                    out.write(f"{f}\t1:{weights[i]}\n")
    for path in args.check:
        rows, marked = claims_of(gold, path, lambda p: True)
        table(os.path.basename(path), permille(steps, scores_of(rows, index, weights)),
              np.array([ok for _, ok, _ in rows]), marked)


if __name__ == "__main__":
    main()
