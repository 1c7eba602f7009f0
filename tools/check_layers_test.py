#!/usr/bin/env python3
"""What check_layers.py finds in a small tree with every kind of fault."""
import pathlib
import tempfile
import unittest

import check_layers

TREE = {
    "src/layers.txt": "base:\ntext: base\nclaims: base text\n",
    "include/outlay/unit.h": '#include <string>\n#include "outlay/gone.h"\n#include <fmt/core.h>\n',
    "src/base/decimal.cc": '#include "outlay/unit.h"\n#include "text/text.h"\n',
    "src/text/text.h": '#include <vector>\n#include "base/decimal.cc"\n',
    "src/claims/reader.cc": '#include "text/missing.h"\n#include <text/text.h>\n#include "near.h"\n',
    "src/claims/reader_test.cc": '#include "support/show.h"\n#include "support/gone.h"\n',
    "src/text/text_test.cc": '#include "claims/reader.cc"\n',
    "tests/support/show.h": "",
    "src/extra/new.cc": "",
}
FAULTS = [
    "include/outlay/unit.h:2: there is no include/outlay/gone.h",
    "include/outlay/unit.h:3: fmt/core.h is no header of the standard library",
    "src/base/decimal.cc:2: base may not include text/text.h (src/layers.txt)",
    "src/claims/reader.cc:1: there is no src/text/missing.h",
    "src/claims/reader.cc:2: our own file text/text.h is included with <>",
    "src/claims/reader.cc:3: near.h is not named from src/ on",
    "src/claims/reader_test.cc:2: there is no tests/support/gone.h",
    "src/extra: has sources and no line in src/layers.txt",
    "src/text/text_test.cc:1: text may not include claims/reader.cc (src/layers.txt)",
]


def check(tree):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in tree.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return check_layers.check(root)


class CheckLayers(unittest.TestCase):
    def test_names_each_fault_with_its_line(self):
        self.assertEqual(check(TREE), FAULTS)

    def test_order_of_the_list_is_part_of_it(self):
        tree = dict(TREE, **{"src/layers.txt": "text: base\nbase:\nclaims\nbase:\n"})
        self.assertEqual(check(tree)[:3], [
            "layers.txt:1: text uses base, which is not listed above it",
            "layers.txt:3: no colon behind the folder",
            "layers.txt:4: base is listed twice",
        ])


if __name__ == "__main__":
    unittest.main()
