"""Documents that tell of the same people on the same days are accounts of one event, whatever they call it."""

from jscd_model import PolicyRecord, merge, parse
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.companions import companions_of, neighbours
from jscd_model.resolve.items import Item

OSLO = (
    "Defence Minister Amina Wanjiru of Kenya met Norwegian Defence Minister Sigrid Halvorsen-Dahl in Oslo "
    "on 4 March 2024. The two ministers agreed to hold a joint exercise."
)
NEWS = (
    "Norway and Kenya held the third Kenya-Norway Defence Dialogue in Oslo on 5 March 2024. "
    "Norwegian Defence Minister Sigrid Halvorsen-Dahl led the Norwegian delegation. "
    "Kenya's Defence Minister Amina Wanjiru led the Kenyan delegation."
)


def told(text: str, published: str) -> PolicyRecord:
    return parse(text, published=published)


def events(*records: PolicyRecord) -> int:
    return len(merge(records).events)


def test_accounts_of_the_same_people_are_one_event_though_the_days_differ_and_one_gives_no_name() -> None:
    dossier = merge([told(OSLO, "2024-03-06"), told(NEWS, "2024-03-06")])
    assert len(dossier.events) == 1
    (conflict,) = [conflict for conflict in dossier.conflicts if conflict.field == "when"]
    assert {claim.value for claim in conflict.claims} == {"2024-03-04", "2024-03-05"}
    (judgement,) = [found for found in dossier.judgements if "tell of" in str(found)]
    assert "Amina Wanjiru, Sigrid Halvorsen-Dahl" in str(judgement)


def test_a_document_from_before_the_day_that_another_gives_tells_of_another_event() -> None:
    assert events(told(OSLO, "2024-03-04"), told(NEWS, "2024-03-06")) == 2


def test_documents_weeks_apart_tell_of_two_events() -> None:
    later = NEWS.replace("5 March", "28 March")
    assert events(told(OSLO, "2024-03-05"), told(later, "2024-03-29")) == 2


def test_one_shared_person_ties_no_documents() -> None:
    other = NEWS.replace("Amina Wanjiru", "Peter Kamau")
    assert events(told(OSLO, "2024-03-06"), told(other, "2024-03-06")) == 2


def test_two_who_receive_the_same_guest_on_one_day_hold_two_meetings() -> None:
    prime = (
        "Kenyan Prime Minister Raila Mboya met Norwegian Defence Minister Sigrid Halvorsen-Dahl in Nairobi on 4 March "
        "2024. Defence Minister Amina Wanjiru also received Ms Halvorsen-Dahl."
    )
    minister = (
        "Kenyan Defence Minister Amina Wanjiru met Norwegian Defence Minister Sigrid Halvorsen-Dahl in Nairobi on 4 "
        "March 2024. Prime Minister Raila Mboya also received Ms Halvorsen-Dahl."
    )
    dossier = merge([told(prime, "2024-03-05"), told(minister, "2024-03-05")])
    assert len({entity.id for entity in dossier.dialogues if entity.of("principal")}) == 2
    assert len(dossier.events) == 2


def test_a_call_is_no_meeting_of_the_same_people() -> None:
    call = (
        "Defence Minister Amina Wanjiru of Kenya held a phone call with Norwegian Defence Minister Sigrid "
        "Halvorsen-Dahl on 5 March 2024."
    )
    assert events(told(OSLO, "2024-03-06"), told(call, "2024-03-06")) == 2


def test_a_meeting_of_three_is_no_meeting_of_two_of_them() -> None:
    three = (
        "The defence ministers of Kenya, Norway and Ghana met in Oslo on 4 March 2024. Kenyan Defence Minister Amina "
        "Wanjiru, Norwegian Defence Minister Sigrid Halvorsen-Dahl and Ghanaian Defence Minister "
        "Kofi Asare-Boateng took part."
    )
    assert events(told(OSLO, "2024-03-06"), told(three, "2024-03-06")) == 2


def test_a_dialogue_without_day_and_place_is_not_the_meeting_of_the_same_people_on_that_day() -> None:
    undated = NEWS.replace(" in Oslo on 5 March 2024", "")
    dossier = merge([told(OSLO, "2024-03-06"), told(undated, "2024-03-06")])
    assert len(dossier.dialogues) == 2


def test_a_person_whom_many_documents_of_the_days_name_ties_none_of_them_first_or_last() -> None:
    texts = [
        f"Peru's Foreign Minister Rosa Ilave and Fiji's Foreign Minister Sitiveni Toganivalu met in Suva. Edition {at}."
        for at in range(9)
    ]
    accounts = [Account(number=at, record=told(text, f"2024-03-{1 + at // 3:02}")) for at, text in enumerate(texts)]
    people = [
        [Item(account=account, fact=account.record.persons[place], place=place) for account in accounts]
        for place in (0, 1)
    ]
    assert companions_of(accounts, people) == {}
    assert len(companions_of(accounts[:4], [group[:4] for group in people])) == 6


def test_the_parties_that_take_part_are_looked_at_however_late_the_alphabet_has_them() -> None:
    many = (
        "Vietnam and Zambia held talks in Hanoi on 4 March 2024. They spoke of Brazil, Canada, Denmark, Egypt, France, "
        "Ghana, Haiti, Iraq, Japan, Kenya, Libya, Mexico and Nepal."
    )
    accounts = [
        Account(number=0, record=told(many, "2024-03-05")),
        Account(number=1, record=told("Zambia and Vietnam held talks on 4 March 2024.", "2024-03-05")),
    ]
    one, other = neighbours(accounts).values()
    assert not one.isdisjoint(other)
