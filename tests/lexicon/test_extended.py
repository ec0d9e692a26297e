"""Files of one's own words: added to a lexicon without changing it, and refused with file, entry and the way out."""

import gc
import os
import pickle
import re
import threading
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import fields

from jscd_model import Lexicon, LexiconError, PolicyRecord, SectionKind, grammar, parse, stages, to_json
from jscd_model.lexicon.wording import odd_words

MET = "Peru and Norway held the second Peru-Norway Ferry Dialogue in Lima on 4 May 2023."
MINE = '[offices.ferrymaster]\nhead = "Ferrymaster"\nplural = "Ferrymasters"\nyes = ["Ferrymaster Ana Ruiz"]\n'
SPOKEN = "Ferrymaster Ana Ruiz of Peru spoke."


@pytest.fixture
def own(tmp_path: Path) -> Callable[..., Path]:
    """Writes a file of one's own words."""

    def write(text: str, name: str = "mine.toml") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def names(record: PolicyRecord) -> list[str]:
    return [person.name for person in record.persons]


def offices(record: PolicyRecord) -> list[str]:
    return [office.title for person in record.persons for office in person.offices]


def acts(record: PolicyRecord) -> list[tuple[str, tuple[str, ...]]]:
    return [(statement.act.value, statement.actors) for statement in record.statements]


# For each family: a file, a text, what to look at, what the file makes of it and what stands there without.
FAMILIES = [
    (
        '[states.XA]\nname = "Exland"\ndemonyms = ["Exlandic"]',
        "Exland and Peru held the first Exlandic-Peruvian Ferry Dialogue in Lima on 4 May 2023.",
        lambda record: {party.code for party in record.parties},
        {"XA", "PE"},
    ),
    (
        '[parties.BFC]\nname = "Baltic Ferry Club"\nacronyms = ["BFC"]',
        "The BFC welcomed the ferry plan.",
        acts,
        [("welcome", ("BFC",))],
    ),
    (
        '[places.PE]\nvenues = ["Whalefold"]',
        "Peru and Norway held the second Peru-Norway Ferry Dialogue at the Whalefold on 4 May 2023.",
        lambda record: record.principal[0].place,
        "Whalefold",
    ),
    (
        '[events.palaver]\nkind = "dialogue"\nrole = "series"\nnouns = ["palaver", "palavers"]',
        "Peru and Norway held the second Peru-Norway Ferry Palaver in Lima on 4 May 2023.",
        lambda record: [(found.name, found.ordinal) for found in record.dialogues],
        [("Peru-Norway Ferry Palaver", 2)],
    ),
    (
        '[event_words.outside]\nwords = "harbourside"',
        "Harbourside Peru-Norway Ferry Dialogue was held in Lima on 4 May 2023.",
        lambda record: record.dialogues[0].name,
        "Peru-Norway Ferry Dialogue",
    ),
    (
        '[boilerplate.archive]\nname = "a line of the archive"\nwhole = ["shelf mark of this note"]',
        f"{MET}\n\nShelf mark of this note",
        lambda record: [section.kind for section in record.document.sections if section.kind is not SectionKind.BODY],
        [SectionKind.BOILERPLATE],
    ),
    (
        '[headings.background]\nwhole = ["the road behind"]',
        f"{MET}\n\nThe Road Behind\n\nThe two countries first met in 2011.\n\nThey met again in 2015.",
        lambda record: SectionKind.BACKGROUND in {section.kind for section in record.document.sections},
        True,
    ),
    (
        '[documents.readout]\ntitle = ["minute of the conversation"]',
        f"Minute of the Conversation on Ferries\n\n{MET}",
        lambda record: record.document.kind.value,
        "readout",
    ),
    (
        '[name_words.field]\nwords = "falconry"',
        "The Ministry of Trade and Falconry wrote.",
        lambda record: [body.name for body in record.organizations],
        ["Ministry of Trade and Falconry"],
    ),
    (
        '[bodies.tidewatch]\nkind = "agency"\nname = "Tidewatch"\nparty = "NO"',
        "They wrote to Tidewatch about the ferries.",
        lambda record: [(body.name, body.party) for body in record.organizations],
        [("Tidewatch", "NO")],
    ),
    (
        '[body_nouns.lodge]\nkind = "agency"\nnouns = ["Lodge"]',
        "The Norwegian Lodge of Roads wrote.",
        lambda record: [body.name for body in record.organizations],
        ["Norwegian Lodge of Roads"],
    ),
    (
        '[instruments.handshake]\nkind = "agreement"\nname = "Bergen Handshake"',
        "They recalled the Bergen Handshake.",
        lambda record: [agreement.name for agreement in record.agreements],
        ["Bergen Handshake"],
    ),
    (
        '[instrument_nouns.handshake]\nkind = "agreement"\nnouns = ["Handshake"]',
        "They signed the Nordic Ferry Handshake.",
        lambda record: [agreement.name for agreement in record.agreements],
        ["Nordic Ferry Handshake"],
    ),
    (
        '[cues.covenant]\nact = "commit"\nverbs = ["covenant"]\nirregular = { covenant = "covenanted" }',
        "Peru and Norway covenanted to share ferries.",
        acts,
        [("commit", ("PE", "NO"))],
    ),
    (
        '[attitudes.ire]\nact = "condemn"\nnouns = ["ire"]',
        "Peru expressed ire about the dam.",
        acts,
        [("condemn", ("PE",))],
    ),
    (
        '[voices.rowers]\nkind = "many"\nnouns = ["oarsfolk"]',
        f"{MET} The oarsfolk agreed to share their charts.",
        acts,
        [("commit", ("PE", "NO"))],
    ),
    (
        '[topics.energy]\nstrong = ["tidal kites"]',
        f"{MET} The two sides agreed to share tidal kites.",
        lambda record: [topic.value for statement in record.statements for topic in statement.topics],
        ["energy"],
    ),
    (MINE, SPOKEN, offices, ["Ferrymaster"]),
    (
        '[portfolios.days]\nends = true\nwords = ["Whalesday"]',
        "Minister Ana Ruiz Whalesday spoke in Lima.",
        names,
        ["Ana Ruiz"],
    ),
    ('[honorifics.sea]\nforms = ["Capn"]', "Capn Ana Ruiz, Minister of Trade of Peru, spoke.", names, ["Ana Ruiz"]),
    (
        '[ranks.wave]\nname = "Wave Marshal"',
        "Wave Marshal Ana Ruiz of Peru spoke.",
        lambda record: [person.rank for person in record.persons],
        ["Wave Marshal"],
    ),
]


def test_every_family_is_tried() -> None:
    assert [text[1 : text.index(".")] for text, *_ in FAMILIES] == [item.name for item in fields(Lexicon)]


@pytest.mark.parametrize(
    ("file", "text", "look", "wanted"), FAMILIES, ids=[text[1 : text.index(".")] for text, *_ in FAMILIES]
)
def test_an_entry_of_ones_own_is_read_and_nothing_else_changes(
    own: Callable[..., Path], file: str, text: str, look: Callable[[PolicyRecord], object], wanted: object
) -> None:
    before = to_json(parse(text))
    lexicon = Lexicon.default().extended(own(file))
    record = parse(text, lexicon=lexicon)
    assert look(record) == wanted
    assert to_json(parse(text)) == before
    assert look(parse(text)) != wanted


def test_the_shipped_words_stay_as_they_are(own: Callable[..., Path]) -> None:
    before = list(Lexicon.default().entries())
    lexicon = Lexicon.default().extended(own(MINE))
    assert lexicon is not Lexicon.default()
    assert list(Lexicon.default().entries()) == before
    assert Lexicon.default().extended() is Lexicon.default()


def test_a_span_and_its_reason_name_the_file(own: Callable[..., Path]) -> None:
    record = parse(SPOKEN, lexicon=Lexicon.default().extended(own(MINE)))
    (office,) = record.persons[0].offices
    assert office.spans[0].rule == "offices.ferrymaster@mine.toml"
    assert "entry [offices.ferrymaster] of mine.toml" in record.explain(office)


def test_a_shipped_entry_takes_more_words_and_keeps_its_own(own: Callable[..., Path]) -> None:
    more = '[parties.EU]\nstrong = ["Europa Club"]\n[cues.agree]\nverbs = ["covenant"]\n'
    lexicon = Lexicon.default().extended(own(more))
    record = parse("The Europa Club covenanted to sail. The EU agreed to swim.", lexicon=lexicon)
    assert acts(record) == [("commit", ("EU",)), ("commit", ("EU",))]
    (party,) = record.parties
    assert (party.name, len(party.spans)) == ("European Union", 2)
    assert {span.rule for span in party.spans} == {"parties.EU@mine.toml"}


def test_the_parser_asks_for_an_entrys_key_which_a_file_does_not_change() -> None:
    families = "|".join(item.name for item in fields(Lexicon))
    asked = re.compile(rf'"(?:{families})\.[\w-]+"')
    rooms = [Path(str(room.__path__[0])) for room in (grammar, stages)]
    assert [
        match for room in rooms for path in room.rglob("*.py") for match in asked.findall(path.read_text("utf-8"))
    ] == []


def test_files_add_to_one_another(own: Callable[..., Path]) -> None:
    one = own(MINE, "one.toml")
    two = own('[offices.ferrymaster]\nlinks = ["over"]', "two.toml")
    lexicon = Lexicon.default().extended(one, two)
    entry = lexicon.offices[-1]
    assert (entry.id, entry.links) == ("offices.ferrymaster@one.toml@two.toml", ("of", "over"))
    assert (entry.key, entry.family, entry.files) == ("ferrymaster", "offices", ("one.toml", "two.toml"))


def test_a_lexicon_is_used_by_many_threads_at_once(own: Callable[..., Path]) -> None:
    lexicon = Lexicon.default().extended(own(MINE))
    wanted = to_json(parse(SPOKEN, lexicon=lexicon))
    found: list[bytes | str] = []
    fresh = Lexicon.default().extended(own(MINE))
    threads = [threading.Thread(target=lambda: found.append(to_json(parse(SPOKEN, lexicon=fresh)))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [wanted] * 8


def test_a_lexicon_that_nobody_uses_goes_away(own: Callable[..., Path]) -> None:
    path = own(MINE)
    gone = []
    for _ in range(8):
        lexicon = Lexicon.default().extended(path)
        parse(SPOKEN, lexicon=lexicon)
        gone.append(weakref.ref(lexicon))
        del lexicon
    parse(SPOKEN)
    gc.collect()
    kept = [ref for ref in gone if ref() is not None]
    assert len(kept) <= 4, "the indexes of a few lexicons are kept, not of all"


def test_a_lexicon_travels_to_another_process(own: Callable[..., Path]) -> None:
    lexicon = pickle.loads(pickle.dumps(Lexicon.default().extended(own(MINE))))  # noqa: S301 (our own)
    assert offices(parse(SPOKEN, lexicon=lexicon)) == ["Ferrymaster"]


def test_shipped_words_are_worded_as_ones_own_must_be() -> None:
    assert [(entry.id, said) for entry in Lexicon.default().entries() for said in odd_words(entry)] == []


FAULTS = [
    ("[offices.x", "mine.toml: this is no TOML: "),
    (
        "x = 1",
        (
            "mine.toml [x]: 'x' is no family of words. Open an entry with its family and a key, such as "
            "[offices.a-key]. The"
        ),
    ),
    (
        '[office.x]\nhead = "X"',
        (
            "mine.toml [office]: 'office' is no family of words. Open an entry with its family and a key, such as"
            " [offices.a-key]. Did you mean 'offices'?"
        ),
    ),
    (
        '[offices]\nhead = "Ferrymaster"',
        "mine.toml [offices]: 'head' stands outside any entry. Put it below a line such as [offices.a-key].",
    ),
    ("offices = 3", "mine.toml [offices]: 3 is no table of entries. Open one with [offices.a-key], a key of your own."),
    ("offices.x = 3", "mine.toml [offices]: 'x' stands outside any entry."),
    (
        '[offices."a key"]\nhead = "X"',
        "mine.toml [offices.'a key']: the key wants letters, digits, '-', '_' and '+' alone. Give",
    ),
    ('\n\n[offices.x]\nhed = "Ferrymaster"', "mine.toml [offices.x] (line 3): 'head' is missing. Add it."),
    (
        '[offices.x]\nhead = "Ferrymaster"\nplurl = "s"',
        "mine.toml [offices.x] (line 1): 'plurl' is no field of this entry. Did you mean 'plural'?",
    ),
    ("[offices.x]\nhead = 5", "mine.toml [offices.x] (line 1): head: 5 is not text in quotes"),
    (
        '[offices.x]\nhead = "Ferrymaster"\nlinks = "of"',
        "mine.toml [offices.x] (line 1): links: 'of' is not a list in [ ]",
    ),
    (
        '[offices.x]\nhead = "Ferrymaster"\ncommon = "yes"',
        "mine.toml [offices.x] (line 1): common: 'yes' is not true or false",
    ),
    (
        '[offices.x]\nid = "y"\nhead = "Ferrymaster"',
        "mine.toml [offices.x] (line 1): 'id' is made of file and key. Remove it.",
    ),
    ('[offices.x]\nhead = ""', "mine.toml [offices.x] (line 1): 'head' is empty. Fill it."),
    ('[voices.x]\nkind = "many"\nnouns = []', "mine.toml [voices.x] (line 1): 'nouns' is empty. Fill it."),
    ('[name_words.field]\nwords = "Falconry"', "mine.toml [name_words.field] (line 1): words: 'Falconry' is compared"),
    ('[offices.x]\nhead = " "', "mine.toml [offices.x] (line 1): head: ' ' is empty. Remove it."),
    (
        '[offices.x]\nhead = "Ferry  Master"',
        "mine.toml [offices.x] (line 1): head: 'Ferry  Master' has a space, a line break or",
    ),
    (
        '[offices.x]\nhead = "Ferry(master|lord)s?"',
        (
            "mine.toml [offices.x] (line 1): head: 'Ferry(master|lord)s?' has 'y(', as a pattern would. Entries "
            "hold plain words: write each form out."
        ),
    ),
    (
        '[offices.x]\nhead = "ferrymaster"',
        "mine.toml [offices.x] (line 1): head: 'ferrymaster' wants a capital at its start. Write 'Ferrymaster'.",
    ),
    (
        '[topics.energy]\nstrong = ["Tidal Kites"]',
        (
            "mine.toml [topics.energy] (line 1): strong: 'Tidal Kites' is compared with small letters. Write "
            "'tidal kites'."
        ),
    ),
    (
        '[topics.energy]\nstrong = ["tidal kites", "tidal kites"]',
        "mine.toml [topics.energy] (line 1): strong: 'tidal kites' stands there twice. Keep it once.",
    ),
    (
        '[topics.energee]\nstrong = ["tidal kites"]',
        "mine.toml [topics.energee] (line 1): the key 'energee' is no Topic. Did you mean 'energy'?",
    ),
    (
        '[parties.baltic]\nname = "Baltic Club"',
        "mine.toml [parties.baltic] (line 1): the key wants a party code in capitals such as US",
    ),
    (
        '[states.EXL]\nname = "Exland"',
        "mine.toml [states.EXL] (line 1): the key wants the two capital letters of ISO 3166-1, got 'EXL'",
    ),
    (
        '[places.UK]\ncities = ["Tinytown"]',
        "mine.toml [places.UK] (line 1): key: 'UK' is the code of no state or party.",
    ),
    (
        '[bodies.x]\nkind = "agency"\nname = "Tidewatch"\nparty = "ENG"',
        "mine.toml [bodies.x] (line 1): party: 'ENG' is the code of no state or party. ",
    ),
    ('[bodies.x]\nkind = "agency"\nname = "tidewatch"', "mine.toml [bodies.x] (line 1): 'tidewatch' has no capital"),
    (
        '[bodies.x]\nkind = "agencies"\nname = "Tidewatch"',
        "mine.toml [bodies.x] (line 1): kind: 'agencies' is none of: ",
    ),
    (
        '[parties.XBC]\nname = "Baltic Club"\nacronyms = ["NATO"]',
        (
            "mine.toml [parties.XBC] (line 1): 'NATO' is in 'acronyms' here and in 'name' of [parties.NATO], "
            "which comes with the library. Leave it out here, or add to that entry under [parties.NATO]."
        ),
    ),
    (
        '[offices.minister]\nhead = "Ferrymaster"',
        (
            "mine.toml [offices.minister] (line 1): 'head' is 'Minister' in [offices.minister] of the library, "
            "and an addition may only add to lists. Leave it out here, or give your entry a key of its own."
        ),
    ),
    (
        '[voices.x]\nkind = "many"\nnouns = ["oarsfolk"]\n[voices.y]\nkind = "one"\nnouns = ["oarsfolk"]',
        (
            "mine.toml [voices.y] (line 4): 'oarsfolk' is in 'nouns' here and in 'nouns' of [voices.x] of "
            "mine.toml. Leave it out here."
        ),
    ),
    (
        '[name_words.fieldz]\nwords = "falconry"',
        (
            "mine.toml [name_words.fieldz] (line 1): 'fieldz' is no class of name_words, and only those that there "
            "are can be added to. Did you mean 'field'?"
        ),
    ),
    (
        '[cues.x]\nact = "commit"\nverbs = ["covenant"]\nirregular = { vow = "vowed" }',
        "mine.toml [cues.x] (line 1): 'irregular' has 'vow', which is not in 'verbs'",
    ),
    ("x = " + "[" * 20_000, "mine.toml: "),
    ("[offices.x]\nhead = 1" + "0" * 5_000, "mine.toml: this is no TOML: "),
]


@pytest.mark.parametrize(("text", "wanted"), FAULTS, ids=range(len(FAULTS)))
def test_a_complaint_says_where_what_and_the_way_out(own: Callable[..., Path], text: str, wanted: str) -> None:
    path = own(text)
    with pytest.raises(LexiconError) as caught:
        Lexicon.default().extended(path)
    assert str(caught.value).removeprefix(f"{path.parent}{os.sep}").startswith(wanted)
    assert caught.value.file == str(path)


def test_a_name_in_two_files_is_refused_with_both_named(own: Callable[..., Path]) -> None:
    one, two = own(MINE, "one.toml"), own(MINE.replace("[offices.ferrymaster]", "[offices.sailor]"), "two.toml")
    with pytest.raises(
        LexiconError, match=r"two\.toml \[offices\.sailor\].*in 'head' of \[offices\.ferrymaster\] of one\.toml"
    ):
        Lexicon.default().extended(one, two)


def test_files_that_are_none_are_named(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes("[offices.x]\nhead = 'Préfet'".encode("latin-1"))
    (tmp_path / "large.toml").write_bytes(b"#" * 2_000_001)
    for name, said in (
        ("none.toml", "there is no such file"),
        ("latin.toml", "byte 22 is not UTF-8"),
        ("large.toml", "it has more than 2,000,000 bytes"),
        (".", "this is a folder"),
    ):
        with pytest.raises(LexiconError, match=said):
            Lexicon.default().extended(tmp_path / name)


def test_a_file_of_a_windows_editor_is_read(own: Callable[..., Path]) -> None:
    lexicon = Lexicon.default().extended(own("\ufeff" + MINE.replace("\n", "\r\n")))
    assert offices(parse(SPOKEN, lexicon=lexicon)) == ["Ferrymaster"]
