"""What parties are called in reasons."""

from jscd_model import merge, parse
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.bearings import parties_in_words


def account(number: int, text: str) -> Account:
    return Account(number=number, record=parse(text))


def test_parties_are_called_by_name_in_one_order_whichever_record_comes_first() -> None:
    one = account(0, "Norway and Kenya met in Oslo on 4 March 2024.")
    other = account(1, "Kenya and Norway met in Oslo on 4 March 2024.")
    assert parties_in_words(["NO", "KE"], one, other) == "Kenya and Norway"
    assert parties_in_words(["KE", "NO"], other, one) == "Kenya and Norway"


def test_of_many_parties_the_first_few_are_named() -> None:
    many = account(0, "Chad, Ghana, Kenya, Mali, Niger and Togo met in Accra on 4 March 2024.")
    codes = [party.code for party in many.record.parties]
    assert parties_in_words(codes, many) == "Chad, Ghana, Kenya, Mali and 2 more"


def test_reasons_for_a_link_name_parties_and_not_their_codes() -> None:
    texts = [
        f"{opening} held the second Kenya-Norway Defence Dialogue in Oslo on {day}. Norway pledged to train forty men."
        for opening, day in (("Kenya and Norway", "4 March 2024"), ("Norway and Kenya", "4-5 March 2024"))
    ]
    dossier = merge([parse(text, published="2024-03-06") for text in texts])
    told = [dossier.explain(entity.id) for entity in (*dossier.dialogues, *dossier.statements)]
    assert "both are of Kenya and Norway (a hint)" in told[0]
    assert not any(code in words for words in told for code in ("KE,", "NO,", "(KE)", "(NO)", "by NO"))
