"""Files of words from anywhere: they are read, or refused in words that say where, in time that their size bounds."""

import os
import re
import time
from pathlib import Path

import pytest

from jscd_model import Lexicon, LexiconError, check_lexicon, parse

SPOKEN = "Ferrymaster Ana Ruiz of Peru spoke."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.toml"


def refusal(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        Lexicon.default().extended(path)
    said = str(caught.value)
    with pytest.raises(LexiconError, match=re.escape(said)):
        check_lexicon(path)
    assert said.startswith(f"{path}")
    assert len(said) < 2000
    return said.removeprefix(f"{path}").removeprefix(": ").strip()


@pytest.mark.parametrize(
    "deep",
    [
        "x = " + "[" * 100_000,
        "x = " + "{a = " * 100_000,
        "x = " + "[{a=" * 100_000,
        "[[offices.x]]\nhead = " + "[" * 9000,
    ],
    ids=lambda deep: f"{deep[:20]!a}",
)
def test_lists_within_lists_without_end_are_refused_in_words(path: Path, deep: str) -> None:
    assert refusal(path, deep).startswith("lists are nested too deeply.")


@pytest.mark.usefixtures("no_collection")
@pytest.mark.parametrize(
    "long",
    [
        ".".join(["a"] * 500_000) + " = 1",
        " . ".join(['"a"'] * 200_000) + " = 1",
        "[" + ".".join(["'a'"] * 300_000) + "]\nhead = 1",
        "[offices.x]\n" + "".join(f"a{number}." for number in range(200_000)) + "b = 1",
        "[offices.x]\nhead = {" + ".".join(["a"] * 500_000) + " = 1}",
    ],
    ids=["key", "quoted", "head", "below", "inline"],
)
def test_names_of_parts_without_end_are_refused_before_they_are_read(path: Path, long: str) -> None:
    began = time.process_time()
    assert "has more than 12 parts with dots between. Shorten it." in refusal(path, long)
    assert time.process_time() - began < 5  # the TOML reader alone would take hours


@pytest.mark.usefixtures("no_collection")
@pytest.mark.parametrize(
    "text",
    ["a" * 900_000, "a." * 11 + "a", ("a" * 20 + "-") * 40_000, "'" * 900_000, '"a" ' * 200_000, ". " * 400_000],
    ids=lambda text: f"{text[:6]!a} {len(text)}",
)
def test_looking_for_such_names_costs_what_the_file_is_long(path: Path, text: str) -> None:
    began = time.process_time()
    refusal(path, f"x = {text}")
    assert time.process_time() - began < 5


@pytest.mark.usefixtures("no_collection")
def test_many_small_entries_cost_what_they_are_many(path: Path) -> None:
    def cost(count: int) -> float:
        entries = (f'[offices.master-{number}]\nhead = "Ferrymaster{number}"\n' for number in range(count))
        path.write_text("".join(entries), encoding="utf-8")
        began = time.process_time()
        assert len(Lexicon.default().extended(path).offices) >= count
        return time.process_time() - began

    assert min(cost(8000) for _ in range(2)) < 25 * min(cost(800) for _ in range(3))


def test_more_entries_than_anybody_writes_are_refused(path: Path) -> None:
    said = refusal(path, "".join(f'[offices.m{number}]\nhead="M"\n' for number in range(10_001)))
    assert said == "it has more than 10,000 entries; split it into several files."


def test_a_large_file_is_not_read_and_a_pipe_not_waited_for(path: Path) -> None:
    path.touch()
    os.truncate(path, 10**12)
    with pytest.raises(LexiconError, match="it has more than 2,000,000 bytes; split it into several files"):
        Lexicon.default().extended(path)
    if hasattr(os, "mkfifo"):
        path.unlink()
        os.mkfifo(path)
        with pytest.raises(LexiconError, match="this is no plain file"):
            Lexicon.default().extended(path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('["{0.__class__}"."x"]\nhead = "X"', "is no family of words"),
        ('["{family}".x]\nhead = "X"', "is no family of words"),
        ('[offices."../../etc/passwd"]\nhead = "X"', "the key wants letters, digits,"),
        (f'[offices.{"x" * 200_000}]\nhead = "X"', "the key wants letters, digits,"),
        (f"[{'x' * 200_000}.y]\nhead = 'X'", "is no family of words"),
        ("offices = 0x" + "f" * 100_000, "is no table of entries"),
        ("[offices]\nx = 0x" + "f" * 100_000, "'x' stands outside any entry"),
        ("[offices.x]\nhead = 0x" + "f" * 100_000, "is not text in quotes"),
        (f"[offices.x]\nhead = '{'X' * 100_000}'", "is longer than 200 characters"),
        ('[offices.x]\nhead = "(?:X+)+$"', "has '?', as a pattern would"),
        ('[offices.x]\nhead = "X.*"', "has '*', as a pattern would"),
        ('[offices.x]\nhead = "{0}"', "has '{', as a pattern would"),
        ('[offices.x]\nhead = "X\\u0000"', "a sign that does not show"),
        ('[offices.x]\n"__class__" = "X"\nhead = "X"', "'__class__' is no field of this entry"),
        ('[offices.__class__]\nhead = "X"', "the key wants letters, digits,"),
    ],
    ids=lambda value: f"{value[:40]!a} {len(value)}",
)
def test_what_looks_like_code_a_path_or_a_pattern_is_only_looked_at(path: Path, text: str, said: str) -> None:
    assert said in refusal(path, text)


@pytest.mark.parametrize("mark", [".", "+", "$", "%s", "#", "&"])
def test_a_sign_in_a_word_stands_for_itself(path: Path, mark: str) -> None:
    """No word of a file is a pattern: the sign is wanted where it is written, and nothing else goes for it."""
    path.write_text(f'[bodies.x]\nname = "Tidal{mark}Board of Ferries"\nkind = "agency"\n', encoding="utf-8")
    lexicon = Lexicon.default().extended(path)

    def found(text: str) -> bool:
        organizations = parse(text, lexicon=lexicon).organizations
        return any(span.rule.startswith("bodies.x@") for body in organizations for span in body.spans if span.rule)

    assert found(f"Peru praised the Tidal{mark}Board of Ferries in Lima.")
    for other in ("x", "ll", "s", ""):
        assert not found(f"Peru praised the Tidal{other}Board of Ferries in Lima.")


def test_a_lexicon_that_refuses_a_file_reads_as_before(path: Path) -> None:
    refusal(path, '[offices.x]\nhead = "Ferrymaster"\n[offices.y]\nhead = "Ferrymaster"')
    assert parse(SPOKEN, lexicon=Lexicon.default()) == parse(SPOKEN)
