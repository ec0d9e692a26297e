"""What the parties took up."""

import pytest

from jscd_model import parse
from jscd_model.lexicon import Lexicon
from jscd_model.model import Topic
from jscd_model.stages.topics import topics_of

MET = "Peru and Chile held the third Peru-Chile Dialogue in Lima on 4 May 2023."


def test_topics_come_from_what_was_said() -> None:
    record = parse(f"{MET} The two sides agreed to share intelligence on human trafficking.")
    assert record.topics == (Topic.INTELLIGENCE, Topic.CRIME_AND_DRUGS)
    assert record.statements[0].topics == record.topics
    assert record.principal[0].topics == record.topics


def test_background_gives_no_topic() -> None:
    record = parse(f"{MET} The region is known for its vaccines. The two sides discussed tariffs.")
    assert record.topics == (Topic.ECONOMY_AND_TRADE,)


def test_the_name_of_the_occasion_gives_its_topic() -> None:
    record = parse("Peru and Chile held the third Peru-Chile Energy Dialogue in Lima on 4 May 2023.")
    assert record.topics == (Topic.ENERGY,)


def test_the_words_before_a_clause_tell_what_it_is_about() -> None:
    record = parse(f"{MET} With regard to vaccines, the two sides agreed to meet.")
    assert record.statements[0].topics == record.topics == (Topic.HEALTH,)


@pytest.mark.parametrize(
    ("phrase", "topics"),
    [
        ("the Ministry of Defence", ()),
        ("research on artificial intelligence", (Topic.TECHNOLOGY,)),
        ("a better investment climate", ()),
        ("a military coup", ()),
        ("illicit supply chains", ()),
        ("patrols in accordance with international law", ()),
        ("DEFENCE COOPERATION", (Topic.DEFENSE,)),
        ("people\u2011to\u2011people ties", (Topic.CULTURE_AND_EXCHANGE,)),
    ],
)
def test_a_longer_phrase_hides_a_shorter_one(phrase: str, topics: tuple[Topic, ...]) -> None:
    assert topics_of(Lexicon.default(), phrase) == topics


def test_in_a_long_text_one_phrase_in_passing_is_no_topic() -> None:
    many = " ".join(f"The two sides discussed tariffs on item {number}." for number in range(120))
    record = parse(f"{MET} {many} The two sides discussed vaccines.")
    assert record.topics == (Topic.ECONOMY_AND_TRADE,)


def test_a_state_that_talks_tells_no_topic_by_its_name() -> None:
    text = "Statement on the {one}-Chile Fish Dialogue\n\n{one} and Chile held the {one}-Chile Fish Dialogue in Lima "
    text += "on 4 May 2023. {one} and Chile discussed fish in the rivers of {one}."
    assert parse(text.format(one="Sudan")).topics == parse(text.format(one="Ghana")).topics


def test_the_field_of_an_office_is_no_topic() -> None:
    record = parse(f"{MET} The two sides thanked the Coordinating Minister for Maritime Affairs and Investment.")
    assert record.topics == ()
    assert parse(f"{MET} The two sides discussed maritime affairs.").topics == (Topic.MARITIME,)


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("They met with the Minister of Health and Trade of Peru.", []),
        ("They discussed peace and prosperity.", []),
        ("They discussed the prosperity and the market of the coast.", []),
        ("They discussed the military coup.", []),
        ("They discussed regional and international security.", ["regional_security"]),
        ("They discussed nuclear and missile threats.", ["nonproliferation"]),
        ("They discussed geo-space charts.", []),
        ("They discussed humanitarian demining.", ["conflict_resolution"]),
        ("They agreed on mutual logistics support.", ["defense"]),
    ],
)
def test_stock_phrases_and_titles_tell_no_topic(text: str, topics: list[str]) -> None:
    record = parse(f"Chile-Peru Talks\n\nChile and Peru held talks in Lima on 4 May 2011. {text}")
    assert [str(topic) for topic in record.topics] == topics


@pytest.mark.parametrize(
    ("phrase", "topics"),
    [
        ("joint drills of the two navies and staff talks", "defense maritime"),
        ("the exchange of cadets and places offered at the naval academy", "training_and_education"),
        ("a hydrographic survey and search and rescue at sea", "maritime"),
        (
            "border haats and integrated check posts along the common border",
            "border_security economy_and_trade infrastructure",
        ),
        ("people smuggling and illegal migration", "crime_and_drugs migration"),
        ("fake currency, wildlife smuggling and cattle rustling", "crime_and_drugs"),
        ("the repatriation of undocumented workers", "migration"),
        ("safe, voluntary and dignified return of refugees", "displacement"),
        ("HADR and relief goods for flood victims", "humanitarian"),
        ("UN peacekeeping and the withdrawal of heavy weapons", "conflict_resolution"),
        ("transboundary rivers and plastic litter", "climate_and_environment maritime"),
        ("a joint business council and transit trade", "economy_and_trade"),
        ("the transfer of sentenced persons", "rule_of_law"),
        ("maritime law enforcement at the peacekeeping training centre", "maritime training_and_education"),
        ("the safety of sea-lines of communication", "maritime"),
        ("ties built on shared values of democracy and rule of law", ""),
        ("the Treaty of Peace and Friendship", ""),
        ("a joint intelligence cell against cyberattacks", "intelligence cyber"),
    ],
)
def test_words_of_ministries_and_newspapers_tell_topics(phrase: str, topics: str) -> None:
    assert " ".join(sorted(topics_of(Lexicon.default(), phrase))) == " ".join(sorted(topics.split()))
