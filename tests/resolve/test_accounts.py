"""Where a record's document says what: the witness of a value is where the words give it."""

from jscd_model import Claim, merge, parse


def claims(text: str, field: str) -> tuple[Claim, ...]:
    (dialogue,) = (entity for entity in merge([parse(text)]).dialogues if entity.of("principal"))
    return dialogue.of(field)


def test_a_number_is_witnessed_by_its_ordinal_not_by_its_digit_elsewhere() -> None:
    (claim,) = claims(
        "The Peru-Ghana Security Dialogue was attended by 23 officers on 13 March 2024. "
        "It was the third Peru-Ghana Security Dialogue, and was held in Accra.",
        "ordinal",
    )
    assert claim.value == "3"
    assert "third" in (claim.witnesses[0].quote or "")


def test_a_name_is_witnessed_where_it_stands_whole() -> None:
    text = "Fiji's Foreign Minister Ratu Tevita met Tonga's Foreign Minister Sione Maralau. Ratu Tevita thanked Tonga."
    person = next(entity for entity in merge([parse(text)]).persons if "Maralau" in entity.name)
    (claim,) = person.of("name")
    assert "Sione Maralau" in (claim.witnesses[0].quote or "")
