#!/usr/bin/env python3
"""Runs the whole-run tests of tests/spec: files, a command and its exact output in one text file.

  spec_runner.py --program PATH/TO/outlay FILE…            runs, and shows a diff where one fails
  spec_runner.py --program PATH/TO/outlay --update FILE…   writes what the program prints into FILE

A test is a text file. What stands before the first section says what it shows.
A section begins with a line "=== WORD …" and goes to the next one:

  === file NAME            a file in the folder that the commands run in, up to its last line
                           that is not blank
  === bytes NAME           the same, with \\xNN, \\n, \\r, \\t and \\\\ standing for bytes, and no
                           line end behind the last line
  === folder NAME          an empty folder (folders of files are made by themselves)
  === copy NAME            a file or folder of the repository, under its own name
  === input                standard input of the next command
  === run outlay ARGS      a command; quotes as in a shell, and nothing else of it but
                           "> NAME" at the end, which keeps the output in a file
  === output               what it prints; a command without one prints nothing
  === errors               what it prints to standard error
  === status N             how it ends; without one, with 0

  === hide REGEX as WORD   from here on, WORD stands in output and errors for what matches
  === keep NAME REGEX      from the last output, what matches (its first group if it has one);
                           $NAME stands for it in commands behind
  === remove NAME          removes a file or folder made before
  === replace NAME A with B   in a file: bytes A by B, each written as in "bytes"
  === read-only NAME       takes the right to write away, from a folder too
  === plain user           the commands run as somebody who is not root; where that can't be
                           arranged the test is skipped

A line of content that begins with "===" is written "\\===". Blank lines at the end of a section
count for nothing. Everything runs in an empty folder of its own, in UTC, with $HOME in it and
SOURCE_DATE_EPOCH set to 2026-01-01; nothing of the caller's environment but PATH is passed on.
"""
import argparse
import difflib
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SKIPPED = 77  # ctest is told that this status means "skipped"
NOBODY = 65534
TIME_LIMIT_S = 120
RESULTS = ("output", "errors", "status")


class SpecError(Exception):
    """The test file itself makes no sense."""


class Skip(Exception):
    """The test can't run here."""


class Section:
    def __init__(self, line_number, word, argument):
        self.line_number = line_number
        self.word = word
        self.argument = argument
        self.lines = []

    def content(self):
        """Its lines without blank ones at the end, each with its line end."""
        lines = [line[1:] if line.startswith("\\===") else line for line in self.lines]
        while lines and not lines[-1].strip():
            lines.pop()
        return "".join(line + "\n" for line in lines)


def parse(text):
    """(what stands before the first section, the sections)."""
    preamble, sections = [], []
    for number, line in enumerate(text.split("\n")[:-1] if text.endswith("\n") else text.split("\n"), 1):
        if line.startswith("=== "):
            word, _, argument = line[4:].strip().partition(" ")
            if word == "plain" and argument == "user":
                word, argument = "plain-user", ""
            sections.append(Section(number, word, argument.strip()))
        elif sections:
            sections[-1].lines.append(line)
        else:
            preamble.append(line)
    return preamble, sections


def decode_bytes(text):
    """The bytes that a text with escapes stands for."""
    escapes = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"\\": b"\\"}

    def one(match):
        code = match.group(1)
        return bytes([int(code[1:], 16)]) if code[:1] == b"x" else escapes[code]

    return re.sub(rb"\\(x[0-9A-Fa-f]{2}|[nrt\\])", one, text.encode())


class Runner:
    """One test file's run: its folder, what is hidden and kept, and what came out."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = pathlib.Path(folder)
        self.hidden = []
        self.kept = {}
        self.input = b""
        self.last_output = ""
        self.plain_user = False

    def path(self, name):
        path = (self.folder / name).resolve()
        if not path.is_relative_to(self.folder.resolve()):
            raise SpecError(f"{name} leaves the test's folder")
        return path

    def write(self, name, content):
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def prepare(self, section):
        """Does what a section asks that is neither a command nor a result."""
        word, argument = section.word, section.argument
        if word == "file":
            self.write(argument, section.content().encode())
        elif word == "bytes":
            self.write(argument, decode_bytes(section.content().rstrip("\n")))
        elif word == "folder":
            self.path(argument).mkdir(parents=True)
        elif word == "copy":
            source = ROOT / argument
            shutil.copytree(source, self.path(argument)) if source.is_dir() else shutil.copy(source, self.path(argument))
        elif word == "input":
            self.input = section.content().encode()
        elif word == "hide":
            pattern, separator, name = argument.rpartition(" as ")
            if not separator:
                raise SpecError("hide REGEX as WORD")
            self.hidden.append((re.compile(pattern), name))
        elif word == "keep":
            name, _, pattern = argument.partition(" ")
            match = re.search(pattern, self.last_output)
            if not match:
                raise SpecError(f"nothing in the last output matches {pattern}:\n{self.last_output}")
            self.kept[name] = match.group(1) if match.groups() else match.group(0)
        elif word == "remove":
            path = self.path(argument)
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        elif word == "replace":
            name, _, change = argument.partition(" ")
            before, separator, after = change.partition(" with ")
            content = self.path(name).read_bytes()
            if not separator or decode_bytes(before) not in content:
                raise SpecError(f"replace: {name} does not hold {before}")
            self.write(name, content.replace(decode_bytes(before), decode_bytes(after)))
        elif word == "read-only":
            path = self.path(argument)
            path.chmod(0o555 if path.is_dir() else 0o444)
        elif word == "plain-user":
            self.become_plain_user()
        else:
            raise SpecError(f"no section is called {word}")

    def become_plain_user(self):
        if os.geteuid() != 0:
            return
        # A checkout below /root is closed to others: then this can't run.
        probe = subprocess.run([self.program, "--help"], user=NOBODY, group=NOBODY, extra_groups=[],
                               capture_output=True, check=False) if self.reachable() else None
        if probe is None or probe.returncode != 0:
            raise Skip("needs a user who is not root, and none can reach the program")
        self.plain_user = True

    def reachable(self):
        return all(parent.stat().st_mode & 0o001 for parent in pathlib.Path(self.program).parents)

    def words(self, command):
        """The command's words, and the file its output goes to, if any."""
        for name in sorted(self.kept, key=len, reverse=True):
            command = command.replace("$" + name, shlex.quote(self.kept[name]))
        words = shlex.split(command)
        if not words or words[0] != "outlay":
            raise SpecError("a command begins with outlay")
        target = None
        if len(words) > 2 and words[-2] == ">":
            target, words = words[-1], words[:-2]
        return words[1:], target

    def run(self, command):
        """(output, errors, status) of a command, as text, with what is hidden hidden."""
        words, target = self.words(command)
        rights = {}
        if self.plain_user:
            rights = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
            for path in [self.folder, *self.folder.rglob("*")]:
                os.chown(path, NOBODY, NOBODY)
        environment = {"PATH": os.environ.get("PATH", ""), "HOME": str(self.folder), "TZ": "UTC",
                       "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1767225600"}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                environment[name] = os.environ[name]
        done = subprocess.run([self.program, *words], cwd=self.folder, input=self.input, env=environment,
                              capture_output=True, timeout=TIME_LIMIT_S, check=False, **rights)
        self.input = b""
        output = done.stdout
        if target:
            self.write(target, output)
            output = b""
        self.last_output = output.decode("utf-8", "backslashreplace")
        return (self.shown(self.last_output), self.shown(done.stderr.decode("utf-8", "backslashreplace")),
                done.returncode)

    def shown(self, text):
        text = text.replace(str(self.folder), "$FOLDER")
        for pattern, name in self.hidden:
            text = pattern.sub(name, text)
        lines = [line.rstrip("\r") for line in text.split("\n")]
        while lines and not lines[-1].strip():
            lines.pop()
        return "".join(line + "\n" for line in lines)


def results_behind(sections, at):
    """The result sections that belong to the command at `at`, by word, and where the next thing begins."""
    wanted = {}
    at += 1
    while at < len(sections) and sections[at].word in RESULTS:
        if sections[at].word in wanted:
            raise SpecError(f"line {sections[at].line_number}: {sections[at].word} is given twice")
        wanted[sections[at].word] = sections[at]
        at += 1
    return wanted, at


def write_result(word, argument, text):
    """A result section as lines."""
    body = ["\\" + line if line.startswith("===") else line for line in text.split("\n")[:-1]]
    return [f"=== {word} {argument}".rstrip()] + body


def raw(section):
    """A section as the lines it stood in."""
    word = "plain user" if section.word == "plain-user" else section.word
    return [f"=== {word} {section.argument}".rstrip()] + section.lines


def run_file(program, path, update):
    """Runs one test. Returns the differences, as lines; with `update` writes them into the file instead."""
    preamble, sections = parse(path.read_text(encoding="utf-8"))
    differences, written = [], list(preamble)
    folder = tempfile.mkdtemp(prefix="spec-")
    try:
        runner = Runner(program, folder)
        at = 0
        while at < len(sections):
            section = sections[at]
            try:
                if section.word in RESULTS:
                    raise SpecError(f"{section.word} without a command")
                if section.word != "run":
                    runner.prepare(section)
                    written += raw(section)
                    at += 1
                    continue
                output, errors, status = runner.run(section.argument)
                wanted, following = results_behind(sections, at)
            except SpecError as error:
                raise SpecError(f"{path}:{section.line_number}: {error}") from None

            want_output = wanted["output"].content() if "output" in wanted else ""
            want_errors = wanted["errors"].content() if "errors" in wanted else ""
            want_status = int(wanted["status"].argument) if "status" in wanted else 0
            for name, want, got in (("output", want_output, output), ("errors", want_errors, errors),
                                    ("status", f"{want_status}\n", f"{status}\n")):
                if want != got:
                    differences.append(f"{path}:{section.line_number}: {name} of: {section.argument}")
                    differences += difflib.unified_diff(want.splitlines(), got.splitlines(), "expected",
                                                        "printed", lineterm="", n=2)
            written += [f"=== run {section.argument}"]
            results = [("output", "", output)] if output else []
            results += [("errors", "", errors)] if errors else []
            results += [("status", str(status), "")] if status != 0 else []
            for word, argument, text in results:
                written += write_result(word, argument, text)
            written.append("")
            at = following
    finally:
        subprocess.run(["chmod", "-R", "u+rwx", folder], check=False)
        shutil.rmtree(folder, ignore_errors=True)
    if update:
        while written and not written[-1].strip():
            written.pop()
        path.write_text("\n".join(written) + "\n", encoding="utf-8")
    return differences


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--program", required=True)
    ask.add_argument("--update", action="store_true")
    ask.add_argument("files", nargs="+", type=pathlib.Path)
    args = ask.parse_args()
    program = str(pathlib.Path(args.program).resolve())
    status = 0
    for path in args.files:
        try:
            differences = run_file(program, path, args.update)
        except Skip as reason:
            print(f"skipped: {path.stem}: {reason}")
            status = status or SKIPPED
        except SpecError as error:
            print(error)
            status = 1
        else:
            if differences and args.update:
                print(f"{path}: updated")
            elif differences:
                print("\n".join(differences))
                status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
