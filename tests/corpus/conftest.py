"""The real documents: read once, parsed once."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest
from attrs import frozen

from jscd_model import PolicyRecord, parse


@frozen(kw_only=True)
class Real:
    """A real document, and what was made of it."""

    id: str
    text: str
    record: PolicyRecord


@pytest.fixture(scope="session")
def documents(shared: Path) -> list[tuple[str, str, dict[str, str | None]]]:
    """Id, text, and what is known of each document without reading it."""
    found = []
    for meta in sorted((shared / "corpus" / "dev").glob("*.meta.json")):
        known = json.loads(meta.read_text(encoding="utf-8"))
        text = meta.with_name(f"{known['id']}.txt").read_text(encoding="utf-8")
        found.append((known["id"], text, known))
    with (shared / "corpus" / "unlabelled.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            known = json.loads(line)
            found.append((known["id"], known["text"], known))
    return found


@pytest.fixture(scope="session")
def corpus(documents: list[tuple[str, str, dict[str, str | None]]]) -> list[Real]:
    """All documents with their records; a text that does not parse fails every test here."""
    return [
        Real(
            id=name,
            text=text,
            record=parse(text, published=known["published"], title=known["title"], url=known["url"]),
        )
        for name, text, known in documents
    ]


@pytest.fixture(scope="session")
def measure(shared: Path) -> ModuleType:
    """The script that scores records against the answer sheets."""
    path = shared / "score" / "score.py"
    if not path.is_file():
        pytest.skip("the measure is not here: ../shared/score/score.py is missing")
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
