#!/usr/bin/env python3
"""Checks that changed copies of labelled passages are read about as well as the passages themselves.

  compare.py --program PATH/TO/outlay [--errors] [PASSAGES…]

Makes the copies (change.py), lets the program read passages and copies, and compares core F1
(tools/score.py): over all copies of a file it may be at most 0.05 lower than on the file. A kind of
change whose copies alone are much lower is shown, and fails nothing: some have few claims.

Without PASSAGES: tests/passages/examples.jsonl, and the corpus's seeds.jsonl where it stands beside
the project (../shared/corpus), else that part is skipped by name.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import change  # noqa: E402
import edits  # noqa: E402
import score  # noqa: E402

ALLOWED_LOSS = 0.05
FEWEST_COPIES = 20


def read(program, passages):
    """{id: claims} as the program reads them. It is told of each passage what a reader would know."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for passage in passages:
            told = {key: passage.get(key) for key in ("id", "lang", "published", "title", "publisher", "text")}
            file.write(json.dumps({key: value for key, value in told.items() if value is not None},
                                  ensure_ascii=False) + "\n")
        file.flush()
        done = subprocess.run([program, "read", "--format", "corpus", file.name], capture_output=True, text=True,
                              check=False, timeout=600)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"outlay read ended with {done.returncode}: {done.stderr[:2000]}")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {line["id"]: line["claims"] for line in lines}


def core(program_claims, passages):
    total = score.Score()
    for passage in passages:
        total.add(passage, program_claims.get(passage["id"], []))
    return total


def compare(program, path, show_errors):
    """Prints the comparison of one file; true where it holds."""
    passages = score.read_passages(path)
    made = change.copies(passages)
    broken = [fault for _, _, copy in made for fault in edits.faults(copy)]
    if broken:
        print("\n".join(broken))
        return False
    claims = read(program, passages + [copy for _, _, copy in made])
    before = core(claims, passages)
    first = before.measures("core")[2]
    print(f"{path.name}: {len(passages)} passages, core F1 {first:.3f}; {len(made)} changed copies")
    for kind in change.KINDS:
        pairs = [(original, copy) for made_kind, original, copy in made if made_kind == kind]
        if pairs:
            originals = core(claims, [original for original, _ in pairs]).measures("core")[2]
            copies = core(claims, [copy for _, copy in pairs])
            loss = originals - copies.measures("core")[2]
            mark = "  <- lower" if loss > ALLOWED_LOSS else ""
            print(f"  {kind:14} {len(pairs):3} copies, core F1 {copies.measures('core')[2]:.3f}{mark}")
            if show_errors:
                print("\n".join("    " + error for error in copies.errors))
    after = core(claims, [copy for _, _, copy in made])
    second = after.measures("core")[2]
    holds = first > 0 and second >= first - ALLOWED_LOSS and len(made) >= min(FEWEST_COPIES, 4 * len(passages))
    print(f"  all copies: core F1 {second:.3f}, {'holds' if holds else 'DOES NOT HOLD'}: "
          f"at most {ALLOWED_LOSS} below {first:.3f}")
    return holds


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--program", required=True)
    ask.add_argument("--errors", action="store_true")
    ask.add_argument("passages", nargs="*", type=pathlib.Path)
    args = ask.parse_args()
    paths = args.passages
    if not paths:
        paths = [ROOT / "tests" / "passages" / "examples.jsonl"]
        seeds = ROOT.parent / "shared" / "corpus" / "seeds.jsonl"
        if seeds.is_file():
            paths.append(seeds)
        else:
            print("skipped: variants of the seeds: there is no ../shared/corpus/seeds.jsonl")
    results = [compare(args.program, path, args.errors) for path in paths]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
