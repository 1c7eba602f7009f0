#!/usr/bin/env python3
"""What check_docs.py finds in a small tree, with a stand-in for the program."""
import pathlib
import tempfile
import unittest

import check_docs

HELP = """#!/bin/sh
case "$1" in
  read) echo "  --format TEXT" ;;
  add) echo "  --ledger FILE" ;;
  *) printf 'The ledger.\\n\\nSubcommands:\\n  read    claims\\n  add     to a ledger\\n' ;;
esac
"""

GOOD = """# Title of it

`outlay read x.md --format csv`, `outlay add --ledger FILE x`, [there](docs/a.md#part-two), `src/a.cc`,
`src/*.cc`, `data/NAME.tsv`, `script/test --quick`, [the web](https://example.org).
"""

FAULTS = """
[gone](docs/b.md) and [no heading](docs/a.md#part-three)
`src/b.cc`

```
$ outlay write x
$ outlay read x --wish
$ script/test --slow
```
"""


class CheckDocs(unittest.TestCase):
    def check(self, readme):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder).resolve()
            for name, text in {"README.md": readme, "CHANGELOG.md": "", "docs/a.md": "# One\n\n## Part two!\n",
                               "src/a.cc": "", "script/test": "--quick) ;;", "outlay": HELP}.items():
                (root / name).parent.mkdir(exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            (root / "outlay").chmod(0o755)
            return check_docs.check(root, check_docs.Program(str(root / "outlay")))

    def test_good_pages(self):
        self.assertEqual(self.check(GOOD), [])

    def test_each_fault_with_its_line(self):
        self.assertEqual(self.check(GOOD + FAULTS), [
            "README.md:6: the link docs/b.md leads nowhere",
            "README.md:6: the link docs/a.md#part-three names no heading",
            "README.md:7: there is no src/b.cc",
            "README.md:10: outlay has no command write",
            "README.md:11: outlay read has no flag --wish",
            "README.md:12: script/test has no flag --slow",
        ])

    def test_commands_and_flags_that_no_page_names(self):
        self.assertEqual(self.check("`outlay read`"), [
            "no page names --format of outlay read",
            "no page shows outlay add",
            "no page names --ledger of outlay add",
        ])


if __name__ == "__main__":
    unittest.main()
