"""The words of a view as a row that shapes can be read from, each with what the lexicon knows of it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import compress, count, repeat

from attrs import field, frozen

from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.entries import OfficeEntry
from jscd_model.text.words import Tokens, parts_by

__all__ = ["HeadNoun", "Mark", "Vocabulary", "Words"]

_LONGEST = 12  # letters in an abbreviation that is read as one word
_WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,{_LONGEST}}}(?![^\W_])"  # U.S.  H.E.
    rf"|(?:[A-Z]\.){{1,{_LONGEST}}}[A-Z](?![\w.'-])"  # H.E  D.N.P
    r"|(?:[Tt]hen|[Ee]x)(?=-[A-Z])"
    r"|\w+(?:['-](?!s\b|[Ee]lect\b|[Dd]esignate\b)\w+)*"  # Tae-hyo  Ka'bi  al-Abbasi
    r"|'s\b|\S"
)
_PARTS = parts_by(_WORD)
_BEYOND = 16  # newlines after the last word


class Mark:
    """What a word may be in a title or beside a name: bits of a whole number."""

    HEAD = 1  # opens the head noun of an office
    PLURAL = 2  # opens such a noun for several holders
    TITLE = 4  # stands in titles and names of institutions
    END = 8  # ends a name and stands in no title
    STYLE = 16  # opens an honorific
    RANK = 32  # opens a rank
    SURNAME = 64  # is a surname as well
    BODY = 128  # is a noun of institutions
    LETTERS = 256  # stands after a name: "MP"
    PLACE = 512  # opens a place's name of two words
    COMMON = 1024  # one of the above in lower case
    NAMED = 2048  # makes what stands before it a thing named after somebody: "Avenue"
    SHORT = 4096  # abbreviates the head noun of an office


# Classes of `name_words.toml` that end a person's name, and how.
_SHARED = {"field": Mark.TITLE, "headline": Mark.END}
# What no person's name goes on with.
CLOSED = Mark.HEAD | Mark.PLURAL | Mark.TITLE | Mark.END
# The head noun of an office, of one holder or of several.
HEADS = Mark.HEAD | Mark.PLURAL
# What stands before a person's name.
STYLES = Mark.STYLE | Mark.RANK
_OPENS = HEADS | STYLES


@frozen
class HeadNoun:
    """A form of the head noun of an office, found by its first word.

    Attributes:
        rest: Its further words, often none.
        entry: The office.
        plural: Whether the form is for several holders.
    """

    rest: tuple[str, ...]
    entry: OfficeEntry
    plural: bool


@frozen
class Vocabulary:
    """The lexicon's words around names, by their first word.

    Attributes:
        marks: What a word may be.
        heads: For the first word of a head noun the nouns that it opens, longest first.
        styles: For the first word of an honorific, its further words, longest first.
        ranks: The same for ranks.
    """

    marks: Mapping[str, int] = field(repr=False)
    heads: Mapping[str, tuple[HeadNoun, ...]] = field(repr=False)
    styles: Mapping[str, tuple[tuple[str, ...], ...]] = field(repr=False)
    ranks: Mapping[str, tuple[tuple[str, ...], ...]] = field(repr=False)

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Vocabulary":
        """The vocabulary of a lexicon, made once."""
        return _vocabulary(lexicon)

    @classmethod
    def make(cls, lexicon: Lexicon) -> "Vocabulary":
        """The vocabulary of a lexicon, made anew."""
        marks: dict[str, int] = {}
        for word, kind in (*_title_words(lexicon), *_field_words(lexicon)):
            marks[word] = marks.get(word, 0) | kind
        heads: dict[str, list[HeadNoun]] = {}
        for noun, kind, entry in _head_nouns(lexicon):
            first, *rest = _plain(noun)
            marks[first] = marks.get(first, 0) | kind
            plural = " ".join((first, *rest)).lower() == (entry.plural or "").lower()
            heads.setdefault(first, []).append(HeadNoun(tuple(rest), entry, plural))
        styles = _longest_first(form for entry in lexicon.honorifics for form in entry.forms)
        grades = _longest_first(form for entry in lexicon.ranks for form in (entry.name, *entry.short))
        for forms, kind in ((styles, Mark.STYLE), (grades, Mark.RANK)):
            for first in forms:
                marks[first] = marks.get(first, 0) | kind
        longest = {first: tuple(sorted(found, key=lambda noun: -len(noun.rest))) for first, found in heads.items()}
        return cls(marks, longest, styles, grades)


def _title_words(lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    """The words of `portfolios.toml` and the letters after names, with their marks."""
    for entry in lexicon.portfolios:
        kind = Mark.END if entry.ends else Mark.PLACE if entry.places else Mark.TITLE
        kind |= (Mark.BODY if entry.body else 0) | (Mark.NAMED if entry.named else 0)
        for word in entry.words:
            yield word, kind
            if kind & Mark.TITLE:
                yield word.lower(), kind | Mark.COMMON
        yield from ((word, Mark.SURNAME) for word in entry.surnames)
    yield from ((letters, Mark.LETTERS) for entry in lexicon.honorifics for letters in entry.after)


def _field_words(lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    """The capitalised words of `name_words.toml` that no entry of `portfolios.toml` speaks of."""
    told = {word for entry in lexicon.portfolios for word in (*entry.words, *entry.free)}
    for entry in lexicon.name_words:
        if entry.key in _SHARED:
            words = (word.capitalize() for word in entry.words.split())
            yield from ((word, _SHARED[entry.key]) for word in words if word not in told)


def _head_nouns(lexicon: Lexicon) -> Iterator[tuple[str, int, OfficeEntry]]:
    """The head nouns of offices, singular and plural, capitalised and in lower case."""
    for entry in lexicon.offices:
        for noun, kind in ((entry.head, Mark.HEAD), (entry.plural, Mark.PLURAL)):
            if noun is not None:
                yield noun, kind, entry
                if entry.common:
                    yield noun.lower(), kind | Mark.COMMON, entry
        yield from ((letters, Mark.HEAD | Mark.SHORT, entry) for letters in entry.short)


@lru_cache(maxsize=4)
def _vocabulary(lexicon: Lexicon) -> Vocabulary:
    return Vocabulary.make(lexicon)


def _plain(form: str) -> tuple[str, ...]:
    """The words of a form without its full stops."""
    return tuple(word for word in (found.replace(".", "") for found in _WORD.findall(form)) if word)


def _longest_first(forms: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    index: dict[str, set[tuple[str, ...]]] = {}
    for form in forms:
        first, *rest = _plain(form)
        index.setdefault(first, set()).add(tuple(rest))
    return {first: tuple(sorted(rests, key=lambda rest: (-len(rest), rest))) for first, rests in index.items()}


@frozen(kw_only=True)
class Words:
    """The words and punctuation marks of a view in a row.

    Newlines follow the last word, so that a look beyond either end of the row (the index -1 is the last newline) finds
    one.

    Attributes:
        view: The text.
        texts: The words; a newline is one, a possessive "'s" is one, a full stop is one unless it stands in "U.S.".
        starts: Where each starts in the view.
        marks: What the vocabulary knows of each.
        title_marks: What each is in a title; of a compound such as "Command-Iraq" what its first part is.
        opening: Indices of the words that may open an office's head noun, an honorific or a rank, in order.
        odd: Indices of the words of more than letters and digits, "'s" apart: with a full stop, a hyphen or an
            apostrophe.
        vocabulary: The words around names.
        parties: For the first word of a party's name the index after its last word.
        bodies: The same for names of institutions.
        party_ends: For the index after a party's name its first word.
        body_ends: The same for names of institutions.
    """

    view: str = field(repr=False)
    texts: tuple[str, ...] = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)
    marks: tuple[int, ...] = field(repr=False)
    title_marks: tuple[int, ...] = field(repr=False)
    opening: tuple[int, ...] = field(repr=False)
    odd: tuple[int, ...] = field(repr=False)
    vocabulary: Vocabulary
    parties: Mapping[int, int]
    bodies: Mapping[int, int]
    party_ends: Mapping[int, int] = field(repr=False)
    body_ends: Mapping[int, int] = field(repr=False)

    @classmethod
    def read(
        cls,
        view: str,
        vocabulary: Vocabulary,
        parties: Iterable[tuple[int, int]] = (),
        bodies: Iterable[tuple[int, int]] = (),
        tokens: Tokens | None = None,
    ) -> "Words":
        """Split a view into words.

        Args:
            view: The normalised text.
            vocabulary: The lexicon's words around names.
            parties: Where names and demonyms of parties stand.
            bodies: Where names of institutions stand.
            tokens: The view, or another print of it with words and signs of the same length, split at its spaces.
        """
        texts, starts, parts = (Tokens.of(view) if tokens is None else tokens).split(view, _PARTS)
        texts += ["\n"] * _BEYOND
        starts += [len(view) + 1] * _BEYOND
        odd = [at for at in parts if len(texts[at]) > 1 and texts[at] != "'s" and not texts[at].isalnum()]
        known = vocabulary.marks
        marks = list(map(known.get, texts, repeat(0)))
        title_marks = marks
        for at in odd:
            text = texts[at]
            if text[-1] == ".":
                marks[at] = marks[at] or known.get(text.replace(".", ""), 0)
            elif "-" in text and not marks[at]:
                first, _, rest = text.partition("-")
                mark = known.get(first, 0) & Mark.TITLE or known.get(rest, 0) & Mark.TITLE
                if mark:
                    title_marks = marks[:] if title_marks is marks else title_marks
                    title_marks[at] = mark
        places = _rows(texts, starts, parties)
        institutions: dict[int, int] = {}
        institution_ends: dict[int, int] = {}
        words = cls(
            view=view,
            texts=tuple(texts),
            starts=tuple(starts),
            marks=tuple(marks),
            title_marks=tuple(title_marks),
            opening=tuple([at for at in compress(count(), marks) if marks[at] & _OPENS]),
            odd=tuple(odd),
            vocabulary=vocabulary,
            parties=places,
            bodies=institutions,
            party_ends=_longest_backwards(places),
            body_ends=institution_ends,
        )
        for row in _rows(texts, starts, bodies).items():
            if not words._is_office(*row):  # and none takes in a person: "Navy of Peru Admiral Luis Paz"
                opens, after = words._proper(*row)
                institutions[opens] = after
        institution_ends.update(_longest_backwards(institutions))
        return words

    def _is_office(self, first: int, last: int) -> bool:
        """Whether what looks like an institution is an office: "Defence Cabinet Secretary"."""
        return bool(self.marks[last - 1] & Mark.HEAD) and last - first > 1 and "of" not in self.texts[first:last]

    def _proper(self, first: int, last: int) -> tuple[int, int]:
        """The reach of an institution without "Chief of" before it and without a person's rank and name after it."""
        texts, marks = self.texts, self.marks
        for at in range(first, min(first + 2, last - 2)):
            if marks[at] & Mark.HEAD and texts[at + 1] == "of":
                first = at + 2 + (texts[at + 2] == "the")
        for at in range(first + 1, last):
            if not marks[at] & (Mark.RANK | Mark.STYLE):
                continue
            ranked = marks[at] & Mark.RANK and self.phrase(at, self.vocabulary.ranks)
            after = ranked or (marks[at] & Mark.STYLE and texts[at + 1] == "." and at + 2)
            if after and texts[after][0].isupper() and not marks[after] & CLOSED and after not in self.parties:
                return first, at
        return first, last

    def at(self, offset: int) -> int:
        """Index of the first word that starts at or after an offset."""
        return bisect_left(self.starts, offset)

    def end(self, index: int) -> int:
        """Where a word ends in the view."""
        return self.starts[index] + len(self.texts[index])

    def capital(self, index: int) -> bool:
        """Whether a word begins with a capital letter."""
        return self.texts[index][0].isupper()

    def phrase(self, index: int, forms: Mapping[str, tuple[tuple[str, ...], ...]]) -> int | None:
        """Index after the longest form that stands at `index`, full stops skipped; None where none stands."""
        for rest in forms.get(self.texts[index].replace(".", ""), ()):
            at = self._after(index + 1, rest)
            if at is not None:
                return at
        return None

    def _after(self, index: int, rest: tuple[str, ...]) -> int | None:
        """Index after the further words of a form, each perhaps after a full stop, and after the last one's stop."""
        texts = self.texts
        for word in rest:
            for mark in (".", "-"):  # "Lt. Gen", "Lt.-Gen"
                if texts[index] == mark and self.end(index - 1) == self.starts[index]:
                    index += 1
            if texts[index].replace(".", "") != word:
                return None
            index += 1
        if texts[index] == "." and self.end(index - 1) == self.starts[index] and self._abbreviated(index):
            index += 1
        return index

    def _abbreviated(self, index: int) -> bool:
        """Whether the full stop at `index` abbreviates: the sentence goes on with a capital or a letter."""
        following = self.texts[index + 1]
        return (following == "(" or following[0].isalpha()) and len(self.texts[index - 1]) <= 6


def _rows(texts: list[str], starts: list[int], ranges: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Ranges of the view as ranges of words; at each word the longest one."""
    rows: dict[int, int] = {}
    for start, end in ranges:
        first = bisect_left(starts, start)
        last = bisect_left(starts, end, first)
        whole = first < last and starts[first] == start and starts[last - 1] + len(texts[last - 1]) == end
        if whole and rows.setdefault(first, last) < last:
            rows[first] = last
    return rows


def _longest_backwards(rows: Mapping[int, int]) -> dict[int, int]:
    """For the index after the last word of each range, its first word: of several the longest range."""
    ends: dict[int, int] = {}
    for first, last in rows.items():
        if ends.setdefault(last, first) > first:
            ends[last] = first
    return ends
