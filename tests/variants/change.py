#!/usr/bin/env python3
"""Makes changed copies of labelled passages, with their labels adjusted.

  change.py PASSAGES [--kinds KIND,…]     writes the copies to standard output, one a line

Kinds of change, each a function below:
  figures         other numbers of the same form: $22.7 billion becomes $31.4 billion
  known-names     other companies, which data/entities.tsv knows (tests/variants/names.tsv)
  made-up-names   other companies, which nothing knows
  order           paragraphs in another order, those that refer back kept behind what they refer to
  currency        the currency on the other side: 160 billion yuan becomes RMB 160 billion
  spelling        American spelling for British, or the other way round; % and per cent
  all             figures, known names and currency together

The same passage gives the same copies on every machine. A passage that a kind does not touch gives
no copy of that kind.
"""
import argparse
import decimal
import hashlib
import json
import pathlib
import re
import sys

import edits as e

HERE = pathlib.Path(__file__).parent
# A number that is no part of a name: not H20, not Qwen2.5.
NUMBER = re.compile(r"(?<![A-Za-z0-9.,\-])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![A-Za-z0-9])"
                    r"|(?<![A-Za-z0-9.,\-])\d+(?:\.\d+)?(?!\d|,\d|\.\d)")


def new_digits(number, salt):
    """Another number of the same form, near enough in size: as many digits, commas and places kept."""
    digits = [c for c in number if c.isdigit()]
    significant = "".join(digits).strip("0") or "1"
    for attempt in range(100):
        seed = hashlib.sha256(f"{salt} {number} {attempt}".encode()).digest()
        fresh = [str(byte % 10) for byte in seed[:len(digits)]]
        # Zeros at the end stay zeros, as reporting rounds.
        kept = len("".join(digits).rstrip("0")) or 1
        fresh = [d if i < kept else "0" for i, d in enumerate(fresh)]
        first = next(i for i, d in enumerate(digits) if d != "0") if significant != "1" or "1" in digits else 0
        fresh[:first] = ["0"] * first
        if fresh[first] == "0" or fresh[kept - 1] == "0" or fresh == digits:
            continue
        replaced = iter(fresh)
        return "".join(next(replaced) if c.isdigit() else c for c in number)
    return None


def scale_of(value, number):
    """The power of ten between the printed number and the value, or nothing if there is none."""
    number = decimal.Decimal(number.replace(",", ""))
    value = abs(decimal.Decimal(str(value)))
    if not number or not value:
        return None
    ratio = (value / number).normalize()
    return ratio if ratio.as_tuple().digits == (1,) else None


def plain(value):
    """A decimal as the JSON number the corpus would hold."""
    return int(value) if value == value.to_integral_value() else float(value)


def figures(passage):
    """Other numbers in the claims, the same one for the same one, so that sums may break: reading is tested."""
    salt = passage["id"]
    edits, values = {}, {}
    for index, claim in enumerate(passage["claims"]):
        numbers = list(NUMBER.finditer(claim["quote"]))
        bounds = [key for key in ("low", "high") if claim[key] is not None]
        if len(numbers) == 1:
            wanted = [(numbers[0], bounds)]
        elif len(numbers) == 2 and claim["low"] != claim["high"] and len(bounds) == 2:
            wanted = [(numbers[0], ["low"]), (numbers[1], ["high"])]
        else:
            continue
        fresh = {}
        for match, keys in wanted:
            text = new_digits(match.group(), salt)
            scales = [scale_of(claim[key], match.group()) for key in keys]
            if text is None or None in scales or len(set(scales)) != 1:
                break
            value = decimal.Decimal(text.replace(",", "")) * scales[0]
            for key in keys:
                fresh[key] = -value if claim[key] < 0 else value
            begin = claim["start"] + match.start()
            edits[begin] = e.Edit(begin, begin + len(match.group()), text)
        else:
            if None not in (fresh.get("low"), fresh.get("high")) and fresh["low"] > fresh["high"]:
                for match, _ in wanted:
                    edits.pop(claim["start"] + match.start(), None)
                continue
            values[index] = fresh
            continue
        for match, _ in wanted:
            edits.pop(claim["start"] + match.start(), None)
    # Two claims on one span ("both grew 30%") must agree; where one could not be changed, neither is.
    for index, claim in enumerate(passage["claims"]):
        for match in NUMBER.finditer(claim["quote"]):
            if claim["start"] + match.start() in edits and index not in values:
                edits.pop(claim["start"] + match.start())
    result = e.changed(passage, edits.values(), "figures")
    for index, claim in enumerate(result["claims"]):
        if index in values and claim["quote"] != passage["claims"][index]["quote"]:
            claim.update((key, plain(value)) for key, value in values[index].items())
    return result


def read_names():
    rows = [line.split("\t") for line in (HERE / "names.tsv").read_text(encoding="utf-8").splitlines()
            if line and not line.startswith("#")]
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def other_names(passage, column, kind):
    table = read_names()
    forms = {row["form"]: row for row in table if row[column]}
    if not forms:
        return None
    pattern = re.compile("|".join(
        (rf"(?<![A-Za-z]){re.escape(form)}(?![A-Za-z])" if form.isascii() else re.escape(form))
        for form in sorted(forms, key=len, reverse=True)))
    # A name that already stands in the text must not come to stand for two companies.
    taken = {row[column] for row in table
             if row[column + "_form"][:1].isupper() and row[column + "_form"] in passage["text"]}
    swapped = {row["company"]: row[column] for row in forms.values() if row[column] not in taken}

    def edits_of(text):
        for match in pattern.finditer(text):
            row = forms[match.group()]
            if row["company"] in swapped:
                yield e.Edit(match.start(), match.end(), row[column + "_form"])

    result = e.changed(passage, edits_of(passage["text"]), kind)
    if result.get("title"):
        result["title"] = e.apply_edits(result["title"], edits_of(passage["title"]))[0]
    for claim in result["claims"]:
        for key in ("entity", "said_by"):
            claim[key] = [swapped.get(name, name) for name in claim[key]]
    return result


def known_names(passage):
    return other_names(passage, "known", "known-names")


def made_up_names(passage):
    return other_names(passage, "made_up", "made-up-names") if passage["lang"] == "en" else None


# Words in a paragraph's first sentence that look back to what stands before.
LOOKS_BACK = re.compile(r"\b(?:this|that|these|those|it|its|he|his|she|her|they|their|them|such|also|however|but|yet|"
                        r"meanwhile|by comparison|by contrast|the company|the firm|the group|the same|the sum|both|"
                        r"complementing|concurrently|alone|another|one of them|none of|"
                        r"the (?:\w+[- ]){0,4}(?:behemoth|giant|leader|maker|bank|start-?up|developer|initiative|project|"
                        r"plan|budget|investment|spending|money|deal|parent|advancement))\b", re.IGNORECASE)
LOOKS_BACK_ZH = re.compile("[该其此这那]|同期|同时|此外|另外|但|而|对比|两家|三家|四家|前者|后者|公司")


def order(passage):
    """Paragraphs that stand on their own change places; the first two and the title stay."""
    text = passage["text"]
    blocks = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+(?:\n+|$)", text)]
    looks_back = LOOKS_BACK if passage["lang"] == "en" else LOOKS_BACK_ZH
    chunks = []  # (begin, end, whether it holds more than headings)
    for begin, end in blocks:
        line = text[begin:end].strip()
        first_sentence = re.split(r"(?<=[.!?])\s|[。！？]", line)[0]
        refers = looks_back.search(first_sentence) or line.startswith(("-", "•", "*", "|"))
        is_prose = re.search(r"[.!?。！？”\"]$", line) is not None
        if chunks and (refers or not chunks[-1][2]):
            begin = chunks.pop()[0]
            # What it refers to stands before the heading that was between them.
            if refers and len(chunks) > 1 and not re.search(r"[.!?。！？”\"]", text[begin:end].replace(line, "")):
                begin = chunks.pop()[0]
        chunks.append((begin, end, is_prose or bool(refers)))
    chunks = [(begin, end) for begin, end, _ in chunks]
    head, rest = chunks[:1], chunks[1:]
    if len(rest) < 2:
        return None
    shuffled = sorted(rest, key=lambda chunk: hashlib.sha256(f"{passage['id']} {chunk[0]}".encode()).digest())
    if shuffled == rest:
        shuffled = rest[1:] + rest[:1]
    # Lines keep their ends: a last one without any would run into the next.
    if any(not text[begin:end].endswith("\n") for begin, end in shuffled[:-1]):
        passage = dict(passage, text=text + "\n\n")
        shuffled = [(begin, end + 2 if end == len(text) else end) for begin, end in shuffled]
    return e.reordered(passage, head + shuffled, "order")


SCALE = r"(?:thousand|million|billion|trillion|bn|m|tn)"
AMOUNT = r"\d[\d,]*(?:\.\d+)?"
# The whole quote, by another way of writing the same money.
CURRENCY_FORMS = [
    (re.compile(rf"({AMOUNT} {SCALE}) yuan"), r"RMB \1"),
    (re.compile(rf"RMB ?({AMOUNT} {SCALE})(?: yuan)?"), r"\1 yuan"),
    (re.compile(rf"US\$({AMOUNT} {SCALE})"), r"$\1"),
    (re.compile(rf"\$({AMOUNT} {SCALE})"), r"\1 US dollars"),
    (re.compile(rf"€({AMOUNT} {SCALE})"), r"\1 euros"),
    (re.compile(rf"({AMOUNT})([万亿]+)元(?:人民币)?"), r"人民币\1\2元"),
    (re.compile(rf"人民币({AMOUNT})([万亿]+)元"), r"\1\2元人民币"),
]


def currency(passage):
    edits = {}
    for claim in passage["claims"]:
        for pattern, form in CURRENCY_FORMS:
            match = pattern.fullmatch(claim["quote"])
            if match:
                edits[claim["start"]] = e.Edit(claim["start"], claim["end"], match.expand(form))
                break
    return e.changed(passage, edits.values(), "currency")


SPELLINGS = [("organisation", "organization"), ("programme", "program"), ("centre", "center"), ("signalling", "signaling"),
             ("emphasise", "emphasize"), ("reorganise", "reorganize"), ("democratis", "democratiz"), ("favour", "favor"),
             ("labour", "labor"), ("modell", "model"), ("capitalis", "capitaliz"), ("recognis", "recogniz"),
             ("analyse", "analyze"), ("defence", "defense"), ("per cent", "percent"), ("cheque", "check")]


def spelling(passage):
    """American for British where there is any, else British for American; and % as a word, or a word as %."""
    text = passage["text"]
    british = sum(text.count(a) for a, _ in SPELLINGS)
    pairs = SPELLINGS if british else [(b, a) for a, b in SPELLINGS]
    edits = {}
    for before, after in pairs:
        for match in re.finditer(rf"(?<![a-z]){before}", text):
            edits.setdefault(match.start(), e.Edit(match.start(), match.end(), after))
    word = "percent" if british else "per cent"
    for claim in passage["claims"]:
        match = re.fullmatch(r"([+-]?\d+(?:\.\d+)?)(%| per cent)", claim["quote"])
        if match and passage["lang"] == "en":
            new = f"{match.group(1)} {word}" if match.group(2) == "%" else f"{match.group(1)}%"
            edits = {at: edit for at, edit in edits.items() if not claim["start"] <= at < claim["end"]}
            edits[claim["start"]] = e.Edit(claim["start"], claim["end"], new)
        match = re.fullmatch(r"(\d+(?:\.\d+)?)%", claim["quote"])
        if match and passage["lang"] == "zh":
            wide = str.maketrans("0123456789.%", "０１２３４５６７８９．％")
            edits[claim["start"]] = e.Edit(claim["start"], claim["end"], claim["quote"].translate(wide))
    return e.changed(passage, edits.values(), "spelling")


def everything(passage):
    result = passage
    for change in (figures, known_names, currency):
        result = change(result)
    result["id"] = f"{passage['id']}/all"
    return result


KINDS = {"figures": figures, "known-names": known_names, "made-up-names": made_up_names, "order": order,
         "currency": currency, "spelling": spelling, "all": everything}


def copies(passages, kinds=tuple(KINDS)):
    """[(kind, original, copy)] of all copies that differ from their original."""
    made = []
    for passage in passages:
        for kind in kinds:
            try:
                copy = KINDS[kind](passage)
            except e.CannotChange:
                continue
            if copy is not None and copy["text"] != passage["text"]:
                made.append((kind, passage, copy))
    return made


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("passages")
    ask.add_argument("--kinds", default=",".join(KINDS))
    args = ask.parse_args()
    with open(args.passages, encoding="utf-8") as lines:
        passages = [json.loads(line) for line in lines if line.strip()]
    for _, _, copy in copies(passages, args.kinds.split(",")):
        print(json.dumps(copy, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
