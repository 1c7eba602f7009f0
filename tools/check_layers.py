#!/usr/bin/env python3
"""Checks that no folder includes what src/layers.txt does not let it include.

  check_layers.py [ROOT]

- src/X may include "X/…", "outlay/…" and the folders that X's line lists.
- include/outlay may include the standard library and "outlay/…" and nothing else.
- A folder with sources and no line, a line whose folder is listed before it was
  introduced (the order goes from what everything uses upwards), and an include
  of a file that does not exist are faults too.
- A test (x_test.cc) may include what tests share, "support/…" of tests/.
- Sub-folders of a stage (src/cli/main) count as the stage.

Prints one line a fault, and exits 1 where there is one.
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.MULTILINE)
# Headers of libraries are written with < >, so quotes always mean one of our own.


def read_layers(path):
    """{folder: set of folders it may include}, and the faults of the file itself."""
    allowed, faults = {}, []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.split("#")[0].strip()
        if not line:
            continue
        folder, colon, uses = line.partition(":")
        if not colon:
            faults.append(f"{path.name}:{number}: no colon behind the folder")
            continue
        for use in uses.split():
            if use not in allowed:
                faults.append(f"{path.name}:{number}: {folder} uses {use}, which is not listed above it")
        if folder in allowed:
            faults.append(f"{path.name}:{number}: {folder} is listed twice")
        allowed[folder] = set(uses.split())
    return allowed, faults


def faults_of_file(root, file, own, may_include):
    """The includes of one file that its folder may not have."""
    text = file.read_text(encoding="utf-8")
    where = file.relative_to(root)
    for match in INCLUDE.finditer(text):
        line = text.count("\n", 0, match.start(1)) + 1
        quotes, name = match.group(1) == '"', match.group(2)
        folder = name.split("/")[0] if "/" in name else ""
        if not quotes:
            if folder == "outlay" or (root / "src" / name).is_file():
                yield f"{where}:{line}: our own file {name} is included with <>"
            elif own == "outlay" and ("/" in name or name.endswith(".h")):
                yield f"{where}:{line}: {name} is no header of the standard library"
            continue
        if folder == "outlay":
            if not (root / "include" / name).is_file():
                yield f"{where}:{line}: there is no include/{name}"
            continue
        if folder == "support" and file.name.endswith("_test.cc"):
            if not (root / "tests" / name).is_file():
                yield f"{where}:{line}: there is no tests/{name}"
        elif not folder:
            yield f"{where}:{line}: {name} is not named from src/ on"
        elif folder != own and folder not in may_include:
            yield f"{where}:{line}: {own} may not include {name} (src/layers.txt)"
        elif not (root / "src" / name).is_file():
            yield f"{where}:{line}: there is no src/{name}"


def check(root):
    allowed, faults = read_layers(root / "src" / "layers.txt")
    for file in sorted((root / "include" / "outlay").glob("*.h")):
        faults += faults_of_file(root, file, "outlay", set())
    for folder in sorted(path for path in (root / "src").iterdir() if path.is_dir()):
        files = sorted(path for path in folder.rglob("*") if path.suffix in (".h", ".cc"))
        if not files:
            continue
        if folder.name not in allowed:
            faults.append(f"src/{folder.name}: has sources and no line in src/layers.txt")
            continue
        for file in files:
            faults += faults_of_file(root, file, folder.name, allowed[folder.name])
    return faults


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent)
    faults = check(root.resolve())
    print("\n".join(faults) if faults else "layers: every include is allowed")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
