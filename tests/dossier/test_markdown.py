"""Words of sources as Markdown: they stay words."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from jscd_model.dossier.markdown import escaped, linked, shortened, table

RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(markdown: str) -> str:
    """The text that a reader of the rendered Markdown sees, if it is a single plain paragraph."""
    tokens = RENDERER.parse(markdown)
    assert [token.type for token in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"]), markdown
    words = ""
    for token in tokens[1].children or [] if tokens else []:
        assert token.type in ("text", "text_special"), (token.type, markdown)
        words += token.content
    return words


@pytest.mark.parametrize(
    "words",
    [
        "a | b",
        "`code`",
        "*loud* and _quiet_ and ~~gone~~",
        "<script>alert(1)</script>",
        "[a link](https://example.org)",
        "![a picture](https://example.org/a.png)",
        "# a heading",
        "- a bullet",
        "+ a bullet",
        "1. a number",
        "2024) a number",
        "--- ---",
        "===",
        "> a quote",
        "&lt;b&gt; &amp; &#42;",
        "a\\*b",
        "R&D for US$5 million (5%)",
        "snake_case_name",
        "https://example.org/a_b",
    ],
)
def test_marks_of_markdown_stay_words(words: str) -> None:
    assert shown(escaped(words)) == words


@given(st.text())
@example("a\n\n    code")
@example("a\r\n# b")
@example("\ud800")
@example("1\u20291.")
def test_any_words_are_one_line_of_plain_words(words: str) -> None:
    markdown = escaped(words)
    assert len(markdown.splitlines()) <= 1
    assert shown(markdown).split() == re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown).split()
    markdown.encode("utf-8")


@given(st.text(alphabet="ab|\\`*_[]<>#&;~-+=1.) \n", max_size=30))
def test_nothing_but_white_space_is_changed_for_the_reader(words: str) -> None:
    assert shown(escaped(words)) == " ".join(words.split())


@given(st.lists(st.lists(st.text(alphabet="ab|\\`\n<", max_size=8), min_size=2, max_size=2), max_size=3))
def test_a_table_has_the_cells_that_it_was_given(rows: list[list[str]]) -> None:
    lines = table(["one", "two"], [[escaped(cell) for cell in row] for row in rows])
    tokens = RENDERER.parse("\n".join(lines))
    cells = [tokens[at + 1].content for at, token in enumerate(tokens) if token.type == "td_open"]
    assert len(cells) == 2 * len(rows)


def test_an_unseen_sign_is_left_out() -> None:
    assert escaped("a\u202eb\x00c\ufeff") == "abc"


@pytest.mark.parametrize(
    ("address", "markdown"),
    [
        ("https://example.org/a?b=c&d=(e)", "<https://example.org/a?b=c&d=(e)>"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://example.org/a b", "https://example.org/a b"),
        ("https://example.org/><b>", "https://example.org/\\>\\<b\\>"),
    ],
)
def test_only_an_address_of_the_web_is_a_link(address: str, markdown: str) -> None:
    assert linked(address) == markdown


def test_a_short_quote_is_left_whole() -> None:
    assert shortened("They met\n in Lima.", 0, 4) == "They met in Lima."


def test_a_long_quote_keeps_the_words_that_matter() -> None:
    words = "Before that, " * 40 + "they met in Lima" + ", and after that" * 40
    start = words.index("they met in Lima")
    short = shortened(words, start, start + len("they met in Lima"))
    assert "they met in Lima" in short
    assert short.startswith("… ")
    assert short.endswith(" …")
    assert len(short) <= 244
    assert shortened(words).startswith("Before that, Before that,")
    assert shortened(words, len(words) - 4, len(words)).endswith("and after that")


def test_words_that_matter_and_are_too_many_are_cut_in_the_middle() -> None:
    words = f"So they {'agreed ' * 60}in Lima."
    short = shortened(words, 8, len(words) - 1, limit=60)
    assert short.startswith("agreed agreed")
    assert " … " in short
    assert short.endswith("in Lima")
    assert len(short) <= 63
    assert len(shortened("x" * 500, 0, 500, limit=60)) <= 63


@given(st.text(alphabet="abc de\n", max_size=80), st.integers(0, 80), st.integers(0, 80), st.integers(8, 30))
def test_a_short_form_is_short_and_has_the_words_in_whole(words: str, one: int, other: int, limit: int) -> None:
    start, end = sorted((min(one, len(words)), min(other, len(words))))
    short = shortened(words, start, end, limit=limit)
    assert len(short) <= limit + 5
    core = " ".join(words[start:end].split())
    if len(core) <= limit:
        assert core in short
    line = " ".join(words.split())
    assert all(part.strip() in line for part in short.split("…"))
