"""Wordings of each kind that a person may write beside single choice and typed."""

from quizzes.engine.items import Key
from quizzes.models import Wording
from tests.builders import date_key, make_article, make_wording, name_key, number_key

SENTENCE = "In 1928 Ada Brook raised the dam to 140 feet and closed two gates."
PROVED = {"before": "In 1928 Ada Brook", "fact": "raised", "after": SENTENCE[25:]}
DEEDS = {"a": "raised the dam", "b": "closed two gates", "c": "sold the mill",
         "d": "dug a canal"}  # fmt: skip
BLANKS = ("1928", "Ada Brook", "140")


def several_wording(scoring: str = "minus", **more) -> Wording:
    """Two of four deeds are right: a and b. The sentence comes with the answer."""
    options = [_option(id_, text, right=id_ in "ab") for id_, text in DEEDS.items()]
    right = [option["text"] for option in options if option["right"]]
    key = {"kind": "several", "text": "; ".join(right), "accept": right,
           "value": {"scoring": scoring}}  # fmt: skip
    wording = {"stem": "What did Ada Brook do in 1928?", "forms": ["multiple", "card"]}
    return _on_the_sentence(key=key, options=options, bars=[], **wording, **more)


def truth_wording(*, is_true: bool = False, **more) -> Wording:
    texts = {"true": "True", "false": "False"}
    right = "true" if is_true else "false"
    key = {"kind": "truth", "text": texts[right], "accept": [],
           "value": {"is_true": is_true}}  # fmt: skip
    return _on_the_sentence(
        key=key,
        options=[_option(id_, text, right=id_ == right) for id_, text in texts.items()],
        bars=[],
        ordered=True,
        stem="True or false? Ada Brook raised the dam to 140 feet.",
        forms=["choice", "card"],
        **more,
    )


def blanks_wording(**more) -> Wording:
    """Three blanks: a year, a name and a number."""
    keys = [date_key("1928", "1928"), name_key("Ada Brook"), number_key("140")]
    starts = [SENTENCE.index(text) for text in BLANKS]
    key = {"kind": "blanks", "text": "; ".join(BLANKS), "accept": [],
           "value": {"blanks": keys}}  # fmt: skip
    return _on_the_sentence(
        key=key,
        options=[],
        bars=[[at, at + len(text)] for at, text in zip(starts, BLANKS, strict=True)],
        stem="Who raised the dam, when, and to how many feet?",
        forms=["blanks", "card"],
        **more,
    )


def tolerant_wording(kind: str = "absolute", amount: str = "5", **more) -> Wording:
    key = number_key("1,494")
    key["value"]["tolerance"] = {"kind": kind, "amount": amount}
    return make_wording(fact="1,494", key=key, options=[], **more)


def key_of(wording: Wording) -> Key:
    return Key.from_json(wording.key)


def _option(id_: str, text: str, *, right: bool) -> dict:
    origin = "key" if right else "by_hand"
    return {"id": id_, "text": text, "right": right, "origin": origin, "note": ""}


def _on_the_sentence(*, bars: list, **more) -> Wording:
    """Make a wording on the sentence with these bars, as wordings never change."""
    more.setdefault("article", make_article(text=SENTENCE))
    return make_wording(**PROVED, bars=bars, **more)
