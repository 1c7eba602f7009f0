#!/usr/bin/env python3
"""Checks that what README.md, CHANGELOG.md and docs/*.md name is there.

  check_docs.py [--program PATH/TO/outlay] [ROOT]

- A relative link leads to a file, and its #anchor to a heading of that file.
- A path in backquotes that begins with one of our folders exists ("*" stands for something; a path
  with a capital word such as NAME, or with "…", is a form and not a path).
- "outlay COMMAND --flag", in a code block or in backquotes: `outlay --help` lists the command, and
  `outlay COMMAND --help` the flag. "script/NAME --flag": the script's text holds the flag.
- README.md and docs/ name every command that `outlay --help` lists, and every flag of each.

Prints one line a fault, and exits 1 where there is one.
"""
import argparse
import pathlib
import re
import subprocess
import sys

FOLDERS = "include src data examples tests bench fuzz tools docs script cmake .ci".split()
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
COMMAND = re.compile(r"(?:^|[\s(|])(?:\./)?(?:build/release/)?outlay +((?:--[a-z-]+ +)*)([a-z][a-z-]*)(?=\s|$)([^|\n]*)")
SCRIPT = re.compile(r"(?:^|\s)(?:\./)?script/([a-z]+)\b([^|\n]*)")
FLAG = re.compile(r"(?<![\w-])--[a-z][a-z-]*")


def anchors_of(text):
    """The anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ +(.*?)\s*$", text, re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.replace(" ", "-") for heading in plain}


def pieces_of(text):
    """(line number, code) of every line of a code block and of every stretch in backquotes."""
    fenced = False
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        elif fenced:
            yield number, line.lstrip("$ ")
        else:
            for match in CODE.finditer(line):
                yield number, match.group(1)


def link_faults(root, page, text):
    prose = re.sub(r"```.*?```", lambda m: "\n" * m.group(0).count("\n"), text, flags=re.DOTALL)
    for match in LINK.finditer(prose):
        target, _, anchor = match.group(1).partition("#")
        if re.match(r"[a-z]+:", target):
            continue
        line = prose.count("\n", 0, match.start()) + 1
        path = (page.parent / target).resolve() if target else page
        if not path.exists():
            yield line, f"the link {match.group(1)} leads nowhere"
        elif anchor and path.suffix == ".md" and anchor not in anchors_of(path.read_text(encoding="utf-8")):
            yield line, f"the link {match.group(1)} names no heading"


def path_faults(root, code):
    for word in code.split():
        word = word.strip("\"'(),;:")
        word = word.split(":")[0].split("#")[0]
        first = word.split("/")[0]
        if "/" not in word or first not in FOLDERS:
            continue
        if re.search(r"[A-Z]{2,}|…|\$|<|\{", re.sub(r"README|LICENSE|CMakeLists|CHANGELOG|NOTICE", "", word)):
            continue
        if not any(root.glob(word.rstrip("/"))):
            yield f"there is no {word}"


class Program:
    """What `outlay --help` and `outlay COMMAND --help` say."""

    def __init__(self, path):
        self.path = path
        self.help = {}
        general = self.ask([])
        listed = re.search(r"^(?:Subcommands|Commands|COMMANDS|SUBCOMMANDS).*?\n(.*?)(?:\n\S|\Z)", general, re.S | re.M)
        self.commands = re.findall(r"^ {2,4}([a-z][a-z-]*)\b", listed.group(1), re.MULTILINE) if listed else []
        self.general_flags = set(FLAG.findall(general))
        self.flags = {command: set(FLAG.findall(self.ask([command]))) for command in self.commands}

    def ask(self, words):
        done = subprocess.run([self.path, *words, "--help"], capture_output=True, text=True, check=False, timeout=60)
        return done.stdout

    def faults(self, code):
        for match in COMMAND.finditer(code):
            command = match.group(2)
            if command not in self.flags:
                # Prose such as `outlay is` is not met in code; a command that is gone is.
                yield f"outlay has no command {command}"
                continue
            for flag in FLAG.findall(match.group(1) + match.group(3).split("#")[0]):
                if flag not in self.flags[command] | self.general_flags:
                    yield f"outlay {command} has no flag {flag}"


def script_faults(root, code):
    for match in SCRIPT.finditer(code):
        script = root / "script" / match.group(1)
        if not script.is_file():
            continue  # said by path_faults
        text = script.read_text(encoding="utf-8")
        for flag in FLAG.findall(match.group(2).split("#")[0]):
            if flag not in text:
                yield f"script/{match.group(1)} has no flag {flag}"


def check(root, program):
    faults = []
    pages = [root / "README.md", root / "CHANGELOG.md", *sorted((root / "docs").glob("*.md"))]
    everything = ""
    for page in pages:
        where = page.relative_to(root)
        if not page.is_file():
            faults.append(f"{where}: is not there")
            continue
        text = page.read_text(encoding="utf-8")
        everything += text
        faults += [f"{where}:{line}: {fault}" for line, fault in link_faults(root, page, text)]
        for line, code in pieces_of(text):
            found = [*path_faults(root, code), *script_faults(root, code)]
            found += program.faults(code) if program else []
            faults += [f"{where}:{line}: {fault}" for fault in found]
    if program:
        if not program.commands:
            faults.append("outlay --help lists no commands")
        named = set(re.findall(r"(?<![\w-])(?:--)?[a-z][a-z-]*", everything))
        for command in program.commands:
            if not re.search(r"outlay(?: --[a-z-]+)* " + command + r"\b", everything):
                faults.append(f"no page shows outlay {command}")
            faults += [f"no page names {flag} of outlay {command}"
                       for flag in sorted(program.flags[command]) if flag not in named]
    return faults


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--program")
    ask.add_argument("root", nargs="?", default=pathlib.Path(__file__).parent.parent, type=pathlib.Path)
    args = ask.parse_args()
    faults = check(args.root.resolve(), Program(args.program) if args.program else None)
    print("\n".join(faults) if faults else "docs: everything they name is there")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
