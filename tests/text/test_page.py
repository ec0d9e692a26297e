"""The view is clean, maps back to the source, and keeps every word."""

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jscd_model.text import BlockKind, Page
from jscd_model.text.capitals import is_in_capitals

MARKS = st.sampled_from(
    [
        "\n",
        "\r\n",
        "\n\n",
        " ",
        "  ",
        "\t",
        "\u00a0",
        "\u2019",
        "\u201c",
        "\u2013",
        "\u2014",
        "&#1;",
        "**",
        "_",
        "<b>",
        "</b>",
        "- ",
        "1. ",
        "&amp;",
        "&nbsp;",
        "\u200b",
        "[a](http://b.c)",
        ".",
    ]
)
TEXTS = st.lists(
    st.one_of(MARKS, st.text(max_size=12), st.sampled_from(["Kenya", "met", "U.S.", "Dr.", "talks."]))
).map("".join)


@given(st.one_of(st.text(), TEXTS))
def test_any_text_has_a_clean_view(text: str) -> None:
    """One space at most between words, none beside a line end, no empty block."""
    view = Page.read(text).view
    assert not re.search(r"[^\S \n]|  | \n|\n |\n\n", view)
    assert view == view.strip()


@given(st.one_of(st.text(), TEXTS))
def test_blocks_and_sentences_tile_the_view(text: str) -> None:
    """Blocks are the lines of the view; sentences cover them but for the spaces between two."""
    page = Page.read(text)
    assert [page.view[b.start : b.end] for b in page.blocks] == (page.view.split("\n") if page.view else [])
    covered = [""] * len(page.blocks)
    for sentence in page.sentences:
        block = page.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
        covered[sentence.block] += page.view[sentence.start : sentence.end]
    assert [c.replace(" ", "") for c in covered] == [page.view[b.start : b.end].replace(" ", "") for b in page.blocks]


@given(st.one_of(st.text(), TEXTS))
@example("\u2014" * 5)
@example("the U.S.-\n&#1;\nIraq talks")
@example("THE \u0149AB TALKS IN THE O\ufb03CE")
def test_every_stretch_maps_back(text: str) -> None:
    """Each character of the view comes from the source, in order; letters and digits are the same there.

    Only a heading in capitals is shown as other headings are; what is written of it is in capitals still.
    """
    page = Page.read(text)
    assert len(page.view) == len(page.source.shown)
    last = 0
    for at, sign in enumerate(page.source.shown):
        span = page.source.span(at, at + 1)
        assert last <= span.start < span.end <= len(text)
        last = span.start
        if sign.isalnum() and len(span) == 1:
            assert text[span.start] == page.source.written(at, at + 1)
            block = next(b for b in page.blocks if b.start <= at < b.end)
            assert text[span.start] == sign or is_in_capitals(page.source.written(block.start, block.end))


@given(st.text(alphabet="abc XYZ.\n\u2019\u201c\u2013", max_size=60), st.text(alphabet="ab \n.", max_size=20))
def test_a_block_put_before_moves_the_rest(text: str, before: str) -> None:
    """What stands in an earlier block changes nothing in the later ones."""
    alone = Page.read("A line of its own that ends here.\n\n" + text)
    later = Page.read(before + "\n\nA line of its own that ends here.\n\n" + text)
    assert later.view.endswith(alone.view)


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("The two sides\nmet in Accra.", "The two sides met in Accra."),
        ("The two\u00a0sides\t met \r\n", "The two sides met"),
        ("Kenya\u2019s \u201cgreen\u201d plan \u2013 and more", 'Kenya\'s "green" plan - and more'),
        ("They **strongly** support the _Accra Plan_.", "They strongly support the Accra Plan."),
        ("<p>On the 14<sup>th</sup> day</p>", "On the 14th day"),
        ("Trade &amp; growth&nbsp;talks", "Trade & growth talks"),
        ("See [the plan](https://example.org/plan) now", "See the plan now"),
        ("- first point\n- second point", "first point\nsecond point"),
        ("1. The Ministers met.\n2. They agreed.", "The Ministers met.\nThey agreed."),
        ("They met on 2 August\n7. The", "They met on 2 August 7. The"),
        ("as set out in Article\r\n12) of it", "as set out in Article 12) of it"),
        ("They met in May\n- in Accra", "They met in May\nin Accra"),
        ("They agreed to\n1. expand trade\n2. open ports", "They agreed to\nexpand trade\nopen ports"),
        ("They will act on\n(a) trade and\n(b) ports", "They will act on\ntrade and\nports"),
        ("Aid will come by March\n2027. Kenya agreed.", "Aid will come by March 2027. Kenya agreed."),
        ("the Kenya-\nOman talks, pre-\nand post-war", "the Kenya-Oman talks, pre- and post-war"),
        ("two ships\u2014both old\u2014sailed", "two ships - both old - sailed"),
        ("two ships -- both old--sailed", "two ships - both old - sailed"),
        ("on 7\u20148 May, --- and", "on 7-8 May, --- and"),
        ("Co-operation, co-ordinators, peace-keeping", "Cooperation, coordinators, peacekeeping"),
        ("snake_case stays, 2 * 3 too", "snake_case stays, 2 * 3 too"),
        ("co\u00adoperation\u200b now", "cooperation now"),
    ],
)
def test_marks_are_no_words(text: str, view: str) -> None:
    """White space, quotes, dashes, emphasis, tags, entities, links and list markers leave the words."""
    assert Page.read(text).view == view


def test_a_name_has_the_hyphen_that_the_source_has() -> None:
    """The view reads "cooperation"; a name that is cut from the source is as it stands there."""
    source = Page.read("the Council on Co-operation and Co-ordination met").source
    assert source.cut(4, len(source.view) - 4) == "Council on Co-operation and Co-ordination"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<b>Kenya</b> and Oman met in Muscat on Monday.", BlockKind.PARAGRAPH),
        ("<strong>Kenya and Oman met</strong>", BlockKind.HEADING),
        ("**Kenya and Oman met in Muscat on Monday to speak of trade and of their ports.**", BlockKind.PARAGRAPH),
        ("**Next steps:**", BlockKind.HEADING),
        (
            "Joint Statement of Kenya and Oman on the Occasion\nof the Third Political Consultations",
            BlockKind.HEADING,
        ),
    ],
)
def test_a_heading_is_marked_or_stands_alone(text: str, kind: BlockKind) -> None:
    """A bold word opens no heading; a heading may take two lines."""
    assert [block.kind for block in Page.read(text).blocks] == [kind]


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("KENYA AND OMAN HOLD THE 2ND TALKS", "Kenya and Oman Hold the 2nd Talks"),
        ("MR. OTIENO MEETS THE U.S. TEAM", "Mr. Otieno Meets the U.S. Team"),
        ("TALKS OF THE JBC AND THE AU", "Talks of the JBC and the AU"),
        ("AL-SAID TELLS US OF HIS PLAN", "al-Said Tells us of His Plan"),
        ("PERU'S VISIT: THE FIRST STEP", "Peru's Visit: The First Step"),
        ("CONTACT US", "CONTACT US"),
    ],
)
def test_headings_in_capitals_are_shown_as_other_headings(heading: str, shown: str) -> None:
    """The rest of the text and the known acronyms tell which words keep their capitals; the source keeps them all."""
    page = Page.read(f"{heading}\n\nHaitham al-Said spoke of the JBC in Muscat.", frozenset({"AU"}))
    assert page.view.partition("\n")[0] == shown
    assert page.source.written(0, len(heading)) == heading


def test_hard_wrapped_paragraphs_are_joined() -> None:
    """Lines broken at a width are one paragraph; a short line or a blank one ends it."""
    text = (
        "The ministers of both states met in the capital to review the\n"
        "work of the joint committee and its plans for the coming year.\n"
        "They agreed on three steps.\n\nBackground\n\nThe committee was formed in 2019 and has met each year "
        "since\nthen."
    )
    page = Page.read(text)
    assert [b.kind for b in page.blocks] == [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert len(page.sentences) == 4


@pytest.mark.parametrize(
    "text", ["Peru and\r\nNorway agreed.", "They met in\nOslo.", "The visit of the\nMinister ended."]
)
def test_a_line_that_ends_in_a_link_goes_on(text: str) -> None:
    """No paragraph or heading ends in "and", "in" or "the", however short its lines are."""
    assert len(Page.read(text).blocks) == 1


def test_a_repeated_headline_stays_a_line_of_its_own() -> None:
    """The same line twice is two headings, not one wrapped paragraph."""
    line = "Kenya and Ghana Agree to Widen Their Cooperation on Maritime Security in the Gulf"
    assert [b.kind for b in Page.read(f"{line}\n{line}\n\nThe two states met.").blocks][:2] == [BlockKind.HEADING] * 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dr. A. Mensah met Lt. Gen. B. Otieno. They spoke.", 2),
        ("He went to the U.S. The visit was short.", 2),
        ("The U.S. Department of Energy was there.", 1),
        ("It was chaired by the U.S. Secretary of State and the U.K. Prime Minister.", 1),
        ("They met at 3 p.m. President Otieno spoke.", 2),
        ("George W. Mensah Jr. met her. She left.", 2),
        ("It is No. 5 on the list, e.g. Kenya.", 1),
        ('"We agree." The minister left.', 2),
        ("Is it so? Yes! It is.", 3),
        ("They met in Washington, D.C. on Monday.", 1),
        ("H.E. Mr. Otieno arrived at 3 p.m. on Friday.", 1),
    ],
)
def test_sentences_end_where_they_end(text: str, count: int) -> None:
    """Abbreviations and initials end no sentence unless the next word opens one."""
    assert len(Page.read(text).sentences) == count


@given(st.text(alphabet="ab ;", min_size=0, max_size=40), st.integers(0, 400))
def test_no_sentence_is_longer_than_people_write(words: str, times: int) -> None:
    """What no full stop ends is cut between words; nothing is lost."""
    page = Page.read((words + " ") * times)
    assert all(sentence.end - sentence.start <= 4000 for sentence in page.sentences)
    kept = "".join(page.view[sentence.start : sentence.end] for sentence in page.sentences)
    assert kept.replace(" ", "") == page.view.replace(" ", "")


HOSTILE = (
    *(
        "- a\n",
        "# A\n",
        "a\n",
        "Kenya:\n",
        "1. a\n",
        "7. on May\n",
        "* * *\n",
        "> ",
        "<b>",
        "<a ",
        "<s>a",
        "[a](",
        "](",
        "![",
    ),
    *(
        "&a",
        "&#1;",
        "**",
        "_a",
        "`",
        "a\u2014",
        "a--",
        "a \t",
        "peace-",
        "co-o",
        "A. ",
        'a.") ',
        "a; ",
        "\u200b",
        "\u0301",
    ),
    *(
        "JOINT STATEMENT ",
        "JOINT STATEMENT\n",
        "\u0130STANBUL TALKS ON\n",
        "Kenya and Ghana will go on to meet in the\n",
    ),
)


@pytest.mark.usefixtures("no_collection")
@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
def test_a_page_is_laid_out_in_time_that_grows_with_its_length(piece: str) -> None:
    def taken(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        started = time.process_time()
        page = Page.read(text)
        assert len(page.words) <= length
        return time.process_time() - started

    taken(100)
    short = min(taken(4_000), taken(4_000))
    assert taken(40_000) < 30 * short + 0.1


def test_a_span_outside_the_view_is_refused() -> None:
    """An empty or outlying stretch is the caller's slip."""
    source = Page.read("Kenya").source
    with pytest.raises(ValueError, match="0 <= start < end <= 5"):
        source.span(2, 2)
    with pytest.raises(ValueError, match=r"got 0\.\.9"):
        source.span(0, 9)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Chile pledged to open its ports to research ships by 2027", ["paragraph"]),
        ("Peru and Chile met in Lima on 4 May 2023. They agreed to set up a commiss", ["paragraph"]),
        ("Kenya and Ghana Hold Talks on Trade", ["heading"]),
        ("Chile opens its ports\n\nChile opened its ports on Monday.", ["heading", "paragraph"]),
    ],
)
def test_a_line_that_tells_something_is_no_heading_for_want_of_a_full_stop(text: str, kinds: list[str]) -> None:
    assert [block.kind.value for block in Page.read(text).blocks] == kinds
