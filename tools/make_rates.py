"""Writes data/rates.tsv and data/rates_daily.tsv from a table of daily euro reference rates.

    python3 tools/make_rates.py DAILY.tsv data

DAILY.tsv is the European Central Bank's series: a column `date`, then one a currency, each the
units of that currency for one euro. Months are plain means of the days that were fixed, to six
significant digits; the days are kept as they stand, for the currencies most spoken of.
"""
import csv
import decimal
import pathlib
import sys

DAILY = ["USD", "CNY", "HKD", "JPY"]
HEAD = "# Made by tools/make_rates.py from the European Central Bank's euro reference rates; units for one euro.\n"


def main() -> None:
    source, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    with source.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines, delimiter="\t")
        currencies = [name for name in reader.fieldnames if name != "date"]
        months: dict[str, dict[str, list[decimal.Decimal]]] = {}
        days = []
        for row in reader:
            month = months.setdefault(row["date"][:7], {name: [] for name in currencies})
            for name in currencies:
                if row[name]:
                    month[name].append(decimal.Decimal(row[name]))
            if all(row[name] for name in DAILY):
                days.append([row["date"]] + [row[name] for name in DAILY])
    context = decimal.Context(prec=6, rounding=decimal.ROUND_HALF_EVEN)
    with (target / "rates.tsv").open("w", encoding="utf-8") as out:
        out.write(HEAD + "\t".join(["month", *currencies]) + "\n")
        for month, rates in sorted(months.items()):
            cells = [month]
            for name in currencies:
                values = rates[name]
                mean = context.divide(sum(values), decimal.Decimal(len(values))) if values else None
                cells.append("" if mean is None else f"{mean:f}")
            out.write("\t".join(cells) + "\n")
    with (target / "rates_daily.tsv").open("w", encoding="utf-8") as out:
        out.write(HEAD + "\t".join(["day", *DAILY]) + "\n")
        for cells in sorted(days):
            out.write("\t".join(cells) + "\n")


main()
