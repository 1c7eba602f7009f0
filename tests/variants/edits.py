"""Changes of a labelled passage that keep its labels right.

A change is a list of edits, each of which puts other text for a range of the passage's text. What
the claims say of spans is moved along; what they say of values and names is for whoever made the
edits. Ranges count code points, as the corpus does.
"""
import copy
import typing


class Edit(typing.NamedTuple):
    begin: int
    end: int
    text: str


class CannotChange(Exception):
    """The change would cut through the words of a claim."""


def apply_edits(text, edits):
    """The changed text, and a function from old offsets to new ones.

    An offset inside an edit that is not at its edge has no new place: CannotChange.
    """
    edits = sorted(edits)
    for before, after in zip(edits, edits[1:]):
        if after.begin < before.end:
            raise CannotChange(f"edits overlap at {after.begin}")
    pieces, at = [], 0
    for edit in edits:
        pieces += [text[at:edit.begin], edit.text]
        at = edit.end
    pieces.append(text[at:])

    def moved(offset, is_end):
        shift = 0
        for edit in edits:
            if edit.end <= offset and not (edit.begin == edit.end == offset and is_end):
                shift += len(edit.text) - (edit.end - edit.begin)
            elif edit.begin < offset:
                raise CannotChange(f"an edit cuts through a claim at {offset}")
        return offset + shift

    return "".join(pieces), moved


def changed(passage, edits, name):
    """A copy of the passage with the edits made, its claims moved, and its id marked with `name`."""
    result = copy.deepcopy(passage)
    result["id"] = f"{passage['id']}/{name}"
    result["text"], moved = apply_edits(passage["text"], edits)
    for claim in result["claims"]:
        claim["start"], claim["end"] = moved(claim["start"], False), moved(claim["end"], True)
        claim["quote"] = result["text"][claim["start"]:claim["end"]]
    return result


def reordered(passage, ranges, name):
    """A copy whose text is the given ranges of the text, one behind the other.

    Every claim must lie in one of them. Claims are sorted anew, and `restates` follows them.
    """
    result = copy.deepcopy(passage)
    result["id"] = f"{passage['id']}/{name}"
    text, places = "", []
    for begin, end in ranges:
        for index, claim in enumerate(passage["claims"]):
            if begin <= claim["start"] and claim["end"] <= end:
                places.append((len(text) + claim["start"] - begin, index))
        text += passage["text"][begin:end]
    if sorted(index for _, index in places) != list(range(len(passage["claims"]))):
        raise CannotChange("a claim lies across two pieces")
    places.sort()
    new_index = {index: position for position, (_, index) in enumerate(places)}
    claims = []
    for start, index in places:
        claim = result["claims"][index]
        claim["end"] += start - claim["start"]
        claim["start"] = start
        if claim.get("restates") is not None:
            claim["restates"] = new_index[claim["restates"]]
        claims.append(claim)
    result["text"], result["claims"] = text, claims
    return result


def faults(passage):
    """What is wrong with a passage's labels, as lines: quotes that are not where they should be."""
    text, last = passage["text"], 0
    for index, claim in enumerate(passage["claims"]):
        if text[claim["start"]:claim["end"]] != claim["quote"]:
            yield f"{passage['id']} claim {index}: {claim['quote']!r} does not stand at {claim['start']}"
        if claim["start"] < last:
            yield f"{passage['id']} claim {index}: out of order"
        last = claim["start"]
        low, high = claim["low"], claim["high"]
        if low is None and high is None or None not in (low, high) and low > high:
            yield f"{passage['id']} claim {index}: no value from {low} to {high}"
        if not claim["entity"]:
            yield f"{passage['id']} claim {index}: no entity"
        restated = claim.get("restates")
        if restated is not None and not 0 <= restated < len(passage["claims"]):
            yield f"{passage['id']} claim {index}: restates {restated}, which is none"
