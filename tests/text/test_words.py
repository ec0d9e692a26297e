"""Every word of a view is known with its places, as a search for runs of letters and digits finds them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from jscd_model.text import Page
from jscd_model.text.words import Tokens, places_of_words


@given(st.text(st.one_of(st.characters(), st.sampled_from("aB1_ .-'\n\u00e9\u0301\u00b2")), max_size=60))
def test_words_are_runs_of_letters_and_digits(view: str) -> None:
    expected: dict[str, list[int]] = {}
    for word in re.finditer(r"[^\W_]+", view):
        expected.setdefault(word.group(), []).append(word.start())
    assert places_of_words(view) == expected


def test_a_page_knows_the_words_of_its_view() -> None:
    page = Page.read("The envoys of Kenya met.\n\nKenya\u2019s envoy spoke.")
    assert [page.view[at:].startswith("Kenya") for at in page.words["Kenya"]] == [True, True]
    assert page.words.keys().isdisjoint({"Norway", "Ken"})


@given(st.text(st.one_of(st.characters(), st.sampled_from("aB1_ .-'\n\u00e9\u0301\u00b2")), max_size=60))
def test_tokens_stand_where_they_say(view: str) -> None:
    tokens = Tokens.of(view)
    cut = [(view + "\n")[at : at + len(text)] for text, at in zip(tokens.texts, tokens.starts, strict=True)]
    assert cut == list(tokens.texts)
    assert "".join(tokens.texts) == (view + "\n").replace(" ", "")


def test_tokens_that_are_no_words_are_split_by_the_rules_of_who_asks() -> None:
    view = "The U.S.-Iraq talks, (12th)."
    texts, starts, parts = Tokens.of(view).split(view, lambda run: [(run[0], 0), (run[1:], 1)])
    assert texts == ["The", "U", ".S.-Iraq", "talks", ",", "(", "12th).", "\n"]
    assert [texts[at] for at in parts] == ["U", ".S.-Iraq", "(", "12th)."]
    assert [view[at] for at in starts[:-1]] == [text[0] for text in texts[:-1]]
