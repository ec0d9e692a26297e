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
        ("They signed an agreement on ferry safety. A council will meet before the end of June.", "2011-05-04"),
        ("The dialogue ended with the signing of the Record of Discussion on Ferries.", "2011-05-04"),
    ],
)
def test_it_has_the_day_of_the_occasion(text: str, date: str | None) -> None:
    (agreement,) = parse(HELD + text).agreements
    assert (str(agreement.date) if agreement.date else None) == date


def test_what_ends_talks_of_several_days_has_the_last() -> None:
    held = "The first Chile-Peru Ferry Dialogue was held in Lima from 4 to 6 May 2011.\n\n"
    (one,) = parse(f"{held}The session concluded with the signing of the Record of Discussion.").agreements
    (other,) = parse(f"{held}The ministers signed the Agreement on Ferry Safety.").agreements
    assert str(one.date) == "2011-05-06"
    assert other.date is None


def test_what_is_to_be_signed_at_planned_talks_has_their_day() -> None:
    text = "The ministers of Chile and Peru will hold the first Chile-Peru Ferry Dialogue in Lima on 4 May 2011.\n\n"
    (one,) = parse(f"{text}On the occasion they will sign the Agreement on Ferry Safety.").agreements
    assert str(one.date) == "2011-05-04"
