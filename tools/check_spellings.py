#!/usr/bin/env python3
"""Reads the spelling tests of Recognizers-Text with Outlay and compares.

  check_spellings.py LAB SPECS DIFFERENCES [--list KIND] [--totals]

LAB: the program spelling_lab. SPECS: the folder of the specs (its README tells
their form). DIFFERENCES: a table of the cases that are read otherwise, with what
the specs say, what Outlay says, and why. The check fails where a case differs and
is not in the table, or is in it and does not differ. Exit status 77 (skipped)
where SPECS is not there.

What is compared: of numbers the value of each numeral with its scale; of
percentages, money and ranges the values of the figures, and their units.
"""
import csv
import gzip
import json
import os
import subprocess
import sys
import tempfile
from decimal import Decimal, InvalidOperation

SKIPPED = 77
FILES = [f"{kind}/{language}/{model}Model.json"
         for kind, models in (("Number", ("Number", "NumberRange", "Percent")), ("NumberWithUnit", ("Currency",)))
         for language in ("English", "Chinese") for model in models]
# Units that the specs name without a code of ISO 4217.
CURRENCIES = {"Dollar": "USD", "Cent": "USD", "Pence": "GBP", "Pound": "GBP", "Jiao": "CNY", "Fen": "CNY"}


def read_cases(specs, name):
    path = os.path.join(specs, name)
    data = gzip.open(path).read() if path.endswith(".gz") else open(path, "rb").read()
    return json.loads(data.decode("utf-8-sig"))


def decimal(text):
    try:
        return Decimal(str(text).rstrip("%"))
    except InvalidOperation:
        return None


def plain(value):
    if value is None:
        return "…"
    text = format(value.normalize(), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def wanted(name, case):
    """What a case says: (start, end, low, high, unit), ends None where open."""
    for result in case["Results"]:
        resolution = result.get("Resolution") or {}
        start, end = result["Start"], result["End"] + 1
        value = resolution.get("value")
        if "NumberRange" in name:
            low, high = value[1:-1].split(",")
            yield start, end, decimal(low) if low else None, decimal(high) if high else None, ""
        elif value not in (None, "null"):
            number = decimal(value)
            unit = ""
            if "Currency" in name:
                unit = resolution.get("isoCurrency") or CURRENCIES.get(resolution.get("unit"), "")
            yield start, end, number, number, unit


def given(name, text, read):
    """What Outlay says, in the same form. A share in words ("two thirds") is a
    percentage with two decimals for Outlay and a number for the specs."""
    if "/Number" in name and "Range" not in name:
        shares = []
        for figure in read["figures"]:
            words = text[figure["start"]:figure["end"]]
            if figure["unit"] == "percent" and figure["low"] and not any(m in words for m in ("%", "％", "ercent", "百分", "成", "折")):
                shares.append((figure["start"], figure["end"]))
                value = decimal(figure["low"])
                yield *shares[-1], value, value, "share"
        for number in read["numbers"]:
            value = decimal(number["value"])
            if not any(begin <= number["start"] < end for begin, end in shares):
                yield number["start"], number["end"], value, value, ""
        return
    taken = [(f["start"], f["end"]) for f in read["figures"]]
    for other in read["ranges"] if "Range" in name else ():
        if not any(begin < other["end"] and other["start"] < end for begin, end in taken):
            yield other["start"], other["end"], decimal(other["low"]), decimal(other["high"]), ""
    for figure in read["figures"]:
        unit = figure["unit"]
        low = decimal(figure["low"]) if figure["low"] is not None else None
        high = decimal(figure["high"]) if figure["high"] is not None else None
        if "Percent" in name and unit not in ("percent", "pp"):
            continue
        if "Currency" in name and not (len(unit.split("/")[0]) == 3 and unit[:3].isupper() and unit[:3].isalpha()):
            continue
        yield figure["start"], figure["end"], low, high, unit.split("/")[0] if "Currency" in name else ""


def agrees(want, got):
    """One value at one place; a bound or a movement may leave an end open or turn the sign."""
    if not (want[0] < got[1] and got[0] < want[1]):
        return False
    if got[4] == "share":
        return abs(want[2] * 100 - got[2]) <= Decimal("0.005")
    if want[4] and got[4] and want[4] != got[4]:
        return False
    if want[2] == want[3]:
        ends = {abs(end) for end in got[2:4] if end is not None}
        return len(ends) == 1 and abs(want[2]) in ends
    return want[2] == got[2] and want[3] == got[3]


def says(claims):
    return "; ".join(plain(low) + (".." + plain(high) if low != high else "") + (" " + unit if unit else "").replace(" share", "%")
                     for _, _, low, high, unit in claims) or "nothing"


def differs(want, got, figures):
    """A numeral that no figure is made of (the 四 of 四川) says nothing."""
    rest = list(got)
    for claim in want:
        match = next((other for other in rest if agrees(claim, other)), None)
        if match is None:
            return True
        rest.remove(match)
    return any(figure[0] < other[1] and other[0] < figure[1] for other in rest for figure in figures)


def read_table(path):
    with open(path, encoding="utf-8", newline="") as lines:
        rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t",
                              quoting=csv.QUOTE_NONE)
        return {row["id"]: row for row in rows}


def main():
    options = [a for a in sys.argv[1:] if a.startswith("--")]
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(arguments) < 3:
        sys.exit(__doc__)
    lab, specs, table = arguments[:3]
    if not os.path.isdir(specs):
        print(f"skipped: no specs at {specs}")
        return SKIPPED
    cases = {f"{name[:-10]}:{n}": (name, case) for name in FILES for n, case in enumerate(read_cases(specs, name))}
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for key, (_, case) in cases.items():
            file.write(json.dumps({"id": key, "text": case["Input"]}, ensure_ascii=False) + "\n")
        file.flush()
        lines = subprocess.run([lab, file.name], check=True, capture_output=True, encoding="utf-8").stdout.splitlines()
    known = read_table(table)
    totals, wrong = {}, []
    for read in map(json.loads, lines):
        key = read["id"]
        name, case = cases[key]
        want, got = list(wanted(name, case)), list(given(name, case["Input"], read))
        other = differs(want, got, [(f["start"], f["end"]) for f in read["figures"]])
        total = totals.setdefault(key.split(":")[0], [0, 0, 0])
        total[0] += 1
        total[1] += not other
        total[2] += key in known
        if other and ("--list" in options):
            print("\t".join((key, says(want), says(got), known.get(key, {}).get("reason", "?"))))
        if other and key not in known:
            wrong.append(f"{key}: specs say {says(want)}, Outlay says {says(got)}, and no row tells why")
        elif not other and key in known:
            wrong.append(f"{key}: is read as the specs say; take its row out")
    for key in known:
        if key not in cases:
            wrong.append(f"{key}: no such case")
    for model, (count, alike, listed) in totals.items():
        print(f"{model}: {alike} of {count} alike, {listed} otherwise, each with its reason")
    for line in wrong[:40]:
        print(line)
    if len(wrong) > 40:
        print(f"... and {len(wrong) - 40} more")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
