"""What a dossier claims, and where it stands."""

from jscd_model import merge, parse


def test_a_number_that_a_clause_gives_twice_is_witnessed_where_it_stands_first() -> None:
    text = "Peru and Chile met in Arica on 4 May 2023. Peru agreed to send 30 divers to Tacna and 30 divers to Puno."
    (claim,) = [claim for claim in merge([parse(text)]).claims() if claim.field == "quantity"]
    assert claim.value == "30 divers"
    assert [witness.span.start for witness in claim.witnesses if witness.span] == [text.index("30 divers")]


def test_the_bound_of_a_number_is_part_of_what_is_claimed() -> None:
    opening = "Peru and Chile met in Arica on 4 May 2023. Peru agreed to train "
    texts = [opening + said for said in ("at least 30 divers of the port.", "fewer than 30 divers of the port.")]
    dossier = merge([parse(text) for text in texts])
    assert [claim.value for claim in dossier.claims() if claim.field == "quantity"] == [
        "at least 30 divers",
        "fewer than 30 divers",
    ]
    assert [conflict.field for conflict in dossier.conflicts] == ["quantity"]
