"""When an instrument was signed that was signed at the occasion which the text reports."""

import pytest

from jscd_model import parse

HELD = "The first Chile-Peru Ferry Dialogue was held in Lima on 4 May 2011.\n\n"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The two ministers signed a Memorandum of Understanding on ferry safety.", "2011-05-04"),
        ("An agreement on ferry safety was signed.", "2011-05-04"),
        ("The two ministers will sign a Memorandum of Understanding on ferry safety.", None),
        ("The two ministers recalled that they signed an agreement on ferry safety.", None),
        ("Chile and Peru had signed a Memorandum of Understanding on ferry safety.", None),
        ("They signed an agreement on ferry safety. The boats sailed in 2007.", None),
    ],
)
def test_it_has_the_day_of_the_occasion(text: str, date: str | None) -> None:
    (agreement,) = parse(HELD + text).agreements
    assert (str(agreement.date) if agreement.date else None) == date
