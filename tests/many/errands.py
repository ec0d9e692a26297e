"""Work for processes that need not parse anything; they import this module by name."""

import os
import signal
import time
from typing import Any

from attrs import frozen

from jscd_model.many.results import FailureKind


class Unloadable:
    """What a process cannot take: to unpickle it calls a function."""

    def __init__(self, *how: Any) -> None:
        self.how = how

    def __reduce__(self) -> tuple[Any, ...]:
        return self.how[0], self.how[1:]


@frozen
class Errands:
    """Does what a task says, and answers with it."""

    stillborn: bool = False
    second_start: float = 0
    mark: str = ""

    def prepare(self) -> None:
        if self.mark:
            try:
                os.close(os.open(self.mark, os.O_CREAT | os.O_EXCL))
            except FileExistsError:
                time.sleep(self.second_start)
        if self.stillborn:
            os._exit(7)

    def __call__(self, task: Any) -> bytes:
        match task:
            case "die":
                signal.raise_signal(signal.SIGKILL)
            case "leave":
                os._exit(3)
            case "raise":
                raise ValueError("work never raises")
            case "hang":
                time.sleep(1000)
            case ("nap", float(seconds)):
                time.sleep(seconds)
            case ("swell", int(size)):
                return b"x" * size
            case ("once", str(mark)) if not os.path.exists(mark):  # noqa: PTH110
                os.close(os.open(mark, os.O_CREAT))
                os._exit(1)
        return repr(task).encode()

    def lost(self, _: Any, kind: FailureKind, reason: str) -> bytes:
        return f"{kind.value}: {reason}".encode()
