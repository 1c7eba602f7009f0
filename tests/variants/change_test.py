#!/usr/bin/env python3
"""Changed copies keep their labels right: on a small passage by hand, on ours by the rules."""
import json
import pathlib
import unittest

import change
import edits

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def passage(text, *claims, lang="en"):
    """A passage; a claim is (quote, entity, low, high)."""
    made, at = [], 0
    for quote, entity, low, high in claims:
        at = text.index(quote, at)
        made.append(dict(start=at, end=at + len(quote), quote=quote, entity=entity, low=low, high=high, said_by=[],
                         restates=None))
        at += len(quote)
    return dict(id="p", lang=lang, title=None, text=text, claims=made)


def show(copy):
    """The text with each claim's quote, entity and value behind."""
    values = "; ".join(f"{c['quote']} {'+'.join(c['entity'])} {c['low']}..{c['high']}" for c in copy["claims"])
    return f"{copy['text']} | {values}"


class Change(unittest.TestCase):
    def test_offsets_follow_an_edit(self):
        text, moved = edits.apply_edits("abcdef", [edits.Edit(1, 2, "BBB"), edits.Edit(4, 5, "")])
        self.assertEqual(text, "aBBBcdf")
        self.assertEqual([moved(at, False) for at in (0, 1, 2, 4, 5)], [0, 1, 4, 6, 6])
        with self.assertRaises(edits.CannotChange):
            edits.apply_edits("abcdef", [edits.Edit(1, 4, "x")])[1](2, False)
        with self.assertRaises(edits.CannotChange):
            edits.apply_edits("abcdef", [edits.Edit(1, 4, "x"), edits.Edit(3, 5, "y")])

    def test_figures_keep_their_form_and_scale(self):
        for number in ("23", "22.7", "4.2", "12,000", "160", "1,250,500", "0.5", "7"):
            fresh = change.new_digits(number, "salt")
            with self.subTest(f"{number} {fresh}"):
                self.assertNotEqual(fresh, number)
                self.assertEqual([c if c in ",." else "d" for c in fresh], [c if c in ",." else "d" for c in number])
        copy = change.figures(passage("It rose 24% to $2.5 billion, of 4 H20 at 2x", ("24%", ["a"], 24, 24),
                                      ("$2.5 billion", ["a"], 2500000000, 2500000000), ("2x", ["a"], 100, 100)))
        percent, money, multiple = copy["claims"]
        self.assertEqual(percent["quote"], f"{percent['low']}%")
        self.assertEqual(money["quote"], f"${money['low'] / 10 ** 9} billion")
        self.assertEqual((multiple["quote"], multiple["low"]), ("2x", 100))  # no power of ten: left alone
        self.assertIn("of 4 H20", copy["text"])

    def test_a_fall_stays_negative(self):
        claim = change.figures(passage("fell 24%", ("24%", ["a"], -24, -24)))["claims"][0]
        self.assertEqual(claim["quote"], f"{-claim['low']}%")

    def test_names(self):
        text = "Alibaba Cloud and Amazon spent $5 billion; JD.com did not."
        p = passage(text, ("$5 billion", ["alibaba", "amazon"], 5, 5))
        self.assertEqual(show(change.made_up_names(p)), "Veltrano Cloud and Marrowgate spent $5 billion; JD.com did not."
                         " | $5 billion veltrano+marrowgate 5..5")
        # JD.com stands there already, so Alibaba keeps its name.
        self.assertEqual(show(change.known_names(p)), "Alibaba Cloud and IBM spent $5 billion; JD.com did not."
                         " | $5 billion alibaba+ibm 5..5")

    def test_currency(self):
        for before, after in [("160 billion yuan", "RMB 160 billion"), ("RMB 23 billion yuan", "23 billion yuan"),
                              ("$7 billion", "7 billion US dollars"), ("US$7.5bn", "US$7.5bn"), ("38亿元", "人民币38亿元")]:
            p = passage(f"about {before} this", (before, ["a"], 1, 1))
            self.assertEqual(change.currency(p)["claims"][0]["quote"], after)

    def test_spelling(self):
        p = passage("An organisation grew 24%, per cent by per cent.", ("24%", ["a"], 24, 24))
        self.assertEqual(show(change.spelling(p)),
                         "An organization grew 24 percent, percent by percent. | 24 percent a 24..24")

    def test_order_keeps_what_looks_back_behind_it(self):
        p = passage("Title\n\nOne has 1%.\n\nTwo has 2%.\n\nIt also has 3%.\n\nFour has 4%.\n",
                    ("1%", ["one"], 1, 1), ("2%", ["two"], 2, 2), ("3%", ["two"], 3, 3), ("4%", ["four"], 4, 4))
        copy = change.order(p)
        self.assertNotEqual(copy["text"], p["text"])
        self.assertEqual(sorted(copy["text"]), sorted(p["text"]))
        self.assertIn("Two has 2%.\n\nIt also has 3%.", copy["text"])
        self.assertEqual(list(edits.faults(copy)), [])

    def test_restatements_follow_the_order(self):
        p = passage("x 1 y 2 z", ("1", ["a"], 1, 1), ("2", ["a"], 2, 2))
        p["claims"][1]["restates"] = 0
        copy = edits.reordered(p, [(4, 9), (0, 4)], "k")
        self.assertEqual(copy["text"], "y 2 zx 1 ")
        self.assertEqual([(c["quote"], c["restates"]) for c in copy["claims"]], [("2", 1), ("1", None)])

    def test_our_passages_and_their_copies_are_labelled_by_the_rules(self):
        lines = (ROOT / "tests" / "passages" / "examples.jsonl").read_text(encoding="utf-8").splitlines()
        passages = [json.loads(line) for line in lines]
        made = change.copies(passages)
        self.assertGreaterEqual(len(made), 20)
        self.assertEqual([fault for p in passages for fault in edits.faults(p)], [])
        self.assertEqual([fault for _, _, copy in made for fault in edits.faults(copy)], [])
        self.assertEqual(made, change.copies(passages))
        for p in passages:  # the labelled text is the article that stands in examples/
            article = (ROOT / p["source"]["path"]).read_text(encoding="utf-8")
            self.assertTrue(article.endswith(p["text"]), p["id"])
            self.assertIn(f"title: {p['title']}\n", article)


if __name__ == "__main__":
    unittest.main()
