"""What an acronym stands for, where one text spells it out in several ways: claims of the thing that bears it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from jscd_model.dossier import Claim, Entity, EntityKind, Witness
from jscd_model.lexicon import Lexicon
from jscd_model.model import Diagnostic, Span
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.thing_names import Likeness, likeness, read_name

__all__ = ["with_expansions"]

_ODDITY = "conflicting-expansion"
_MESSAGE = re.compile(r"The acronym ([^ ]{1,20}) is expanded")
_QUOTED = re.compile(r"'([^']{1,300})'")
_BEARERS = (EntityKind.DIALOGUE, EntityKind.ORGANIZATION, EntityKind.AGREEMENT)


def with_expansions(entities: Sequence[Entity], accounts: Mapping[str, Account], lexicon: Lexicon) -> list[Entity]:
    """The entities, those whose acronym a text spells out in several ways with a claim `expansion` for each way.

    Args:
        entities: The entities.
        accounts: The records by document.
        lexicon: The words, for the parties in names.
    """
    found: dict[str, list[Claim]] = {}
    for account in accounts.values():
        for diagnostic in account.record.diagnostics:
            acronym = _MESSAGE.match(diagnostic.message) if diagnostic.code == _ODDITY else None
            names = list(_names(diagnostic, account)) if acronym else []
            bearer = _bearer(entities, account, acronym[1], names, lexicon) if acronym else None
            if bearer is None:
                continue
            fact = next(member.fact for member in bearer.members if member.document == account.document)
            told: dict[str, list[Witness]] = {}
            for name, span in names:
                witness = account.witness(fact, [span] if span else [])
                if witness not in told.setdefault(name, []):
                    told[name].append(witness)
            claims = found.setdefault(bearer.id, [])
            claims += (
                Claim(entity=bearer.id, field="expansion", value=name, witnesses=witnesses)
                for name, witnesses in told.items()
            )
    return [
        evolve(entity, claims=[*entity.claims, *_joined(found[entity.id])]) if entity.id in found else entity
        for entity in entities
    ]


def _names(diagnostic: Diagnostic, account: Account) -> Iterator[tuple[str, Span | None]]:
    """What the acronym stands for, with the place; without the text, the names that the message tells."""
    if account.record.text is None:
        yield from ((name, None) for name in _QUOTED.findall(diagnostic.message))
        return
    for span in diagnostic.spans:
        name = " ".join(account.words(span).rpartition(" (")[0].split())
        if name:
            yield name, span


def _bearer(
    entities: Sequence[Entity],
    account: Account,
    acronym: str,
    names: Sequence[tuple[str, Span | None]],
    lexicon: Lexicon,
) -> Entity | None:
    """The entity that bears the acronym in a document: the one that is called as it is spelt out first."""
    bearers = [
        entity
        for entity in entities
        if entity.kind in _BEARERS
        and any(claim.value == acronym and account.document in claim.documents for claim in entity.of("acronym"))
    ]
    for name, _ in names:
        for entity in bearers:
            if any(_alike(name, own, lexicon) for own in entity.values("name")):
                return entity
    return bearers[0] if len(bearers) == 1 else None


def _alike(one: str, other: str, lexicon: Lexicon) -> bool:
    return likeness(read_name(one, lexicon), read_name(other, lexicon)) in (Likeness.EQUAL, Likeness.FULLER)


def _joined(claims: Sequence[Claim]) -> list[Claim]:
    """Claims of one value as one, with the witnesses of all."""
    found: dict[str, Claim] = {}
    for claim in claims:
        known = found.get(claim.value)
        found[claim.value] = claim if known is None else evolve(known, witnesses=[*known.witnesses, *claim.witnesses])
    return list(found.values())
