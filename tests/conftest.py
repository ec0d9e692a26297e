"""Settings that all tests share."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

SHARED = Path(__file__).parents[2] / "shared"

# `quick` tries the same cases every time, so that no merge fails by chance; HYPOTHESIS_PROFILE=thorough looks further.
settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True, database=None)
settings.register_profile("thorough", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--snapshots` renews the records in tests/snapshots, `--board` the figures in tests/corpus/board.json."""
    parser.addoption("--snapshots", action="store_true", help="write the records in tests/snapshots anew")
    parser.addoption("--board", action="store_true", help="write the figures in tests/corpus/board.json anew")


# What goes through many texts is not counted, which would take as long again: the tests of each module execute nearly
# all of these lines. So the coverage is the same where ../shared is missing.
UNCOUNTED = {Path(__file__).with_name(folder) for folder in ("attacks", "corpus", "fuzz")}


@pytest.hookimpl(trylast=True)  # after hypothesis has marked what is its
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave laws, attacks, finds and real documents out of the coverage."""
    for item in items:
        if item.get_closest_marker("hypothesis") or not UNCOUNTED.isdisjoint(item.path.parents):
            item.add_marker(pytest.mark.no_cover)


# The fuzzer itself is no test: it wants a package that only it needs, and runs until it is stopped.
collect_ignore = ["fuzz/fuzz_texts.py"]


def pytest_collection_finish() -> None:
    """Leave what the tests themselves are made of to no garbage collection: some tests compare times."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def no_collection(no_cover: None) -> Iterator[None]:  # noqa: ARG001 (counting lines takes time as well)
    """For tests that compare times: what others have left in memory is not searched for garbage meanwhile."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents and of the measure, which is beside the checkout on some machines only."""
    if not (SHARED / "corpus").is_dir():
        pytest.skip("the real documents are not here: ../shared/corpus is missing")
    return SHARED
