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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The ministers signed a Memorandum of Understanding on Cooperation in Unmanned Systems.",
            "Memorandum of Understanding on Cooperation in Unmanned Systems",
        ),
        (
            "They put their names to a memorandum of understanding on unmanned systems.",
            "memorandum of understanding on unmanned systems",
        ),
        (
            "The two sides signed a protocol on the work of border agencies in the near future.",
            "protocol on the work of border agencies",
        ),
        (
            "Both delegations signed an agreement on the exchange of shipping data on Wednesday.",
            "agreement on the exchange of shipping data",
        ),
    ],
)
def test_those_who_hold_the_talks_are_the_parties_of_what_they_sign_there(text: str, name: str) -> None:
    (agreement,) = parse(HELD + text).agreements
    assert (agreement.name, set(agreement.parties)) == (name, {"CL", "PE"})


def test_a_treaty_is_not_dated_by_when_it_was_announced() -> None:
    (agreement,) = parse("They praised the Ferry Safety Agreement announced in July 2011.").agreements
    assert agreement.date is None


def test_who_is_named_only_for_the_setting_signs_nothing() -> None:
    text = (
        "Minister Ana Ruiz visited Oslo. They discussed the NATO force model and the Canada-led "
        "battle group in Poland. "
        "The ministers signed a Memorandum of Understanding on Ferries."
    )
    (agreement,) = parse(text).agreements
    assert not {"NATO", "CA"} & set(agreement.parties)
