"""Names of persons in many traditions, with what stands before them."""

import pytest

from jscd_model.grammar.names import Name, name_before, styled_name_at
from jscd_model.grammar.words import Vocabulary, Words
from jscd_model.lexicon import Lexicon


def words_of(text: str) -> Words:
    return Words.read(text, Vocabulary.of(Lexicon.default()))


def shown(words: Words, name: Name | None) -> str | None:
    return None if name is None else words.view[words.starts[name.name] : words.end(name.last - 1)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Amina Sow said", "Amina Sow"),
        ("José W. Ibáñez, who", "José W. Ibáñez"),
        ("A.K. Rahman met", "A.K. Rahman"),
        ("S. Venkat spoke", "S. Venkat"),
        ("S Venkat spoke", "S Venkat"),
        ("S M Rahman met", "S M Rahman"),
        ("Her Excellency, Ms Amina Sow spoke", "Amina Sow"),
        ("Charles D.N.P Moyo met", "Charles D.N.P Moyo"),
        ("Penda YA NDALA met", "Penda YA NDALA"),
        ("H E Sheikh Hamad bin Saqr met", "Hamad bin Saqr"),
        ("Brig. Gen. (U) Ali Said met", "Ali Said"),
        ("YB Dato' Seri Haji Ali bin Said met", "Ali bin Said"),
        ("Sen. Lt. Gen. Le Van Binh spoke", "Le Van Binh"),
        ("Lt.-Gen. (Retd.) Faiz Khan spoke", "Faiz Khan"),
        ("Paul B. Hart, Jr. and", "Paul B. Hart, Jr."),
        ("Paul Hart Jr. and", "Paul Hart Jr."),
        ("Lewis Grant III met", "Lewis Grant III"),
        ("Osman II of", "Osman II"),
        ("Hamad bin Saqr Al Sabri of", "Hamad bin Saqr Al Sabri"),
        ("Sultan bin Nasser Al Harthy attended", "Sultan bin Nasser Al Harthy"),
        ("Talal Al Said visited", "Talal Al Said"),
        ("Khalid al-Ka'bi said", "Khalid al-Ka'bi"),
        ("Hussein Shia' al-Jubouri said", "Hussein Shia' al-Jubouri"),
        ("al-Jubouri said", "al-Jubouri"),
        ("Anna van der Meer asked", "Anna van der Meer"),
        ("Luís da Silva e Costa spoke", "Luís da Silva e Costa"),
        ("Park Tae-yong met", "Park Tae-yong"),
        ("Lee Sung KWON met", "Lee Sung KWON"),
        ("KOBAYASHI Yoko held", "KOBAYASHI Yoko"),
        ("Mary O'Brien-Katz spoke", "Mary O'Brien-Katz"),
        ('Robert "Bob" Ndlovu spoke', 'Robert "Bob" Ndlovu'),
        ("Ngozi Power spoke", "Ngozi Power"),
        ("Rita May said", "Rita May"),
        ("Amina Sow's visit", "Amina Sow"),
        ("Md. Rafiq Alam said", "Md. Rafiq Alam"),
        ("Mohd. Zaki bin Omar said", "Mohd. Zaki bin Omar"),
        ("Omar Haji Salim said", "Omar Haji Salim"),
        ("Amina Sow Meets Envoys", "Amina Sow"),
    ],
)
def test_a_name_reaches_as_far_as_its_tradition_says(text: str, name: str) -> None:
    words = words_of(text)
    assert shown(words, styled_name_at(words, 0)) == name


@pytest.mark.parametrize(
    "text",
    [
        "Monday the envoys met",
        "Security Council members",
        "the envoy",
        "May 4 saw",
        "NSC officials",
        "Minister of",
        "Pedro Rojas Mausoleum",
        "Lanka-Oman talks",
    ],
)
def test_what_is_no_name_is_not_read(text: str) -> None:
    words = words_of(text)
    assert styled_name_at(words, 0) is None


@pytest.mark.parametrize(
    ("text", "name", "rank"),
    [
        ("H.E. Dr. Amina Sow said", "Amina Sow", None),
        ("His Royal Highness Prince Talal bin Fahd said", "Talal bin Fahd", None),
        ("the Rt Hon. Owen Davies MP said", "Owen Davies", None),
        ("Shri Arvind Rao said", "Arvind Rao", None),
        ("Lt. Gen. (Retd.) Samuel Okoye said", "Samuel Okoye", "Lt. Gen."),
        ("Air Chief Marshal Vikram Sethi said", "Vikram Sethi", "Air Chief Marshal"),
        ("Dato' Seri Rahman Ismail said", "Rahman Ismail", None),
        ("Lord Hart of Denby said", "Hart of Denby", None),
        ("Colonel (Inf) Ketut Wirawan said", "Ketut Wirawan", "Colonel"),
        ("Captain (Navy) Luz Vega said", "Luz Vega", "Captain"),
        ("Datin Rosnah Haji Tahir said", "Rosnah Haji Tahir", None),
    ],
)
def test_honorifics_and_ranks_are_read_and_left_out_of_the_name(text: str, name: str, rank: str | None) -> None:
    words = words_of(text)
    found = styled_name_at(words, 0)
    assert shown(words, found) == name
    assert found is not None
    shown_rank = words.view[words.starts[found.rank[0]] : words.end(found.rank[1] - 1)] if found.rank else None
    assert shown_rank == rank


def test_a_name_is_found_from_its_end() -> None:
    words = words_of("Talks with Dr. José W. Ibáñez, Minister of Trade")
    assert shown(words, name_before(words, words.texts.index(","))) == "José W. Ibáñez"


def test_a_single_word_is_no_name_from_its_end() -> None:
    words = words_of("In Lima, the Minister of Trade")
    assert name_before(words, words.texts.index(",")) is None
