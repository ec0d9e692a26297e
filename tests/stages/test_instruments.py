"""Agreements: which names count, which are one instrument, of what date, between whom and about what."""

import time

import pytest

from jscd_model import parse
from jscd_model.lexicon import Lexicon
from jscd_model.model import FrameworkAgreement
from jscd_model.stages.bodies import find_bodies
from jscd_model.stages.instruments import find_instruments
from jscd_model.stages.parties import find_parties
from jscd_model.stages.sections import find_sections
from jscd_model.stages.times import Times, read_times
from jscd_model.text import Page

LEXICON = Lexicon.default()


def agreements(text: str) -> list[FrameworkAgreement]:
    page = Page.read(text)
    sections, parties, times = find_sections(page, LEXICON), find_parties(page, LEXICON), Times.of(read_times(page))
    bodies = find_bodies(page, sections, LEXICON, parties)
    return list(find_instruments(page, sections, LEXICON, parties, times, bodies).agreements)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They praised the Oslo Declaration on Clean Harbours.", ["Oslo Declaration on Clean Harbours"]),
        ("They praised the Treaty of Bergen and the Bergen Accords.", ["Treaty of Bergen", "Bergen Accords"]),
        ("They praised the Exchange of Harbour Charts Agreement.", ["Exchange of Harbour Charts Agreement"]),
        ("They signed a MoU on ferry safety in order to save lives.", ["MoU on ferry safety"]),
        ("They recalled resolutions 1540 and 2325.", ["resolution 1540", "resolution 2325"]),
        ("They praised the Chile-Peru Alliance.", ["Chile-Peru Alliance"]),
        ("The Algiers accords bind them.", ["Algiers accords"]),
        ("They recalled the Joint Leaders' Statement on Ferries.", ["Joint Leaders' Statement on Ferries"]),
        ("The 2030 Roadmap guides Chile.", ["2030 Roadmap"]),
        ("They praised the 2030 Roadmap for Chile-Peru Clean Ports.", ["2030 Roadmap for Chile-Peru Clean Ports"]),
        ("They praised the Plan of Action 2021-2025.", ["Plan of Action 2021-2025"]),
        ("They praised the Agreement on Fair, Open, and Clean Trade.", ["Agreement on Fair, Open, and Clean Trade"]),
        ("They praised the Treaty Concerning Clean Trade.", ["Treaty Concerning Clean Trade"]),
        ("They praised the Charter on Workers' Rights.", ["Charter on Workers' Rights"]),
        ("They praised the Security of Harbour Charts Agreement.", ["Security of Harbour Charts Agreement"]),
        (
            "The Nordic Partnership and Cooperation Agreement (PCA) stands.",
            ["Nordic Partnership and Cooperation Agreement"],
        ),
        ("They gave thanks for the boats of the Exchange of Notes signed in 2011.", ["Exchange of Notes"]),
        (
            "They have a memorandum of understanding with Peru on ports.",
            ["memorandum of understanding with Peru on ports"],
        ),
        ("Chile and Peru signed an agreement on ferry safety.", ["agreement on ferry safety"]),
        ("They recall the memorandum on fish stocks that Chile signed with Peru.", ["memorandum on fish stocks"]),
        ("Chile and Peru want an agreement on ferry safety.", []),
        ("Chile and Peru signed an agreement on Sunday in the old town.", []),
        (
            "Chile and Peru signed a joint security agreement on ferries and ports.",
            ["joint security agreement on ferries and ports"],
        ),
        ("The Chile-Peru security pact stands. A Kenya-Norway security pact is far off.", ["Chile-Peru security pact"]),
        ("They adopted a joint Chile-Peru action plan 2023-2028.", ["joint Chile-Peru action plan 2023-2028"]),
        ("Chile and Peru signed a memorandum of understanding (MoU) in Lima.", ["memorandum of understanding"]),
        ("Chile and Peru signed a MoU on ferry safety in Valdivia.", ["MoU on ferry safety"]),
        (
            "Chile and Peru signed a MoU on ferry safety. The Memorandum of Understanding on Ferry Safety is theirs.",
            ["Memorandum of Understanding on Ferry Safety"],
        ),
        ('They praised the "Chile-Peru Ferry Partnership".', ["Chile-Peru Ferry Partnership"]),
        ("Chile and Peru signed a joint defence agreement to guard their ferries.", ["joint defence agreement"]),
        ("They recalled the Protocol Relating to Clean Ports.", ["Protocol Relating to Clean Ports"]),
        (
            "A joint harbour patrol agreement was yesterday signed by Chile and Peru.",
            ["joint harbour patrol agreement"],
        ),
        ("Norway and Denmark Renew Ferry Partnership\n\nThey met in Oslo. They spoke of boats.", []),
        ("They signed the Enhanced Ferry Safety Agreement (Efsa).", ["Enhanced Ferry Safety Agreement"]),
        (
            "1. MoU between the Harbour Council (HC), Chile and the Ferry Agency of Peru on Clean Ports",
            ["MoU between the Harbour Council (HC), Chile and the Ferry Agency of Peru on Clean Ports"],
        ),
        (
            "The Agreement between the Government of Chile and the Government of Peru concerning Clean Ports of 2011.",
            ["Agreement between the Government of Chile and the Government of Peru concerning Clean Ports"],
        ),
        (
            "They signed the Agreement on Cooperation in the Field of Harbour Safety.",
            ["Agreement on Cooperation in the Field of Harbour Safety"],
        ),
        ("The Lake Arne agreement, signed in 2012, stands.", ["Lake Arne agreement"]),
        ("The Lake Arne agreement stands.", []),
        ("They praised the new harbour cooperation accord with Peru signed in 2011.", ["harbour cooperation accord"]),
        ("They praised the new harbour cooperation accord and the deal signed in 2011.", []),
        (
            "They praised the 2011 Ferry Agreement and the Chile-Peru Fast Ferry Agreement.",
            ["Ferry Agreement", "Chile-Peru Fast Ferry Agreement"],
        ),
        (
            "They adopted a Joint Declaration on Cooperation in the field of Harbour Safety.",
            ["Joint Declaration on Cooperation in the field of Harbour Safety"],
        ),
        ("Officials praised the Exchange of Notes.", []),
        ("They recalled the Prime Minister's declaration on ferries.", []),
        ("They reached an agreement on ferries and a strong partnership.", []),
        ("They praised their Alliance, the Partnership and the Ferry Safety Strategy.", []),
        ("They adopted this Joint Statement on Ferries.", []),
        ("They met in the Bergen Convention Centre.", []),
        ("The Bergen Accord Committee met.", []),
    ],
)
def test_what_counts(text: str, found: list[str]) -> None:
    assert [agreement.name for agreement in agreements(text)] == found


def test_the_document_itself_is_none() -> None:
    text = "Joint Declaration on Clean Ferries\n\nChile and Peru adopted the Joint Declaration on Clean Ferries today."
    assert agreements(text) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("the 2011 Nordic Ferry Agreement", "2011"),
        ("the Nordic Ferry Agreement of May 2011", "2011-05"),
        ("The Nordic Ferry Agreement, which matters much, was signed in 2011 in Oslo.", "2011"),
        ("The Nordic Ferry Agreement, signed in Oslo on 4 May 2011, stands.", "2011-05-04"),
        ("On 4 May 2011, Norway and Denmark signed the Nordic Ferry Agreement.", "2011-05-04"),
        ("They praised the Nordic Ferry Agreement. They met on 4 May 2011.", None),
        ("In 2031 they mark the anniversary of the signing of the Nordic Ferry Agreement.", None),
        ("They praised the Nordic Ferry Agreement (NFA). They signed the NFA on 4 May 2011.", "2011-05-04"),
        ("They signed the pact, called the Nordic Ferry Agreement, in May 2011.", "2011-05"),
        ("They praised the Nordic Ferry Agreement (NFA), signed by both countries in Oslo in 2011.", "2011"),
        ("They praised the Nordic Ferry Agreement, which both governments signed in 2011.", "2011"),
        ("They praised the Nordic Ferry Agreement that Chile had concluded with Peru in May 2011.", "2011-05"),
        ("They praised the Nordic Ferry Agreement, which was adopted in Oslo and entered into force in 2013.", None),
        ("They praised the Nordic Ferry Agreement signed in 2011 that entered into force in 2013.", "2011"),
        ("They praised the Nordic Ferry Agreement, which entered into force in 2013.", None),
        ("They welcomed the signing of the Nordic Ferry Agreement on 4 May 2011.", "2011-05-04"),
        ("They signed the Nordic Ferry Agreement and will meet again by the end of 2031.", None),
        ("They signed the Nordic Ferry Action Plan 2024-2026.", None),
        ("They look forward to the signing of the Nordic Ferry Agreement in 2031.", None),
        ("They signed the Nordic Ferry Agreement in Oslo in 2011, two years after the storm of 2009.", "2011"),
    ],
)
def test_when_it_was_made(text: str, date: str | None) -> None:
    (agreement,) = agreements(f"They met. {text}")
    assert (str(agreement.date) if agreement.date else None) == date


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("They praised the Oslo Treaty and the Bergen Treaty, both signed in 2011.", ["2011", "2011"]),
        ("They praised the Oslo Treaty and the Bergen Treaty, signed in 2011.", [None, "2011"]),
    ],
)
def test_when_several_were_made(text: str, dates: list[str | None]) -> None:
    assert [str(agreement.date) if agreement.date else None for agreement in agreements(text)] == dates


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("the Chile-Peru Ferry Agreement", ("CL", "PE")),
        ("the Ferry Safety Agreement between Chile and Peru", ("CL", "PE")),
        ("Chile and Peru signed a Memorandum of Understanding on ferry safety.", ("CL", "PE")),
        ("Chile and Peru signed in Oslo a Memorandum of Understanding on ferry safety.", ("CL", "PE")),
        ("the Ferry Safety Agreement", ()),
        ("the Ferry Safety Agreement (FSA) between Chile and Peru", ("CL", "PE")),
        ("the Ferry Safety Agreement that Chile signed with Peru's Harbour Ministry", ("CL", "PE")),
        ("the Ferry Safety Agreement, which Chile and Peru adopted in 2011", ("CL", "PE")),
        ("the Ferry Treaty, signed in Oslo in 2011 between the Chilean envoy and the Peruvian envoy", ("CL", "PE")),
        ("ASEAN's boats and the ASEAN Declaration on Ferries", ("ASEAN",)),
        ("SANTIAGO, Norway (ANP) - Chile signed a Ferry Partnership agreement with Peru.", ("CL", "PE")),
    ],
)
def test_between_whom(text: str, parties: tuple[str, ...]) -> None:
    (agreement,) = agreements(text if " - " in text else f"They praised {text}")
    assert agreement.parties == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The two ministers signed a Memorandum of Understanding on ferry safety.", ("CL", "PE")),
        ("They praised the Ferry Safety Agreement signed by both countries in 2011.", ("CL", "PE")),
        ("They praised the Ferry Safety Agreement, which the two governments concluded in 2011.", ("CL", "PE")),
        ("We intend to sign a Memorandum of Understanding on ferry safety.", ("CL", "PE")),
        ("They praised the Bilateral Ferry Treaty.", ("CL", "PE")),
        ("A MoU on cooperation between the Ferry Academy and the Ferry Agency of Peru was signed.", ("CL", "PE")),
        ("They praised the Ferry Treaty between Chile's Ferry Agency and the Peruvian Ferry Agency.", ("CL", "PE")),
        ("They praised the Ferry Treaty between Chile and the others.", ()),
        ("They praised the Trilateral Ferry Treaty.", ()),
        ("They praised the Ferry Safety Agreement.", ()),
        ("They praised their Ferry Safety Agreement.", ("CL", "PE")),
        ("The two signed the Ferry Safety Agreement.", ("CL", "PE")),
        ("The Ferry Treaty was signed by the Chilean minister and his Peruvian counterpart.", ("CL", "PE")),
    ],
)
def test_both_are_those_of_the_headline(text: str, parties: tuple[str, ...]) -> None:
    (agreement,) = agreements(f"Chile-Peru Harbour Talks\n\nThe talks were held in Oslo, Norway.\n\n{text}")
    assert agreement.parties == parties


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("which covers cooperation in politics, defence, and sea rescue.", ("politics", "defence", "sea rescue")),
        ("which covers the fields of politics and defence.", ("politics", "defence")),
        ("covering trade, investment and ports.", ("trade", "investment", "ports")),
        (
            "with its three pillars:\n\n- Clean ports\n- Safe boats;\n- Free trade.",
            ("Clean ports", "Safe boats", "Free trade"),
        ),
        ("and agreed:\n\n- to meet", ()),
        ("and issues of common concern, including trade.", ()),
        ("which covers the harbour.", ()),
    ],
)
def test_what_it_covers(text: str, areas: tuple[str, ...]) -> None:
    (agreement,) = agreements(f"They praised the Nordic Ferry Agreement, {text}")
    assert agreement.areas == areas


def test_forms_of_one_name_come_together() -> None:
    text = (
        "They praised the Nordic Ferry Agreement (NFA). The Ferry Agreement covers areas such as safety, "
        "trade and research. The NFA is old, and the Agreement is short."
    )
    (agreement,) = agreements(text)
    assert (agreement.name, agreement.acronym) == ("Nordic Ferry Agreement", "NFA")
    assert len(agreement.spans) == 5
    assert agreement.areas == ("safety", "trade", "research")


def test_two_dates_are_two_instruments() -> None:
    assert len(agreements("They recalled the 2011 Oslo Declaration and the 2019 Oslo Declaration.")) == 2


def test_a_name_within_another_is_another_instrument_where_its_date_is_another() -> None:
    text = (
        "They recalled the Agreement on Defence Cooperation, signed in 2004. "
        "The Agreement on Defence Industry Cooperation was signed in October 2023."
    )
    assert [(a.name, str(a.date)) for a in agreements(text)] == [
        ("Agreement on Defence Cooperation", "2004"),
        ("Agreement on Defence Industry Cooperation", "2023-10"),
    ]


@pytest.mark.parametrize("entry", LEXICON.instruments, ids=lambda entry: entry.id)
def test_each_known_name_is_read_as_its_entry(entry) -> None:  # type: ignore[no-untyped-def]
    for name in entry.acronyms if entry.shared else (entry.name, *entry.names, *entry.acronyms):
        found = agreements(f"They spoke about the {name} on the same day.")
        assert [span.rule for agreement in found for span in agreement.spans] == [entry.id], name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Acting under Article 7 of its Protocol, the Council met.", ["Protocol"]),
        ("They met under Protocol No. 7 of 3 May 2011 and Agreement 12.", ["Protocol No. 7", "Agreement 12"]),
        ("Their ties are governed by a pact signed in 1988.", ["pact"]),
        ("They began talks on a reciprocal landing agreement, or RLA.", ["reciprocal landing agreement"]),
        ("They began talks on a reciprocal landing agreement (RLA).", ["reciprocal landing agreement"]),
        ("They welcomed talks on a peace treaty between Chile and Peru.", ["peace treaty between Chile and Peru"]),
        ("Kenya concluded a grant agreement with Norway on 3 May 2011.", ["grant agreement"]),
        ("They upheld the 2006 agreement concerning fishing grounds.", ["agreement concerning fishing grounds"]),
        ("They welcomed the agreement on Criminal Justice and Trade.", ["agreement on Criminal Justice and Trade"]),
        ("They reached an agreement between themselves.", []),
        ("They reached an agreement on Gaza.", []),
        ("They upheld the Convention signed between the two sides in 2016.", ["Convention"]),
        ("They acted within the Declaration on cooperation adopted in 2011.", ["Declaration on cooperation"]),
        (
            "They signed a memorandum of understanding on rescue, and an executive programme in the field of tourism.",
            ["memorandum of understanding on rescue", "executive programme in the field of tourism"],
        ),
        (
            "They began talks on an acquisition and cross-servicing agreement, or ACSA.",
            ["acquisition and cross-servicing agreement"],
        ),
    ],
)
def test_marks_tell_an_instrument(text: str, names: list[str]) -> None:
    assert [agreement.name for agreement in parse(text).agreements] == names


@pytest.mark.parametrize(
    "text",
    [
        "The ministers signed the Agreement on Ferry Safety.",
        "The two neighbours fought in 2008 and signed a Norwegian-mediated peace agreement in 2010.",
        "Both looked forward to the opening of negotiations on an Agreement on Ferry Safety.",
        "The session concluded with the signing of the Record of Discussion on Ferries.",
        "Chile and Peru signed the Lima Declaration on Clean Harbours.",
    ],
)
def test_the_two_that_talk_are_its_parties(text: str) -> None:
    held = "Chile and Peru held the first Chile-Peru Ferry Dialogue in Lima on 4 May 2011.\n\n"
    (agreement,) = parse(held + text).agreements
    assert set(agreement.parties) == {"CL", "PE"}


@pytest.mark.usefixtures("no_collection")
@pytest.mark.parametrize(
    "text",
    [
        "under the 2006 agreement on fish and gas ",
        "resolutions 1540, 1541, 1542, ",
        "the Harbour Agreement (the Agreement) ",
    ],
)
def test_many_instruments_take_time_in_proportion(text: str) -> None:
    def took(count: int) -> float:
        page = Page.read(text * count)
        sections, parties, times = find_sections(page, LEXICON), find_parties(page, LEXICON), Times.of(read_times(page))
        bodies = find_bodies(page, sections, LEXICON, parties)
        started = time.process_time()
        find_instruments(page, sections, LEXICON, parties, times, bodies)
        return time.process_time() - started

    assert took(2400) < 16 * took(300) + 0.2
