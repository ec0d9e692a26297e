"""Lexicon files are read strictly, and complaints say where, what and what to do."""

from importlib.resources import files
from pathlib import Path

import pytest
from attrs import fields

from jscd_model.errors import LexiconError
from jscd_model.lexicon import Lexicon


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an empty file for every family."""
    for item in fields(Lexicon):
        (tmp_path / f"{item.name}.toml").write_text("", encoding="utf-8")
    return tmp_path


def complaint(folder: Path, file: str, text: str) -> str:
    (folder / file).write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        Lexicon.read(folder)
    return str(caught.value)


def test_empty_files_make_an_empty_lexicon(folder: Path) -> None:
    assert list(Lexicon.read(folder).entries()) == []
    assert list(Lexicon.read(str(folder)).entries()) == []


def test_an_entry_knows_its_id_and_key(folder: Path) -> None:
    (folder / "parties.toml").write_text('[XU]\nname = "Example Union"\nacronyms = ["XU"]', encoding="utf-8")
    (entry,) = Lexicon.read(folder).parties
    assert (entry.id, entry.key, entry.code) == ("parties.XU", "XU", "XU")
    assert entry.acronyms == ("XU",)
    assert "Example Union" in entry.why


def test_default_is_read_once() -> None:
    assert Lexicon.default() is Lexicon.default()


def test_every_data_file_belongs_to_a_family() -> None:
    shipped = {entry.name for entry in (files("jscd_model.lexicon") / "data").iterdir()}
    assert shipped == {f"{item.name}.toml" for item in fields(Lexicon)}


@pytest.mark.parametrize(
    ("file", "text", "wanted"),
    [
        ("parties.toml", "[XU", "parties.toml: this is no TOML"),
        ("parties.toml", 'name = "Example"', "parties.toml [name]: 'Example' stands outside any entry. Put it below"),
        (
            "parties.toml",
            '[XU]\nname = "Example"\nstong = []',
            "parties.toml [XU]: 'stong' is no field of this entry. Did you mean 'strong'?",
        ),
        (
            "places.toml",
            "[FR]\npopulation = 5",
            "places.toml [FR]: 'population' is no field of this entry. It has: yes, no, cities, venues",
        ),
        ("parties.toml", "[XU]\nstrong = []", "parties.toml [XU]: 'name' is missing. Add it."),
        ("parties.toml", '[XU]\nname = ""', "parties.toml [XU]: "),
        ("parties.toml", "[XU]\nname = 5", "parties.toml [XU]: name: 5 is not text in quotes"),
        ("places.toml", '[FR]\ncities = "Paris"', "places.toml [FR]: cities: 'Paris' is not a list in [ ]"),
        ("places.toml", '[FR]\ncities = ["Paris", 7]', "places.toml [FR]: cities.1: 7 is not text in quotes"),
        ("events.toml", '[talks]\nkind = "party"', "events.toml [talks]: kind: 'party' is none of: dialogue, "),
        ("places.toml", '[FR]\nid = "x"', "places.toml [FR]: 'id' is made of file and key. Remove it."),
        ("boilerplate.toml", '[a]\nname = "a"\nmost = "9"', "boilerplate.toml [a]: most: '9' is not a whole number"),
        (
            "parties.toml",
            '[XU]\nname = "Example Union"\n[YU]\nname = "Other Union"\nstrong = ["Example Union"]',
            "parties.toml [YU]: 'Example Union' is in 'strong' here and in 'name' of parties.XU. Keep it in one, or",
        ),
        (
            "places.toml",
            '[FR]\ncities = ["Paris", "Paris"]',
            "places.toml [FR]: 'Paris' is in 'cities' and in 'cities' here. Keep it in one.",
        ),
        ("places.toml", '[FR]\ncities = ["Paris "]', "places.toml [FR]: cities has 'Paris '. Remove the space"),
    ],
)
def test_a_complaint_says_where_what_and_the_way_out(folder: Path, file: str, text: str, wanted: str) -> None:
    assert complaint(folder, file, text).startswith(wanted)


def test_a_name_claimed_in_two_files_is_refused(folder: Path) -> None:
    (folder / "states.toml").write_text('[XA]\nname = "Exland"', encoding="utf-8")
    said = complaint(folder, "parties.toml", '[XU]\nname = "Exland"')
    assert said.startswith("parties.toml [XU]: 'Exland' is in 'name' here and in 'name' of states.XA.")


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "parties.toml").unlink()
    with pytest.raises(LexiconError, match=r"parties\.toml: the file is missing"):
        Lexicon.read(folder)


def test_a_file_in_another_encoding_is_named(folder: Path) -> None:
    (folder / "parties.toml").write_bytes("[XU]\nname = 'Côte'".encode("latin-1"))
    with pytest.raises(LexiconError, match=r"parties\.toml: byte 14 is not UTF-8"):
        Lexicon.read(folder)
