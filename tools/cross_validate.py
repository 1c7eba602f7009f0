#!/usr/bin/env python3
"""How right the whole program reads text whose source it has not learned from.

  cross_validate.py --build build/release --corpus ../shared/corpus --python build/venv/bin/python [--work DIR]

For each fold of CORPUS/folds.tsv (no source is in two folds) all tables of weights are learned from train-*
without that fold, and the program reads the fold's passages with them (`outlay read --data`): figures, claims and
keys as it finds them, nothing is given. Printed: what tools/score.py says of all folds together, for English and
Chinese, and how right the claims are by how surely they were read.

PYTHON needs numpy, scipy and scikit-learn. Takes about a quarter of an hour on two cores; --work keeps what was
made, and a step whose result is there is not done again.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys

import score

TOOLS = pathlib.Path(__file__).resolve().parent
STEPS = (0, 30, 50, 60, 70, 80, 90, 95)  # percent


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--build", type=pathlib.Path, required=True)
    ask.add_argument("--corpus", type=pathlib.Path, required=True)
    ask.add_argument("--python", default=sys.executable)
    ask.add_argument("--work", type=pathlib.Path, default=pathlib.Path("build/cross_validate"))
    args = ask.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    folds_file = args.corpus / "folds.tsv"
    fold_of = dict(line.split("\t")[:2] for line in folds_file.read_text(encoding="utf-8").splitlines()[1:])
    train = sorted(str(path) for path in args.corpus.glob("train-*.jsonl"))
    every = train + sorted(str(path) for path in args.corpus.glob("dev-*.jsonl")) + [str(args.corpus / "seeds.jsonl")]

    environment = os.environ | {"OMP_NUM_THREADS": "1"}

    def make(name, command):
        """The file `name` of what the command prints; where it is there already it is kept."""
        path = args.work / name
        if not path.exists():
            part = args.work / (name + ".part")
            with open(part, "wb") as out:
                subprocess.run([str(word) for word in command], stdout=out, check=True, env=environment)
            part.rename(path)
        return path

    lab = args.build / "tools"
    what = make("what.tsv", [lab / "decider_lab", "what", *train])
    said = args.work / "said.tsv"
    make("said.log", [args.python, TOOLS / "train_deciders.py", what, folds_file, "--said", said])
    period = make("period.tsv", [lab / "decider_lab", "period", said, *train])
    who = make("who.tsv", [lab / "who_lab", "candidates", *every])
    hidden = [make(f"who{k}.tsv", [lab / "who_lab", "candidates", "--hide", k, *every]) for k in range(3)]
    speakers = make("speakers.tsv", [lab / "who_lab", "speakers", *every])

    def read_fold(fold):
        tables = args.work / f"fold{fold}"
        out = ["--leave-out", fold, "--out", tables]
        if not tables.exists():
            tables.mkdir()
            for table in (TOOLS.parent / "data").glob("*_weights.tsv"):
                shutil.copy(table, tables)  # for how sure a margin makes it, which --tables-only keeps
        make(f"what{fold}.log", [args.python, TOOLS / "train_deciders.py", what, folds_file, "--tables-only", *out])
        make(f"period{fold}.log", [args.python, TOOLS / "train_period.py", period, folds_file, *out])
        make(f"who{fold}.log", [args.python, TOOLS / "train_entity.py", args.corpus, who, "--hidden", *hidden, *out])
        make(f"speaker{fold}.log",
             [args.python, TOOLS / "train_entity.py", args.corpus, speakers, "--key", "said_by", *out])
        held = args.work / f"fold{fold}.jsonl"
        with open(held, "w", encoding="utf-8") as passages:
            for file in train:
                for line in open(file, encoding="utf-8"):
                    if fold_of.get(json.loads(line)["id"]) == fold:
                        passages.write(line)
        return held, make(f"read{fold}.jsonl", [args.build / "outlay", "read", "--data", tables, "--passages", held,
                                               "--format", "jsonl"])

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        done = list(pool.map(read_fold, sorted(set(fold_of.values()))))

    for language in ("en", "zh"):
        gold, read = [], collections.defaultdict(list)
        for held, read_file in done:
            gold += [passage for passage in score.read_passages(held) if passage["lang"] == language]
            for claim in score.read_passages(read_file):
                read[claim["label"]].append(claim)
        print(f"\n{language}")
        print("\n".join(score.score(gold, [{"id": id, "claims": claims} for id, claims in read.items()]).lines()))
        print("\n".join(surely(gold, read)))


def surely(gold, read):
    """Precision and recall, by core, of what is read at least so surely; and how often it is right as it says."""
    rows = []
    for passage in gold:
        claims = read[passage["id"]]
        right = {r for g, r in score.meet(passage["claims"], claims)
                 if all(score.is_right(key, passage["claims"][g], claims[r]) for key in score.CORE)}
        rows += [(claim["probability"], r in right) for r, claim in enumerate(claims)]
    wanted = sum(len(passage["claims"]) for passage in gold)
    yield "sure from   claims   precision   recall   |   up to the next: says   is right"
    for step, following in zip(STEPS, STEPS[1:] + (101,)):
        kept = [right for p, right in rows if p * 100 >= step]
        here = [(p, right) for p, right in rows if step <= p * 100 < following]
        if kept and here:
            says, is_right = (sum(column) / len(here) for column in zip(*here))
            yield (f"{step:>8}%   {len(kept):>6}   {sum(kept) / len(kept):>9.3f}   {sum(kept) / wanted:>6.3f}   |"
                   f"   {says:>21.3f}   {is_right:>8.3f}")


if __name__ == "__main__":
    main()
