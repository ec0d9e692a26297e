"""The text is told from what the page wraps around it, and says who wrote it, where and what it is."""

import pytest

from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.entries import BoilerplateEntry
from jscd_model.lexicon.page_phrases import page_phrases
from jscd_model.model import DocumentKind, SectionKind
from jscd_model.stages.sections import Sections, find_sections
from jscd_model.text import Page

LEXICON = Lexicon.default()
PHRASES = page_phrases(LEXICON)

NEWS = """\
Skip to main content
Home / News / World
The Accra Herald
Ghana, Norway agree on maritime patrols
By Ama Mensah and Kofi Boateng, Accra Herald
Published: 4 May 2023 10:40 GMT
5 min read
Facebook Twitter WhatsApp
Photo: Defence ministers of Ghana and Norway in Accra (File photo)
ACCRA, May 4 (GNA) - Ghana and Norway agreed on Thursday to hold joint patrols, the two defence ministers said.

“We will protect our waters,” the Ghanaian minister told reporters after the talks in Accra.

Also read: Floods in the north displace hundreds

Norway's minister said his country would send two vessels by the end of 2024.

Related news

Togo signs fisheries pact
Benin hosts naval exercise
The two ministers also met the President of Ghana, who thanked Norway for its support.
Sign up for our morning briefing, straight to your inbox.
© 2023 The Accra Herald. All rights reserved.
Comments
Kwame: The minister of Togo should resign on 5 June 2024.
"""
COMMUNIQUE = """\
FOR IMMEDIATE RELEASE
Ministry of Foreign Affairs of Kenya

JOINT COMMUNIQUÉ ON THE THIRD KENYA-OMAN POLITICAL CONSULTATIONS

Nairobi, 12 March 2024

Kenya and Oman held the third round of Political Consultations in Nairobi on 11 March 2024.

The two sides agreed to establish a Joint Commission.

-ENDS-

Notes to editors

The second round was held in Muscat in 2022.

Media enquiries
Tel: 555 0100
"""
ANALYSIS = """\
Why the Baku-Tashkent compact matters

On Monday Azerbaijan and Uzbekistan signed a compact. It could prove a turning point.

Background

The two states began their dialogue in 2018.

What it means

It is likely that trade will grow. The deal may help both. Arguably it is overdue.

Dr. Leyla Karimova is a senior research fellow at the Caspian Policy Forum (CPF) in Baku. She writes on energy.

Rustam Aliev graduated from Baku State University. He is now a lecturer of history at the Institute of the
Steppe in Astana.

The views expressed here are those of the authors and do not necessarily reflect the position of Caspian Weekly.
"""


def read(text: str, title: str | None = None) -> tuple[Page, Sections]:
    page = Page.read(text)
    return page, find_sections(page, LEXICON, title)


def kept(text: str, title: str | None = None) -> list[str]:
    """The first two words of each block that is content."""
    page, sections = read(text, title)
    lines = [page.view[block.start : block.end] for block in page.blocks if sections.content(block.start)]
    return [" ".join(line.split()[:2]) for line in lines]


def wrapped(entry: BoilerplateEntry, block: str) -> bool:
    found = PHRASES.wrapping(block)
    return found is not None and found.id == entry.id


def test_a_news_page_keeps_its_story_alone() -> None:
    assert kept(NEWS) == [
        "The Accra",
        "Ghana, Norway",
        "Published: 4",
        "ACCRA, May",
        '"We will',
        "Norway's minister",
        "The two",
    ]


def test_a_news_page_says_what_it_is() -> None:
    page, sections = read(NEWS)
    assert sections.kind is DocumentKind.NEWS
    assert sections.title is not None
    assert page.view[slice(*sections.title)] == "Ghana, Norway agree on maritime patrols"
    assert [(author.name, author.affiliation) for author in sections.authors] == [
        ("Ama Mensah", "Accra Herald"),
        ("Kofi Boateng", "Accra Herald"),
    ]
    assert sections.publisher == "The Accra Herald"
    assert [part.kind for part in sections.parts][-1] is SectionKind.COMMENTS


def test_a_communique_says_what_it_is() -> None:
    page, sections = read(COMMUNIQUE)
    assert sections.kind is DocumentKind.JOINT_STATEMENT
    assert sections.title is not None
    assert page.source.written(*sections.title).startswith("JOINT COMMUNIQUÉ")
    assert sections.publisher == "Ministry of Foreign Affairs of Kenya"
    assert sections.dateline is not None
    assert page.view[slice(*sections.dateline)] == "Nairobi, 12 March 2024"
    assert kept(COMMUNIQUE)[-2:] == ["Notes to", "The second"]
    assert sections.kind_at(page.view.index("The second")) is SectionKind.BACKGROUND
    assert sections.kind_at(page.view.index("Tel:")) is SectionKind.CONTACT


def test_an_analysis_names_its_authors_and_parts() -> None:
    _, sections = read(ANALYSIS)
    assert sections.kind is DocumentKind.ANALYSIS
    assert [(author.name, author.affiliation) for author in sections.authors] == [
        ("Leyla Karimova", "Caspian Policy Forum"),
        ("Rustam Aliev", "Institute of the Steppe"),
    ]
    assert sections.publisher == "Caspian Weekly"
    assert [(part.kind, part.heading) for part in sections.parts] == [
        (SectionKind.TITLE, None),
        (SectionKind.BODY, None),
        (SectionKind.BACKGROUND, "Background"),
        (SectionKind.IMPLICATIONS, "What it means"),
        (SectionKind.AUTHORS, None),
        (SectionKind.DISCLAIMER, None),
    ]
    assert "Karimova" not in " ".join(kept(ANALYSIS))


def test_spans_of_authors_cut_what_they_claim() -> None:
    _, sections = read(ANALYSIS)
    for author in sections.authors:
        assert author.spans[0].cut(ANALYSIS) == author.name
        assert " ".join(author.spans[1].cut(ANALYSIS).split()) == author.affiliation


def test_the_title_counts_once_however_often_it_stands() -> None:
    line = "Peru and Chile: A New Chapter"
    text = f"{line}\n\n{line}\n{line} | Lima Times\n\nPeru and Chile met in Lima. {line} it was not."
    page, sections = read(text)
    assert kept(text) == ["Peru and", "Peru and"]
    assert sections.is_title(page.view.index("| Lima"))
    assert not sections.is_title(page.view.index("met in"))


def test_the_title_that_the_caller_knows_is_found() -> None:
    text = "Latest\n\nHome\n\nPeru and Chile met in Lima on Monday.\n\nThey agreed to meet again."
    page, sections = read(text, "Peru and Chile Met in Lima on Monday")
    assert sections.title is not None
    assert page.view[slice(*sections.title)] == "Peru and Chile met in Lima on Monday."


def test_a_paragraph_that_stands_twice_counts_once() -> None:
    story = "Peru and Chile agreed on Monday to open three new crossings by 2026."
    assert kept(f"{story}\n\nThe talks went well.\n\n{story}") == ["Peru and", "The talks"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Readout of the Minister's Call with Peru\n\nThe minister spoke today with his counterpart.", "readout"),
        ("We, the leaders of Peru and Chile, met in Lima.", "joint_statement"),
        ("Fact Sheet: Peru and Chile\n\nPeru will open a port.", "press_release"),
        ("Remarks by the Minister at the Port of Lima\n\nGood morning.", "other"),
        ("LIMA (Andina) - Peru and Chile agreed.", "news"),
        ("ACCRA, May 4, GNA - Ghana and Togo agreed.", "news"),
        ("New Delhi [India], May 4 (ANI): India and Nepal agreed.", "news"),
        ("Muscat, Safar 3, 1446, ONA -- Oman and Qatar agreed.", "news"),
        ("Peru and Chile met in Lima on Monday, the foreign ministry said.", "news"),
        ("Peru and Chile met in Lima on Monday.", "other"),
        ("By Our Correspondent\n\nPeru and Chile met in Lima.", "news"),
        ("The cat sat on the mat.", "other"),
        ("", "other"),
    ],
)
def test_title_first_words_and_form_say_what_a_document_is(text: str, kind: str) -> None:
    assert read(text)[1].kind.value == kind


def test_a_delegate_who_is_described_last_is_no_author() -> None:
    text = (
        "Joint Statement by Peru and Chile\n\nPeru and Chile met.\n\nAna Ruiz is a professor at the University of Lima."
    )
    assert read(text)[1].authors == ()
    assert kept(text)[-1] == "Ana Ruiz"


@pytest.mark.parametrize("text", ["", "\n" * 50, "Comments", "* * *", "\udc80", "By", "©", "a\n\na\n\na", "  \u200b "])
def test_any_text_at_all_is_sorted(text: str) -> None:
    page, sections = read(text)
    assert len(sections.kinds) == len(page.blocks)
    assert not sections.content(-1)
