"""Settings for the tests that compare times."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _no_collection() -> Iterator[None]:
    """Times are compared: what other tests have left in memory is not to be searched for garbage meanwhile."""
    gc.disable()
    yield
    gc.enable()
