"""Look for texts that break the parser or take it too long; runs until it is stopped, outside the ordinary tests.

    pip install atheris
    python tests/fuzz/fuzz_texts.py finds [libFuzzer's options, such as -max_total_time=3600]

What it finds is written to the folder that is named first, and the search goes on. A find that the library no longer
stumbles over belongs into tests/fuzz/finds, where test_finds.py reads it again for ever.
"""

import hashlib
import sys
import time
import traceback
from pathlib import Path

import atheris
from hostile import hostile_text

with atheris.instrument_imports(include=["jscd_model"]):
    from jscd_model import flow as _flow  # noqa: F401 (the stages, which parse loads when it is first called)
    from jscd_model import from_json, parse, to_json

LENGTHS = (3_000, 12_000, 50_000)
SLOW = 4e-5  # seconds a character; the fuzzer counts branches, which makes the library some three times as slow


def keep(folder: Path, kind: str, text: str, why: str) -> None:
    """Write the start of a find, which is repeated where it is longer, under a name of its own."""
    data = text[: LENGTHS[0]].encode("utf-8", "surrogatepass")
    name = f"{kind}-{hashlib.sha256(data).hexdigest()[:12]}"
    (folder / f"{name}.txt").write_bytes(data)
    print(name, why)


def main() -> None:
    """Fuzz until told to stop."""
    folder = Path(sys.argv.pop(1))
    (folder / "seeds").mkdir(parents=True, exist_ok=True)
    told: set[tuple[str, str, int | None]] = set()

    def read(data: bytes) -> None:
        """Read a text and longer ones of its kind, for as long as each takes suspiciously long."""
        for length in LENGTHS:
            text = hostile_text(data, length)
            if not text:
                return
            start = time.process_time()
            try:
                record = parse(text)
            except Exception as error:  # noqa: BLE001 (whatever it is, it is a find)
                last = traceback.extract_tb(error.__traceback__)[-1]
                place = (type(error).__name__, last.filename, last.lineno)
                if place not in told:
                    told.add(place)
                    keep(folder, "crash", text, f"{place} {error}")
                return
            spent = time.process_time() - start
            if spent <= SLOW * len(text):
                if length == LENGTHS[0] and to_json(from_json(to_json(record))) != to_json(record):
                    keep(folder, "unlike", text, "written and read, it is another record")
                return
            if length == LENGTHS[-1]:
                keep(folder, "slow", text, f"{spent:.2f} s for {length} characters")

    atheris.Setup([sys.argv[0], "-max_len=120", "-len_control=0", *sys.argv[1:], str(folder / "seeds")], read)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
