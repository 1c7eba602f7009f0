#!/usr/bin/env python3
"""Learns the weights that rank the periods a figure may be for, and says how often the best is right.

  decider_lab period SAID FILE... > period.tsv
  train_period.py period.tsv FOLDS --write DATA/period_weights.tsv

Each figure is a choice among its candidates (a conditional logit); several may be right, for a year that
is not known is "no period" in the corpus. Folds as in train_deciders.py.
"""
import argparse, os, sys, time
from collections import Counter, defaultdict
from datetime import date

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from train_deciders import SCALE, language, matrix, feature_index, steps


def same(a, b):
    if a == b:
        return True
    if "/" in a and "/" in b:
        return all(abs((date.fromisoformat(x) - date.fromisoformat(y)).days) <= 7
                   for x, y in zip(a.split("/"), b.split("/")))
    return False


def read(path):
    """Figures: (passage, claim, gold, [(said, why, features)])."""
    groups = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            passage, claim, _, gold, said, why, features = line.rstrip("\n").split("\t")
            if not groups or groups[-1][:2] != (passage, int(claim)):
                groups.append((passage, int(claim), gold, []))
            groups[-1][3].append((said, why, features.split("\x1f")))
    return groups


def fit(X, right, starts, C):
    """The weights of a conditional logit with an L2 penalty."""
    counts = np.diff(np.append(starts, X.shape[0]))
    group = np.repeat(np.arange(len(starts)), counts)

    def loss(w):
        s = X @ w
        top = np.maximum.reduceat(s, starts)
        e = np.exp(s - top[group])
        total = np.add.reduceat(e, starts)
        good = np.add.reduceat(e * right, starts)
        value = -np.log(good / total).sum() * C + 0.5 * w @ w
        p, q = e / total[group], e * right / good[group]
        return value, C * (X.T @ (p - q)) + w

    return minimize(loss, np.zeros(X.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 120}).x


def choose(scores, starts):
    ends = np.append(starts[1:], len(scores))
    best, margins = [], []
    for a, b in zip(starts, ends):
        order = np.argsort(-scores[a:b], kind="stable")
        best.append(a + order[0])
        margins.append(scores[a + order[0]] - scores[a + order[1]] if b - a > 1 else 0)
    return np.array(best), np.array(margins, dtype=np.int64)


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("features")
    ask.add_argument("folds")
    ask.add_argument("--C", type=float, default=0.1)
    ask.add_argument("--least", type=int, default=3)
    ask.add_argument("--limit-bytes", type=int, default=200_000)
    ask.add_argument("--write")
    ask.add_argument("--errors", type=int, default=0)
    args = ask.parse_args()
    fold_of = {}
    for line in open(args.folds, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if cells[1].isdigit():
            fold_of[cells[0]] = int(cells[1])
    groups = read(args.features)
    langs = np.array([language(g[0]) for g in groups])
    dev = np.array([g[0].startswith("dev") for g in groups])
    folds = np.array([fold_of.get(g[0], -1) for g in groups])
    flat, passages, right, starts = [], [], [], []
    for passage, _, gold, candidates in groups:
        starts.append(len(flat))
        for said, _, features in candidates:
            flat.append(features)
            passages.append(passage)
            right.append(same(gold, said))
    starts, right = np.array(starts), np.array(right, float)
    ends = np.append(starts[1:], len(flat))
    reachable = np.add.reduceat(right, starts) > 0
    print("among the candidates: en %.3f zh %.3f; %.1f candidates a figure" % (
        reachable[langs == "en"].mean(), reachable[langs == "zh"].mean(), len(flat) / len(groups)), flush=True)
    best = np.zeros(len(groups), int)
    margins = np.zeros(len(groups), np.int64)
    for fold in list(range(5)) + [-1]:
        train = np.where(((folds != fold) if fold >= 0 else True) & (folds >= 0) & ~dev & reachable)[0]
        test = np.where(folds == fold)[0]
        rows = np.concatenate([np.arange(starts[i], ends[i]) for i in train])
        index = feature_index([flat[r] for r in rows], [passages[r] for r in rows], args.least)
        X = matrix([flat[r] for r in rows], index)
        sizes = ends[train] - starts[train]
        w = fit(X, right[rows], np.concatenate([[0], np.cumsum(sizes)[:-1]]), args.C)
        W = np.rint(w * SCALE).astype(np.int64)
        names = list(index)
        order, spent = np.argsort(-np.abs(W), kind="stable"), 0
        for k, j in enumerate(order):
            spent += len(names[j].encode()) + len(str(W[j])) + 4
            if spent > args.limit_bytes or W[j] == 0:
                W[order[k:]] = 0
                break
        rows = np.concatenate([np.arange(starts[i], ends[i]) for i in test])
        sizes = ends[test] - starts[test]
        scores = np.asarray(matrix([flat[r] for r in rows], index) @ W, dtype=np.int64)
        b, m = choose(scores, np.concatenate([[0], np.cumsum(sizes)[:-1]]))
        best[test], margins[test] = rows[b], m
    ok = right[best] > 0
    for name, mask in [("en", langs == "en"), ("zh", langs == "zh"), ("dev-en", dev & (langs == "en")),
                       ("dev-zh", dev & (langs == "zh")), ("seed", langs == "seed")]:
        print("%s %.3f" % (name, ok[mask].mean()), end="  ")
    print(f"({len(names)} features, {np.count_nonzero(W)} kept)")
    if args.write:
        with open(args.write, "w", encoding="utf-8") as out:
            out.write("# Weights of the ranking of periods. Written by tools/train_period.py; do not edit.\n")
            out.write("feature\tweights\n!labels\tright\n")
            out.write("!permille\t" + "|".join(f"{m}:{p}" for m, p in steps(margins[folds >= 0], ok[folds >= 0])) + "\n")
            for name, weight in zip(names, W):
                if weight:
                    out.write(f"{name}\t0:{weight}\n")
    wrong = Counter()
    for i, g in enumerate(groups):
        if ok[i]:
            continue
        said = g[3][best[i] - starts[i]]
        wrong[(("null" if g[2] == "-" else "reach" if reachable[i] else "MISSING"), "null" if said[0] == "-" else "said")] += 1
        if args.errors and i % args.errors == 0:
            print(g[0], g[1], "gold", g[2], "said", said[0], f"({said[1]})", "" if reachable[i] else "MISSING")
    print(wrong)


if __name__ == "__main__":
    main()
