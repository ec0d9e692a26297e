"""What may be odd about a text: a code and its meaning, how serious it is, and what its reader can do."""

from collections.abc import Iterable

from attrs import field, frozen, validators

from jscd_model.grammar.pattern import Rule
from jscd_model.model import Diagnostic, Severity, Span

__all__ = ["Oddity"]


@frozen(kw_only=True)
class Oddity:
    """A kind of diagnostic.

    Attributes:
        rule: Its code, what it means, and texts that have it and that do not.
        severity: How serious it is.
        remedy: What to do about it, in a sentence.
    """

    rule: Rule
    severity: Severity
    remedy: str = field(validator=validators.min_len(1))

    @property
    def code(self) -> str:
        """The code that the record shows; it is also the rule of the diagnostic's spans."""
        return self.rule.name

    def found(self, message: str, spans: Iterable[Span]) -> Diagnostic:
        """A diagnostic of this kind."""
        return Diagnostic(code=self.code, severity=self.severity, message=message, spans=tuple(spans))
