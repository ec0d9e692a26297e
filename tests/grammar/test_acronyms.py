"""Acronyms are read where a text defines them, with the name that their initials spell."""

import time

import pytest

from jscd_model.grammar.acronyms import find_acronyms, is_acronym, past_letters


def defined(view: str) -> list[tuple[str, str | None]]:
    return [
        (found.letters, None if found.name_start is None else view[found.name_start : found.name_end])
        for found in find_acronyms(view)
    ]


@pytest.mark.parametrize(
    ("view", "found"),
    [
        ("the Ferry Safety Council (FSC) met", [("FSC", "Ferry Safety Council")]),
        ("the Kenyan Office on Boats and Coasts (OBC).", [("OBC", "Office on Boats and Coasts")]),
        ("Joint Task Unit - Operation Calm Sea (JTU-OCS)", [("JTU-OCS", "Joint Task Unit - Operation Calm Sea")]),
        ("the Department of Docks (DoD)", [("DoD", "Department of Docks")]),
        ("a Memorandum of Understanding (hereinafter the MoU)", [("MoU", "Memorandum of Understanding")]),
        ("the Counterpiracy Service (CPS)", [("CPS", "Counterpiracy Service")]),
        ("Kenya's Harbour Control Unit (UCP)", [("UCP", None)]),
        ("the FSC (Ferry Safety Council) met", [("FSC", "Ferry Safety Council")]),
        ("Oslo (Norway) and the sea (see below)", []),
        ("the FSC (which met)", []),
        ("no brackets", []),
    ],
)
def test_definitions(view: str, found: list[tuple[str, str | None]]) -> None:
    assert defined(view) == found


def test_letters() -> None:
    assert [word for word in ("FSC", "DoD", "Oslo", "A", "12") if is_acronym(word)] == ["FSC", "DoD"]


@pytest.mark.parametrize(
    ("view", "rest"),
    [
        ("Ferry Council (FC) met", " met"),
        ("Ferry Council (hereinafter the FC) met", " met"),
        ("Ferry Council (FC; founded in Oslo) met", " (FC; founded in Oslo) met"),
        ("Ferry Council (in Oslo) met", " (in Oslo) met"),
        ("Ferry Council", ""),
    ],
)
def test_a_name_goes_on_over_its_letters(view: str, rest: str) -> None:
    assert view[past_letters(view, len("Ferry Council")) :] == rest


@pytest.mark.usefixtures("no_collection")
def test_small_words_that_may_give_letters_take_time_in_proportion() -> None:
    """Each of them gives a letter or none: what follows from either is tried once."""

    def took(words: int) -> float:
        view = ("of " * words + "(XOOOOOOO) ") * 200
        started = time.process_time()
        find_acronyms(view)
        return time.process_time() - started

    assert took(14) < 8 * took(7) + 0.05
