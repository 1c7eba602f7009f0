#!/usr/bin/env python3
"""Learns data/entity_weights.tsv (whom a figure is about) and speaker_weights.tsv (who said it).

  train_entity.py CORPUS CANDIDATES [--hidden FILE...] [--table data/entity_weights.tsv] [--errors FILE]
  train_entity.py CORPUS SPEAKERS --key said_by [--table data/speaker_weights.tsv]

  train_entity.py CORPUS CANDIDATES [--key said_by] --leave-out K --out DIR

CORPUS is the folder of the claim corpus, CANDIDATES what `who_lab candidates` (`who_lab speakers`)
printed for all of its files (train, dev, seeds), --hidden the same with a third of the names hidden
(to measure it; to learn from them too won nothing).
--leave-out K learns from train without fold K of folds.tsv, measures on that fold and writes the table
of weights into DIR under its own name, so that a whole program can be measured on what none of its
tables has seen. Needs numpy and scipy:

  python3 -m venv build/venv && build/venv/bin/pip install numpy scipy
  build/release/tools/who_lab candidates CORPUS/{train-*,dev-*,seeds}.jsonl > candidates.tsv

The model is a chain: each claim's candidates are scored by their features, and two claims in a row by
what ties their candidates (equal, within, both groups) in which surroundings. All claims of a passage
are decided together, in training and in running, so no claim leans on a right answer before it that it
would not have. Training maximises the probability of the right candidates; a claim whose entity is not
among them is left open. Weights are for both languages, with a part for each; they are written as
integers.

Printed: accuracy in cross-validation by source (folds.tsv) over train, then of a model trained on all
of train over dev and seeds, with all names known and with a third hidden.
"""
import argparse, collections, glob, json, os, sys
import numpy as np
from scipy import sparse
from scipy.optimize import minimize

SCALE = 256
OWN = [1.0]  # how much dearer a language's own part of a weight is than the part of both
TIES = ["", "equal", "within", "group"]
KEY = "entity"


def same(gold, said):
    if KEY == "entity" and len(gold) == 1 and len(said) == 1 and gold[0].startswith("group:") and said[0].startswith("group:"):
        return True
    return set(gold) == set(said)


def kind_of(ids):
    return "list" if len(ids) > 1 else "group" if ids and ids[0].startswith("group:") else "one"


def tie(a, b):
    if a == b:
        return 1
    if KEY == "entity" and a[0].startswith("group:") and b[0].startswith("group:"):
        return 3
    if KEY == "said_by":
        return 0
    a, b = set(a), set(b)
    return 2 if a <= b or b <= a else 0


class Data:
    """The passages of one print of who_lab."""

    def __init__(self, path, gold):
        self.passages = collections.OrderedDict()  # id -> list of (tie, [(ids, features)])
        for line in open(path, encoding="utf-8"):
            pid, claim, context, ids, features = line.rstrip("\n").split("\t")
            claims = self.passages.setdefault(pid, {})
            claims.setdefault(int(claim), (context, []))[1].append(([x for x in ids.split(",") if x], features.split("\x1f")))
        self.gold = gold


class Index:
    def __init__(self, min_passages):
        self.seen = collections.defaultdict(set)
        self.min = min_passages

    def count(self, data, ids):
        for pid in ids:
            for context, candidates in data.passages.get(pid, {}).values():
                for _, features in candidates:
                    for f in features:
                        s = self.seen[f]
                        if len(s) < self.min:
                            s.add(pid)

    def close(self):
        self.features = {f: i for i, f in enumerate(sorted(f for f, s in self.seen.items() if len(s) >= self.min))}
        self.seen = None


def contexts(datas):
    return sorted({c for d in datas for p in d.passages.values() for c, _ in p.values()})


def batch(items, index, ctx, langs):
    """items: (data, passage id). Arrays for all of them at once."""
    N = len(items)
    T = max(max(d.passages[p]) + 1 for d, p in items)
    K = max(len(c) for d, p in items for _, c in d.passages[p].values())
    F = len(index.features)
    valid = np.zeros((N, T, K), bool)
    right = np.zeros((N, T, K), bool)
    types = np.zeros((N, T, K, K), np.int8)
    context = np.zeros((N, T), np.int32)
    length = np.zeros(N, np.int32)
    rows, cols = [], []
    for n, (d, p) in enumerate(items):
        shift = F if langs[p] == "en" else 2 * F
        claims = d.passages[p]
        t = 0
        before = None
        for claim in sorted(claims):
            c, candidates = claims[claim]
            context[n, t] = ctx[c] if c in ctx else 0
            for k, (ids, features) in enumerate(candidates):
                valid[n, t, k] = True
                right[n, t, k] = same(d.gold[p][claim], ids)
                row = (n * T + t) * K + k
                for f in features:
                    i = index.features.get(f)
                    if i is not None:
                        rows += [row, row]
                        cols += [i, shift + i]
            if before is not None:
                for j, (a, _) in enumerate(before):
                    for k, (b, _) in enumerate(candidates):
                        types[n, t, j, k] = tie(a, b)
            before = candidates
            t += 1
        length[n] = t
    X = sparse.csr_matrix((np.ones(len(rows), np.float32), (rows, cols)), shape=(N * T * K, 3 * F))
    return dict(X=X, valid=valid, right=right, types=types, context=context, length=length, N=N, T=T, K=K, F=F,
                ids=[(d, p) for d, p in items])


NEG = -1e9


def lse(a, axis):
    m = a.max(axis=axis, keepdims=True)
    return (m + np.log(np.exp(a - m).sum(axis=axis, keepdims=True))).squeeze(axis)


def forward_backward(U, trans, length):
    N, T, K = U.shape
    alpha = np.empty_like(U)
    alpha[:, 0] = U[:, 0]
    for t in range(1, T):
        step = lse(alpha[:, t - 1, :, None] + trans[:, t], 1) + U[:, t]
        alpha[:, t] = np.where((t < length)[:, None], step, alpha[:, t - 1])
    beta = np.zeros_like(U)
    for t in range(T - 2, -1, -1):
        step = lse(trans[:, t + 1] + (U[:, t + 1] + beta[:, t + 1])[:, None, :], 2)
        beta[:, t] = np.where((t + 1 < length)[:, None], step, 0)
    return alpha, beta, lse(alpha[:, T - 1], 1)


class Chain:
    def __init__(self, b, ctx_count):
        self.b, self.C = b, ctx_count
        ok = b["right"].any(axis=2)
        self.allowed = np.where(ok[:, :, None], b["right"], b["valid"])
        self.key = b["context"][:, :, None, None] * len(TIES) + b["types"]

    def scores(self, w):
        b = self.b
        U = (b["X"] @ w[: 3 * b["F"]]).reshape(b["N"], b["T"], b["K"])
        trans = w[3 * b["F"]:][self.key]
        return U, trans

    def loss(self, w):
        b = self.b
        U, trans = self.scores(w)
        live = (np.arange(b["T"])[None] < b["length"][:, None])
        grad = np.zeros_like(w)
        total = 0
        gu = np.zeros_like(U)
        for sign, mask in ((1, b["valid"]), (-1, self.allowed)):
            V = np.where(mask, U, NEG)
            V[~live] = 0
            a, be, z = forward_backward(V, trans, b["length"])
            total += sign * z.sum()
            p = np.exp(a + be - z[:, None, None]) * live[:, :, None] * mask
            gu += sign * p
            for t in range(1, b["T"]):
                on = t < b["length"]
                if not on.any():
                    break
                pair = np.exp(a[on, t - 1, :, None] + trans[on, t] + (V[on, t] + be[on, t])[:, None, :] - z[on, None, None])
                grad[3 * b["F"]:] += sign * np.bincount(self.key[on, t].ravel(), pair.ravel(), minlength=self.C * len(TIES))
        grad[: 3 * b["F"]] = b["X"].T @ gu.reshape(-1)
        return total, grad

    def decode(self, w):
        b = self.b
        U, trans = self.scores(w)
        out = []
        for n in range(b["N"]):
            best = np.where(b["valid"][n, 0], U[n, 0], NEG)
            back = []
            for t in range(1, b["length"][n]):
                s = best[:, None] + trans[n, t]
                back.append(s.argmax(0))
                best = s.max(0) + np.where(b["valid"][n, t], U[n, t], NEG)
            path = [int(best.argmax())]
            for pointer in reversed(back):
                path.append(int(pointer[path[-1]]))
            out.append(path[::-1])
        return out


def chains_of(items, index, ctx, langs, parts=16):
    """Passages of like length and width together, so that little is padding."""
    def size(item):
        claims = item[0].passages[item[1]].values()
        return len(claims) * max(len(c) for _, c in claims) ** 2
    order = sorted(items, key=lambda i: (len(i[0].passages[i[1]]), size(i)))
    step = max(1, -(-len(order) // parts))
    return [Chain(batch(order[i:i + step], index, ctx, langs), len(ctx)) for i in range(0, len(order), step)]


def train(items, index, ctx, langs, l2, iterations):
    chains = chains_of(items, index, ctx, langs)
    w0 = np.zeros(3 * len(index.features) + len(ctx) * len(TIES))

    weight = np.full(len(w0), l2)
    weight[len(index.features): 3 * len(index.features)] *= OWN[0]

    def objective(w):
        total, grad = 0.5 * (weight * w * w).sum(), weight * w
        for chain in chains:
            value, g = chain.loss(w)
            total += value
            grad = grad + g
        return total, grad
    result = minimize(objective, w0, jac=True, method="L-BFGS-B", options=dict(maxiter=iterations))
    return result.x


def measure(w, items, index, ctx, langs, errors=None):
    hit, count, reach = collections.Counter(), collections.Counter(), collections.Counter()
    decided = []
    for chain in chains_of(items, index, ctx, langs):
        decided += zip(chain.b["ids"], chain.decode(w))
    for (d, p), path in decided:
        for t, claim in enumerate(sorted(d.passages[p])):
            candidates = d.passages[p][claim][1]
            said = candidates[path[t]][0]
            gold = d.gold[p][claim]
            lang = langs[p]
            count[lang] += 1
            hit[lang] += same(gold, said)
            can = any(same(gold, c) for c, _ in candidates)
            reach[lang] += can
            if errors is not None and not same(gold, said):
                errors.append((p, claim, gold, said, can))
    return hit, count, reach


def show(name, results):
    hit, count, reach = (sum((r[i] for r in results), collections.Counter()) for i in range(3))
    print(name, "  ".join(f"{l} {hit[l] / count[l]:.3f} (reach {reach[l] / count[l]:.3f}, {count[l]})" for l in sorted(count)),
          flush=True)


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpus")
    ask.add_argument("candidates")
    ask.add_argument("--hidden", nargs="*", default=[])
    ask.add_argument("--table")
    ask.add_argument("--errors")
    ask.add_argument("--leave-out", type=int)
    ask.add_argument("--out")
    ask.add_argument("--l2", type=float)
    ask.add_argument("--own", type=float)
    ask.add_argument("--min", type=int)
    ask.add_argument("--iterations", type=int, default=70)
    ask.add_argument("--folds", default="0,1,2,3,4")
    ask.add_argument("--key", default="entity", choices=["entity", "said_by"])
    a = ask.parse_args()
    global KEY
    KEY = a.key
    # What won in cross-validation: l2, passages that a feature must be met in, dearness of a language's own part.
    l2, least, own = (6.0, 4, 3.0) if KEY == "entity" else (1.0, 3, 1.0)
    a.l2 = l2 if a.l2 is None else a.l2
    a.min = least if a.min is None else a.min
    OWN[0] = own if a.own is None else a.own
    gold, langs, part = {}, {}, {}
    for path in sorted(glob.glob(os.path.join(a.corpus, "*.jsonl"))):
        for line in open(path, encoding="utf-8"):
            p = json.loads(line)
            gold[p["id"]] = [c[KEY] for c in p["claims"]]
            langs[p["id"]] = p["lang"]
            part[p["id"]] = os.path.basename(path).split("-")[0].split(".")[0]
    fold = {}
    for line in list(open(os.path.join(a.corpus, "folds.tsv")))[1:]:
        pid, k, _ = line.rstrip("\n").split("\t")
        fold[pid] = int(k)
    known = Data(a.candidates, gold)
    hidden = [Data(path, gold) for path in a.hidden]
    ctx = {c: i for i, c in enumerate(contexts([known] + hidden))}
    train_ids = [p for p in known.passages if part[p] == "train"]

    def items_of(ids):
        items = [(known, p) for p in ids]
        if hidden:  # English alone: of hidden Chinese names too few are found to learn from them
            items += [(hidden[i % len(hidden)], p) for i, p in enumerate(ids)
                      if langs[p] == "en" and p in hidden[i % len(hidden)].passages]
        return items

    def fit(ids):
        index = Index(a.min)
        index.count(known, ids)
        for h in hidden:
            index.count(h, ids)
        index.close()
        return train(items_of(ids), index, ctx, langs, a.l2, a.iterations), index

    def write(path, w, index):
        F = len(index.features)
        with open(path, "w", encoding="utf-8") as out:
            out.write("# Made by tools/train_entity.py from the claim corpus; do not edit. Read by claims/entity.cc.\n")
            out.write("feature\ten\tzh\n")
            for f, i in sorted(index.features.items()):
                en, zh = (round(SCALE * (w[i] + w[j * F + i])) for j in (1, 2))
                if abs(en) > 2 or abs(zh) > 2:
                    out.write(f"{f}\t{en}\t{zh}\n")
            for c, i in sorted(ctx.items()):
                for j, name in enumerate(TIES):
                    v = round(SCALE * w[3 * F + i * len(TIES) + j])
                    if v:
                        out.write(f"!{name or 'other'} {c}\t{v}\t{v}\n")

    errors = []
    results, results_hidden = [], []
    if a.leave_out is not None:
        w, index = fit([p for p in train_ids if fold[p] != a.leave_out])
        held = [p for p in train_ids if fold[p] == a.leave_out]
        show(f"fold {a.leave_out}:", [measure(w, [(known, p) for p in held], index, ctx, langs)])
        os.makedirs(a.out, exist_ok=True)
        write(os.path.join(a.out, "entity_weights.tsv" if KEY == "entity" else "speaker_weights.tsv"), w, index)
        return
    folds = [int(k) for k in a.folds.split(",") if k]
    for k in folds:
        w, index = fit([p for p in train_ids if fold[p] != k])
        held = [p for p in train_ids if fold[p] == k]
        results.append(measure(w, [(known, p) for p in held], index, ctx, langs, errors))
        show(f"fold {k}:", results[-1:])
        if hidden:
            results_hidden.append(measure(w, [(h, p) for h in hidden for p in held if p in h.passages], index, ctx, langs))
    if folds:
        show("train, cross-validated:", results)
        if hidden:
            show("the same, a third of the names hidden:", results_hidden)
    w, index = fit(train_ids)
    for name in ("dev", "seeds"):
        ids = [p for p in known.passages if part[p] == name]
        found = []
        show(name + ":", [measure(w, [(known, p) for p in ids], index, ctx, langs, found)])
        for lang in sorted({langs[p] for p in ids}):  # how many of each kind are wrong, and cannot be had
            kinds = collections.Counter(kind_of(g) for p in ids if langs[p] == lang for g in gold[p])
            wrong = collections.Counter((kind_of(g), can) for p, _, g, _, can in found if langs[p] == lang)
            print("  " + lang, "  ".join(f"{k} {n}: {wrong[k, True]} + {wrong[k, False]}" for k, n in sorted(kinds.items())))
        if hidden:
            show(name + ", a third hidden:", [measure(w, [(h, p) for h in hidden for p in ids if p in h.passages], index, ctx, langs)])
    if a.errors:
        with open(a.errors, "w", encoding="utf-8") as out:
            for p, claim, g, s, can in errors:
                out.write(f"{p}\t{claim}\t{','.join(g)}\t{','.join(s)}\t{'reachable' if can else 'not among them'}\n")
    if a.table:
        write(a.table, w, index)


if __name__ == "__main__":
    main()
