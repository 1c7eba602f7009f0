#!/usr/bin/env python3
"""Checks the form of data/*.tsv and that data/README.md documents each.

  check_tables.py [ROOT]

The form is the one of src/lexicon/table.h: UTF-8, lines that end with "\\n", comments behind "#" at
the line's beginning, one head, as many cells as the head has names, no blanks around a cell (but
where the first line says "do not edit": a feature may end in one), no row twice. What the cells mean is checked by whatever reads the table; the program does that at its start.

data/README.md has a heading that names each file in backquotes (`x_*.tsv` names several), and below it, up to the next
heading, names each column in backquotes (currencies' columns together, as codes of ISO 4217).

Prints one line a fault, and exits 1 where there is one.
"""
import fnmatch
import pathlib
import re
import sys

NAME = r"[A-Za-z][A-Za-z0-9_]*"
# A column named by a currency's code needs no word of its own where the section says "ISO 4217".
CURRENCY = r"[A-Z]{3}"


def faults_of_table(name, data):
    """(the head, the faults of one table)."""
    faults, head, seen = [], None, {}
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return [], [f"{name}: not UTF-8 at byte {error.start}"]
    if text.startswith("\ufeff"):
        faults.append(f"{name}:1: begins with a byte order mark")
    if "\r" in text:
        faults.append(f"{name}:{text.count(chr(10), 0, text.index(chr(13))) + 1}: a carriage return")
    if not text.endswith("\n"):
        faults.append(f"{name}: the last line has no end")
    made_by_program = "do not edit" in text.split("\n", 1)[0]
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if head is None:
            head = cells
            if len(set(head)) != len(head) or not all(re.fullmatch(NAME, cell) for cell in head):
                faults.append(f"{name}:{number}: the head's names are letters, digits and _, each once")
            continue
        if len(cells) != len(head):
            faults.append(f"{name}:{number}: {len(cells)} cells, the head has {len(head)}")
        for column, cell in enumerate(cells, 1):
            if cell != cell.strip() and not made_by_program:
                faults.append(f"{name}:{number}:{column}: blanks around {cell!r}")
        if line in seen:
            faults.append(f"{name}:{number}: the row of line {seen[line]} again")
        seen[line] = number
    if head is None:
        faults.append(f"{name}: no head")
    return head or [], faults


def sections_of(readme):
    """{file name: the text below the heading that names it}; one heading may name several."""
    sections, current = {}, []
    for line in readme.splitlines():
        if line.startswith("#"):
            current = re.findall(r"`(?:data/)?([a-z0-9_*]+\.tsv)`", line)
            sections.update((name, "") for name in current)
        for name in current:
            sections[name] += line + "\n"
    return sections


def check(root):
    faults = []
    readme = root / "data" / "README.md"
    sections = sections_of(readme.read_text(encoding="utf-8")) if readme.is_file() else {}
    tables = sorted((root / "data").glob("*.tsv"))
    for path in tables:
        head, found = faults_of_table(f"data/{path.name}", path.read_bytes())
        faults += found
        section = "".join(text for name, text in sections.items() if fnmatch.fnmatch(path.name, name))
        if not section:
            faults.append(f"data/README.md: no heading names `{path.name}`")
            continue
        faults += [f"data/README.md: {path.name}: no word on the column `{column}`" for column in head
                   if f"`{column}`" not in section
                   and not (re.fullmatch(CURRENCY, column) and "ISO 4217" in section)]
    faults += [f"data/README.md: there is no data/{name}" for name in sections
               if not any(fnmatch.fnmatch(path.name, name) for path in tables)]
    return faults


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent)
    faults = check(root.resolve())
    shown = faults[:200]
    print("\n".join(shown) if faults else "tables: each is well formed and documented")
    if len(faults) > len(shown):
        print(f"and {len(faults) - len(shown)} more")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
