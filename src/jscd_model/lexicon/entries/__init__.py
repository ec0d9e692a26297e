"""The typed entries of the lexicon's files: one module per kind of word, one class per file."""

from jscd_model.lexicon.entries.base import Entry
from jscd_model.lexicon.entries.events import EventEntry, EventRole
from jscd_model.lexicon.entries.names import WordClassEntry
from jscd_model.lexicon.entries.pages import BoilerplateEntry, DocumentEntry, HeadingEntry, Reach
from jscd_model.lexicon.entries.parties import PartyEntry, PartyForm, StateEntry
from jscd_model.lexicon.entries.places import PlaceEntry
from jscd_model.lexicon.entries.said import AttitudeEntry, CueEntry, VoiceEntry, VoiceKind
from jscd_model.lexicon.entries.things import BodyEntry, BodyNounEntry, InstrumentEntry, InstrumentNounEntry
from jscd_model.lexicon.entries.topics import TopicEntry
from jscd_model.lexicon.entries.who import HonorificEntry, OfficeEntry, PortfolioEntry, RankEntry

__all__ = [
    "AttitudeEntry",
    "BodyEntry",
    "BodyNounEntry",
    "BoilerplateEntry",
    "CueEntry",
    "DocumentEntry",
    "Entry",
    "EventEntry",
    "EventRole",
    "HeadingEntry",
    "HonorificEntry",
    "InstrumentEntry",
    "InstrumentNounEntry",
    "OfficeEntry",
    "PartyEntry",
    "PartyForm",
    "PlaceEntry",
    "PortfolioEntry",
    "RankEntry",
    "Reach",
    "StateEntry",
    "TopicEntry",
    "VoiceEntry",
    "VoiceKind",
    "WordClassEntry",
]
