"""Strategy for dossiers: records that `merge` puts side by side, with second accounts of the same facts among them."""

from attrs import evolve
from hypothesis import strategies as st

from jscd_model.dossier import Dossier
from jscd_model.model import PolicyRecord, document_id
from jscd_model.resolve.merging import merge
from jscd_model.testing.facts import Chars
from jscd_model.testing.records import records

__all__ = ["dossiers"]


@st.composite
def dossiers(draw: st.DrawFn, *, alphabet: Chars = None, most: int = 3) -> Dossier:
    """Dossiers of up to `most` records; empty ones among them.

    Some records tell the facts of another one in a text of their own, so that there is something to link. Strings hold
    any characters, even unpaired surrogates, unless an alphabet is given.
    """
    found: dict[str, PolicyRecord] = {}
    for _ in range(draw(st.integers(0, most))):
        fresh = not found or draw(st.booleans())
        record = draw(records(alphabet=alphabet)) if fresh else _again(draw(st.sampled_from(list(found.values()))))
        found.setdefault(record.document.id, record)
    return merge(found.values())


def _again(record: PolicyRecord) -> PolicyRecord:
    """The facts of a record in another text."""
    text = f"{record.text or ''}."
    old, new = record.document.id, document_id(text)
    return evolve(
        record,
        document=evolve(record.document, id=new, length=len(text)),
        relations=[
            evolve(
                relation,
                source=new if relation.source == old else relation.source,
                target=new if relation.target == old else relation.target,
            )
            for relation in record.relations
        ],
        text=text,
    )
