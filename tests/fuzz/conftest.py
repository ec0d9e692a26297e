"""The fuzzer itself is no test: it wants a package that only it needs, and runs until it is stopped."""

import gc
from collections.abc import Iterator

import pytest

collect_ignore = ["fuzz_texts.py"]


@pytest.fixture(autouse=True)
def _no_collection() -> Iterator[None]:
    """Times are compared: what other tests have left in memory is not to be searched for garbage meanwhile."""
    gc.disable()
    yield
    gc.enable()
