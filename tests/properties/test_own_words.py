"""A law for any file of one's own words: it is refused as a file, or texts can be read with it."""

from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from attrs import NOTHING, fields
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jscd_model import Lexicon, LexiconError, check_lexicon, parse, to_json

TEXT = "Ferrymaster Ana Ruiz of Peru agreed to hold the Tidal Palaver in Lima on 4 May 2023. Ab-c of XBC wrote."
WORDS = st.one_of(
    st.sampled_from(
        [
            "Ferrymaster",
            "Ferry Master",
            "tidal palaver",
            "ab-c",
            "Ab-c",
            "agree",
            "XBC",
            "4x4",
            "É",
            "a b  c",
            "x.",
            "U.S.",
        ]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=12),
)


def quoted(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(quoted, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    escaped = "".join(c if c.isascii() and c.isalnum() else f"\\U{ord(c):08x}" for c in str(value))
    return f'"{escaped}"'


@st.composite
def files(draw: st.DrawFn) -> str:
    """One entry of some family, with fields of its class and values of the right form."""
    family, kind = draw(st.sampled_from(sorted(Lexicon.families().items(), key=str)))
    known = [entry.key for entry in getattr(Lexicon.default(), family)][:3]
    key = draw(st.sampled_from([*known, "XB", "XBC"]))
    lines = [f"[{family}.{key}]"]
    for item in fields(kind):
        told = item.default is NOTHING and key not in known
        if item.name == "id" or not (told or draw(st.booleans())):
            continue
        value: object = None
        if "tuple" in str(item.type):
            value = draw(st.lists(WORDS, max_size=3))
        elif key not in known and isinstance(item.type, type):
            codes = [member.value for member in item.type] if issubclass(item.type, StrEnum) else []
            value = draw(st.sampled_from(codes) if codes else st.booleans() if item.type is bool else WORDS)
        if value is not None and item.type is not int:
            lines.append(f"{item.name} = {quoted(value)}")
    return "\n".join(lines)


@given(files())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_any_file_is_refused_or_texts_are_read_with_it(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    before = to_json(parse(TEXT))
    with suppress(LexiconError):
        parse(TEXT, lexicon=Lexicon.default().extended(path))
        check_lexicon(path)
    assert to_json(parse(TEXT)) == before
