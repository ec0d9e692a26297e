"""spread: an answer for each task, in order, whatever becomes of the processes; and none of them stays."""

import gc
import importlib
import os
import signal
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import count, islice
from multiprocessing import active_children
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest

from jscd_model.many.processes import spread


@pytest.fixture
def errands(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The module of the work; the processes get this one's path."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    return importlib.import_module("errands")


@pytest.fixture(autouse=True)
def none_left_behind() -> Iterator[None]:
    yield
    assert active_children() == []


def said(answers: Iterator[bytes]) -> list[str]:
    return [answer.decode() for answer in answers]


def test_every_fate_is_told_in_its_place(errands: Any, tmp_path: Path) -> None:
    tasks: list[Any] = list(range(200))
    tasks[3] = errands.Unloadable(os._exit, 5)
    tasks[4] = lambda: None
    tasks[50] = "die"
    tasks[51] = "hang"
    tasks[130] = ("once", str(tmp_path / "mark"))
    expected = [repr(task) for task in tasks]
    found = said(spread(tasks, errands.Errands(), workers=2, timeout=1.5))
    ended = "died: the process that read it ended {}, as did one before. Too much memory can be the cause."
    expected[3] = ended.format("with exit code 5")
    expected[4] = found[4]
    expected[50] = ended.format("by signal SIGKILL")
    expected[51] = "timeout: reading it took longer than 1.5 seconds."
    assert found == expected
    assert found[4].startswith("malformed: it cannot be sent to another process: ")


def test_what_a_process_died_of_is_found_among_all_that_it_was_given(errands: Any, tmp_path: Path) -> None:
    tasks: list[Any] = list(range(200))
    tasks[90] = "die"
    tasks[91] = ("once", str(tmp_path / "mark"))
    tasks[150] = "leave"
    expected = [repr(task) for task in tasks]
    ended = "died: the process that read it ended {}, as did one before. Too much memory can be the cause."
    expected[90] = ended.format("by signal SIGKILL")
    expected[150] = ended.format("with exit code 3")
    assert said(spread(tasks, errands.Errands(), workers=2)) == expected


def test_quick_answers_come_together(errands: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = 0

    def counted(things: list[Any], patience: float) -> list[Any]:
        nonlocal looks
        looks += 1
        return wait(things, patience)

    monkeypatch.setattr("jscd_model.many.processes.wait", counted)
    assert len(said(spread(range(4000), errands.Errands(), workers=2))) == 4000
    assert looks < 1000


def test_a_slow_task_holds_no_answers_back(errands: Any) -> None:
    with closing(spread([*range(100), ("nap", 8.0)], errands.Errands(), workers=1)) as answers:
        next(answers)
        start = time.monotonic()
        assert said(islice(answers, 99))[-1] == "99"
        assert time.monotonic() - start < 4


def test_a_process_that_is_killed_from_outside_costs_no_answer(errands: Any) -> None:
    with closing(spread(range(20_000), errands.Errands(), workers=2)) as answers:
        found = [next(answers)]
        for child in active_children():
            os.kill(child.pid or 0, signal.SIGKILL)
        found += answers
    assert said(iter(found)) == list(map(str, range(20_000)))


def test_processes_that_never_begin_are_given_up(errands: Any) -> None:
    with pytest.raises(RuntimeError, match="end before they begin, the last one with exit code 7"):
        list(spread(range(9), errands.Errands(stillborn=True), workers=1))


def test_no_more_processes_are_started_than_there_are_tasks(errands: Any) -> None:
    with closing(spread(range(2), errands.Errands(), workers=5)) as answers:
        next(answers)
        assert len(active_children()) <= 2


def test_tasks_are_taken_as_they_are_needed(errands: Any) -> None:
    taken = 0

    def tasks() -> Iterator[int]:
        nonlocal taken
        while taken < 5000:
            taken += 1
            yield taken

    for given, _ in enumerate(spread(tasks(), errands.Errands(), workers=2)):
        assert given < taken <= given + 2 * 256
    assert taken == 5000


@pytest.mark.parametrize("large", ["tasks", "answers"])
def test_what_is_large_is_not_piled_up(errands: Any, large: str) -> None:
    taken = count()
    tasks = ("x" * 2_000_000 if large == "tasks" else ("swell", 2_000_000) for _ in taken)
    with closing(spread(tasks, errands.Errands(), workers=2)) as answers:
        for _ in range(20):
            next(answers)
        time.sleep(0.2)
        next(answers)
        # What has 16 MB is enough, and each process may have a handful of tasks whose answers are yet unknown.
        assert next(taken) < 21 + 8 + 2 * 32


def test_an_error_of_the_tasks_comes_after_the_answers_before_it(errands: Any) -> None:
    def tasks() -> Iterator[int]:
        yield from range(50)
        raise OSError("the archive is gone")

    answers = spread(tasks(), errands.Errands(), workers=2)
    assert [next(answers) for _ in range(50)]
    with pytest.raises(OSError, match="the archive is gone"):
        next(answers)


def test_a_process_that_is_slow_to_begin_holds_nothing_up(errands: Any, tmp_path: Path) -> None:
    work = errands.Errands(second_start=60, mark=str(tmp_path / "mark"))
    start = time.monotonic()
    assert said(spread(range(4), work, workers=2)) == ["0", "1", "2", "3"]
    assert time.monotonic() - start < 30


def test_a_limit_of_a_year_is_waited_for(errands: Any) -> None:
    assert said(spread(range(3), errands.Errands(), workers=1, timeout=31_536_000)) == ["0", "1", "2"]


def test_the_time_in_which_all_stood_still_counts_for_nobody(errands: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    ahead, monotonic = 0.0, time.monotonic

    def stopped(things: list[Any], patience: float) -> list[Any]:
        nonlocal ahead
        if ahead or not patience or len(found) < 2:
            return wait(things, patience)
        ahead = 1000.0  # as after Ctrl-Z and, a while later, fg
        return []

    monkeypatch.setattr("jscd_model.many.processes.monotonic", lambda: monotonic() + ahead)
    monkeypatch.setattr("jscd_model.many.processes.wait", stopped)
    found: list[bytes] = []
    for answer in spread([1, 2, ("nap", 0.5), 4], errands.Errands(), workers=1, timeout=60):
        found.append(answer)  # noqa: PERF402 (it is looked at meanwhile)
    assert ahead
    assert said(iter(found)) == ["1", "2", "('nap', 0.5)", "4"]


def test_an_interruption_while_processes_start_leaves_none(errands: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    start = BaseProcess.start

    def interrupted(process: BaseProcess) -> None:
        start(process)
        raise KeyboardInterrupt

    monkeypatch.setattr(BaseProcess, "start", interrupted)
    with pytest.raises(KeyboardInterrupt):
        next(spread(range(9), errands.Errands(), workers=2))
    assert active_children() == []


def test_a_process_that_cannot_be_started_leaves_none(errands: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    start = BaseProcess.start

    def refused(process: BaseProcess) -> None:
        if active_children():
            raise BlockingIOError("no more processes")
        start(process)

    monkeypatch.setattr(BaseProcess, "start", refused)
    with pytest.raises(BlockingIOError, match="no more processes"):
        next(spread(range(9), errands.Errands(), workers=2))
    assert active_children() == []


@pytest.mark.parametrize("leave", ["close", "forget"])
def test_leaving_early_leaves_no_process(errands: Any, leave: str) -> None:
    answers = spread(count(), errands.Errands(), workers=2)
    next(answers)
    assert len(active_children()) == 2
    if leave == "close":
        answers.close()
    else:
        del answers
        gc.collect()
    assert active_children() == []
