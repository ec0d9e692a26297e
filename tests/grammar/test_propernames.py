"""How far a proper name reaches."""

import pytest

from jscd_model.grammar.complements import INSTRUMENT_LINKS
from jscd_model.grammar.propernames import expand_name

NOUNS = ("Council", "Committee", "Department", "Ministry", "Office", "Agency", "Administration", "Group", "Command")


def reach(marked: str, nouns: tuple[str, ...] = NOUNS, **given: object) -> tuple[str, str]:
    """What is found around the first head noun between the brackets, and what the brackets hold."""
    wanted = marked[marked.index("[") + 1 : marked.index("]")]
    view = marked.replace("[", "").replace("]", "")
    noun, at = min(((noun, view.find(noun)) for noun in nouns if noun in wanted), key=lambda pair: pair[1])
    start, end = expand_name(view, at, at + len(noun), **given)  # type: ignore[arg-type]
    return view[start:end], wanted


@pytest.mark.parametrize(
    "marked",
    [
        "the [Rural Health and Drug Control Administration] (RHDCA)",
        "officials of the [Foreign, Trade, and Development Office].",
        "of the [Kenya-Peru Strategic Consultative Group] (SCG)",
        "the [Joint Steering Group for Kenya's Clean Ferry Program] met",
        "the [Ministry of Trade, Industry and Energy] said",
        "the [Ministry of Justice] and the Ministry of Health",
        "the [Ministry of Justice], the Ministry of Health and others",
        "the [Northern Operations Command-Kenya] moved",
        "its [Council of Elders of Rural Peru] wrote",
        'the so-called "[Rural Council]" met',
        "Kenya's [Rural Council] met",
        "the 2019 [Rural Council] met",
        "in May. [Rural Council] members met",
        "the [Ministry of Works]'s plan",
        "the [Safety Office-Indian Ocean Region] (SOIOR)",
        "the [Council for West and Central Africa] met",
        "the [Council for Fair, Open, and Balanced Trade] met",
        "the [Council for Trade], Lena Vik, and Ola Nordmann said",
        "the [Maritime Experts' Council] met",
        "[Women's Council]",
        "the [Council] met",
    ],
)
def test_a_name_reaches_over_modifiers_and_complements(marked: str) -> None:
    found, wanted = reach(marked)
    assert found == wanted


def test_parties_join_a_name() -> None:
    view = "the Kenya - Peru - Chile Council for Peru met, and in Kenya the Council for Rural Health too"
    names = {"Kenya": 2, "Peru": 2, "Chile": 1}
    places = [(view.index(name), view.index(name) + len(name)) for name in names]
    places.append((view.index("for Peru") + 4, view.index("for Peru") + 8))
    start, end = expand_name(
        view, view.index("Council"), view.index("Council") + 7, ends={e: s for s, e in places}, starts=dict(places)
    )
    assert view[start:end] == "Kenya - Peru - Chile Council"


@pytest.mark.parametrize(
    ("view", "found"),
    [
        ("the Norwegian Mission to Peru met", "Norwegian Mission to Peru"),
        ("the Training Mission in Peru met", "Training Mission in Peru"),
        ("the Training Council in Peru met", "Training Council"),
        ("they wrote to the Training Council to Peru's surprise", "Training Council"),
        ("the Training Mission in Peru-led talks", "Training Mission"),
    ],
)
def test_a_mission_is_named_by_where_it_is(view: str, found: str) -> None:
    noun = "Mission" if "Mission" in view else "Council"
    at, peru = view.index(noun), view.index("Peru")
    norway = {view.index("Norwegian") + 9: view.index("Norwegian")} if "Norwegian" in view else {}
    start, end = expand_name(view, at, at + 7, ends=norway, starts={peru: peru + 4})
    assert view[start:end] == found


def test_an_instrument_names_what_it_is_between() -> None:
    marked = "the [Agreement between Kenya and Peru on Clean Ferries] of 2011"
    found, wanted = reach(marked, ("Agreement",), links=INSTRUMENT_LINKS)
    assert found == wanted
    found, _ = reach("the [Agreement between Kenya] and Peru was signed", ("Agreement",), links=INSTRUMENT_LINKS)
    assert found == "Agreement"


@pytest.mark.parametrize(
    "view", ["Council", " Council", "(Council)", "-Council-", "Council-", "A Council of", "Council of the "]
)
def test_a_bare_noun_is_no_accident(view: str) -> None:
    at = view.index("Council")
    start, end = expand_name(view, at, at + 7)
    assert start <= at < at + 7 <= end <= len(view)
