"""Records and dossiers in files: a file is replaced whole or left as it was, and an unreadable one is named."""

import errno
import os
import secrets
import shutil
from pathlib import Path
from typing import overload

from jscd_model.dossier import Dossier
from jscd_model.errors import LimitError, ReadError
from jscd_model.export.jsontext import LARGEST_JSON, checked_largest, from_json, to_json, too_large
from jscd_model.incoming import bytes_of
from jscd_model.model.record import PolicyRecord

__all__ = ["read_json", "write_json"]


def write_json(whole: PolicyRecord | Dossier, path: str | os.PathLike[str], *, indent: int | None = 2) -> None:
    """Write a record or a dossier to a file, as UTF-8 with a line end after it.

    The file appears, or replaces the one that was there, in one step: whoever is interrupted leaves the old file.

    Args:
        whole: The record or dossier; of a record only the facts are written, not its text and what explains them.
        path: Name of the file; its folder must exist.
        indent: Spaces for each level, 1 to 8; None for one line.

    Raises:
        OSError: The folder is missing or cannot be written to.
    """
    data = (to_json(whole, indent=indent) + "\n").encode("utf-8", "surrogatepass")
    target = Path(os.path.realpath(path))  # a link stays a link
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is to be written to a file, and this is a folder", str(path))
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "the folder of the file to write is missing; make it first", str(path))
    part = target.with_name(f".{target.name[:80]}.{secrets.token_hex(6)}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, part)
        os.replace(part, target)  # noqa: PTH105 (tests interrupt it here)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


@overload
def read_json(
    path: str | os.PathLike[str], wanted: type[PolicyRecord] = ..., *, largest: int = ...
) -> PolicyRecord: ...


@overload
def read_json(path: str | os.PathLike[str], wanted: type[Dossier], *, largest: int = ...) -> Dossier: ...


def read_json(
    path: str | os.PathLike[str],
    wanted: type[PolicyRecord | Dossier] = PolicyRecord,
    *,
    largest: int = LARGEST_JSON,
) -> PolicyRecord | Dossier:
    """The record or dossier in a file of `write_json`; its records have no text until `with_text` gives them one.

    Args:
        path: Name of the file.
        wanted: What it is: PolicyRecord or Dossier.
        largest: As for `from_json`; no more of the file is read.

    Raises:
        LimitError: The file is larger than that; every `LimitError` is a `ReadError`.
        ReadError: There is no such plain file, or it is not that of what is wanted, or of another version; it names the
            file and the JSON path of every fault, of the first hundred.
    """
    name = os.fspath(path)

    def refuse(reason: str) -> ReadError:
        return ReadError(reason, file=name)

    def refuse_larger(reason: str) -> ReadError:
        return LimitError(too_large(reason, largest), file=name)

    data = bytes_of(path, checked_largest(largest), refuse, refuse_larger)
    return from_json(data, wanted, file=name, largest=largest)
