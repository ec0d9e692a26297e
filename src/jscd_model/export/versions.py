"""What data says of its own kind and version, looked at before anything else in it is."""

from collections.abc import Iterator

from jscd_model.dossier import DOSSIER_VERSION, Dossier
from jscd_model.errors import Fault
from jscd_model.model.record import SCHEMA_VERSION, PolicyRecord

__all__ = ["misread"]

_MARKS = {PolicyRecord: ("schema_version", SCHEMA_VERSION), Dossier: ("dossier_version", DOSSIER_VERSION)}
_NOUNS = {PolicyRecord: "record", Dossier: "dossier"}


def misread(data: object, wanted: type[PolicyRecord | Dossier]) -> Iterator[Fault]:
    """Why data is not to be read as what is wanted: it is the other kind, or of a newer version; nothing if neither."""
    if not isinstance(data, dict):
        return
    mark, _ = _MARKS[wanted]
    (other,) = _MARKS.keys() - {wanted}
    if mark not in data and _MARKS[other][0] in data:
        yield Fault(
            f"this is a {_NOUNS[other]} and no {_NOUNS[wanted]}; read it with wanted={other.__name__}", "$", wanted
        )
        return
    yield from _newer(data, wanted, "$")
    records = data.get("records") if wanted is Dossier else None
    for index, record in enumerate(records if isinstance(records, list) else ()):
        if isinstance(record, dict):
            yield from _newer(record, PolicyRecord, f"$.records[{index}]")


def _newer(data: "dict[object, object]", wanted: type[PolicyRecord | Dossier], place: str) -> Iterator[Fault]:
    mark, known = _MARKS[wanted]
    version = data.get(mark)
    if type(version) is int and version > known:
        reason = (
            f"the {_NOUNS[wanted]} has {mark.replace('_', ' ')} {version} and this release reads up to {known}; "
            "install a newer jscd-model"
        )
        yield Fault(reason, f"{place}.{mark}", wanted)
