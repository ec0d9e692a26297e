"""Why a record holds a fact, in plain words: the quote, the rule that read it, the reason, and what was rejected."""

from collections.abc import Iterable, Iterator, Mapping

from jscd_model.model.actors import Office, Organization, Party, Person
from jscd_model.model.agreements import FrameworkAgreement
from jscd_model.model.dialogues import Delegate, Delegation, Dialogue
from jscd_model.model.document import Document, Section
from jscd_model.model.facts import Fact, in_words, spans_of
from jscd_model.model.rejections import FactKind, Rejection, Unread
from jscd_model.model.span import Span

__all__ = ["explanation", "rejected_beside"]

_LONG = 200
# What stands in many sentences has only its own kind for rivals; what is one clause has all that is in it.
_KINDS: Mapping[type, FactKind] = {
    Party: FactKind.PARTY,
    Person: FactKind.PERSON,
    Office: FactKind.PERSON,
    Delegate: FactKind.PERSON,
    Delegation: FactKind.PERSON,
    Organization: FactKind.ORGANIZATION,
    FrameworkAgreement: FactKind.AGREEMENT,
    Dialogue: FactKind.DIALOGUE,
}


def explanation(
    fact: Fact | Unread, text: str | None, reasons: Mapping[str, str], rejected: Iterable[Rejection] = ()
) -> str:
    """The fact in a line, then a line for each of its spans and for each candidate that was rejected beside it.

    Without the text, places stand for quotes.
    """
    if isinstance(fact, Unread):
        lines = ["Sentence from which nothing was read", f"- {_seen(fact.span, text)}: {fact.reason}"]
    else:
        lines = [in_words(fact), *(_line(span, text, reasons) for span in spans_of(fact))]
        lines += [] if len(lines) > 1 else ["- no place in the text is recorded for it"]
    beside = [_rejection(rejection) for rejection in rejected_beside(fact, rejected)]
    return "\n".join([*lines, *(["Considered beside it and rejected:"] if beside else []), *beside])


def rejected_beside(fact: Fact | Unread, rejected: Iterable[Rejection]) -> Iterator[Rejection]:
    """The candidates that compete with a fact, or that stand in its sentence and could have been what it is."""
    if isinstance(fact, Document | Section):
        return
    spans = (fact.span,) if isinstance(fact, Unread) else spans_of(fact)
    kind = _KINDS.get(type(fact))
    for rejection in rejected:
        near = kind in (None, rejection.kind) and any(map(rejection.sentence.overlaps, spans))
        if near or any(rival.overlaps(span) for rival in rejection.rivals for span in spans):
            yield rejection


def _line(span: Span, text: str | None, reasons: Mapping[str, str]) -> str:
    seen = _seen(span, text)
    if span.rule is None:
        return f"- {seen}, marked by hand"
    reason = reasons.get(span.rule, "the record was given no reason for this rule")
    return f"- {seen}, read by {span.rule}: {reason}"


def _rejection(rejection: Rejection) -> str:
    place = f"characters {rejection.span.start} to {rejection.span.end}"
    return f'- "{_short(rejection.text)}" ({place}) as {rejection.kind}, by {rejection.span.rule}: {rejection.reason}'


def _seen(span: Span, text: str | None) -> str:
    place = f"characters {span.start} to {span.end}"
    return place if text is None else f'"{_short(span.cut(text))}" ({place})'


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _LONG else f"{words[: _LONG // 2].rstrip()} … {words[-_LONG // 2 :].lstrip()}"
