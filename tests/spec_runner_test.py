#!/usr/bin/env python3
"""What the runner makes of test files, with a stand-in for the program."""
import contextlib
import io
import pathlib
import stat
import sys
import tempfile
import unittest
from unittest import mock

import spec_runner

PROGRAM = """#!/bin/sh
case "$1" in
  show) cat "$2" ;;
  read) cat ;;
  fail) echo "outlay: $2 failed" >&2; exit 2 ;;
  id) echo "claim c-0123456789abcdef" ;;
  *) echo "$@" ;;
esac
"""

PASSES = """What this file shows.

=== file folder/a.txt
one
\\=== two

=== run outlay show folder/a.txt
=== output
one
\\=== two

=== run outlay fail 'a b'
=== errors
outlay: a b failed
=== status 2

=== input
from standard input
=== run outlay read > kept.txt

=== run outlay show kept.txt
=== output
from standard input

=== bytes raw
caf\\xC3\\xA9\\n
=== replace raw \\xC3\\xA9 with e
=== run outlay show raw
=== output
cafe

=== hide c-[0-9a-f]{16} as CLAIM
=== run outlay id
=== output
claim CLAIM

=== keep ID claim (.*)
=== run outlay why $ID
=== output
why CLAIM
"""


class SpecRunner(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.program = pathlib.Path(self.folder.name) / "outlay"
        self.program.write_text(PROGRAM)
        self.program.chmod(self.program.stat().st_mode | stat.S_IXUSR)

    def run_text(self, text, *flags):
        """(status, what is printed, the file afterwards)."""
        path = pathlib.Path(self.folder.name) / "case.test"
        path.write_text(text, encoding="utf-8")
        printed = io.StringIO()
        arguments = ["spec_runner.py", "--program", str(self.program), *flags, str(path)]
        with mock.patch.object(sys, "argv", arguments), contextlib.redirect_stdout(printed):
            status = spec_runner.main()
        return status, printed.getvalue().replace(str(path), "FILE"), path.read_text(encoding="utf-8")

    def test_every_kind_of_section(self):
        self.assertEqual(self.run_text(PASSES)[:2], (0, ""))

    def test_a_difference_is_shown_and_fails(self):
        status, printed, _ = self.run_text("=== run outlay a b\n=== output\na c\n")
        self.assertEqual(status, 1)
        self.assertEqual(printed, "FILE:1: output of: a b\n--- expected\n+++ printed\n"
                                  "@@ -1 +1 @@\n-a c\n+a b\n".replace("of: a b", "of: outlay a b"))

    def test_output_that_no_section_expects_fails(self):
        self.assertEqual(self.run_text("=== run outlay hello\n")[0], 1)
        self.assertEqual(self.run_text("=== run outlay fail x\n=== errors\noutlay: x failed\n")[0], 1)

    def test_update_writes_what_is_printed_and_then_passes(self):
        before = "Says.\n\n=== file f\n\\=== x\n\n=== run outlay show f\n=== status 3\n\n=== run outlay fail y\n"
        after = ("Says.\n\n=== file f\n\\=== x\n\n=== run outlay show f\n=== output\n\\=== x\n\n"
                 "=== run outlay fail y\n=== errors\noutlay: y failed\n=== status 2\n")
        self.assertEqual(self.run_text(before, "--update")[2], after)
        self.assertEqual(self.run_text(after)[0], 0)
        self.assertEqual(self.run_text(PASSES, "--update")[2], PASSES)

    def test_a_test_that_makes_no_sense_fails_with_its_line(self):
        for text, message in [
            ("=== output\nx\n", "FILE:1: output without a command\n"),
            ("\n=== wish x\n", "FILE:2: no section is called wish\n"),
            ("=== run sh -c true\n", "FILE:1: a command begins with outlay\n"),
            ("=== file ../x\n", "FILE:1: ../x leaves the test's folder\n"),
            ("=== run outlay a\n=== output\na\n=== output\na\n", "FILE:1: line 4: output is given twice\n"),
        ]:
            self.assertEqual(self.run_text(text)[:2], (1, message))


if __name__ == "__main__":
    unittest.main()
