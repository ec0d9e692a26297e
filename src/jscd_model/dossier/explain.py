"""Why facts of several documents are one entity, in plain words: each link with its reasons, and links not made."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jscd_model.dossier.claims import Member
from jscd_model.dossier.entities import Entity
from jscd_model.dossier.judgements import Judgement, Verdict
from jscd_model.dossier.wording import label_of
from jscd_model.model.facts import key_of
from jscd_model.model.statements import Statement

if TYPE_CHECKING:
    from jscd_model.dossier.dossier import Dossier

__all__ = ["explanation_of"]

_LONG = 100
_NOT_LINKED = {
    Verdict.DIFFERENT: "they are two things",
    Verdict.OPEN: "nothing decides it",
    Verdict.SAME: "the rest of what is known keeps them apart",
}


def explanation_of(dossier: "Dossier", entity: Entity) -> str:
    """The members of an entity, the links between them and the likely links that were not made."""
    number = {member: at for at, member in enumerate(entity.members, 1)}
    concerned = [found for found in dossier.judgements if found.one in number or found.other in number]
    inside = [found for found in concerned if found.one in number and found.other in number]
    outside = [found for found in concerned if not (found.one in number and found.other in number)]
    texts = _names(dossier, {member for found in concerned for member in (found.one, found.other)} | set(number))
    lines = [f"{entity.kind.value.capitalize()} {_short(entity.name)} ({entity.id}) is", *_members(entity, texts)]
    links = [found for found in inside if found.verdict is Verdict.SAME]
    lines += _links(links, number)
    left = _unreached(entity, links)
    if len(entity.members) == 1:
        lines.append("Nothing was linked to it.")
    elif left:
        lines.append(f"No reason is recorded for linking {', '.join(f'({number[member]})' for member in left)}.")
    doubts = [found for found in inside if found.verdict is not Verdict.SAME]
    if doubts:
        lines.append("By themselves these would not have been linked:")
        lines += [f"- ({number[found.one]}) and ({number[found.other]}): {found.why}" for found in doubts]
    if outside:
        lines.append("Considered and not linked:")
        lines += [_outside(found, number, texts) for found in outside]
    return "\n".join(lines)


def _names(dossier: "Dossier", wanted: set[Member]) -> dict[Member, str]:
    """The name that each fact has in its document, and the document."""
    documents = {member.document for member in wanted}
    found = {}
    for record in dossier.records:
        if record.document.id in documents:
            for _, fact in record.entries():
                member = Member(document=record.document.id, fact=key) if (key := key_of(fact)) else None
                if member in wanted:
                    name = fact.content if isinstance(fact, Statement) else getattr(fact, "name", member.fact)
                    found[member] = f"“{_short(name)}” in {_short(label_of(record.document))}"
    return found


def _members(entity: Entity, texts: dict[Member, str]) -> Iterator[str]:
    for number, member in enumerate(entity.members, 1):
        yield f"({number}) {texts[member]}"


def _links(links: list[Judgement], number: dict[Member, int]) -> Iterator[str]:
    """A line for each set of reasons, with all pairs that were linked for them."""
    grouped: dict[str, list[str]] = {}
    for link in links:
        pair = f"({number[link.one]}) and ({number[link.other]})"
        grouped.setdefault(link.why, []).append(pair)
    if grouped:
        yield "Linked because"
    for reasons, pairs in grouped.items():
        yield f"- {', '.join(pairs)}: {reasons}"


def _unreached(entity: Entity, links: list[Judgement]) -> list[Member]:
    """The members that no chain of links ties to the first one."""
    ties: dict[Member, list[Member]] = {member: [] for member in entity.members}
    for link in links:
        ties[link.one].append(link.other)
        ties[link.other].append(link.one)
    reached, waiting = {entity.members[0]}, [entity.members[0]]
    while waiting:
        new = [member for member in ties[waiting.pop()] if member not in reached]
        reached.update(new)
        waiting += new
    return [member for member in entity.members if member not in reached]


def _outside(found: Judgement, number: dict[Member, int], texts: dict[Member, str]) -> str:
    here, there = (found.one, found.other) if found.one in number else (found.other, found.one)
    return f"- ({number[here]}) and {texts[there]}, as {_NOT_LINKED[found.verdict]}: {found.why}"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONG else f"{line[:_LONG].rsplit(' ', 1)[0]} …"
