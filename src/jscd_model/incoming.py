"""Files that a user names: what is in them, if they are plain files and no larger than is read at once."""

import stat
from collections.abc import Callable
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from jscd_model.errors import JscdError

__all__ = ["bytes_of", "opened"]

Refuse = Callable[[str], JscdError]
"""Makes the error of a reason, with the file in it."""


def opened(path: str | PathLike[str], refuse: Refuse) -> BinaryIO:
    """A plain file, open to be read; what may have no end, or keep its reader waiting, is refused.

    Args:
        path: The file.
        refuse: Makes the error for what is no file that can be read.
    """
    try:
        mode = Path(path).stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            raise refuse("this is no plain file; read it yourself and pass what you read")
        return Path(path).open("rb")
    except FileNotFoundError as error:
        raise refuse("there is no such file; check the name") from error
    except IsADirectoryError as error:
        raise refuse("this is a folder; name a file in it") from error
    except OSError as error:
        raise refuse(f"the file cannot be opened: {error.strerror or error}") from error
    except ValueError as error:  # a NUL, or a surrogate that no file system takes
        raise refuse("there can be no file of such a name; check it") from error


def bytes_of(path: str | PathLike[str], most: int, refuse: Refuse, refuse_larger: Refuse) -> bytes:
    """What is in a file; never more than `most` bytes are read, and nothing from what may have no end.

    Args:
        path: The file.
        most: How many bytes it may have.
        refuse: Makes the error for what is no file that can be read.
        refuse_larger: Makes the error for a larger file, of what it has too much of.
    """
    with opened(path, refuse) as file:
        try:
            data = file.read(most + 1)
        except OSError as error:
            raise refuse(f"the file cannot be read: {error.strerror or error}") from error
    if len(data) > most:
        raise refuse_larger(f"it has more than {most:,} bytes")
    return data
