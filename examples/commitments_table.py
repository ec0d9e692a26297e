"""Print what the parties of several texts undertake, by whom and by when, as a table in CSV.

python examples/commitments_table.py > commitments.csv
python examples/commitments_table.py statements/*.txt > commitments.csv
"""

import csv
import sys
from pathlib import Path

from jscd_model import JscdError, PolicyRecord, parse_file

SAMPLES = sorted((Path(__file__).parent / "texts").glob("*.txt"))
COLUMNS = ("text", "occasion", "held", "by", "speaker", "negated", "undertaking", "for", "due", "start", "end")


def rows(name: str, record: PolicyRecord) -> list[tuple[object, ...]]:
    """One row for each commitment of a text, with the place where the text says so."""
    occasion = record.principal[0] if record.principal else None
    return [
        (
            name,
            occasion and occasion.name,
            occasion and occasion.when,
            " ".join(statement.actors),
            statement.speaker and record.person(statement.speaker).name,
            "not" if statement.negated else "",
            " ".join(statement.content.split()),
            " ".join(statement.beneficiaries),
            statement.due,
            statement.span.start,
            statement.span.end,
        )
        for statement in record.statements_by_act("commit")
    ]


def main(paths: list[Path]) -> int:
    """Read the texts one by one and print their rows; say which ones cannot be read."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(COLUMNS)
    code = 0
    for path in paths:
        try:
            writer.writerows(rows(path.name, parse_file(path)))
        except JscdError as error:
            print("left out:", error, file=sys.stderr)
            code = 1
    return code


if __name__ == "__main__":
    sys.exit(main([Path(name) for name in sys.argv[1:]] or SAMPLES))
