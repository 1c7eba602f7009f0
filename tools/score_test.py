#!/usr/bin/env python3
"""Which claims meet, and when a key is right."""
import unittest

import score


def claim(start, end, **keys):
    base = dict(start=start, end=end, quote="x", entity=["alibaba"], concept="capex", measure="level", low=1, high=1,
                unit="CNY", period=None, stance="actual", said_by=[], purpose=None, approx=False)
    return dict(base, **keys)


def measures(gold, read):
    total = score.score([{"id": "a", "claims": gold}], [{"id": "a", "claims": read}])
    return [round(total.measures(name)[2], 3) for name in ("figure", "core", "full")]


class ScoreTest(unittest.TestCase):
    def test_keys(self):
        for key, gold, read, right in [
            ("low", 23000000000, 23000000000.0, True), ("low", 100, 100.05, True), ("low", 100, 101, False),
            ("high", None, None, True), ("high", None, 5, False), ("low", 0, 0, True), ("low", 0, 1, False),
            ("entity", ["a", "b"], ["b", "a"], True), ("entity", ["a"], ["a", "b"], False),
            ("entity", ["group:x"], ["group:y"], True), ("entity", ["group:x"], ["china"], False),
            ("period", "2025-01-01/2025-12-31", "2025-01-05/2025-12-28", True),
            ("period", "2025-01-01/2025-12-31", "2025-01-09/2025-12-31", False),
            ("period", "2025-01-01", "2025-01-02", False), ("period", None, "2025-01-01", False),
            ("purpose", "ai+chips", "chips+ai", True), ("purpose", None, "", True), ("purpose", "ai", None, False),
            ("said_by", None, [], True), ("approx", True, False, False), ("stance", "plan", "plan", True),
        ]:
            with self.subTest(f"{key} {gold} {read}"):
                self.assertEqual(score.is_right(key, {key: gold}, {key: read}), right)

    def test_claims_meet_once_and_by_the_larger_overlap(self):
        gold, read = [claim(0, 10), claim(8, 12)], [claim(9, 12), claim(1, 10), claim(20, 22)]
        self.assertEqual(score.meet(gold, read), [(0, 1), (1, 0)])
        self.assertEqual(score.meet([claim(0, 2)], [claim(2, 4)]), [])

    def test_measures(self):
        self.assertEqual(measures([claim(0, 2)], [claim(0, 2)]), [1.0, 1.0, 1.0])
        self.assertEqual(measures([claim(0, 2)], [claim(0, 2, stance="plan")]), [1.0, 1.0, 0.0])
        self.assertEqual(measures([claim(0, 2)], [claim(0, 2, unit="USD")]), [1.0, 0.0, 0.0])
        self.assertEqual(measures([claim(0, 2), claim(4, 6)], [claim(0, 2)]), [0.667, 0.667, 0.667])
        self.assertEqual(measures([claim(0, 2)], []), [0.0, 0.0, 0.0])

    def test_errors_say_what_is_wrong(self):
        total = score.score([{"id": "a", "claims": [claim(0, 2), claim(4, 6)]}],
                            [{"id": "a", "claims": [claim(0, 2, unit="USD"), claim(8, 9)]}])
        self.assertEqual(total.errors, ["a 'x': unit 'USD' for 'CNY'", "a 'x': missed", "a 'x': not in gold"])


if __name__ == "__main__":
    unittest.main()
