"""A sitting beside what sits: "the second round of the Strategic Dialogue", "the committee, which held its session"."""

import re

from attrs import evolve

from jscd_model.grammar.event_names import EventName
from jscd_model.lexicon.entries import EventRole

__all__ = ["joined_sittings"]

_OF = re.compile(
    r"(?:'s)?(?: (?:in|on|at) [A-Z0-9][^\n]{0,30}?)?,? (?:of|in|under|within) (?:the |their |its |our |a |this )?"
    r"(?:(?:two|three|both) (?:countries|nations|sides|neighbou?rs|states|governments)' )?(?:so-called )?"
    r"(?:(?!\w*(?:Secretar|Minister|Head|Chief|President|Leader|Commander|Director|Speaker|Chair|Member|Adviser|Advisor))"
    r"(?:[A-Z][a-z]+ ){1,2}of (?:the )?)?"  # an organ: "the Sixth Session of the High Authority of the Commission"
)
_HOLDS = re.compile(
    r"(?: \([A-Z]{2,10}\))?(?: (?:between|of|with) (?:[^.;:\n]|(?<=\b[A-Z])\.){1,100}?)?,? (?:today )?"
    r"(?:which |that )?(?:held|holds|convened|concluded|opened|ended|began|wrapped up|rounded off|met for)"
    r" (?:its|their) $"
)
_AT_ITS = re.compile(  # "the Joint Commission adopted a plan at its fifth session"
    r"(?: \([A-Z]{2,10}\))?(?:,? (?!(?:after|following|since|before)\b)(?:[\w'-]+|\([A-Z]{2,10}\))){0,14},?"
    r" (?:at|in|during) its $"
)
_ON_MATTERS = re.compile(  # "working groups on legal issues of the two governments"
    r" (?:on|for) (?!(?:the|an?|their|its|this|that)\b)(?:[a-z][\w-]*(?:,? and)? ){0,3}?[a-z][\w-]+"
    r"(?= (?:of|was|were|took|held|met|in|on|at|that|which)\b|[.,;])"
)
_FAR = 140  # characters between a name and the sitting of it
_OWN = re.compile(r"(?:'s|s'|') (?:\w+ ){0,2}$|(?: \([A-Z]{2,10}\))? $")


def joined_sittings(view: str, names: list[EventName]) -> list[EventName]:
    """A sitting beside its name becomes one phrase: "the second round of the Strategic Dialogue", "the SCG meeting"."""
    joined: list[EventName] = []
    for name in names:
        last = joined[-1] if joined else None
        if last is not None and name.entry.role is EventRole.SITTING and name.name_end == last.name_end:
            head = name.name_end - len(name.head) - 1  # "Task Force on Ports and Harbours Meeting"
            joined[-1] = evolve(last, name_end=head, sitting=True, ordinal=last.ordinal or name.ordinal)
            continue
        if (
            last is not None
            and last.entry.role is EventRole.SITTING
            and (name.named or name.entry.role is EventRole.SERIES)
            and not last.sitting
        ):
            between = view[last.end : name.start]
            if len(between) < 50 and _OF.fullmatch(between) and not last.named:
                joined[-1] = evolve(
                    name,
                    start=last.start,
                    sitting=True,
                    ordinal=last.ordinal or name.ordinal,
                    marker=last.marker or name.marker,
                )
                continue
            if len(between) < 50 and _OF.fullmatch(between) and last.name_start == last.name_end - len(last.head):
                joined[-1] = evolve(name, start=last.start, sitting=True, ordinal=last.ordinal or name.ordinal)
                continue
        if last is not None and _is_plain_body(last, name) and _OF.fullmatch(view, last.end, name.start):
            on = _ON_MATTERS.match(view, name.end)
            end = on.end() if on is not None else name.end
            joined[-1] = evolve(
                name,
                end=end,
                name_end=end,
                start=last.start,
                sitting=True,
                ordinal=last.ordinal,
                marker=last.marker,
                definite=last.definite,
            )
            continue
        if (
            last is not None
            and last.entry.role is EventRole.SERIES
            and name.entry.role is EventRole.SITTING
            and name.start == last.end + 1
        ):
            joined[-1] = evolve(last, end=name.end, sitting=True)
            continue
        if (
            last is not None
            and last.named
            and name.entry.role is EventRole.SITTING
            and not name.named
            and name.start >= last.end
        ):
            between = view[last.end : name.start]
            if len(between) < 24 and _OWN.fullmatch(between):
                joined[-1] = evolve(last, end=name.end, sitting=True, ordinal=last.ordinal or name.ordinal)
                continue
            at_its = name.ordinal is not None and _AT_ITS.fullmatch(between) and not last.sitting
            if len(between) < _FAR and (at_its or _HOLDS.fullmatch(between)):
                joined[-1] = evolve(last, end=name.end, sitting=True, ordinal=name.ordinal or last.ordinal, held=True)
                continue
        body = _body_of(view, joined, name) if last is not None and name.ordinal is not None else None
        if body is not None and last is not None:
            joined[-1] = evolve(body, start=last.start, end=name.end, sitting=True, ordinal=name.ordinal, held=True)
            continue
        joined.append(_of_which(view, last, name) if last is not None else name)
    return joined


def _is_plain_body(sitting: EventName, name: EventName) -> bool:
    """Whether a sitting stands before a body in small letters: "the third round of the consultative committee"."""
    own = sitting.entry.role is EventRole.SITTING and not (sitting.named or sitting.sitting)
    described = name.entry.role is EventRole.STANDING and name.entry.key != "council" and name.definite
    return own and described and not (name.named or name.ordinal)


def _body_of(view: str, joined: list[EventName], sitting: EventName) -> EventName | None:
    """The body, named before, of "the committee, which held its 9th session"."""
    last = joined[-1]
    plain = last.entry.role is EventRole.STANDING and last.definite and not (last.named or last.sitting)
    if sitting.entry.role is not EventRole.SITTING or sitting.named or not plain:
        return None
    if not _HOLDS.fullmatch(view, last.end, sitting.start):
        return None
    return next((name for name in reversed(joined) if name.named and name.head == last.head), None)


def _of_which(view: str, named: EventName, sitting: EventName) -> EventName:
    """A sitting of what was named just before: "the Dialogue, whose next round ..."; else the same phrase."""
    if not named.named or sitting.named or sitting.entry.role is not EventRole.SITTING:
        return sitting
    between = view[named.end : sitting.start]
    of_which = between in (", ", ", the ") and view.startswith(" of which", sitting.end)
    if not of_which and between != ", whose ":
        return sitting
    return evolve(
        sitting,
        name_start=named.name_start,
        name_end=named.name_end,
        end=sitting.end + (len(" of which") if of_which else 0),
        entry=named.entry,
        head=named.head,
        named=True,
        sitting=True,
        acronym=named.acronym,
    )
