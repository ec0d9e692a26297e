"""Entries for offices, portfolios, honorifics and ranks keep to their evidence."""

import pytest

from jscd_model.grammar.holders import Holder, holders_in
from jscd_model.grammar.offices import Title, titles_in
from jscd_model.grammar.words import Vocabulary, Words
from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.entries import HonorificEntry, OfficeEntry, PortfolioEntry, RankEntry

LEXICON = Lexicon.default()


def read(phrase: str) -> tuple[Words, list[Holder], list[Title]]:
    """The persons and all offices of a phrase."""
    words = Words.read(phrase, Vocabulary.of(LEXICON))
    titles = titles_in(words)
    return words, holders_in(words, titles)[0], titles


def name(words: Words, holder: Holder) -> str:
    return words.view[words.starts[holder.name.name] : words.end(holder.name.last - 1)]


def text(words: Words, title: Title) -> str:
    return title.name(lambda start, end: words.view[start:end])


def key(entry: OfficeEntry | PortfolioEntry | HonorificEntry | RankEntry) -> str:
    return entry.id


@pytest.mark.parametrize("entry", LEXICON.offices, ids=key)
def test_an_office_is_read_by_its_head_noun(entry: OfficeEntry) -> None:
    for phrase in entry.yes:
        assert entry in [title.entry for title in read(phrase)[2]], phrase
    for phrase in entry.no:
        assert entry not in [title.entry for title in read(phrase)[2]], phrase


@pytest.mark.parametrize("entry", LEXICON.ranks, ids=key)
def test_a_rank_opens_a_name(entry: RankEntry) -> None:
    for phrase in entry.yes:
        words, holders, _ = read(phrase)
        ranks = [words.texts[slice(*holder.name.rank)] for holder in holders if holder.name.rank]
        forms = {form.replace(" ", "").replace(".", "") for form in (entry.name, *entry.short)}
        assert {"".join(rank).replace(".", "") for rank in ranks} & forms, phrase
    for phrase in entry.no:
        assert not [holder for holder in read(phrase)[1] if holder.name.rank], phrase


@pytest.mark.parametrize("entry", LEXICON.honorifics, ids=key)
def test_an_honorific_opens_a_name_and_is_no_part_of_it(entry: HonorificEntry) -> None:
    for phrase in entry.yes:
        words, holders, _ = read(phrase)
        names = [name(words, holder) for holder in holders if holder.name.style]
        assert names, phrase
        assert not [form for form in (*entry.forms, *entry.after) if form in names[0].split()], phrase
    for phrase in entry.no:
        assert not [holder for holder in read(phrase)[1] if holder.name.style], phrase


@pytest.mark.parametrize("entry", LEXICON.portfolios, ids=key)
def test_words_of_titles_stand_in_no_name(entry: PortfolioEntry) -> None:
    for phrase in entry.yes:
        words, holders, titles = read(phrase)
        assert holders, phrase
        assert not [holder for holder in holders if set(name(words, holder).split()) & set(entry.words)], phrase
        if not entry.ends:
            assert [title for title in titles if len(text(words, title).split()) > 1], phrase
    for phrase in entry.no:
        words, holders, _ = read(phrase)
        assert [holder for holder in holders if name(words, holder).split()[-1] == phrase.split()[-1]], phrase
