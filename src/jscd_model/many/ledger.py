"""A file of results, held by one run at a time: what it already has is known, and what is added stays."""

import errno
import os
import sys
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from jscd_model.errors import JscdError, ReadError
from jscd_model.many.lines import lines
from jscd_model.many.wire import checked, cut_off

__all__ = ["Ledger"]


class Ledger:
    """The results in a file, open to be added to.

    Opening it takes the file for this run alone, counts the ids in it and repairs its end: a last line that is whole
    and lacks its line end gets one, and one that was cut off is removed.

    Args:
        path: The file; it is made if there is none.

    Raises:
        JscdError: Another run holds the file.
        ReadError: It holds something other than results; nothing in it is changed then.
        OSError: It cannot be opened.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._name = os.fspath(path)
        if not Path(path).parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, "the folder of the results is missing; make it first", self._name)
        with ExitStack() as stack:
            self._file = stack.enter_context(Path(path).open("a+b"))
            if not _locked(self._file):
                raise JscdError("another run is writing to it; wait until that one has ended", file=self._name)
            self._left = self._repaired()
            stack.pop_all()  # all is well, so it stays open

    def __enter__(self) -> Self:
        """The ledger itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Have everything on the disk, and let the file go."""
        with self._file as file:
            file.flush()
            os.fsync(file.fileno())

    def settled(self, id: str) -> bool:  # noqa: A002
        """Whether the file had a result with this id; each result settles one source."""
        read = id.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")  # JSON pairs surrogates
        if not self._left[read]:
            return False
        self._left[read] -= 1
        return True

    def add(self, line: bytes) -> None:
        """Write a line; once this returns, no end of this process can take it back."""
        self._file.write(line)
        self._file.flush()

    def _repaired(self) -> Counter[str]:
        """The ids in the file, after its end has been repaired."""
        ids: Counter[str] = Counter()
        self._file.seek(0)
        whole = 0
        for number, line in lines(self._file):
            try:
                if line is None:
                    raise ValueError("the line is too long")  # noqa: TRY301 (one way out for all faults)
                ids[checked(line)["id"]] += 1
            except ValueError as error:
                if line is not None and cut_off(line):
                    self._file.truncate(whole)
                    break
                reason = (
                    f"{error}. This is not a file of results, or it was damaged: name another file, or repair this one."
                )
                raise ReadError(reason, file=f"{self._name}:{number}") from None
            whole = self._file.tell()
            if not line.endswith(b"\n"):
                self._file.write(b"\n")
        return ids


if sys.platform == "win32":
    import msvcrt

    def _locked(file: BinaryIO) -> bool:
        """Hold a byte that lies behind any end of the file."""
        file.seek(1 << 62)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(file: BinaryIO) -> bool:
        """Hold the file until it is closed; where the file system has no locks, nothing is held."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            pass
        return True
