"""No pattern takes more than its share of a text: the time grows with the length, whatever stands there.

Each pattern is attacked with texts made from itself: what leads to one of its repetitions, then what that repeats,
without end, and then nothing that it wants.
"""

import re
import signal
import time
from types import FrameType

import pytest
from pumping import attacks, patterns

pytestmark = pytest.mark.usefixtures("no_collection")
PATTERNS = patterns()
LENGTHS = (400, 1600, 6400)
STEP = LENGTHS[1] / LENGTHS[0]
SLACK = 2.2  # how much more than its share a longer text may take before it counts as more than noise
NOTICED = 0.002  # seconds; less is noise
PATIENCE = 5  # seconds for one text; a pattern that tries every way to split it would never come back


def _seconds(pattern: re.Pattern[str], text: str) -> float:
    """What it takes to find all matches: the least of three runs."""
    best = float("inf")
    for _ in range(3):
        start = time.thread_time()
        for _match in pattern.finditer(text):
            pass
        best = min(best, time.thread_time() - start)
        if best < NOTICED:
            break
    return best


def _give_up(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="wants a timer that interrupts a match")
@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_a_pattern_takes_time_in_proportion_to_the_text(name: str) -> None:
    pattern = PATTERNS[name]
    kept = signal.signal(signal.SIGALRM, _give_up)
    try:
        for before, body in attacks(pattern):
            for after in ("\x01", ""):
                last = NOTICED
                for length in LENGTHS:
                    text = before + body * (length // len(body)) + after
                    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
                    try:
                        spent = _seconds(pattern, text)
                    except TimeoutError:
                        pytest.fail(f"no end to {before!r}, then {length} characters of {body!r}, then {after!r}")
                    signal.setitimer(signal.ITIMER_REAL, 0)
                    assert spent < last * STEP * SLACK, (before, body, after, length)
                    last = max(spent, NOTICED)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, kept)
