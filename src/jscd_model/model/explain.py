"""Why a record holds a fact, in plain words: the quote, the rule that read it, and the rule's reason."""

from collections.abc import Mapping

from jscd_model.model.facts import Fact, in_words, spans_of
from jscd_model.model.span import Span

__all__ = ["explanation"]

_LONG = 200


def explanation(fact: Fact, text: str | None, reasons: Mapping[str, str]) -> str:
    """The fact in a line, then a line for each of its spans; without the text, places stand for quotes."""
    spans = spans_of(fact)
    if not spans:
        return f"{in_words(fact)}\n- no place in the text is recorded for it"
    return "\n".join([in_words(fact), *(_line(span, text, reasons) for span in spans)])


def _line(span: Span, text: str | None, reasons: Mapping[str, str]) -> str:
    place = f"characters {span.start} to {span.end}"
    seen = place if text is None else f'"{_short(span.cut(text))}" ({place})'
    if span.rule is None:
        return f"- {seen}, marked by hand"
    reason = reasons.get(span.rule, "the record was given no reason for this rule")
    return f"- {seen}, read by {span.rule}: {reason}"


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _LONG else f"{words[: _LONG // 2].rstrip()} … {words[-_LONG // 2 :].lstrip()}"
