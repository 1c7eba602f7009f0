#!/usr/bin/env python3
"""What check_paths.py takes for a path of one machine, and what not."""
import pathlib
import tempfile
import unittest

import check_paths

HOME = "/" + "home"


def check(text):
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "note.md").write_text(text, encoding="utf-8")
        return check_paths.check(pathlib.Path(folder).resolve())


class CheckPaths(unittest.TestCase):
    def test_finds(self):
        for text in (f"see {HOME}/anna/x", f'"{HOME}/anna/x"', f"-I{HOME[:0]} {HOME}/anna", f"a\n({HOME}/b)\n"):
            with self.subTest(text):
                self.assertEqual(len(check(text)), 1)
        self.assertEqual(check(f"one\ntwo {HOME}/anna\n"), [f"note.md:2: a path of one machine: {HOME}/a…"])

    def test_leaves(self):
        for text in ("data/home/x", f"https://example.org{HOME}/x", "~" + HOME + "/x", "/usr/share/x", "at /home page"):
            with self.subTest(text):
                self.assertEqual(check(text), [])


if __name__ == "__main__":
    unittest.main()
