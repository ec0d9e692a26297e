"""Facts of many records, grouped: equal signatures, shared blocks, and what the user decides."""

from collections.abc import Sequence

from jscd_model.dossier import EntityKind, Override, Verdict
from jscd_model.model import Document, Person, PolicyRecord
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.clustering import Clusters, cluster
from jscd_model.resolve.items import Item
from jscd_model.resolve.overrides import Decisions
from jscd_model.resolve.weighing import FORBIDS, SETTLES, SUPPORT, Weighing, weigh


class ByLetters:
    """Persons of one first letter are compared: equal but for capitals is one, a question mark decides nothing."""

    kind = EntityKind.PERSON

    def items(self, account: Account) -> list[Item[Person]]:
        return [
            Item(
                account=account,
                fact=person,
                place=place,
                signature=person.name,
                blocks=frozenset({person.name[0].lower()}),
            )
            for place, person in enumerate(account.record.persons)
        ]

    def compare(self, one: Sequence[Item[Person]], other: Sequence[Item[Person]], /) -> Weighing | None:
        names = one[0].fact.name.lower(), other[0].fact.name.lower()
        if names[0] == names[1]:
            return weigh([("the names are equal but for capitals", SETTLES)])
        if names[0].rstrip("?") == names[1].rstrip("?"):
            return weigh([("the names may be equal", SETTLES)], [("one is doubted", SUPPORT)])
        return weigh([], [("the names differ", FORBIDS)])


def account(number: int, *names: str) -> Account:
    persons = [Person(id=f"person-{at}", name=name) for at, name in enumerate(names)]
    return Account(number=number, record=PolicyRecord(document=Document.of(f"text {number}"), persons=persons))


def grouped(*accounts: Account, decisions: Decisions | None = None) -> Clusters[Item[Person]]:
    resolver = ByLetters()
    items = [item for account in accounts for item in resolver.items(account)]
    return cluster(resolver, items, decisions or Decisions())


def names(clusters: Clusters[Item[Person]]) -> list[list[str]]:
    return [[item.fact.name for item in group] for group in clusters.groups]


def test_equal_signatures_and_compared_pairs_make_one_group_in_the_order_of_the_records() -> None:
    found = grouped(account(0, "Ada Mora"), account(1, "Ben Oke", "ADA MORA"), account(2, "Ada Mora"))
    assert names(found) == [["Ada Mora", "ADA MORA", "Ada Mora"], ["Ben Oke"]]
    assert [judgement.verdict for judgement in found.judgements] == [Verdict.SAME, Verdict.SAME]


def test_two_facts_of_one_record_are_never_one_though_their_signatures_are_equal() -> None:
    found = grouped(account(0, "Ada Mora", "Ada Mora"), account(1, "Ada Mora"))
    assert names(found) == [["Ada Mora"]] * 3
    doubtful = [judgement for judgement in found.judgements if judgement.verdict is Verdict.OPEN]
    assert len(doubtful) == 2
    assert all("it fits another one as well" in str(judgement) for judgement in doubtful)


def test_a_likely_link_that_is_not_made_is_told_with_what_spoke_against_it() -> None:
    found = grouped(account(0, "Ada Mora"), account(1, "Ada Mora?"))
    assert len(found.groups) == 2
    (judgement,) = found.judgements
    assert str(judgement) == "open: the names may be equal (enough by itself); but one is doubted (speaks against it)"


def test_the_user_joins_what_the_records_keep_apart_and_parts_what_they_join() -> None:
    accounts = account(0, "Ada Mora"), account(1, "Ada Mora"), account(2, "Ana Mora")
    members = [one.member("person-0") for one in accounts]
    joined = grouped(*accounts, decisions=Decisions.of([Override(same=True, members=[members[0], members[2]])]))
    assert names(joined) == [["Ada Mora", "Ada Mora", "Ana Mora"]], "what equals a fact goes with it"
    assert any(judgement.overridden for judgement in joined.judgements)
    parted = grouped(*accounts, decisions=Decisions.of([Override(same=False, members=members[:2])]))
    assert len(parted.groups) == 3


def test_the_user_may_join_two_facts_of_one_record() -> None:
    one = account(0, "Ada Mora", "A. Mora")
    both = Override(same=True, members=[one.member("person-0"), one.member("person-1")])
    assert names(grouped(one, decisions=Decisions.of([both]))) == [["Ada Mora", "A. Mora"]]


def test_what_the_user_put_into_a_group_is_not_left_out_for_a_larger_one() -> None:
    rest = [account(number, "Ada Mora") for number in range(6)]
    crowd = [account(number, "ADA MORA") for number in range(6, 12)]
    odd = account(12, "Ben Oke", "ada mora")
    ben = odd.member("person-0")
    both = Override(same=True, members=[ben, crowd[0].member("person-0")])
    found = grouped(*rest, *crowd, odd, decisions=Decisions.of([both]))
    home = next(group for group in found.groups if any(item.member == ben for item in group))
    assert {item.fact.name for item in home} >= {"Ben Oke", "ADA MORA"}
    kept = [judgement for judgement in found.judgements if judgement.overridden]
    assert [(judgement.one, judgement.other) for judgement in kept] == [tuple(both.members)]


def test_what_a_crowd_shares_compares_nobody() -> None:
    crowd = [account(number, f"Ada {'abcdefghij'[number % 10]}{number}") for number in range(501)]
    found = grouped(*crowd, account(501, "ADA A0"))
    assert len(found.groups) == 502
    assert found.judgements == ()


def test_a_fact_has_few_likely_links_that_were_not_made() -> None:
    found = grouped(*(account(number, "Ada Mora" + "?" * number) for number in range(30)))
    assert len(found.groups) == 30
    assert len(found.judgements) <= 3 * 30
