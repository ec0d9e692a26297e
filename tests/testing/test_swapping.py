"""Swapped texts: what they promise about themselves."""

import re

import pytest

from jscd_model.testing import Swap, swapped
from jscd_model.testing.mentions import STATES_BY_CODE, mentions_in
from jscd_model.testing.person_names import PERSON_NAMES
from jscd_model.testing.rewriting import rewritten
from jscd_model.testing.state_names import STATE_NAMES

TEXT = """Joint Statement on the Second U.S.-Iraq Dialogue

The United States and the Republic of Iraq met in Baghdad, Iraq. The U.S. delegation was led by Ambassador
J. Ann Roe, and an Iraqi officer spoke. Ms. Roe thanked the Iraqi Border Force (IBF), and the IBF thanked the U.S.
"""


def put(text: str, **states: str) -> str:
    """The text with the states of these codes in the place of others, by the rules alone."""
    new = {old: STATES_BY_CODE[code] for old, code in states.items()}
    done = text
    for edit in reversed(rewritten(text, mentions_in(text, states=new, persons={}), new, {})):
        done = done[: edit.start] + edit.words + done[edit.end :]
    return done


def some(seed: int) -> Swap:
    return swapped(TEXT, seed, persons={"J. Ann Roe": ["Roe"]})


@pytest.mark.parametrize(
    ("text", "states", "told"),
    [
        ("Peru and Chile met.", {"PE": "PH"}, "The Philippines and Chile met."),
        ("the army of Peru", {"PE": "GB"}, "the army of the United Kingdom"),
        ("the President of the Philippines", {"PH": "PE"}, "the President of Peru"),
        ("Peru's navy", {"PE": "PH"}, "The Philippines' navy"),
        ("a Peruvian ship and an Omani one", {"PE": "AE", "OM": "GB"}, "an Emirati ship and a British one"),
        ("the U.S. side thanked the U.S.", {"US": "KE"}, "the Kenyan side thanked Kenya."),
        ("The UK agreed.", {"GB": "FR"}, "France agreed."),
        ("a strong Peru", {"PE": "GM"}, "a strong Gambia"),
        ("the U.S.-Peru Pact", {"US": "TT", "PE": "CI"}, "the Trinidad and Tobago-Côte d'Ivoire Pact"),
        ("German-U.S. trade", {"DE": "NZ", "US": "MG"}, "New Zealand-Malagasy trade"),
        ("U.S. and Peruvian ships", {"US": "KE", "PE": "CD"}, "Kenyan and Congolese ships"),
        ("the Republic of Korea (ROK) and the ROK army", {"KR": "KE"}, "the Republic of Kenya and the Kenyan army"),
        ("Latin American states and the Gulf of Mexico", {"US": "KE", "MX": "PE"}, None),
        ("the Peru Weather Service", {"PE": "PH"}, "the Philippines Weather Service"),
        ("in Arica, Chile. Arica is", {"CL": "KE"}, "in Mombasa, Kenya. Mombasa is"),
        ("in Washington, D.C. They", {"US": "KE"}, "in Nairobi. They"),
        ("the Peruvian Border Force (PBF)", {"PE": "KE"}, "the Kenyan Border Force (KBF)"),
    ],
)
def test_the_new_words_are_english(text: str, states: dict[str, str], told: str | None) -> None:
    assert put(text, **states) == (text if told is None else told)


def test_the_same_seed_draws_the_same_names() -> None:
    assert some(3).text == some(3).text
    assert len({some(seed).text for seed in range(8)}) == 8


def test_no_old_name_is_left_and_no_article_stands_twice() -> None:
    for seed in range(40):
        assert not re.search(r"U\.S\.|United States|\bIraq|\bRoe\b|\b[Tt]he the\b|\ban? the\b", some(seed).text)


def test_offsets_lead_to_the_new_words() -> None:
    for seed in range(40):
        swap = some(seed)
        start = TEXT.index("J. Ann Roe")
        end = start + len("J. Ann Roe")
        assert swap.text[swap.offset(start) : swap.offset(end, end=True)] == swap.persons["J. Ann Roe"].full
        start = TEXT.index("thanked")
        assert swap.text[swap.offset(start) :].startswith("thanked")


def test_facts_are_carried_over_by_their_keys() -> None:
    swap = some(5)
    cue = TEXT.index("spoke")
    facts = {"actors": ["IQ", "EU"], "cue": {"start": cue, "end": cue + 5}, "speaker": "J. Ann Roe", "ordinal": 2}
    carried = swap.carried(facts)
    assert carried["actors"] == [swap.states["IQ"].code, "EU"]
    assert swap.text[carried["cue"]["start"] : carried["cue"]["end"]] == "spoke"
    assert carried["speaker"] == swap.persons["J. Ann Roe"].full
    assert carried["ordinal"] == 2


def test_states_to_keep_are_kept() -> None:
    swap = swapped(TEXT, 1, keep=["US"])
    assert set(swap.states) == {"IQ"}
    assert "The United States and the" in swap.text


def test_lines_that_were_full_are_full_again() -> None:
    text = "Officials of Peru and Kenya met in Lima and agreed on a plan for the ports of\nthe two countries, which are"
    for seed in range(20):
        lines = swapped(text, seed).text.split("\n")
        assert all(len(line) <= 77 for line in lines)


def test_the_table_has_every_continent_and_each_code_once() -> None:
    codes = [state.code for state in STATE_NAMES]
    assert len(codes) == len(set(codes))
    assert {"BR", "KE", "FR", "JP", "NZ", "JM"} <= set(codes)


def test_no_two_invented_persons_share_a_short_name() -> None:
    shorts = [name.short for name in PERSON_NAMES]
    assert len(shorts) == len(set(shorts))
