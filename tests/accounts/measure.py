"""Compares the dossiers of the planted events with their answer sheets, and prints each error.

Run it with the library on the path: `python tests/accounts/measure.py [EVENT …] [--all]`. README.md tells the form of
the sheets and how is counted.
"""

import argparse
import sys
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

from attrs import Factory, frozen

from jscd_model import PolicyRecord, Span, parse
from jscd_model.dossier import Claim, Conflict, Dossier, Entity, EntityKind, Member, Series
from jscd_model.model.facts import Listed, spans_of
from jscd_model.resolve.merging import merge

HERE = Path(__file__).parent
KINDS = {
    "persons": EntityKind.PERSON,
    "organizations": EntityKind.ORGANIZATION,
    "agreements": EntityKind.AGREEMENT,
    "dialogues": EntityKind.DIALOGUE,
    "statements": EntityKind.STATEMENT,
}
COUNTED = ("persons", "dialogues", "agreements", "organizations")
NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()


@frozen(kw_only=True)
class Sample:
    """One event: its answer sheet, and the record of each account."""

    name: str
    sheet: Mapping[str, Any]
    records: Mapping[str, PolicyRecord]


@frozen(kw_only=True)
class Node:
    """A name that an account gives to something, and the fact that was read there, if one was."""

    account: str
    name: str
    truth: str
    fact: str | None


@frozen(kw_only=True)
class Tally:
    """How many pairs are right, wrong and missing."""

    right: int = 0
    wrong: int = 0
    missing: int = 0

    @property
    def precision(self) -> float:
        """Share of the pairs found that are right; 1 where none is found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of the true pairs that are found; 1 where there are none."""
        return self.right / (self.right + self.missing) if self.right + self.missing else 1.0

    def __add__(self, other: "Tally") -> "Tally":
        """Both together."""
        return Tally(
            right=self.right + other.right, wrong=self.wrong + other.wrong, missing=self.missing + other.missing
        )


@frozen(kw_only=True)
class Result:
    """What the dossier of one event gets right, and its errors in words."""

    name: str
    dossier: Dossier
    pairs: Mapping[str, Tally]
    conflicts_found: int
    conflicts_missed: tuple[str, ...]
    conflicts_false: tuple[str, ...]
    only_found: int
    only_missed: tuple[str, ...]
    series_errors: tuple[str, ...]
    errors: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = Factory(tuple)


# Reading


def samples(names: Iterable[str] = ()) -> list[Sample]:
    """All events, or those named, with the records of their accounts."""
    wanted = set(names)
    return [sample(path) for path in sorted((HERE / "sheets").glob("*.toml")) if not wanted or path.stem in wanted]


def sample(path: Path) -> Sample:
    """One event from its answer sheet."""
    sheet = tomllib.loads(path.read_text(encoding="utf-8"))
    records = {
        account: parse(text_of(path.stem, account), published=known["published"])
        for account, known in sheet["accounts"].items()
    }
    return Sample(name=path.stem, sheet=sheet, records=records)


def text_of(event: str, account: str) -> str:
    """The text of an account."""
    return (HERE / "texts" / f"{event}-{account}.txt").read_text(encoding="utf-8")


def plain(words: str) -> str:
    """Words without case, accents, typographic signs and line breaks."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
    return " ".join(bare.translate(str.maketrans("’‘“”–—‑", "''\"\"---")).casefold().split())


# Which fact is meant


def facts_of(record: PolicyRecord, kind: str) -> tuple[Listed, ...]:
    """The facts of one kind."""
    found: tuple[Listed, ...] = getattr(record, kind)
    return found


def fact_named(record: PolicyRecord, kind: str, name: str) -> str | None:
    """The id of the fact that bears a name, or in whose words a quotation stands; None when there is none."""
    if kind in ("dialogues", "statements"):
        return _fact_at(record, kind, name)
    wanted = plain(name)
    bearing = [fact for fact in facts_of(record, kind) if wanted in {plain(n) for n in _names(fact)}]
    exact = [fact for fact in bearing if plain(_names(fact)[0]) == wanted]
    return _id((exact or bearing)[0]) if bearing else _fact_at(record, kind, name) if " " in name else None


def _names(fact: Any) -> tuple[str, ...]:
    return tuple(n for n in (fact.name, *getattr(fact, "aliases", ()), getattr(fact, "acronym", None)) if n)


def _id(fact: Any) -> str:
    return str(fact.id)


def _fact_at(record: PolicyRecord, kind: str, words: str) -> str | None:
    assert record.text is not None
    start = record.text.find(words)
    if start < 0:
        return None
    here = Span(start, start + len(words))

    def shared(*spans: Span) -> int:
        return max((min(s.end, here.end) - max(s.start, here.start) for s in spans), default=0)

    if kind == "statements":
        hit = {_id(s): (max(shared(s.cue), 0), shared(s.span)) for s in record.statements}
    else:
        hit = {_id(fact): (0, shared(*spans_of(fact))) for fact in facts_of(record, kind)}
    if kind not in ("dialogues", "statements"):  # read with a word too many or too few
        hit = {key: lengths for key, lengths in hit.items() if lengths[1] * 3 > len(words) * 2}
    best = max(hit.values(), default=(0, 0))
    return next(key for key, value in hit.items() if value == best) if max(best) > 0 else None


def nodes_of(one: Sample, kind: str) -> list[Node]:
    """All names that the sheet knows of a kind."""
    return [
        Node(account=account, name=name, truth=truth, fact=fact_named(one.records[account], kind, name))
        for truth, accounts in one.sheet.get(kind, {}).items()
        for account, names in accounts.items()
        for name in names
    ]


# Measuring


class Bench:
    """The dossier of some events, with the way from names in the sheets to entities."""

    def __init__(self, dossier: Dossier, one: Sample) -> None:
        self.dossier = dossier
        self.one = one
        self.nodes = {kind: nodes_of(one, kind) for kind in KINDS}
        self.accounts = {record.document.id: account for account, record in one.records.items()}
        self._judgements = {frozenset((j.one, j.other)): str(j) for j in dossier.judgements}
        self._entity = {m: e for e in dossier.entities for m in e.members}

    def entity(self, node: Node) -> Entity | None:
        """The entity in which the fact of a node is."""
        member = self.member(node)
        return self._entity.get(member) if member else None

    def entities(self, about: str) -> dict[str, Entity]:
        """The entities that the sheet's entry has become; one where all is well."""
        kind, key = about.split(".", 1)
        nodes = [node for node in self.nodes[kind] if node.truth == key]
        assert nodes, f"{self.one.name}: the sheet has no {about}"
        return {entity.id: entity for node in nodes if (entity := self.entity(node))}

    # Pairs

    def pairs(self, kind: str, errors: list[str]) -> Tally:
        """Pairs of names of two accounts that are one thing, in truth and in the dossier."""
        right = wrong = missing = 0
        for one, other in combinations(self.nodes[kind], 2):
            if one.account == other.account:
                continue
            first, second = self.entity(one), self.entity(other)
            linked = first is not None and second is not None and first.id == second.id
            same = one.truth == other.truth
            right += linked and same
            wrong += linked and not same
            missing += same and not linked
            if linked is not same:
                told = f"{one.account} {one.name!r} | {other.account} {other.name!r}"
                errors.append(f"{kind}: {'apart' if same else 'MERGED'}: {told}{self._why(one, other)}")
        return Tally(right=right, wrong=wrong, missing=missing)

    def _why(self, one: Node, other: Node) -> str:
        unread = [f"{node.account} {node.name!r}" for node in (one, other) if node.fact is None]
        if unread:
            return f" (not read: {', '.join(unread)})"
        judgement = self._judgements.get(frozenset(m for m in (self.member(one), self.member(other)) if m))
        return f"\n      {judgement}" if judgement else ""

    def member(self, node: Node) -> Member | None:
        """The fact of a node, as the member of an entity."""
        if node.fact is None:
            return None
        return Member(document=self.one.records[node.account].document.id, fact=node.fact)

    def unlisted(self) -> Iterator[str]:
        """Entities of the counted kinds of which the sheet has no name."""
        for kind in COUNTED:
            known = {entity.id for node in self.nodes[kind] if (entity := self.entity(node))}
            for entity in self.dossier.entities:
                if entity.kind is KINDS[kind] and entity.id not in known:
                    where = ", ".join(self.accounts.get(d, d) for d in entity.documents)
                    yield f"{kind}: {entity.name!r} ({where})"

    # Conflicts

    def is_planted(self, planted: Mapping[str, Any], conflict: Conflict) -> bool:
        """Whether a conflict of the dossier is the one of the sheet: entity, field, and a side for each value."""
        fields = planted["field"] if isinstance(planted["field"], list) else [planted["field"]]
        if conflict.field not in fields or conflict.entity not in self.entities(planted["about"]):
            return False
        values: Mapping[str, str] = planted["values"]
        sides: dict[str, set[str]] = {}
        for account, value in values.items():
            for claim in conflict.claims:
                if account in {self.accounts.get(d) for d in claim.documents} and self.fits(value, claim):
                    sides.setdefault(claim.value, set()).add(account)
        told = set[str]().union(*sides.values()) if sides else set[str]()
        return len(sides) > 1 and len(told) > 1

    def fits(self, value: str, claim: Claim) -> bool:
        """Whether a claim has the value of the sheet; the entity of a person has it by each of its names."""
        if value in ("", claim.value):
            return True
        named = next((e.names for e in self.dossier.entities if e.id == claim.value), (claim.value,))
        wanted = _tokens(value)
        return any(wanted <= _tokens(name) for name in named)

    def told(self, conflict: Conflict) -> str:
        """A conflict in one line."""
        entity = self.dossier.entity(conflict.entity)
        named = {e.id: e.name for e in self.dossier.entities}
        sides = " | ".join(
            f"{named.get(c.value, c.value)!r} ({', '.join(self.accounts.get(d, d) for d in c.documents)})"
            for c in conflict.claims
        )
        traps = (t for t in self.one.sheet.get("traps", ()) if t["field"] == conflict.field)
        trap = next((f" (a trap: {t['why']})" for t in traps if entity.id in self.entities(t["about"])), "")
        return f"{entity.kind} {entity.name!r}, {conflict.field}: {sides}: {conflict.reason}{trap}"

    # What one account tells

    def is_only(self, only: Mapping[str, str], found: Mapping[str, tuple[Claim, ...]]) -> bool:
        """Whether the dossier says that one account alone tells this."""
        entities = self.entities(only["about"])
        return any(
            claim.entity in entities and claim.field == only["field"] and self.fits(only["value"], claim)
            for claim in found[only["account"]]
        )

    # Series

    def series_errors(self, wanted: Mapping[str, Any]) -> Iterator[str]:
        """What is wrong with the series that the sheet tells of."""
        rounds = [self.entities(f"dialogues.{key}") for key in wanted["rounds"]]
        fitting = [s for s in self.dossier.series if sum(any(r in e for r in s.rounds) for e in rounds) > 1]
        if len(fitting) != 1:
            yield f"series of {wanted['rounds']}: {len(fitting)} series hold two of its rounds or more"
            return
        (series,) = fitting
        order = [next((k for k, e in zip(wanted["rounds"], rounds, strict=True) if r in e), r) for r in series.rounds]
        if order != wanted["rounds"]:
            yield f"series: rounds {order}, wanted {wanted['rounds']}"
        if list(series.missing) != wanted["missing"]:
            yield f"series: missing {list(series.missing)}, wanted {wanted['missing']}"
        for entry in wanted.get("ledger", ()):
            yield from self._ledger_errors(series, entry)

    def _ledger_errors(self, series: Series, entry: Mapping[str, Any]) -> Iterator[str]:
        made, at = self.entities(f"statements.{entry['made']}"), self.entities(f"dialogues.{entry['at']}")
        rows = [u for u in series.ledger if u.statement in made and u.dialogue in at]
        if not rows:
            yield f"ledger: nothing on {entry['made']} at {entry['at']}"
        for key in entry["taken_up"]:
            later = self.entities(f"statements.{key}")
            if rows and not any(s in later for u in rows for s in u.taken_up):
                yield f"ledger: {entry['made']} is not taken up by {key}"


def _tokens(words: str) -> set[str]:
    bare = (word.strip(".,;:()'\"") for word in plain(words).split())
    return {str(NUMBERS.index(word)) if word in NUMBERS else word for word in bare if word}


def measured(one: Sample, dossier: Dossier | None = None) -> Result:
    """What the dossier of an event gets right; without a dossier the records of the event are merged."""
    bench = Bench(merge(list(one.records.values())) if dossier is None else dossier, one)
    errors: list[str] = []
    pairs = {kind: bench.pairs(kind, errors) for kind in KINDS}
    ours = [c for c in bench.dossier.conflicts if any(d in bench.accounts for k in c.claims for d in k.documents)]
    planted = one.sheet.get("conflicts", [])
    hits = [[conflict for conflict in ours if bench.is_planted(plan, conflict)] for plan in planted]
    known = [conflict for found in hits for conflict in found]
    missed = [plan for plan, found in zip(planted, hits, strict=True) if not found]
    told = {account: bench.dossier.only_in(record.document.id) for account, record in one.records.items()}
    only = one.sheet.get("only", [])
    only_missed = [
        f"{o['account']}: {o['about']} {o['field']} {o['value']}" for o in only if not bench.is_only(o, told)
    ]
    return Result(
        name=one.name,
        dossier=bench.dossier,
        pairs=pairs,
        conflicts_found=sum(bool(found) for found in hits),
        conflicts_missed=tuple(_planted(plan) for plan in missed),
        conflicts_false=tuple(bench.told(conflict) for conflict in ours if conflict not in known),
        only_found=len(only) - len(only_missed),
        only_missed=tuple(only_missed),
        series_errors=tuple(e for wanted in one.sheet.get("series", ()) for e in bench.series_errors(wanted)),
        errors=tuple(errors),
        unlisted=tuple(bench.unlisted()),
    )


def _planted(plan: Mapping[str, Any]) -> str:
    return f"{plan['about']} {plan['field']} {plan['values']}"


def totals(results: Iterable[Result]) -> dict[str, Tally]:
    """The pairs of all events together, by kind."""
    found = {kind: Tally() for kind in KINDS}
    for result in results:
        for kind, tally in result.pairs.items():
            found[kind] += tally
    return found


# Telling


def report(results: list[Result], *, unlisted: bool = False) -> str:
    """The figures as a table, and each error in a line."""
    lines = []
    for result in results:
        lines.append(f"== {result.name}")
        lines += [f"  {error}" for error in result.errors]
        lines += [f"  conflict missed: {told}" for told in result.conflicts_missed]
        lines += [f"  conflict FALSE: {told}" for told in result.conflicts_false]
        lines += [f"  only there, missed: {told}" for told in result.only_missed]
        lines += [f"  {told}" for told in result.series_errors]
        if unlisted:
            lines += [f"  unlisted: {told}" for told in result.unlisted]
    lines.append(f"{'kind':<16}{'right':>7}{'wrong':>7}{'missing':>9}{'precision':>11}{'recall':>8}")
    for kind, tally in totals(results).items():
        figures = f"{tally.right:>7}{tally.wrong:>7}{tally.missing:>9}{tally.precision:>11.3f}{tally.recall:>8.3f}"
        lines.append(f"{kind:<16}{figures}")
    lines.append(f"{'event':<26}{'conflicts found':>16}{'missed':>8}{'false':>7}{'only':>6}{'missed':>8}{'series':>8}")
    for result in results:
        counts = (result.conflicts_found, len(result.conflicts_missed), len(result.conflicts_false))
        rest = (result.only_found, len(result.only_missed), len(result.series_errors))
        lines.append("{:<26}{:>16}{:>8}{:>7}{:>6}{:>8}{:>8}".format(result.name, *counts, *rest))
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure the events named, or all."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("events", nargs="*", help="names of answer sheets, without .toml; all when none is given")
    asked.add_argument("--unlisted", action="store_true", help="print the entities that no sheet knows, too")
    asked.add_argument("--together", action="store_true", help="merge the records of all these events into one dossier")
    given = asked.parse_args()
    read = samples(given.events)
    dossier = merge([record for one in read for record in one.records.values()]) if given.together else None
    sys.stdout.write(report([measured(one, dossier) for one in read], unlisted=given.unlisted))


if __name__ == "__main__":
    main()
