"""Conflict: claims about one field that cannot all be true."""

import attrs
from attrs import frozen

from jscd_model.dossier.claims import Claim
from jscd_model.model.checks import checked, refusal, several
from jscd_model.model.shapes import Id, Name

__all__ = ["Conflict"]


@frozen(kw_only=True, field_transformer=checked)
class Conflict:
    """Claims about one field of an entity that cannot all be true; none of them wins.

    Each side contradicts another one, though not always all others: `Claim.contradicts` tells which.

    Attributes:
        entity: Id of the entity.
        field: Name of the field: `when`, `place`, `ordinal`, `head.IQ`, `name`, `quantity`, `act` and so on.
        reason: In plain words, why they cannot all be true.
        claims: All sides, in the order of the records that first make them: two values or more, each once.
    """

    entity: Id
    field: Name
    reason: Name
    claims: tuple[Claim, ...] = attrs.field(converter=several)

    def __attrs_post_init__(self) -> None:
        """Refuse a conflict with one side, with one value twice, or about several fields."""
        if len(self.claims) < 2:
            raise ValueError(f"Conflict.claims {refusal('two claims or more', self.claims)}")
        if len({claim.value for claim in self.claims}) < len(self.claims):
            raise ValueError(f"Conflict.claims {refusal('each value once', self.claims)}")
        if any((claim.entity, claim.field) != (self.entity, self.field) for claim in self.claims):
            raise ValueError(f"Conflict.claims {refusal(f'claims about {self.field} of {self.entity}', self.claims)}")
