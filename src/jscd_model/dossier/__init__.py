"""What several records say together, in plain values: entities, claims with their witnesses, conflicts and series.

Stands on the model alone. How it is decided what is one thing belongs to `resolve`.
"""

from jscd_model.dossier.claims import Claim, Member, Witness
from jscd_model.dossier.conflicts import Conflict
from jscd_model.dossier.coverage import CoverageRow, Stance
from jscd_model.dossier.dossier import DOSSIER_VERSION, Dossier
from jscd_model.dossier.entities import Entity, EntityKind
from jscd_model.dossier.events import Companions, Event
from jscd_model.dossier.judgements import Judgement, Override, Reason, Verdict
from jscd_model.dossier.series import Series, Undertaking
from jscd_model.dossier.timeline import Happening, HappeningKind

__all__ = [
    "DOSSIER_VERSION",
    "Claim",
    "Companions",
    "Conflict",
    "CoverageRow",
    "Dossier",
    "Entity",
    "EntityKind",
    "Event",
    "Happening",
    "HappeningKind",
    "Judgement",
    "Member",
    "Override",
    "Reason",
    "Series",
    "Stance",
    "Undertaking",
    "Verdict",
    "Witness",
]
