"""The texts that the benchmarks read: a JSON Lines file of documents, or the samples in examples/texts, repeated."""

import json
from pathlib import Path

__all__ = ["MEGABYTE", "documents", "of_length", "words"]

MEGABYTE = 1_000_000
_SAMPLES = Path(__file__).resolve().parent.parent / "examples" / "texts"
_FEWEST = 400


def documents(file: Path | None) -> list[str]:
    """The texts of a JSON Lines file with a field `text`, or our own samples until there are some hundreds.

    Raises:
        ValueError: The file has no texts.
    """
    if file is None:
        samples = [path.read_text(encoding="utf-8") for path in sorted(_SAMPLES.glob("*.txt"))]
        return [samples[number % len(samples)] for number in range(_FEWEST)]
    with file.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    if not texts:
        raise ValueError(f"{file} has no texts")
    return texts


def of_length(texts: list[str], characters: int, block: int | None = None) -> str:
    """One text of so many characters: the texts one after the other, from the first again where they end.

    With a block, the first so many characters of that again and again, so that a longer text has more of the same.
    """
    length = characters if block is None else block
    parts: list[str] = []
    size = 0
    while size < length:
        part = texts[len(parts) % len(texts)]
        parts.append(part)
        size += len(part) + 2
    text = "\n\n".join(parts)[:length]
    return (text * (characters // length + 1))[:characters]


def words(texts: list[str]) -> int:
    """How many words they have, split at white space."""
    return sum(len(text.split()) for text in texts)
