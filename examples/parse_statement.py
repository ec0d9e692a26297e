"""Print what an analyst asks first of a policy text, and write its record as JSON to the folder `records`.

python examples/parse_statement.py                   # the samples in examples/texts
python examples/parse_statement.py statement.txt --published 2024-07-25 --out statements
"""

import argparse
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import shorten

from jscd_model import Act, Delegate, JscdError, PolicyRecord, RelationType, parse_file, write_json

SAMPLES = sorted((Path(__file__).parent / "texts").glob("*.txt"))


def seat(record: PolicyRecord, delegate: Delegate) -> str:
    """A delegate in words: the person, office and body that the text gives."""
    name = record.person(delegate.person).name if delegate.person else None
    return ", ".join(part for part in (name, delegate.office, delegate.organization) if part)


def summary(record: PolicyRecord) -> Iterator[tuple[str, str]]:
    """What the text says, as pairs of a question and one answer."""
    for dialogue in record.principal:
        acronym = f" ({dialogue.acronym})" if dialogue.acronym else ""
        yield "what", f"{dialogue.name}{acronym}" + (f", number {dialogue.ordinal}" if dialogue.ordinal else "")
        yield "who met", ", ".join(record.party(code).name for code in dialogue.parties)
        yield "when", f"{dialogue.when or 'not said'}"
        yield "where", dialogue.place or ("by call or video" if dialogue.virtual else "not said")
        for side in dialogue.delegations:
            for delegate in side.delegates:
                yield f"{delegate.role} for {side.party}", seat(record, delegate)
    for relation in record.relations:
        if relation.type is RelationType.UNDER:
            yield "under", relation.name
    for statement in record.statements:
        if statement.act in (Act.COMMIT, Act.ESTABLISH):
            due = f" [due {statement.due}]" if statement.due else ""
            act = f"not {statement.act}" if statement.negated else statement.act
            yield f"{','.join(statement.actors) or '?'} {act}", shorten(record.quote(statement), 150) + due
    for diagnostic in record.diagnostics:
        yield "looks odd", diagnostic.message


def targets_of(paths: list[Path], folder: Path) -> list[Path]:
    """Where each record goes; ValueError when two would go to one place, or one to where a text is."""
    targets = [folder / f"{path.stem}.json" for path in paths]
    if len(set(targets)) < len(targets):
        raise ValueError("two of the texts have one name, so one record would replace the other: rename a text")
    for taken in {path.resolve() for path in paths} & {target.resolve() for target in targets}:
        raise ValueError(f"{taken.name}: the record would replace what is read: rename the text, or give another --out")
    return targets


def main() -> int:
    """Read, then write, then print: what cannot be read stops everything before a file is touched."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("files", nargs="*", type=Path, metavar="FILE", default=SAMPLES, help="UTF-8 text")
    options.add_argument("--out", type=Path, metavar="DIR", default=Path("records"), help="where NAME.json goes")
    options.add_argument("--published", metavar="DATE", help="such as 2024-07-25; settles 'today' and 'last week'")
    given = options.parse_args()
    try:
        read = [(path, parse_file(path, published=given.published)) for path in given.files]
        targets = targets_of(given.files, given.out)
        for target, (_, record) in zip(targets, read, strict=True):
            target.parent.mkdir(parents=True, exist_ok=True)
            write_json(record, target)
    except (JscdError, OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a console may lack letters that a text has
    for target, (path, record) in zip(targets, read, strict=True):
        print(f"{path.name}: {record.document.kind}, record in {target}")
        print("".join(f"  {question:14} {answer}\n" for question, answer in summary(record)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
