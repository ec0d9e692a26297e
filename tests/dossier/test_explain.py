"""Why facts are one entity, in plain words."""

import pytest
from attrs import evolve

from jscd_model import merge, parse
from jscd_model.dossier import Dossier, Judgement, Reason, Verdict


def test_links_and_links_that_were_not_made_are_told_with_their_reasons(dossier: Dossier) -> None:
    assert dossier.explain("rosa-quispe-huaman").splitlines() == [
        "Person Rosa Quispe Huamán (rosa-quispe-huaman) is",
        "(1) “Rosa Quispe” in Joint Statement on the Fourth Maritime Dialogue",
        "(2) “Rosa Quispe Huamán” in Harbour Gazette | Lima",
        "Linked because",
        "- (1) and (2): one name holds the other (supports it), both lead the side of Peru (supports it)",
        "Considered and not linked:",
        "- (1) and “Rosa Quispe” in A note on fishing, as nothing decides it: the names are equal (supports it)",
    ]


def test_the_other_side_of_a_link_that_was_not_made_tells_it_too(dossier: Dossier) -> None:
    assert (
        "- (1) and “Rosa Quispe” in Joint Statement on the Fourth Maritime Dialogue, as nothing decides it"
        in dossier.explain("rosa-quispe")
    )


def test_what_speaks_against_a_link_is_told_beside_what_speaks_for_it(dossier: Dossier) -> None:
    told = dossier.explain("maritime-dialogue-4")
    assert "both are led by Rosa Quispe for Peru (enough by itself); but the days differ (a hint against it)" in told


def test_what_one_document_alone_has_was_linked_with_nothing(dossier: Dossier) -> None:
    assert dossier.explain("kofi-addo").endswith("Nothing was linked to it.")


def test_what_keeps_apart_two_who_lead_one_side_in_one_office_is_told() -> None:
    texts = [
        "The second Kenya-Norway Defence Dialogue was held in Oslo on 4 March 2024. "
        f"{name}, Minister of Defence of Norway, led the Norwegian delegation."
        for name in ("Inga Solvang", "Inga Solberg")
    ]
    made = merge(parse(text, published="2024-03-05") for text in texts)
    assert len(made.persons) == 2
    for person in made.persons:
        told = made.explain(person.id)
        assert "both serve Norway (a hint), both are named in accounts of one event (supports it)" in told
        assert "but the names differ: Solberg and Solvang (forbids it)" in told


def test_the_user_s_decision_is_said_to_be_the_user_s(dossier: Dossier) -> None:
    one, other = dossier.entity("maritime-dialogue-4").members
    decided = Judgement(one=one, other=other, verdict=Verdict.SAME, overridden=True)
    assert "- (1) and (2): the user decided so" in evolve(dossier, judgements=[decided]).explain("maritime-dialogue-4")


def test_members_that_no_link_reaches_are_said_to_be_without_a_reason(dossier: Dossier) -> None:
    told = evolve(dossier, judgements=[]).explain("maritime-dialogue-4")
    assert told.endswith("No reason is recorded for linking (2).")


def test_what_spoke_against_two_facts_that_came_together_through_others_is_told(dossier: Dossier) -> None:
    one, other = dossier.entity("maritime-dialogue-4").members
    doubt = Judgement(one=one, other=other, verdict=Verdict.OPEN, objections=[Reason(text="the days differ", weight=2)])
    told = evolve(dossier, judgements=[*dossier.judgements, doubt]).explain("maritime-dialogue-4").splitlines()
    at = told.index("By themselves these would not have been linked:")
    assert told[at + 1] == "- (1) and (2): the days differ (speaks against it)"


def test_an_unknown_id_is_refused(dossier: Dossier) -> None:
    with pytest.raises(ValueError, match="the dossier has no entity 'nobody'"):
        dossier.explain("nobody")
