"""Whether two words for a place can mean one."""

import pytest

from jscd_model.lexicon import Lexicon
from jscd_model.resolve.venues import Placing, Venue, placing, without_places


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Washington, D.C.", "Washington", Placing.SAME),
        ("Ha Noi", "Hanoi", Placing.SAME),
        ("Constanța", "Constanta", Placing.SAME),
        ("Honolulu, Hawaii", "Honolulu", Placing.SAME),
        ("White House", "Washington", Placing.OPEN),
        ("Muscat", "Salalah", Placing.OTHER_PLACE),
        ("Nairobi", "Tokyo", Placing.OTHER_STATE),
        ("Nairobi", "Harbour Hotel", Placing.OPEN),
        ("Kenya", "Nairobi", Placing.OPEN),
        ("Kenya", "the Philippines", Placing.OTHER_STATE),
        ("Tokyo", "Kenya", Placing.OTHER_STATE),
    ],
)
def test_places_are_one_or_two_or_nobody_knows(one: str, other: str, found: Placing) -> None:
    lexicon = Lexicon.default()
    first, second = Venue.read(one, lexicon), Venue.read(other, lexicon)
    assert placing(first, second) is found
    assert placing(second, first) is found


def test_a_name_without_its_place() -> None:
    lexicon = Lexicon.default()
    assert without_places("White House Meeting", lexicon) == "Meeting"
    assert without_places("Ocean Security Dialogue", lexicon) == "Ocean Security Dialogue"
