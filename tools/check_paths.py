#!/usr/bin/env python3
"""Checks that no file of the repository holds a path of one machine, and that links lead inside it.

  check_paths.py [ROOT]

A path below a home folder or a working folder says something about the machine it was written on
and nothing to anybody else. Reads what git lists; a tree without git is walked, build/ and .git/ left out.
Prints one line a fault, and exits 1 where there is one.
"""
import pathlib
import re
import subprocess
import sys

# Put together so that this file does not hold what it looks for.
FOLDERS = ("root", "home", "work", "farm", "Users")
MACHINE_PATH = re.compile(rb"(?<![\w.~:/\]-])/(?:" + "|".join(FOLDERS).encode() + rb")/[\w.]")
# A whole-run test or a passage may quote an address whose path begins that way.
LEFT_OUT = (b"http://", b"https://")


def files_of(root):
    """Every file that git keeps or would keep."""
    try:
        listed = subprocess.run(["git", "-C", str(root), "ls-files", "-z", "--cached", "--others",
                                 "--exclude-standard"], capture_output=True, check=True).stdout
        return [root / name for name in listed.decode().split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        return [path for path in root.rglob("*")
                if path.is_file() and not {"build", ".git"} & set(path.relative_to(root).parts)]


def check(root):
    faults = []
    for path in sorted(files_of(root)):
        where = path.relative_to(root)
        if path.is_symlink():
            if not path.resolve().is_relative_to(root):
                faults.append(f"{where}: links out of the repository")
            continue
        if not path.is_file():
            continue
        data = path.read_bytes()
        if b"\0" in data[:8192]:
            continue
        for match in MACHINE_PATH.finditer(data):
            begin = data.rfind(b"\n", 0, match.start()) + 1
            if any(mark in data[begin:match.start()].split(b" ")[-1] for mark in LEFT_OUT):
                continue
            line = data.count(b"\n", 0, match.start()) + 1
            faults.append(f"{where}:{line}: a path of one machine: {match.group(0).decode()}…")
    return faults


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent)
    faults = check(root.resolve())
    print("\n".join(faults) if faults else "paths: no file holds a path of one machine")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
