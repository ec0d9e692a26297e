"""One body under its several names: the forms of a name, and whether a form can be another name of a body."""

from attrs import define, field, frozen

from jscd_model.grammar.body_index import BodyName
from jscd_model.model import OrganizationKind
from jscd_model.stages.cores import Core
from jscd_model.stages.owners import NATIONAL, Owner

__all__ = ["JOINT", "Body", "NamedBody", "can_name", "rank"]

JOINT = frozenset(
    {
        OrganizationKind.COMMISSION,
        OrganizationKind.COMMITTEE,
        OrganizationKind.WORKING_GROUP,
        OrganizationKind.TASK_FORCE,
        OrganizationKind.COALITION,
        OrganizationKind.COUNCIL,
    }
)


@frozen(kw_only=True)
class NamedBody:
    """A body's name with what tells it apart."""

    name: BodyName
    text: str
    core: Core
    owner: Owner


@define(eq=False)
class Body:
    """One body while its forms are gathered.

    Attributes:
        first: The form that made a body of it.
        words: The core of its fullest name.
        first_place: Where the text first names it by a full form.
        forms: The forms of its name.
        others: Short forms: start, end and rule.
        letters: Capitals of the text that stand for it by its initials.
        texts: Its forms as they are written.
    """

    first: NamedBody
    words: Core
    first_place: tuple[int, int]
    forms: list[NamedBody] = field(factory=list)
    others: list[tuple[int, int, str]] = field(factory=list)
    letters: str | None = None
    texts: set[str] = field(factory=set)
    _joint: bool = field(default=False, init=False)
    _sure: str | None = field(default=None, init=False)
    _likely: str | None = field(default=None, init=False)

    @classmethod
    def of(cls, form: NamedBody) -> "Body":
        """A body that a form names."""
        body = cls(first=form, words=form.core, first_place=(form.name.start, form.name.end))
        body.take(form)
        return body

    def add(self, form: NamedBody) -> None:
        """Give it another form of its name, which may tell more words of it."""
        self.take(form)
        if len(form.core.words) > len(self.words.words):
            self.words = form.core

    def take(self, form: NamedBody) -> None:
        """Keep a form of its name."""
        self.forms.append(form)
        self.texts.add(form.text)
        self.first_place = min(self.first_place, (form.name.start, form.name.end))
        self._joint = self._joint or form.owner.joint
        self._likely = self._likely or form.owner.code
        self._sure = self._sure or (form.owner.code if form.owner.sure else None)

    @property
    def code(self) -> str | None:
        """The party that its forms give it; None where several share it."""
        return None if self._joint else self._sure or self._likely


def can_name(form: NamedBody, body: Body) -> bool:
    """Whether a form can be a name of a body found before, whose names are longer."""
    known, other = form.name.known, body.first.name.known
    if known is not None and other is not None:
        return known is other and (
            not form.owner.sure or not form.owner.code or form.owner.code == (body.code or form.owner.code)
        )
    core, words = form.core, body.words
    if known is not None or other is not None:
        return (
            core.words == words.words
            and core.agrees(words)
            and (form.owner.code or body.code) == (body.code or form.owner.code)
        )
    if form.owner.sure and form.owner.code and body.code and form.owner.code != body.code:
        return False
    if not core.shortens(words):
        return False
    if core.words == words.words:
        return _same_owner(form, body)
    if form.name.plural != body.first.name.plural:
        return False
    if form.name.kind not in JOINT:
        return " " in form.text and any(text.endswith(f" {form.text}") for text in body.texts)
    return not (form.name.common and form.name.new)


def _same_owner(form: NamedBody, body: Body) -> bool:
    """Whether nothing says that two bodies of one name belong to two parties."""
    if form.name.kind not in NATIONAL:
        return True
    return form.owner.code is None or body.code is None or form.owner.code == body.code


def rank(form: NamedBody) -> tuple[bool, bool, bool, int]:
    """Full names come before short ones, proper before common, one before several, longer before shorter."""
    return form.name.bare, form.name.common, form.name.plural, -len(form.core.words) - len(form.core.parties)
