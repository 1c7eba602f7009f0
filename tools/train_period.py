#!/usr/bin/env python3
"""Learns data/period_weights.tsv (the time that a figure is for), and says how often the choice is right.

  decider_lab period SAID FILE... > period.tsv
  train_period.py period.tsv FOLDS [--write DATA/period_weights.tsv]
  train_period.py period.tsv FOLDS --leave-out K --out DIR    the table of a training without fold K

SAID says what the other keys were taken for by weights that had not seen the source (train_deciders.py
--said), as they will be when a text is read.

The model is a chain: each figure's candidates are scored by their features, and two figures in a row by
what ties their candidates (equal, a year earlier, its last day) in which surroundings. All figures of a
passage are decided together, in training and in running, so none leans on a right answer before it that it
would not have. Training maximises the probability of the right candidates; several may be right, for a year
that is not known is "no period" in the corpus. A figure whose period is not among them is left open. Weights
are for both languages, with a part for each, and are written as integers.

Learns from train-* alone: dev-* and the seeds are for measuring. Needs numpy and scipy.
"""
import argparse, os, pickle, re
from collections import Counter, defaultdict
from datetime import date

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

SCALE = 256
TIES = ["other", "equal", "both-none", "to-none", "from-none", "year-earlier", "year-later", "inside",
        "around", "to-end", "from-end", "just-before", "just-after", "days"]  # as in claims/period_ties.cc
CONTEXTS = 3  # as kTieContexts in claims/period_ties.h
NEG = -1e9
# Words around a figure and around a time are many and rare, and what is of one language only has been met less:
# a training may hold both closer to nothing (trust below 1). The weights are the mean of one training for each trust:
# .696 en and .770 zh in cross-validation, where one training with trust 1 has .691 and .768.
WORDS = re.compile(r"(.* )?[LR][12]=|.*prep=|.*post=|(none|day) with |.*gap=")
TRUSTS = (1.0, 0.6)


def same(a, b):
    if a == b:
        return True
    if "/" in a and "/" in b:
        return all(abs((date.fromisoformat(x) - date.fromisoformat(y)).days) <= 7
                   for x, y in zip(a.split("/"), b.split("/")))
    return False


def language(passage):
    return "zh" if "-zh" in passage else "seed" if passage.startswith("seed") else "en"


class Figure:
    def __init__(self, claim, gold, contexts):
        self.claim, self.gold, self.contexts = claim, gold, contexts
        self.said, self.why, self.ties, self.features = [], [], [], []


def read(path):
    """Passages: id to figures in order."""
    passages = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            pid, claim, gold, said, why, contexts, ties, features = line.rstrip("\n").split("\t")
            figures = passages.setdefault(pid, [])
            if not figures or figures[-1].claim != int(claim):
                figures.append(Figure(int(claim), gold, contexts.split("\x1f")[:-1]))
            f = figures[-1]
            f.said.append(said)
            f.why.append(why)
            f.ties.append(ties)
            f.features.append(features.split("\x1f"))
    return passages


class Index:
    """Features and surroundings met in at least `least` passages."""

    def __init__(self, passages, ids, least):
        met, contexts = defaultdict(set), defaultdict(set)
        for pid in ids:
            for f in passages[pid]:
                for features in f.features:
                    for feature in features:
                        if len(met[feature]) < least:
                            met[feature].add(pid)
                for c in f.contexts:
                    contexts[c].add(pid)
        self.features = {f: i for i, f in enumerate(sorted(f for f, s in met.items() if len(s) >= least))}
        self.contexts = {c: i + 1 for i, c in enumerate(sorted(c for c, s in contexts.items() if len(s) >= least))}
        self.F, self.C = len(self.features), len(self.contexts) + 1  # context 0: not known

    @property
    def size(self):
        return 3 * self.F + self.C * len(TIES)

    def trust(self, least):
        words = np.ones(self.F)
        for f, i in self.features.items():
            if WORDS.match(f):
                words[i] = least
        return np.concatenate([words, words * least, words * least, np.ones(self.C * len(TIES))])


class Batch:
    """Passages of like length as arrays, padded."""

    def __init__(self, passages, ids, index):
        self.ids = ids
        N, T = len(ids), max(len(passages[p]) for p in ids)
        K = max(len(f.said) for p in ids for f in passages[p])
        self.shape, self.index = (N, T, K), index
        self.valid = np.zeros((N, T, K), bool)
        right = np.zeros((N, T, K), bool)
        self.types = np.zeros((N, T, K, K), np.int8)
        self.contexts = np.zeros((N, T, CONTEXTS), np.int32)
        self.length = np.array([len(passages[p]) for p in ids])
        rows, cols = [], []
        for n, p in enumerate(ids):
            shift = 2 * index.F if language(p) == "zh" else index.F
            for t, f in enumerate(passages[p]):
                self.contexts[n, t, :len(f.contexts)] = [index.contexts.get(c, 0) for c in f.contexts]
                for k, features in enumerate(f.features):
                    self.valid[n, t, k] = True
                    right[n, t, k] = same(f.gold, f.said[k])
                    if f.ties[k]:
                        self.types[n, t, :len(f.ties[k]), k] = np.frombuffer(f.ties[k].encode(), np.int8) - ord("a")
                    row = (n * T + t) * K + k
                    found = [index.features[x] for x in features if x in index.features]
                    cols += found + [shift + i for i in found]
                    rows += [row] * (2 * len(found))
        self.X = sparse.csr_matrix((np.ones(len(rows), np.float32), (rows, cols)), shape=(N * T * K, 3 * index.F))
        self.XT = self.X.T.tocsr()
        self.right = right
        self.allowed = np.where(right.any(axis=2)[:, :, None], right, self.valid)
        self.live = np.arange(T)[None] < self.length[:, None]
        # Passages are in order of length: those that have a figure t are the last ones.
        self.first = [int(np.searchsorted(self.length, t, side="right")) for t in range(T)]
        self.flat = [None] + [np.arange(N - self.first[t])[:, None, None] * len(TIES) + self.types[self.first[t]:, t]
                              for t in range(1, T)]

    def scores(self, w):
        index = self.index
        U = (self.X @ w[:3 * index.F].astype(np.float32)).astype(np.float64).reshape(self.shape)
        table = w[3 * index.F:].reshape(index.C, len(TIES))
        step = table[self.contexts].sum(axis=2)  # N, T, ties
        N, T, K = self.shape
        trans = np.take_along_axis(step, self.types.reshape(N, T, K * K).astype(np.int64), axis=2).reshape(N, T, K, K)
        return U, trans

    def loss(self, w):
        """How improbable the right candidates are, and the gradient of it. All is done with probabilities
        that are scaled at each step, for logarithms of every pair of candidates cost five times as much."""
        index = self.index
        N, T, K = self.shape
        U = (self.X @ w[:3 * index.F].astype(np.float32)).astype(np.float64).reshape(self.shape)
        step = w[3 * index.F:].reshape(index.C, len(TIES))[self.contexts].sum(axis=2)
        step -= step.max(axis=2, keepdims=True)  # the same for both masks
        factor = np.exp(step)
        pairs = [None] + [np.take(factor[self.first[t]:, t].ravel(), self.flat[t]) for t in range(1, T)]
        total, gu = 0.0, np.zeros_like(U)
        gt = np.zeros((index.C, len(TIES)))
        left = [None] * T
        for sign, mask in ((1, self.valid), (-1, self.allowed)):
            V = np.where(mask, U, NEG)
            V[~self.live] = 0
            high = V.max(axis=2, keepdims=True)
            e = np.exp(V - high)
            total += sign * (high[:, :, 0] * self.live).sum()
            a, c = np.zeros_like(U), np.ones((N, T))
            for t in range(T):
                on = self.first[t]
                now = e[on:, t] if t == 0 else e[on:, t] * np.matmul(a[on:, t - 1, None, :], pairs[t])[:, 0]
                c[on:, t] = now.sum(axis=1)
                a[on:, t] = now / c[on:, t, None]
            total += sign * np.log(c).sum()
            b = np.ones_like(U)
            for t in range(T - 1, 0, -1):
                on = self.first[t]
                behind = e[on:, t] * b[on:, t] / c[on:, t, None]
                b[on:, t - 1] = np.matmul(pairs[t], behind[:, :, None])[:, :, 0]
                both = a[on:, t - 1, :, None] * behind[:, None, :]
                left[t] = both if sign > 0 else left[t] - both
            gu += sign * a * b * self.live[:, :, None]
        for t in range(1, T):
            on = self.first[t]
            counts = np.bincount(self.flat[t].ravel(), (left[t] * pairs[t]).ravel(), minlength=(N - on) * len(TIES))
            for c in range(CONTEXTS):
                np.add.at(gt, self.contexts[on:, t, c], counts.reshape(N - on, -1))
        gt[0] = 0
        return total, np.concatenate([self.XT @ gu.reshape(-1).astype(np.float32), gt.ravel()])

    def decode(self, w):
        """The candidates of the best path of each passage, and how far above the next."""
        U, trans = self.scores(w)
        out = []
        for n, length in enumerate(self.length):
            best = np.where(self.valid[n, 0], U[n, 0], NEG)
            back = []
            for t in range(1, length):
                s = best[:, None] + trans[n, t]
                back.append(s.argmax(0))
                best = s.max(0) + np.where(self.valid[n, t], U[n, t], NEG)
            path = [int(best.argmax())]
            for pointer in reversed(back):
                path.append(int(pointer[path[-1]]))
            out.append(path[::-1])
        return out


def lse(a, axis):
    m = a.max(axis=axis, keepdims=True)
    return (m + np.log(np.exp(a - m).sum(axis=axis, keepdims=True))).squeeze(axis)


def forward_backward(U, trans, length):
    N, T, K = U.shape
    a = np.empty_like(U)
    a[:, 0] = U[:, 0]
    for t in range(1, T):
        step = lse(a[:, t - 1, :, None] + trans[:, t], 1) + U[:, t]
        a[:, t] = np.where((t < length)[:, None], step, a[:, t - 1])
    b = np.zeros_like(U)
    for t in range(T - 2, -1, -1):
        step = lse(trans[:, t + 1] + (U[:, t + 1] + b[:, t + 1])[:, None, :], 2)
        b[:, t] = np.where((t + 1 < length)[:, None], step, 0)
    return a, b, lse(a[:, T - 1], 1)


def batches(passages, ids, index, parts=24):
    def size(p):
        return len(passages[p]), max(len(f.said) for f in passages[p])
    order = sorted(ids, key=size)
    step = max(1, -(-len(order) // parts))
    return [Batch(passages, order[i:i + step], index) for i in range(0, len(order), step)]


def train(passages, ids, l2, least, iterations, limit_bytes):
    index = Index(passages, ids, least)
    parts = batches(passages, ids, index)
    met = sum(np.asarray(part.X.sum(axis=0)).ravel() for part in parts)
    mean = np.zeros(index.size)
    for least_trust in TRUSTS:
        trust = index.trust(least_trust)

        def objective(v):
            total, grad = 0.5 * l2 * (v @ v), l2 * v
            for part in parts:
                value, g = part.loss(v * trust)
                total += value
                grad = grad + g * trust
            return total, grad
        start = np.zeros(index.size)
        v = minimize(objective, start, jac=True, method="L-BFGS-B", options={"maxiter": iterations}).x
        mean += v * trust / len(TRUSTS)
    return prune(np.rint(mean * SCALE), index, met, limit_bytes), index


def prune(W, index, met, limit_bytes):
    """The weights, without the rows that say least for their length where the table would be longer than it
    may be. What a row says: its weight, and how often its feature was met."""
    spent = sum(len(row.encode()) for row in tie_rows(W, index))
    rows = []
    for f, i in index.features.items():
        en, zh = int(W[i] + W[index.F + i]), int(W[i] + W[2 * index.F + i])
        says = max(abs(en) * met[index.F + i] ** 0.5, abs(zh) * met[2 * index.F + i] ** 0.5)
        size = len(f"{f}\t{en}\t{zh}\n".encode())
        rows.append((-says / size, f, size))
    for _, f, size in sorted(rows):
        spent += size
        if spent > limit_bytes:
            W[index.features[f] + np.arange(3) * index.F] = 0
    return W


def tie_rows(W, index):
    for c, i in index.contexts.items():
        for j, name in enumerate(TIES):
            v = int(W[3 * index.F + i * len(TIES) + j])
            if v:
                yield f"!{name} {c}\t{v}\t{v}\n"


def apply(W, index, passages, ids):
    """Passage to the candidates taken."""
    taken = {}
    for part in batches(passages, ids, index):
        taken.update(zip(part.ids, part.decode(W)))
    return taken


def write(path, W, index):
    rows = []
    for f, i in index.features.items():
        en, zh = (int(W[i] + W[j * index.F + i]) for j in (1, 2))
        if en or zh:
            rows.append(f"{f}\t{en}\t{zh}\n")
    ties = list(tie_rows(W, index))
    with open(path, "w", encoding="utf-8") as out:
        out.write("# Weights of the periods of figures. Made by tools/train_period.py; do not edit. Read by claims/period_decider.cc.\n")
        out.write("feature\ten\tzh\n")
        out.writelines(sorted(rows))
        out.writelines(sorted(ties))
    print(f"{path}: {len(rows)} of {index.F} features, {len(ties)} ties, {os.path.getsize(path)} bytes")


def show(name, passages, taken):
    count, hit, reach = Counter(), Counter(), Counter()
    for pid, path in taken.items():
        for f, k in zip(passages[pid], path):
            lang = language(pid)
            count[lang] += 1
            hit[lang] += same(f.gold, f.said[k])
            reach[lang] += any(same(f.gold, s) for s in f.said)
    print(name, "  ".join(f"{l} {hit[l] / count[l]:.3f} (reach {reach[l] / count[l]:.3f}, {count[l]})" for l in sorted(count)),
          flush=True)


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("features")
    ask.add_argument("folds")
    ask.add_argument("--l2", type=float, default=5.0)
    ask.add_argument("--least", type=int, default=3)
    ask.add_argument("--iterations", type=int, default=60)
    ask.add_argument("--folds-only", default="0,1,2,3,4", help="which folds to cross-validate with")
    ask.add_argument("--limit-bytes", type=int, default=399_000)
    ask.add_argument("--write", help="the table to write, of all of train")
    ask.add_argument("--leave-out", type=int, help="train without this fold of train and write the table, no more")
    ask.add_argument("--out", help="the folder for --leave-out")
    ask.add_argument("--errors", help="where to keep what was said of each figure (a pickle)")
    a = ask.parse_args()
    fold = {}
    for line in open(a.folds, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if cells[1].isdigit():
            fold[cells[0]] = int(cells[1])
    passages = read(a.features)
    train_ids = [p for p in passages if p.startswith("train")]

    def fit(ids):
        return train(passages, ids, a.l2, a.least, a.iterations, a.limit_bytes)

    if a.leave_out is not None:
        W, index = fit([p for p in train_ids if fold[p] != a.leave_out])
        write(os.path.join(a.out, "period_weights.tsv"), W, index)
        return
    taken = {}
    for k in [int(k) for k in a.folds_only.split(",") if k]:
        W, index = fit([p for p in train_ids if fold[p] != k])
        taken.update(apply(W, index, passages, [p for p in train_ids if fold[p] == k]))
    if taken:
        show("train, cross-validated:", passages, taken)
    if a.write or not taken:
        W, index = fit(train_ids)
        for name in ("dev", "seed"):
            show(name + ":", passages, apply(W, index, passages, [p for p in passages if p.startswith(name)]))
        if a.write:
            write(a.write, W, index)
    if a.errors:
        with open(a.errors, "wb") as out:
            pickle.dump([(p, f.claim, f.gold, (f.said[k], f.why[k]), any(same(f.gold, s) for s in f.said),
                          same(f.gold, f.said[k])) for p, path in taken.items() for f, k in zip(passages[p], path)], out)


if __name__ == "__main__":
    main()
