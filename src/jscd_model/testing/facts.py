"""Strategies for single facts. Each takes what the fact may refer to, and refers to nothing else."""

from collections.abc import Sequence

from hypothesis import strategies as st

from jscd_model.model import (
    Act,
    AgreementKind,
    Assessment,
    DateMention,
    Delegate,
    Delegation,
    Diagnostic,
    Dialogue,
    DialogueKind,
    FrameworkAgreement,
    Office,
    Organization,
    OrganizationKind,
    OrganizationStatus,
    Party,
    PartyKind,
    Person,
    Relation,
    RelationType,
    Role,
    Severity,
    Span,
    Statement,
    Status,
    Tenure,
    Topic,
)
from jscd_model.testing.values import (
    LENGTH,
    codes,
    ids,
    names,
    one_of,
    one_or_none,
    or_none,
    ranges,
    rules,
    several,
    some_spans,
    spans,
    subsets,
    whens,
)

__all__ = [
    "agreements",
    "assessments",
    "date_mentions",
    "delegates",
    "delegations",
    "diagnostics",
    "dialogues",
    "offices",
    "organizations",
    "parties",
    "persons",
    "relations",
    "statements",
]

Chars = st.SearchStrategy[str] | None


@st.composite
def parties(draw: st.DrawFn, *, length: int = LENGTH, alphabet: Chars = None) -> Party:
    """States and organisations."""
    code = draw(codes())
    kinds = [PartyKind.STATE, PartyKind.ORGANIZATION] if len(code) == 2 and code.isalpha() else [PartyKind.ORGANIZATION]
    return Party(
        code=code,
        name=draw(names(alphabet=alphabet)),
        kind=draw(one_of(kinds)),
        spans=draw(some_spans(length)),
    )


@st.composite
def offices(draw: st.DrawFn, *, length: int = LENGTH, parties: Sequence[str] = (), alphabet: Chars = None) -> Office:
    """Offices, in the service of one of the parties with these codes or of none."""
    return Office(
        title=draw(names(alphabet=alphabet)),
        organization=draw(or_none(names(alphabet=alphabet))),
        party=draw(one_or_none(parties)),
        tenure=draw(one_of(Tenure)),
        spans=draw(some_spans(length)),
    )


@st.composite
def persons(draw: st.DrawFn, *, length: int = LENGTH, parties: Sequence[str] = (), alphabet: Chars = None) -> Person:
    """Persons, holding offices of the parties with these codes."""
    return Person(
        id=draw(ids("person")),
        name=draw(names(alphabet=alphabet)),
        aliases=draw(several(names(alphabet=alphabet), 2)),
        offices=draw(st.lists(offices(length=length, parties=parties, alphabet=alphabet), max_size=2)),
        rank=draw(or_none(names(alphabet=alphabet))),
        spans=draw(some_spans(length)),
    )


@st.composite
def organizations(
    draw: st.DrawFn, *, length: int = LENGTH, parties: Sequence[str] = (), alphabet: Chars = None
) -> Organization:
    """Bodies, of one of the parties with these codes or of none."""
    return Organization(
        id=draw(ids("organization")),
        name=draw(names(alphabet=alphabet)),
        acronym=draw(or_none(names(alphabet=alphabet))),
        aliases=draw(several(names(alphabet=alphabet), 2)),
        kind=draw(one_of(OrganizationKind)),
        party=draw(one_or_none(parties)),
        status=draw(one_of(OrganizationStatus)),
        spans=draw(some_spans(length)),
    )


@st.composite
def agreements(
    draw: st.DrawFn, *, length: int = LENGTH, parties: Sequence[str] = (), alphabet: Chars = None
) -> FrameworkAgreement:
    """Agreements between some of the parties with these codes."""
    return FrameworkAgreement(
        id=draw(ids("agreement")),
        name=draw(names(alphabet=alphabet)),
        acronym=draw(or_none(names(alphabet=alphabet))),
        kind=draw(one_of(AgreementKind)),
        date=draw(or_none(whens())),
        parties=draw(subsets(parties)),
        areas=draw(several(names(alphabet=alphabet), 2)),
        spans=draw(some_spans(length)),
    )


@st.composite
def delegates(
    draw: st.DrawFn, *, length: int = LENGTH, persons: Sequence[str] = (), alphabet: Chars = None
) -> Delegate:
    """Delegates: one of the persons with these ids, an office, a body, or several of these."""
    person = draw(one_or_none(persons))
    organization = draw(or_none(names(alphabet=alphabet)))
    named = person is not None or organization is not None
    return Delegate(
        person=person,
        office=draw(or_none(names(alphabet=alphabet)) if named else names(alphabet=alphabet)),
        organization=organization,
        role=draw(one_of(Role)),
        spans=draw(some_spans(length)),
    )


@st.composite
def delegations(
    draw: st.DrawFn,
    *,
    length: int = LENGTH,
    parties: Sequence[str] = ("US", "IQ"),
    persons: Sequence[str] = (),
    alphabet: Chars = None,
) -> Delegation:
    """Delegations of one of the parties with these codes, of which there is at least one."""
    return Delegation(
        party=draw(one_of(parties)),
        delegates=draw(st.lists(delegates(length=length, persons=persons, alphabet=alphabet), min_size=1, max_size=3)),
    )


@st.composite
def dialogues(
    draw: st.DrawFn,
    *,
    length: int = LENGTH,
    parties: Sequence[str] = (),
    persons: Sequence[str] = (),
    alphabet: Chars = None,
) -> Dialogue:
    """Dialogues between some of the parties with these codes, attended by persons with these ids."""
    status = draw(one_of(Status))
    present = draw(subsets(parties))
    sides: st.SearchStrategy[list[Delegation]] = st.just([])
    if present:
        side = delegations(length=length, parties=present, persons=persons, alphabet=alphabet)
        sides = st.lists(side, unique_by=lambda side: side.party, max_size=2)
    return Dialogue(
        id=draw(ids("dialogue")),
        name=draw(names(alphabet=alphabet)),
        acronym=draw(or_none(names(alphabet=alphabet))),
        kind=draw(one_of(DialogueKind)),
        ordinal=draw(or_none(st.integers(1, 120))),
        when=draw(or_none(whens())),
        place=draw(or_none(names(alphabet=alphabet))),
        virtual=draw(st.booleans()),
        parties=present,
        status=status,
        principal=status is not Status.SERIES and draw(st.booleans()),
        delegations=draw(sides),
        topics=draw(subsets(tuple(Topic))),
        spans=draw(some_spans(length)),
    )


@st.composite
def statements(
    draw: st.DrawFn,
    *,
    length: int = LENGTH,
    parties: Sequence[str] = (),
    persons: Sequence[str] = (),
    organizations: Sequence[str] = (),
    alphabet: Chars = None,
) -> Statement:
    """Statements in a text of at least one character, by and for those with these codes and ids."""
    start, end = draw(ranges(length=length))
    first, last = draw(ranges(length=end - start))
    return Statement(
        id=draw(ids("statement")),
        act=draw(one_of(Act)),
        cue=Span(start + first, start + last, draw(rules())),
        actors=draw(subsets(parties)),
        speaker=draw(one_or_none(persons)),
        content=draw(names(alphabet=alphabet)),
        span=Span(start, end, draw(rules())),
        topics=draw(subsets(tuple(Topic))),
        negated=draw(st.booleans()),
        due=draw(or_none(whens())),
        beneficiaries=draw(subsets([*parties, *organizations])),
    )


@st.composite
def assessments(draw: st.DrawFn, *, length: int = LENGTH, alphabet: Chars = None) -> Assessment:
    """Assessments in a text of at least one character."""
    return Assessment(
        id=draw(ids("assessment")),
        hedged=draw(st.booleans()),
        content=draw(names(alphabet=alphabet)),
        span=draw(spans(length=length)),
        topics=draw(subsets(tuple(Topic))),
    )


@st.composite
def relations(
    draw: st.DrawFn, *, keys: Sequence[str] = ("dialogue-1",), length: int = LENGTH, alphabet: Chars = None
) -> Relation:
    """Relations between things with these ids, of which there is at least one."""
    return Relation(
        type=draw(one_of(RelationType)),
        source=draw(one_of(keys)),
        target=draw(one_or_none(keys)),
        name=draw(names(alphabet=alphabet)),
        spans=draw(some_spans(length)),
    )


@st.composite
def date_mentions(draw: st.DrawFn, *, length: int = LENGTH, alphabet: Chars = None) -> DateMention:
    """Mentions of times in a text of at least one character."""
    return DateMention(value=draw(whens()), text=draw(names(alphabet=alphabet)), span=draw(spans(length=length)))


@st.composite
def diagnostics(draw: st.DrawFn, *, length: int = LENGTH, alphabet: Chars = None) -> Diagnostic:
    """Diagnostics."""
    return Diagnostic(
        code=draw(one_of(["conflicting-expansion", "run-on-sentence", "no-principal"])),
        severity=draw(one_of(Severity)),
        message=draw(names(alphabet=alphabet)),
        spans=draw(some_spans(length)),
    )
