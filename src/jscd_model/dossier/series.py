"""Series: the rounds of one dialogue over the years, and what was undertaken in them."""

from attrs import field, frozen

from jscd_model.model.checks import checked, several
from jscd_model.model.shapes import Distinct, Id, Name, Ordinal

__all__ = ["Series", "Undertaking"]


@frozen(kw_only=True, field_transformer=checked)
class Undertaking:
    """Something that was undertaken at one round of a series, and where it was taken up again.

    Attributes:
        statement: Id of the statement entity; it tells who undertakes what and by when.
        dialogue: Id of the round at which it was undertaken.
        taken_up: Ids of the statement entities of later rounds that speak of the same undertaking, in order.
    """

    statement: Id
    dialogue: Id
    taken_up: Distinct[Id] = field(default=(), converter=several)


@frozen(kw_only=True, field_transformer=checked)
class Series:
    """Occasions of one standing dialogue.

    Attributes:
        id: Unique among the series of the dossier, readable.
        name: The fullest name of the dialogue.
        standing: Ids of the dialogue entities by which records mean the series as a whole.
        rounds: Ids of the dialogue entities that are its rounds, held and planned, in the order of time and ordinals;
            those of which neither is known stand last.
        missing: Ordinals between the lowest and the highest known one that no record tells of; none where these two are
            more than a thousand apart, as only a slip puts them there.
        ledger: What was undertaken at its rounds, in the order of the rounds.
    """

    id: Id
    name: Name
    standing: Distinct[Id] = field(default=(), converter=several)
    rounds: Distinct[Id] = field(default=(), converter=several)
    missing: Distinct[Ordinal] = field(default=(), converter=several)
    ledger: tuple[Undertaking, ...] = field(default=(), converter=several)
