#!/usr/bin/env python3
"""What check_tables.py finds, one fault at a time."""
import pathlib
import tempfile
import unittest

import check_tables

GOOD = "# made by hand\nid\tname\na\tA\n\nb\tB|C\n"
README = "# Tables\n\n## `units.tsv`\n\n`id` the id, `name` its names.\n"


def check(table, readme=README):
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder) / "data"
        data.mkdir()
        (data / "units.tsv").write_bytes(table if isinstance(table, bytes) else table.encode())
        (data / "README.md").write_text(readme, encoding="utf-8")
        return check_tables.check(pathlib.Path(folder))


class CheckTables(unittest.TestCase):
    def test_a_good_table_has_no_faults(self):
        self.assertEqual(check(GOOD), [])

    def test_each_fault_is_named(self):
        for table, fault in [
            (GOOD + "c\n", "data/units.tsv:6: 1 cells, the head has 2"),
            (GOOD + "c\tC\td\n", "data/units.tsv:6: 3 cells, the head has 2"),
            (GOOD + "c\tC \n", "data/units.tsv:6:2: blanks around 'C '"),
            (GOOD + "a\tA\n", "data/units.tsv:6: the row of line 3 again"),
            (GOOD + "c\tC", "data/units.tsv: the last line has no end"),
            (GOOD.replace("a\tA", "a\tA\r"), "data/units.tsv:3: a carriage return"),
            (b"\xef\xbb\xbf" + GOOD.encode(), "data/units.tsv:1: begins with a byte order mark"),
            (GOOD.encode() + b"c\t\xff\n", "data/units.tsv: not UTF-8 at byte 36"),
        ]:
            with self.subTest(fault):
                self.assertIn(fault, check(table))

    def test_what_the_readme_leaves_out(self):
        self.assertEqual(check(GOOD, "# Tables\n"), ["data/README.md: no heading names `units.tsv`"])
        self.assertEqual(check(GOOD, "## `units.tsv`\n`id`\n"),
                         ["data/README.md: units.tsv: no word on the column `name`"])
        self.assertEqual(check(GOOD, README + "## `gone.tsv`\n"), ["data/README.md: there is no data/gone.tsv"])


if __name__ == "__main__":
    unittest.main()
