"""No source is given the words, the actors or the times of another."""

from attrs import evolve

from jscd_model import merge, parse
from jscd_model.dossier import Dossier

TALKS = "Peru and Ghana held talks in Accra on 4 March 2024."


def told(*texts: str) -> Dossier:
    """Accounts in the order in which they are given."""
    return merge([parse(text, published=f"2024-03-0{day}") for day, text in enumerate(texts, 5)])


def part(dossier: Dossier, title: str) -> list[str]:
    after = dossier.report().split(f"### {title}\n")[1]
    return [line for line in after.split("\n#")[0].splitlines() if line]


def test_the_fuller_words_of_one_source_are_not_said_to_be_another_s() -> None:
    dossier = told(
        f"{TALKS} Peru agreed to give Ghana 12 patrol boats.",
        f"{TALKS} Peru agreed to give Ghana 12 patrol boats and 60 trucks.",
    )
    fuller, other = "to give Ghana 12 patrol boats and 60 trucks", "to give Ghana 12 patrol boats"
    assert f"- Peru committed: {fuller} [2] / {other} [1]" in part(dossier, "What they agree on")
    assert f"| {fuller} | committed: {other} | committed |" in part(dossier, "What each source says")
    assert f"| {fuller} | Peru | undertaking | – | – | [2]; worded otherwise by [1] |" in part(
        dossier, "Undertakings and decisions"
    )


def test_what_sources_say_in_the_same_words_has_the_numbers_of_all() -> None:
    promise = "Peru agreed to give Ghana 12 patrol boats."
    dossier = told(f"{TALKS} {promise}", f"{TALKS} {promise} It rained.")
    assert "- Peru committed: to give Ghana 12 patrol boats [1, 2]" in part(dossier, "What they agree on")
    assert part(dossier, "Undertakings and decisions")[-1].endswith("| [1, 2] |")


def test_a_deadline_that_one_source_gives_has_its_number() -> None:
    dossier = told(
        f"{TALKS} Peru agreed to train 40 officers of the Ghana Navy by 2026.",
        f"{TALKS} Peru agreed to train 40 officers of the Ghana Navy.",
    )
    (statement,) = dossier.statements
    assert len(statement.documents) == 2
    assert "| by 2026 [1] |" in part(dossier, "Undertakings and decisions")[-1]


def test_a_date_is_agreed_as_precisely_as_each_source_gives_it() -> None:
    rounds = ("held the second Kenya-Norway Defence Dialogue in Oslo", "Kenya and Norway")
    dossier = told(f"{rounds[1]} {rounds[0]} on 4 March 2024.", f"{rounds[1]} {rounds[0]} in March 2024.")
    assert "- **When:** 4 March 2024 [1] / March 2024 [2]" in part(dossier, "What they agree on")


def test_an_undertaking_is_told_in_the_words_of_those_who_tell_of_one(dossier: Dossier) -> None:
    training = dossier.entity("statement-1")
    (commit, *others) = training.claims
    affirmed = evolve(commit, value="affirm", witnesses=commit.witnesses[:1])
    claims = [affirmed, evolve(commit, witnesses=commit.witnesses[1:]), *others]
    entities = [evolve(training, claims=claims) if one is training else one for one in dossier.entities]
    row = (
        "| to train 30 officers | Peru | undertaking [3] | by 31 December 2025 [2] | – | [3]; worded otherwise by [2] |"
    )
    assert row in evolve(dossier, entities=entities).report()


def test_what_one_source_denies_is_not_denied_by_the_other() -> None:
    dossier = told(
        f"{TALKS} Ghana did not agree to host a Peruvian naval base in Tema.",
        f"{TALKS} Ghana agreed to host a Peruvian naval base in Tema.",
    )
    (statement,) = dossier.statements
    assert len(statement.documents) == 2
    (row,) = (line for line in part(dossier, "Undertakings and decisions") if "Tema" in line)
    assert row.count("(negated)") == 1
    assert "worded otherwise" in row
