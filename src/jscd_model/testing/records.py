"""Strategies for whole records, whose facts fit together, and for the documents that they are made from."""

from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from jscd_model.model import Author, Dialogue, Document, DocumentKind, PolicyRecord, Section, SectionKind, Topic
from jscd_model.testing.facts import (
    Chars,
    agreements,
    assessments,
    date_mentions,
    diagnostics,
    dialogues,
    organizations,
    parties,
    persons,
    relations,
    statements,
)
from jscd_model.testing.values import names, one_of, one_or_none, or_none, some_spans, spans, strings, subsets, whens

__all__ = ["documents", "records", "texts"]


def texts(*, alphabet: Chars = None) -> st.SearchStrategy[str]:
    """Texts of any characters (even unpaired surrogates) unless an alphabet is given; empty ones among them."""
    return strings(alphabet=alphabet, most=60)


@st.composite
def documents(draw: st.DrawFn, *, text: str | None = None, alphabet: Chars = None) -> Document:
    """Documents of this text, or of any."""
    source = draw(texts(alphabet=alphabet)) if text is None else text
    length = len(source)
    authors = st.builds(
        Author,
        name=names(alphabet=alphabet),
        affiliation=or_none(names(alphabet=alphabet)),
        spans=some_spans(length),
    )
    sections = st.builds(
        Section,
        kind=one_of(SectionKind),
        heading=or_none(names(alphabet=alphabet)),
        span=spans(length=length),
    )
    return evolve(
        Document.of(source, kind=draw(one_of(DocumentKind))),
        title=draw(or_none(names(alphabet=alphabet))),
        publisher=draw(or_none(names(alphabet=alphabet))),
        published=draw(or_none(whens())),
        url=draw(or_none(names(alphabet=alphabet))),
        authors=draw(st.lists(authors, max_size=2)),
        sections=draw(st.lists(sections, max_size=2)) if length else [],
    )


@st.composite
def records(draw: st.DrawFn, *, text: str | None = None, alphabet: Chars = None) -> PolicyRecord:
    """Records whose facts fit together, with the text that they are made from.

    The text says nothing of the facts: what the spans cut is chance. Strings hold any characters, even unpaired
    surrogates, unless an alphabet is given; `text` fixes the text.
    """
    source = draw(texts(alphabet=alphabet)) if text is None else text
    loose: dict[str, Any] = {"length": len(source), "alphabet": alphabet}

    document = draw(documents(text=source, alphabet=alphabet))

    def several(facts: st.SearchStrategy[Any], key: str = "id") -> list[Any]:
        return draw(st.lists(facts, unique_by=lambda fact: getattr(fact, key), max_size=3))

    def several_in_text(facts: st.SearchStrategy[Any]) -> list[Any]:
        return several(facts) if source else []

    sides = several(parties(**loose), "code")
    some = loose | {"parties": [party.code for party in sides]}
    people = several(persons(**some))
    bodies = several(organizations(**some))
    some_persons = [person.id for person in people]
    instruments = several(agreements(**some))
    occasions = draw(_around(several(dialogues(**some, persons=some_persons))))
    keys = [fact.id for fact in (*people, *bodies, *instruments, *occasions)]
    said = several_in_text(statements(**some, persons=some_persons, organizations=[body.id for body in bodies]))
    return PolicyRecord(
        document=document,
        parties=sides,
        persons=people,
        organizations=bodies,
        agreements=instruments,
        dialogues=occasions,
        statements=said,
        assessments=several_in_text(assessments(**loose)),
        relations=draw(st.lists(relations(**loose, keys=[document.id, *keys]), max_size=3)),
        dates=draw(st.lists(date_mentions(**loose), max_size=3)) if source else [],
        topics=draw(subsets(tuple(Topic))),
        diagnostics=draw(st.lists(diagnostics(**loose), max_size=2)),
        text=source,
    )


@st.composite
def _around(draw: st.DrawFn, occasions: list[Dialogue]) -> list[Dialogue]:
    """The dialogues, some at the margins of an earlier one."""
    earlier: list[str] = []
    placed = []
    for occasion in occasions:
        placed.append(evolve(occasion, within=draw(one_or_none(earlier))))
        earlier.append(occasion.id)
    return placed
