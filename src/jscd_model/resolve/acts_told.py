"""Whether two acts by which documents tell one statement differ in more than the words of reporters."""

from collections.abc import Iterable

from jscd_model.model import Act, PolicyRecord, Statement, Status
from jscd_model.resolve.stems import stem, tokens

__all__ = ["acts_agree"]

Told = Iterable[tuple[PolicyRecord, Statement]]

# Who restates a commitment or expects something has undertaken it for all that a reporter knows; who only finds it
# important has not.
_WISHED = frozenset(
    map(stem, "importance important need necessity interest desire wish hope possibility benefit".split())
)
# An instrument is signed or is to be signed; a body that is agreed upon is founded, what is announced is undertaken.
_SIGNED = frozenset(map(stem, "sign conclude adopt ratify approve initial finalise inaugurate complete".split()))
_FOUNDED = frozenset(map(stem, "establish form create creation launch found set setup institute formation".split()))
_AHEAD = frozenset("will would shall intends intend plans plan".split())
_TALKED = frozenset(map(stem, "discuss review meet host talk consult exchange address visit receive".split()))
_SOON = 4  # words in which an announcement says that it is one: "that Kenya would …"
_OPENING = 8  # words in which a content says what it is about


def acts_agree(one: Told, other: Told) -> bool:
    """Whether every two of the statements differ in the words of reporters alone, or speak of a plan and its outcome.

    Args:
        one: Statements, each with its record.
        other: Other statements of the same thing.
    """
    return all(_agree(mine, theirs) for mine in one for theirs in other)


def _agree(one: tuple[PolicyRecord, Statement], other: tuple[PolicyRecord, Statement]) -> bool:
    if _looks_ahead(one[0]) is not _looks_ahead(other[0]):
        return True
    if any(statement.act is Act.COMMIT and _is_talk(statement) for _, statement in (one, other)):
        return True
    by_act = {statement.act: statement for _, statement in (one, other)}
    if by_act.keys() == {Act.COMMIT, Act.AFFIRM}:
        return _WISHED.isdisjoint(_opening(by_act[Act.AFFIRM]))
    if by_act.keys() == {Act.COMMIT, Act.ESTABLISH}:
        said = tokens(by_act[Act.ESTABLISH].content)[:_SOON]
        return _SIGNED.isdisjoint(_opening(by_act[Act.COMMIT])[:2]) or not _AHEAD.isdisjoint(said)
    if Act.ESTABLISH in by_act and not by_act.keys().isdisjoint((Act.DISCUSS, Act.URGE)):
        other_act = next(statement for act, statement in by_act.items() if act is not Act.ESTABLISH)
        return (_SIGNED | _FOUNDED).isdisjoint(_opening(other_act))
    return False


def _is_talk(statement: Statement) -> bool:
    """Whether what is to be done is to talk: "will also discuss regional matters"."""
    return not _TALKED.isdisjoint(_opening(statement)[:2])


def _looks_ahead(record: PolicyRecord) -> bool:
    """Whether a record tells of an occasion that is still to come."""
    return bool(record.principal) and all(dialogue.status is Status.PLANNED for dialogue in record.principal)


def _opening(statement: Statement) -> list[str]:
    return [stem(word) for word in tokens(statement.content)[:_OPENING]]
