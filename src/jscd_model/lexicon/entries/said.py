"""Words of what is said: governing verbs, nouns of attitudes, nouns that speak for parties."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from jscd_model.lexicon.entries.base import Entry, filled
from jscd_model.model import Act

__all__ = ["AttitudeEntry", "CueEntry", "VoiceEntry", "VoiceKind"]


@frozen(kw_only=True, cache_hash=True)
class CueEntry(Entry):
    """Verbs by which parties do something in saying it (`cues.toml`).

    Attributes:
        act: What they do.
        verbs: Base forms.
        irregular: For a verb with forms of its own: past, participle and, if need be, "-ing" form.
        auxiliary: Words that are the cue themselves, before another verb ("will").
        predicate: Adjectives that are the cue after a form of "be", "remain" or "stand".
        before: Words of which one must stand between the verb and an adjective or noun of `predicate`; empty for none.
        next: Words of which one must follow; empty for any.
        joined: Whether the cue takes in the word or noun that must follow.
        object: Nouns of which one must head what follows; empty for any.
        unless: Nouns that must not head what follows.
        skip: Words that may stand before the object without being part of it.
        then: Words of which one must follow the object; empty for any.
        attitude: Whether a noun of an attitude in the object gives the act.
        wants_attitude: Whether there must be such a noun.
        manner: Whether only an attitude after "with" counts ("noted with concern").
        participle: Whether the "-ing" form counts beside another act.
        speech: Whether the verb may follow a quotation, before its speaker.
        speech_only: Whether it counts only there.
        noun: Whether the base or third-person form is a noun too, so that an object must follow it.
        occasions: Whether it is also said of talks themselves.
    """

    namespace: ClassVar[str] = "cues"
    small: ClassVar[tuple[str, ...]] = (
        "verbs",
        "auxiliary",
        "predicate",
        "before",
        "next",
        "object",
        "unless",
        "skip",
        "then",
    )

    act: Act
    verbs: tuple[str, ...] = field(default=(), converter=tuple)
    irregular: Mapping[str, str] = field(factory=dict, eq=False)
    auxiliary: tuple[str, ...] = field(default=(), converter=tuple)
    predicate: tuple[str, ...] = field(default=(), converter=tuple)
    before: tuple[str, ...] = field(default=(), converter=tuple)
    next: tuple[str, ...] = field(default=(), converter=tuple)
    joined: bool = False
    object: tuple[str, ...] = field(default=(), converter=tuple)
    unless: tuple[str, ...] = field(default=(), converter=tuple)
    skip: tuple[str, ...] = field(default=(), converter=tuple)
    then: tuple[str, ...] = field(default=(), converter=tuple)
    attitude: bool = False
    wants_attitude: bool = False
    manner: bool = False
    participle: bool = False
    speech: bool = False
    speech_only: bool = False
    noun: bool = False
    occasions: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse an entry without words, or with forms of a verb that it does not have."""
        if not (self.verbs or self.auxiliary or self.predicate):
            raise ValueError("an entry wants 'verbs', 'auxiliary' or 'predicate'")
        strange = sorted(set(self.irregular) - set(self.verbs))
        if strange:
            raise ValueError(f"'irregular' has {strange[0]!r}, which is not in 'verbs'")

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return f"The verb is one by which parties {_DOING[self.act]}."


@frozen(kw_only=True, cache_hash=True)
class AttitudeEntry(Entry):
    """Nouns that name an attitude (`attitudes.toml`): "expressed concern" rejects, "expressed thanks" welcomes.

    Attributes:
        act: What is done by expressing it.
        nouns: The nouns.
    """

    namespace: ClassVar[str] = "attitudes"
    small: ClassVar[tuple[str, ...]] = ("nouns",)

    act: Act
    nouns: tuple[str, ...] = field(converter=tuple, validator=filled)

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return f"Who expresses such an attitude does {_DOING[self.act]}."

    def claims(self) -> Iterator[tuple[str, str]]:
        """The nouns: one attitude each."""
        yield from (("nouns", noun) for noun in self.nouns)


class VoiceKind(StrEnum):
    """For whom a noun speaks."""

    MANY = "many"
    ONE = "one"
    BODY = "body"
    OCCASION = "occasion"
    PAPER = "paper"
    OTHER = "other"


@frozen(kw_only=True, cache_hash=True)
class VoiceEntry(Entry):
    """Nouns that speak or act for parties (`voices.toml`): "the two sides", "officials", "the committee".

    Attributes:
        kind: For whom they speak.
        nouns: The nouns.
    """

    namespace: ClassVar[str] = "voices"
    small: ClassVar[tuple[str, ...]] = ("nouns",)

    kind: VoiceKind
    nouns: tuple[str, ...] = field(converter=tuple, validator=filled)

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return "The noun speaks for the parties."

    def claims(self) -> Iterator[tuple[str, str]]:
        """The nouns: one kind each."""
        yield from (("nouns", noun) for noun in self.nouns)


_DOING: dict[Act, str] = {
    Act.DISCUSS: "take up a matter",
    Act.AFFIRM: "state a position",
    Act.COMMIT: "undertake something",
    Act.ESTABLISH: "bring something into being",
    Act.WELCOME: "value something",
    Act.CONDEMN: "reject something",
    Act.URGE: "ask others to act",
}
