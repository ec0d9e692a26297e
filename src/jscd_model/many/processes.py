"""Tasks spread over processes: an answer for each, in order, whatever becomes of a process.

The processes are spawned, not forked: a fork copies locks that other threads hold, and exists on no Windows. Each has a
pipe of its own, and gets a handful of tasks only when it waits for some, so that neither side ever waits for the other
to read. Quick answers come together, because what is heard of one by one costs more than what is said. Which task a
process has died of is found out by giving those that it has not answered to others one by one; where time is limited,
each answer comes by itself, so that it is known which task takes so long.
"""

import gc
import os
import pickle
import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from math import inf
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from threading import Lock, Thread
from time import monotonic, sleep
from typing import Generic, TypeVar

from attrs import define, field

from jscd_model.many.results import FailureKind
from jscd_model.many.work import Work

__all__ = ["spread"]

T = TypeVar("T")

_TRIES = 2  # a process can be killed for what another one did
_STILLBORN = 3  # processes that end before they begin, one after the other, until we give up
_AHEAD = 256  # answers for each process that wait for an earlier one
_BYTES_AHEAD = 1 << 24  # … and how large they may be together
_MOST_AT_ONCE, _BYTES_AT_ONCE = 32, 1 << 18  # tasks that a process gets together; it says so many bytes together
_QUICK = 0.05  # seconds in which it should be through with them, and between two times that it says what it has
_GLANCE = 0.005  # seconds between two looks at the pipes while there are answers to give
_WAIT = 1.0  # seconds at most; a wait that takes as much longer tells that all stood still, as after Ctrl-Z


def spread(
    tasks: Iterable[T], work: Work[T], *, workers: int, timeout: float | None = None
) -> Generator[bytes, None, None]:
    """The answers to tasks, in their order.

    Args:
        tasks: Taken one by one, and never far ahead of the answers.
        work: What gives the answers.
        workers: How many processes to use; fewer are started for fewer tasks.
        timeout: How many seconds a task may take.

    Raises:
        RuntimeError: Processes end before they begin.
    """
    crew = _Crew(tasks=iter(tasks), work=work, most=workers, timeout=timeout)
    try:
        while crew.busy():
            crew.listen(_WAIT)
            crew.busy()
            yield from crew.finished()
    finally:
        crew.dismiss()
    if crew.fault is not None:
        raise crew.fault


@define(eq=False)
class _Job(Generic[T]):
    number: int
    task: T
    packed: bytes
    tries: int = 0
    alone: bool = False


class _Worker(Generic[T]):
    """A process and the jobs that it has."""

    def __init__(self, work: bytes, *, together: bool) -> None:
        context = get_context("spawn")
        self.connection, self._theirs = context.Pipe()
        most = _BYTES_AT_ONCE if together else 0
        self.process = context.Process(target=_serve, args=(self._theirs, work, most), daemon=True)
        self.ready = False
        self.jobs: deque[_Job[T]] = deque()
        self.handful = 1
        self.given = self.since = inf

    def start(self) -> None:
        """Start the process; it can be ended from then on, also where this is interrupted."""
        with _deaf_to_interrupts():
            self.process.start()
        self._theirs.close()

    def give(self, jobs: list[_Job[T]]) -> None:
        """Let an idle process do these."""
        self.jobs.extend(jobs)
        with suppress(OSError):  # it has died, which is heard of where it is listened to
            self.connection.send_bytes(pickle.dumps([job.packed for job in jobs]))
        self.given = self.since = monotonic()

    def hear(self) -> list[tuple[_Job[T], bytes]]:
        """The next answers, none where it says that it is ready; EOFError or OSError when it has died."""
        said = self.connection.recv_bytes()
        if not self.ready:
            self.ready = True
            return []
        self.since = monotonic()
        answers = [(self.jobs.popleft(), answer) for answer in pickle.loads(said)]  # noqa: S301 (of our own process)
        if not self.jobs:
            quick = self.since - self.given < _QUICK
            self.handful = min(self.handful * 2, _MOST_AT_ONCE) if quick else max(self.handful // 2, 1)
        return answers

    def kill(self) -> None:
        """Have it end at once, if it was started."""
        if self.process.pid is not None:
            self.process.kill()

    def end(self) -> str:
        """Make sure that it is gone, and say how it went."""
        self.kill()
        if self.process.pid is not None:
            self.process.join()
        code = self.process.exitcode or 0
        self.process.close()
        self.connection.close()
        self._theirs.close()
        with suppress(ValueError):
            return f"by signal {signal.Signals(-code).name}" if code < 0 else f"with exit code {code}"
        return f"by signal {-code}"


@define(eq=False)
class _Crew(Generic[T]):
    """All that `spread` keeps: the processes, the jobs that wait for one, and the answers that wait for their turn."""

    tasks: Iterator[T]
    work: Work[T]
    most: int
    timeout: float | None
    workers: list[_Worker[T]] = field(factory=list)
    waiting: deque[_Job[T]] = field(factory=deque)
    answers: dict[int, bytes] = field(factory=dict)
    bytes_ahead: int = 0
    taken: int = 0
    due: int = 0
    exhausted: bool = False
    fault: Exception | None = None
    stillborn: int = 0
    packed_work: bytes = b""
    looked: float = 0.0

    def busy(self) -> bool:
        """Hand out what can be; whether there is anything left to wait for."""
        for worker in self.workers:
            if worker.ready and not worker.jobs:
                handful = self._handful(worker.handful)
                if handful:
                    worker.give(handful)
        unborn = sum(not worker.ready for worker in self.workers)
        while len(self.workers) < self.most and self._stock(unborn + 1):
            self.packed_work = self.packed_work or pickle.dumps(self.work)
            self.workers.append(_Worker(self.packed_work, together=self.timeout is None))
            self.workers[-1].start()
            unborn += 1
        return self.due < self.taken

    def finished(self) -> Iterator[bytes]:
        """The answers whose turn it is; the processes are kept busy meanwhile."""
        while self.due in self.answers:
            answer = self.answers.pop(self.due)
            self.due += 1
            self.bytes_ahead -= len(answer)
            yield answer
            if monotonic() - self.looked > _GLANCE:
                self.listen(0)
                self.busy()

    def listen(self, patience: float) -> None:
        """Take in what the processes say, waiting for it if need be, and end those that take too long."""
        talking = [worker for worker in self.workers if worker.jobs or not worker.ready]
        if talking and self.due not in self.answers:
            limits = [worker.since + self.timeout for worker in talking if worker.jobs] if self.timeout else []
            patience = min(patience, max(0.0, min(limits, default=inf) - monotonic()))
        else:
            patience = 0
        start = monotonic()
        heard = set(wait([worker.connection for worker in talking], patience))
        self.looked = monotonic()
        still = self.looked - start - patience
        for worker in talking:
            worker.since += still if still > _WAIT else 0
            if worker.connection in heard:
                self._hear(worker)
            elif self.timeout and worker.jobs and self.looked - worker.since >= self.timeout:
                self._cut_off(worker, self.timeout)

    def dismiss(self) -> None:
        """End all processes at once."""
        for worker in self.workers:
            worker.kill()
        while self.workers:
            self.workers.pop().end()

    def _stock(self, wanted: int) -> bool:
        """Whether so many jobs wait, after taking more tasks as far as the window allows."""
        start = monotonic()
        while (
            len(self.waiting) < wanted
            and not self.exhausted
            and self.taken - self.due < _AHEAD * self.most
            and self.bytes_ahead < _BYTES_AHEAD
            and (not self.waiting or monotonic() - start < _QUICK)
        ):
            try:
                task = next(self.tasks)
            except StopIteration:
                self.exhausted = True
                break
            except Exception as error:  # noqa: BLE001 (it is raised when the answers before it have been given)
                self.exhausted, self.fault = True, error
                break
            self._take(task)
        return len(self.waiting) >= wanted

    def _take(self, task: T) -> None:
        number = self.taken
        self.taken += 1
        try:
            packed = pickle.dumps(task, pickle.HIGHEST_PROTOCOL)
        except Exception as error:  # noqa: BLE001 (what cannot be pickled raises whatever it likes)
            reason = f"it cannot be sent to another process: {error}"
            self._answer(number, self.work.lost(task, FailureKind.MALFORMED, reason))
            return
        self.bytes_ahead += len(packed)
        self.waiting.append(_Job(number, task, packed))

    def _handful(self, most: int) -> list[_Job[T]]:
        self._stock(most)
        handful: list[_Job[T]] = []
        size = 0
        while self.waiting and len(handful) < most and size < _BYTES_AT_ONCE:
            if handful and (handful[0].alone or self.waiting[0].alone):
                break
            handful.append(self.waiting.popleft())
            size += len(handful[-1].packed)
        return handful

    def _answer(self, number: int, answer: bytes) -> None:
        self.answers[number] = answer
        self.bytes_ahead += len(answer)

    def _done(self, job: _Job[T], answer: bytes) -> None:
        self.bytes_ahead -= len(job.packed)
        self._answer(job.number, answer)

    def _hear(self, worker: _Worker[T]) -> None:
        try:
            heard = worker.hear()
        except (EOFError, OSError):
            self._bury(worker)
            return
        self.stillborn = 0
        for job, answer in heard:
            self._done(job, answer)

    def _bury(self, worker: _Worker[T]) -> None:
        """A process has died: what it has not answered is to be tried again.

        Where it can have died of any of several jobs, each of them is tried by itself, and the death counts for none.
        A job is lost at the second death that it is known to have been at.
        """
        self.workers.remove(worker)
        how = worker.end()
        if not worker.ready:
            self.stillborn += 1
            if self.stillborn == _STILLBORN:
                raise RuntimeError(
                    f"the processes end before they begin, the last one {how}. A script has to call this under "
                    'if __name__ == "__main__":, because each process imports the script anew; or use workers=1.'
                ) from None
        if len(worker.jobs) > 1 and self.timeout is None:
            for job in worker.jobs:
                job.alone = True  # any of them may be the one
        elif worker.jobs:
            first = worker.jobs[0]
            first.tries += 1
            if first.tries == _TRIES:
                worker.jobs.popleft()
                reason = f"the process that read it ended {how}, as did one before. Too much memory can be the cause."
                self._done(first, self.work.lost(first.task, FailureKind.DIED, reason))
        self.waiting.extendleft(reversed(worker.jobs))

    def _cut_off(self, worker: _Worker[T], timeout: float) -> None:
        """A job takes too long: end its process, and leave the jobs behind it to others."""
        self.workers.remove(worker)
        worker.end()
        late = worker.jobs.popleft()
        reason = f"reading it took longer than {timeout:g} seconds."
        self._done(late, self.work.lost(late.task, FailureKind.TIMEOUT, reason))
        self.waiting.extendleft(reversed(worker.jobs))


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """A process that is started meanwhile never hears Ctrl-C; this one hears it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows: the process sees to it as soon as it runs
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@define(eq=False)
class _Answers:
    """What a process has to say. A second thread says it where the next task takes long."""

    connection: Connection
    most: int
    ready: list[bytes] = field(factory=list)
    size: int = 0
    lock: Lock = field(factory=Lock)  # each answer is sent once, and in its turn

    def add(self, answer: bytes) -> None:
        """Send it with those before it if they are many bytes, or leave it for later."""
        with self.lock:
            self.ready.append(answer)
            self.size += len(answer)
            if self.size >= self.most:
                self._send()

    def send(self) -> None:
        """Send all that is ready."""
        with self.lock:
            self._send()

    def keep_sending(self) -> None:
        """Send what is ready, again and again, until the other side is gone."""
        with suppress(OSError):
            while True:
                sleep(_QUICK)
                self.send()

    def _send(self) -> None:
        if self.ready:
            self.connection.send_bytes(pickle.dumps(self.ready))
            self.ready.clear()
            self.size = 0


def _serve(connection: Connection, packed_work: bytes, most: int) -> None:
    """What a process does: say that it is ready, then answer, so many bytes together, until the other side is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_leave_with_parent, daemon=True).start()
    work: Work[object] = pickle.loads(packed_work)  # noqa: S301 (bytes of the process that started this one)
    work.prepare()
    gc.freeze()  # the words stay, so nobody need look through them again,
    gc.set_threshold(10_000)  # and a document leaves next to nothing behind
    with suppress(EOFError, OSError):
        connection.send_bytes(b"")
        answers = _Answers(connection, most)
        Thread(target=answers.keep_sending, daemon=True).start()
        while True:
            tasks = pickle.loads(connection.recv_bytes())  # noqa: S301
            for task in tasks:
                answers.add(work(pickle.loads(task)))  # noqa: S301
            answers.send()


def _leave_with_parent() -> None:
    """End this process when the one that started it has ended, also amid a task."""
    if parent := parent_process():
        parent.join()
        os._exit(1)
