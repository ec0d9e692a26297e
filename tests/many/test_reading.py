"""parse_many: what parse gives, or a failure that names document and cause; and its processes end with the script."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest

from jscd_model import (
    Failure,
    FailureKind,
    Lexicon,
    Parsed,
    PolicyRecord,
    Progress,
    Source,
    document_id,
    parse,
    parse_many,
)
from jscd_model.many import work

TALKS = (
    "Peru and Norway held the {} Peru-Norway Fisheries Dialogue in Bergen on {} May 2023. Chile condemned the delay."
)
TEXTS = [TALKS.format(nth, day) for day, nth in enumerate(("first", "second", "third", "fourth"), start=1)]


@pytest.fixture(autouse=True)
def none_left_behind() -> Iterator[None]:
    yield
    assert active_children() == []


def bad() -> list[Failure]:
    """Sources that cost no parsing."""
    return [Failure(id=str(number), kind=FailureKind.MALFORMED, reason="made up.") for number in range(5000)]


# Results


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    words = tmp_path_factory.mktemp("words") / "words.toml"
    words.write_text(
        '[offices.drug-tsar]\nhead = "Drug Tsar"\nyes = ["Peru\'s Drug Tsar, Rosa Ilave"]\n', encoding="utf-8"
    )
    return Lexicon.default().extended(words)


def test_several_processes_give_what_parse_gives(tmp_path: Path, lexicon: Lexicon) -> None:
    good, latin, missing = tmp_path / "good.txt", tmp_path / "latin.txt", tmp_path / "missing.txt"
    good.write_text(TEXTS[0], encoding="utf-8")
    latin.write_bytes("Malmö".encode("latin-1"))
    texts = [Source(text=text, published="2023-06-01", title="Talks") for text in TEXTS]
    sources: list[Path | str | Source] = [missing, *texts, good, latin, str(tmp_path)]
    first, *parsed, file, second, third = parse_many(sources, workers=2, lexicon=lexicon, trace=True)
    for text, result in zip(TEXTS, parsed, strict=True):
        assert isinstance(result, Parsed)
        same(result.record, parse(text, published="2023-06-01", title="Talks", lexicon=lexicon, trace=True))
    assert isinstance(file, Parsed)
    same(file.record, parse(TEXTS[0], lexicon=lexicon, trace=True))
    for failure, path, words in (
        (first, missing, "no such file"),
        (second, latin, "UTF-8"),
        (third, tmp_path, "folder"),
    ):
        assert isinstance(failure, Failure)
        assert (failure.id, failure.kind) == (str(path), FailureKind.UNREADABLE)
        assert words in failure.reason
        assert str(failure) == f"{path}: {failure.reason}"


def same(given: PolicyRecord, wanted: PolicyRecord) -> None:
    """The two are one in what is compared and in what is not."""
    assert given == wanted
    assert (given.text, given.rejected, given.unread) == (wanted.text, wanted.rejected, wanted.unread)
    assert wanted.rejected
    assert dict(given.reasons) == dict(wanted.reasons)
    assert "offices.drug-tsar@words.toml" in given.reasons


def test_one_worker_parses_here() -> None:
    for text, result in zip(TEXTS, parse_many([Source(text=text) for text in TEXTS], workers=1), strict=True):
        assert active_children() == []
        assert result == Parsed(id=document_id(text), record=parse(text))


def test_with_a_limit_a_single_worker_is_a_process() -> None:
    (result,) = parse_many([Source(text=TEXTS[0])], workers=1, timeout=30)
    assert isinstance(result, Parsed)
    assert result.record.reasons["states.PE"] == parse(TEXTS[0]).reasons["states.PE"]


def test_one_worker_takes_one_source_at_a_time() -> None:
    taken = 0

    def sources() -> Iterator[Failure]:
        nonlocal taken
        for failure in bad():
            taken += 1
            yield failure

    for given, _ in enumerate(parse_many(sources(), workers=1), start=1):
        assert taken == given


def test_no_sources_give_no_results() -> None:
    assert list(parse_many([], workers=2)) == list(parse_many(iter(()), workers=1)) == []


def test_an_error_of_ours_is_a_failure_of_its_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(text: str, **_: object) -> object:
        if text == TEXTS[1]:
            raise RecursionError("too deep" * 1000)
        return parse(text)

    monkeypatch.setattr(work, "parse", broken)
    before, failure, after = parse_many([Source(text=text) for text in TEXTS[:3]], workers=1)
    assert isinstance(before, Parsed)
    assert isinstance(after, Parsed)
    assert isinstance(failure, Failure)
    assert failure.kind is FailureKind.CRASHED
    assert "RecursionError: too deep" in failure.reason
    assert len(failure.reason) < 500


# Ends


def test_what_is_no_source_is_refused_when_it_is_reached() -> None:
    found = parse_many([bad()[0], b"talks.txt"], workers=1)  # type: ignore[list-item]
    next(found)
    with pytest.raises(TypeError, match="a source is a path, a Source or a Failure, got bytes"):
        next(found)


SCRIPT = """
import multiprocessing, sys
from itertools import count
from jscd_model import Source, parse_many

def main():
    talks = (Source(id=str(n), text="Peru met Chile in Lima. " * 2000) for n in count())
    for result in parse_many(talks, workers=2):
        print(*(child.pid for child in multiprocessing.active_children()), flush=True)

{}
"""


def started(script: Path, last: str) -> tuple["subprocess.Popen[str]", list[int]]:
    """A script that parses without end, and the ids of its processes."""
    script.write_text(SCRIPT.format(last), encoding="utf-8")
    run = subprocess.Popen(
        [sys.executable, script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert run.stdout is not None
    return run, [int(word) for word in run.stdout.readline().split()]


def gone(pid: int) -> bool:
    """Whether a process ends soon, or has ended and waits only to be counted."""
    for _ in range(200):
        try:
            if Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z":
                return True
            os.kill(pid, 0)
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.05)
    return False


GUARDED = 'if __name__ == "__main__":\n    main()'


@pytest.mark.parametrize(
    ("stop", "code"),
    [
        (lambda run: os.killpg(run.pid, signal.SIGINT), -signal.SIGINT),
        (lambda run: run.kill(), -signal.SIGKILL),
    ],
    ids=["Ctrl-C", "killed"],
)
def test_the_processes_end_with_the_script(
    tmp_path: Path, stop: Callable[["subprocess.Popen[str]"], None], code: int
) -> None:
    run, children = started(tmp_path / "script.py", GUARDED)
    assert len(children) == 2
    stop(run)
    _, said = run.communicate(timeout=30)
    assert run.returncode == code
    assert said.count("Traceback") == (code == -signal.SIGINT), said
    assert all(map(gone, children))


HANGING = f"""
sys.path.append({str(Path(__file__).parent)!r})
from errands import Errands
from jscd_model.many.processes import spread

def main():
    for _ in spread([1, "hang"], Errands(), workers=1):
        print(*(child.pid for child in multiprocessing.active_children()), flush=True)

"""


def test_a_process_that_hangs_ends_with_a_script_that_is_killed(tmp_path: Path) -> None:
    run, (child,) = started(tmp_path / "script.py", HANGING + GUARDED)
    time.sleep(0.5)  # until it has what hangs
    run.kill()
    run.wait()
    try:
        assert gone(child)
    finally:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        run.communicate(timeout=30)


def test_a_script_without_a_guard_is_told_of_it(tmp_path: Path) -> None:
    run, _ = started(tmp_path / "script.py", "main()")
    _, said = run.communicate(timeout=60)
    assert run.returncode == 1
    assert 'A script has to call this under if __name__ == "__main__":' in said
    assert "EOFError" not in said


def test_a_script_from_standard_input_is_told_at_once() -> None:
    script = "from jscd_model import parse_many\nlist(parse_many(['talks.txt'], workers=2))\n"
    run = subprocess.run([sys.executable, "-"], input=script, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert run.stderr.count("Traceback") == 1
    assert "save the script as a file, or pass workers=1" in run.stderr


# Arguments


def test_a_text_that_is_too_long_is_a_failure() -> None:
    short, long = parse_many([Source(text="Peru met Chile."), Source(text="Peru " * 30)], workers=1, longest=100)
    assert isinstance(short, Parsed)
    assert isinstance(long, Failure)
    assert long.kind is FailureKind.TOO_LARGE
    assert "150 characters" in long.reason


def test_progress_is_told_before_each_result() -> None:
    told: list[Progress] = []
    sources: list[str | Source | Failure] = ["missing.txt", Source(text=TEXTS[0]), bad()[0]]
    for number, _ in enumerate(parse_many(sources, workers=1, progress=told.append), start=1):
        assert len(told) == number
    assert told == [Progress(done=done, failed=failed, total=3) for done, failed in ((1, 1), (2, 1), (3, 2))]
    list(parse_many(iter(sources), workers=1, progress=told.append))
    assert told[-1] == Progress(done=3, failed=2, total=None)


@pytest.mark.parametrize("sources", ["talks.txt", b"talks", Path("talks.txt"), Source(text=""), 5, None])
def test_a_single_source_is_no_sources(sources: Any) -> None:
    with pytest.raises(TypeError, match="sources wants several"):
        parse_many(sources)


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"workers": 0}, ValueError),
        ({"workers": -1}, ValueError),
        ({"workers": 1.5}, TypeError),
        ({"workers": True}, TypeError),
        ({"timeout": 0}, ValueError),
        ({"timeout": float("nan")}, ValueError),
        ({"timeout": "5"}, TypeError),
        ({"lexicon": "words.toml"}, TypeError),
        ({"trace": 1}, TypeError),
        ({"longest": 0}, ValueError),
        ({"progress": 3}, TypeError),
    ],
)
def test_an_argument_that_makes_no_sense_is_refused_at_once(given: dict[str, Any], error: type[Exception]) -> None:
    (name,) = given
    with pytest.raises(error, match=name):
        parse_many([], **given)
