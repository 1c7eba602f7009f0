#!/usr/bin/env python3
"""Learns the weights of the deciders of the claims stage, and says how right they are.

  decider_lab what FILE... > what.tsv
  train_deciders.py what.tsv FOLDS [--keys concept,stance] [--write DATA]
  train_deciders.py what.tsv FOLDS --leave-out K --out DIR   all tables, from all but fold K, for `outlay --data DIR`

FOLDS is a table of passage and fold (no source in two folds): each fold is read by weights that have
not seen it. Learns from train-* alone: dev-* and the seeds are for measuring. Needs numpy, scipy and scikit-learn.
"""
import argparse, os, re, time
from collections import Counter, defaultdict

import numpy as np
from scipy.sparse import csr_matrix, diags
from scipy.optimize import fmin_l_bfgs_b
from sklearn.linear_model import LogisticRegression

SCALE = 100  # of a weight
CUE_FEATURES = ("<", ">", "1st ", "2nd ")
CUE_TRUST = 1.5
FAR_FEATURES = ("title", "heading", "above", "lead", "corner", "row", "column", "before ")
FAR_TRUST = 0.6
# What a table of weights may hold, in bytes: more labels, more room.
LIMIT_BYTES = {"concept": 420_000, "stance": 200_000, "purpose": 50_000, "segment": 60_000, "base": 50_000,
               "measure": 40_000, "sign": 25_000, "select": 40_000}
TIED_KEYS = {"concept", "stance"}
TIED_RIDGE = 0.05
LESS_HELD = {"concept": 0.3}  # C, where not 0.15
KEYS = ["concept", "measure", "stance", "base", "purpose", "segment", "sign", "select"]


def read_features(path):
    rows = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            passage, claim, figure, quote, *keys, features = line.rstrip("\n").split("\t")
            rows.append((passage, int(claim), figure, dict(zip(KEYS, keys)), features.split("\x1f")))
    return rows


def matrix(rows, index):
    indptr, indices = [0], []
    for features in rows:
        indices += [index[f] for f in features if f in index]
        indptr.append(len(indices))
    return csr_matrix((np.ones(len(indices), np.float32), indices, indptr), shape=(len(rows), len(index)))


def feature_index(rows, passages, sources, least, least_sources):
    """Features met in at least `least` passages of at least `least_sources` sources: what one source alone says is
    that source's manner."""
    met, met_in = defaultdict(set), defaultdict(set)
    for features, passage, source in zip(rows, passages, sources):
        for f in features:
            met[f].add(passage)
            met_in[f].add(source)
    return {f: i for i, f in enumerate(sorted(f for f, p in met.items()
                                              if len(p) >= least and len(met_in[f]) >= least_sources))}


def trust(feature):
    """Cues generalise better than words, and words of heads worse: how much their weights are held back."""
    if feature.startswith(CUE_FEATURES):
        return CUE_TRUST
    return FAR_TRUST if feature.startswith(FAR_FEATURES) else 1.0


def fit(X, y, C):
    model = LogisticRegression(C=C, fit_intercept=False, solver="lbfgs", max_iter=150, tol=1e-3).fit(X, y)
    W = model.coef_
    return model.classes_, W if len(W) > 1 else np.vstack([-W[0] / 2, W[0] / 2])


def tied_cells(names, classes, key, least_labels=3):
    """Weights that share a part: what "1st concept.cash" says for cash is what "1st concept.debt" says for debt, so
    that a label with few examples reads its cues like the others theirs."""
    number = {label: i for i, label in enumerate(classes)}
    pattern = re.compile(r"\b%s\.(sure-)?([a-z-]+)" % key)
    groups = defaultdict(list)
    for f, name in enumerate(names):
        met = pattern.findall(name)
        if len(met) == 1 and met[0][1] in number:
            groups[pattern.sub(lambda m: "*" + (m.group(1) or ""), name)].append((f, number[met[0][1]]))
    groups = [cells for cells in groups.values() if len({label for _, label in cells}) >= least_labels]
    features = np.array([f for cells in groups for f, _ in cells], int)
    labels = np.array([label for cells in groups for _, label in cells], int)
    return features, labels, np.repeat(np.arange(len(groups)), [len(cells) for cells in groups]), len(groups)


def fit_tied(X, y, C, names, key):
    """The same loss as fit(), with one shared weight more for each group of tied_cells()."""
    classes = np.unique(y)
    features, labels, group, groups = tied_cells(names, classes, key)
    count, K, right, XT = X.shape[1], len(classes), np.searchsorted(classes, y), X.T.tocsr()
    rows = np.arange(X.shape[0])

    def weights(parameters):
        W = parameters[:count * K].reshape(count, K).copy()
        W[features, labels] += parameters[count * K:][group]
        return W

    def loss(parameters):
        own, shared = parameters[:count * K], parameters[count * K:]
        Z = X @ weights(parameters)
        Z -= Z.max(axis=1, keepdims=True)
        P = np.exp(Z)
        sums = P.sum(axis=1)
        value = np.log(sums).sum() - Z[rows, right].sum()
        P /= sums[:, None]
        P[rows, right] -= 1
        G = XT @ P
        G_shared = np.bincount(group, weights=G[features, labels], minlength=groups) + TIED_RIDGE * shared
        return (value + 0.5 / C * (own @ own) + 0.5 * TIED_RIDGE * (shared @ shared),
                np.concatenate([G.ravel() + own / C, G_shared]))

    best, _, _ = fmin_l_bfgs_b(loss, np.zeros(count * K + groups), maxiter=150, factr=1e8, pgtol=1e-3)
    return classes, weights(best).T


def prune(W, trusts, names, limit_bytes):
    """Integer weights, one row a feature, largest kept: what the table of weights can hold."""
    W = (W - np.median(W, axis=0)) * trusts  # the same for all labels says nothing
    W = np.rint(W * SCALE).astype(np.int64)
    order = np.argsort(-np.abs(W), axis=None)
    lengths = np.array([len(n.encode()) + 2 for n in names])
    seen, spent, keep = set(), 0, 0
    rows, columns = np.unravel_index(order, W.shape)
    for keep, (label, feature) in enumerate(zip(rows, columns)):
        value = W[label, feature]
        if value == 0 or spent > limit_bytes:
            break
        spent += len(str(label)) + len(str(value)) + 2
        if feature not in seen:
            seen.add(feature)
            spent += lengths[feature]
    pruned = np.zeros_like(W)
    pruned[rows[:keep], columns[:keep]] = W[rows[:keep], columns[:keep]]
    return pruned


def scaled_margins(scores, counts):
    top = np.sort(scores, axis=1)
    roots = np.sqrt(4096.0 * np.maximum(counts, 1)).astype(np.int64)
    return (top[:, -1] - top[:, -2]) * 64 // roots


def steps(margins, right):
    """How often the best label was right, by margin: rising."""
    order = np.argsort(margins, kind="stable")
    blocks = [[margins[part[0]], right[part].mean(), len(part)] for part in np.array_split(order, 24)]
    at = 0
    while at + 1 < len(blocks):  # pool neighbours that do not rise
        if blocks[at + 1][1] <= blocks[at][1]:
            a, b = blocks[at], blocks.pop(at + 1)
            a[1], a[2] = (a[1] * a[2] + b[1] * b[2]) / (a[2] + b[2]), a[2] + b[2]
            at = max(at - 1, 0)
        else:
            at += 1
    return [(int(m), int(round(1000 * p))) for m, p, _ in blocks]


def steps_of(path):
    with open(path, encoding="utf-8") as lines:
        row = next(line for line in lines if line.startswith("!permille\t"))
    return [tuple(map(int, step.split(":"))) for step in row.rstrip("\n").split("\t")[1].split("|")]


def write_table(path, key, classes, names, W, permille):
    with open(path, "w", encoding="utf-8") as out:
        out.write(f"# Weights of the decider of `{key}`. Written by tools/train_deciders.py; do not edit.\n")
        out.write("feature\tweights\n")
        out.write("!labels\t" + "|".join(classes) + "\n")
        out.write("!permille\t" + "|".join(f"{m}:{p}" for m, p in permille) + "\n")
        for j, name in enumerate(names):
            kept = np.nonzero(W[:, j])[0]
            if len(kept):
                out.write(name + "\t" + "|".join(f"{i}:{W[i, j]}" for i in kept) + "\n")


def language(passage):
    return "zh" if "-zh" in passage else "seed" if passage.startswith("seed") else "en"


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("features")
    ask.add_argument("folds")
    ask.add_argument("--keys", default=",".join(KEYS))
    ask.add_argument("--least", type=int, default=4)
    ask.add_argument("--least-sources", type=int, default=3)
    ask.add_argument("--tables-only", action="store_true", help="one fit a key, no folds; takes !permille from the table that is there")
    ask.add_argument("--said", help="where to write what weights that had not seen the source said")
    ask.add_argument("--write", help="the folder of the tables")
    ask.add_argument("--leave-out", type=int, help="a fold that is not learned from at all")
    ask.add_argument("--out", help="with --leave-out: the folder of the tables")
    args = ask.parse_args()
    if (args.leave_out is None) != (args.out is None):
        ask.error("--leave-out and --out go together")
    if args.out:
        os.makedirs(args.out, exist_ok=True)
        args.write, args.tables_only = args.out, True
    fold_of, source_of = {}, {}
    for line in open(args.folds, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if cells[1].isdigit():
            fold_of[cells[0]], source_of[cells[0]] = int(cells[1]), cells[2]
    rows = [r for r in read_features(args.features)
            if args.leave_out is None or fold_of.get(r[0], -1) != args.leave_out]
    folds = np.array([fold_of.get(r[0], -1) for r in rows])
    features = [r[4] for r in rows]
    passages = [r[0] for r in rows]
    sources = [source_of.get(p, p) for p in passages]
    langs = np.array([language(p) for p in passages])
    dev = np.array([p.startswith("dev") for p in passages])
    counts = np.array([len(f) for f in features])
    all_said = {}
    for key in args.keys.split(","):
        begin = time.time()
        C = LESS_HELD.get(key, 0.15)
        gold = np.array([r[3][key] for r in rows])
        common = Counter(gold)
        known = gold != "?"
        gold = np.array([g if common[g] >= 8 or g == "?" else "-" for g in gold])
        said = gold.copy()
        margins = np.zeros(len(rows), np.int64)
        for fold in ([] if args.tables_only else list(range(5))) + [-1]:
            train = known & ~dev & (folds >= 0) & ((folds != fold) if fold >= 0 else True)
            test = folds == fold if fold >= 0 else (folds < 0) | dev if args.tables_only else folds < 0
            learned = np.where(train)[0]
            if not len(learned) or fold >= 0 and not (folds == fold).any():
                continue
            index = feature_index([features[i] for i in learned], [passages[i] for i in learned],
                                  [sources[i] for i in learned], args.least, args.least_sources)
            names = list(index)
            X = matrix(features, index)
            roots = 1 / np.sqrt(np.maximum(counts, 1))
            trusts = np.array([trust(f) for f in names])
            X = (diags(12 * roots) @ X @ diags(trusts)).tocsr()
            classes, W = (fit_tied(X[train], gold[train], C, names, key) if key in TIED_KEYS
                          else fit(X[train], gold[train], C))
            W = prune(W, trusts, names, LIMIT_BYTES[key])
            scores = np.asarray(matrix([features[i] for i in np.where(test)[0]], index) @ W.T, dtype=np.int64)
            said[test] = classes[scores.argmax(axis=1)]
            margins[test] = scaled_margins(scores, counts[test])
        seen = known & (folds >= 0) & ~dev
        if args.write:
            path = os.path.join(args.write, f"{key}_weights.tsv")
            ours = path if os.path.exists(path) else os.path.join(os.path.dirname(__file__), "..", "data", os.path.basename(path))
            permille = steps(margins[seen], (said == gold)[seen]) if not args.tables_only else steps_of(ours)
            write_table(path, key, classes, names, W, permille)
        all_said[key] = said
        gold = np.array([r[3][key] for r in rows])
        used = known & ((folds < 0) | dev) if args.tables_only else known
        right = said == gold
        line = "  ".join("%s %.3f" % (name, right[mask & used].mean()) for name, mask in [
            ("en", langs == "en"), ("zh", langs == "zh"), ("dev-en", dev & (langs == "en")),
            ("dev-zh", dev & (langs == "zh")), ("seed", langs == "seed")])
        print(f"{key}: {line}  ({len(index)} features, {time.time() - begin:.0f} s)", flush=True)
        wrong = Counter((g, s) for g, s in zip(gold[used], said[used]) if g != s)
        print("   ", ", ".join(f"{g}>{s} {n}" for (g, s), n in wrong.most_common(14)))
    if args.said:
        with open(args.said, "w", encoding="utf-8") as out:
            for i, row in enumerate(rows):
                out.write("\t".join([row[0], str(row[1])] + [f"{k}={v[i]}" for k, v in all_said.items()]) + "\n")


if __name__ == "__main__":
    main()
