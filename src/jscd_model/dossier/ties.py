"""How the events of a report are tied to one another: series, mentions, and likely links that were not made."""

from collections.abc import Iterator, Mapping, Sequence

from jscd_model.dossier.events import Event
from jscd_model.dossier.judgements import Verdict
from jscd_model.dossier.markdown import escaped, shortened
from jscd_model.dossier.view import View
from jscd_model.dossier.wording import listed

__all__ = ["ties_of"]

_FEW = 3  # lines on links that were not made, for each event
_SOME = 6  # numbers of events in a row

_PERHAPS = "Perhaps the same occasion as {}, but nothing decides it"
_APART = "Not the same occasion as {}, for all that they share"


def ties_of(view: View, told: Sequence[Event]) -> Mapping[int, Sequence[str]]:
    """For each number of an event that is tied to others, a line for each tie; of links not made, the first few."""
    event_of = {document: number for number, event in enumerate(told, 1) for document in event.documents}
    at = {key: number for number, event in enumerate(told, 1) for key in event.dialogues}
    found: dict[int, dict[str, None]] = {}
    for series in view.dossier.series:
        numbers = sorted({at[key] for key in (*series.standing, *series.rounds) if key in at})
        for number in numbers if len(numbers) > 1 else ():
            others = _numbered([other for other in numbers[: _SOME + 1] if other != number], len(numbers) - 1)
            line = f"{escaped(shortened(series.name, limit=120))}: the same series as {others}"
            found.setdefault(number, {})[line] = None
    for key, number in at.items():
        entity = view.entities[key]
        for document in entity.documents:
            if event_of.get(document) != number:
                line = f"{view.occasion(key)}: named by {view.marks([document])}"
                line += f", which reports event {event_of[document]}" if document in event_of else ""
                found.setdefault(number, {})[line] = None
    for number, unlinked in _unlinked(view, at).items():
        found.setdefault(number, {}).update(dict.fromkeys(_lines(unlinked)))
    return {number: list(lines) for number, lines in sorted(found.items())}


_Unlinked = Mapping[tuple[str, str], Sequence[int]]
"""The numbers of the events to which an event was not linked, by how likely it is and why."""


def _unlinked(view: View, at: Mapping[str, int]) -> Mapping[int, _Unlinked]:
    """The likely links between dialogues of two events that were not made, seen from both sides; rounds need none."""
    event_of = {member: number for key, number in at.items() for member in view.entities[key].members}
    series_of = {at[key]: series.id for series in view.dossier.series for key in series.rounds if key in at}
    found: dict[int, dict[tuple[str, str], list[int]]] = {}
    for judgement in view.dossier.judgements:
        one, other = event_of.get(judgement.one), event_of.get(judgement.other)
        if one is None or other is None or one == other or judgement.verdict is Verdict.SAME:
            continue
        if judgement.verdict is Verdict.OPEN or series_of.get(one, one) != series_of.get(other, other):
            words = _PERHAPS if judgement.verdict is Verdict.OPEN else _APART
            for here, there in ((one, other), (other, one)):
                found.setdefault(here, {}).setdefault((words, judgement.why), []).append(there)
    return found


def _lines(unlinked: _Unlinked) -> Iterator[str]:
    """A line for each of the first few reasons with all events that it keeps apart; then how many more there are."""
    ordered = sorted(unlinked.items(), key=lambda entry: entry[0][0] is not _PERHAPS)
    shown: dict[str, set[int]] = {_PERHAPS: set(), _APART: set()}
    for (words, why), others in ordered[:_FEW]:
        shown[words].update(others)
        yield f"{words.format(_numbered(sorted(set(others)), len(set(others))))}: {escaped(why)}"
    for words, told in shown.items():
        left = {number for (kind, _), others in ordered[_FEW:] if kind is words for number in others} - told
        if left:
            yield words.format(f"{len(left)} more event{'s' if len(left) > 1 else ''}")


def _numbered(numbers: Sequence[int], count: int) -> str:
    """So many events, of which the first go by their numbers: `events 2, 3 and 5`."""
    words = [str(number) for number in numbers[:_SOME]]
    words += [f"{count - _SOME} more"] if count > _SOME else []
    return f"event{'s' if count > 1 else ''} {listed(words)}"
