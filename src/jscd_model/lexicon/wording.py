"""What the words of an entry may look like: plain, trimmed, each once, in the letters in which they are compared."""

import re
from collections.abc import Iterator, Mapping

from attrs import fields

from jscd_model.lexicon.entries import BoilerplateEntry, DocumentEntry, Entry, HeadingEntry, WordClassEntry

__all__ = ["odd_words"]

_LONGEST = 200  # characters in a name
_LONGEST_SENTENCE = 2000
_EVIDENCE = ("yes", "no")
# Signs of a pattern. Phrases of pages may hold most of them: "home | news", "[photo".
_PATTERN = re.compile(r"[\\*^|?\[\]{}<>~]|\.\+|\w\(")
_PAGE_PATTERN = re.compile(r"\\|\.\*|\.\+|\(\?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]| {2}")
_OPENS = re.compile(r"[^\W_]")
_MARKS = "([-–—•:;,.!?'\"|/>#*@&… "  # what may stand before the first word of a block's phrase


def odd_words(entry: Entry) -> Iterator[str]:
    """What is odd about the words of an entry, each with the way out.

    Args:
        entry: The entry.

    Yields:
        A sentence for each fault, which begins with the field.
    """
    loose = isinstance(entry, BoilerplateEntry)
    open_ended = isinstance(entry, BoilerplateEntry | DocumentEntry | HeadingEntry)  # "why " is not "whyever"
    for kind, words in _words(entry):
        faults = _sentence_fault if kind in _EVIDENCE else _page_fault if loose else _fault
        seen: set[str] = set()
        for word in words:
            said = faults(word.removesuffix(" ") if open_ended else word) or _letters_fault(entry, kind, word)
            if said is None and word in seen:
                said = "stands there twice. Keep it once"
            if said is not None:
                yield f"{kind}: {_short(word)} {said}."
            seen.add(word)
    if isinstance(entry, WordClassEntry) and not entry.words.split():
        yield "words: there is none. Add one."


def _words(entry: Entry) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The words of each field; those of a class of words stand in one string."""
    for item in fields(type(entry)):
        value = getattr(entry, item.name)
        if item.name == "id":
            continue
        if isinstance(entry, WordClassEntry) and item.name == "words":
            yield item.name, tuple(value.split())
        elif isinstance(value, tuple):
            yield item.name, value
        elif isinstance(value, Mapping):
            yield item.name, tuple({word: None for forms in value.items() for word in " ".join(forms).split()})
        elif type(value) is str and item.name != "party":
            yield item.name, (value,)


def _fault(word: str) -> str | None:
    """What is wrong with a name or a word."""
    if (said := _text_fault(word, _LONGEST)) is not None:
        return said
    if sign := _PATTERN.search(word):
        return f"has {sign[0]!r}, as a pattern would. Entries hold plain words: write each form out"
    return None if _OPENS.match(word) else "begins with no letter or digit. Leave out what stands before"


def _page_fault(phrase: str) -> str | None:
    """What is wrong with a phrase of a page."""
    if (said := _text_fault(phrase, _LONGEST)) is not None:
        return said
    if sign := _PAGE_PATTERN.search(phrase):
        return f"has {sign[0]!r}, as a pattern would. Entries hold plain words: write each form out"
    bare = phrase.lstrip(_MARKS)
    return None if _OPENS.match(bare) or bare[:1] == "©" else "begins with a sign that is not looked for. Leave it out"


def _sentence_fault(sentence: str) -> str | None:
    """What is wrong with a sentence of evidence."""
    if not sentence.strip():
        return "is empty. Remove it"
    return (
        f"is longer than {_LONGEST_SENTENCE} characters. A sentence is enough"
        if len(sentence) > _LONGEST_SENTENCE
        else None
    )


def _text_fault(word: str, most: int) -> str | None:
    """What is wrong with a stretch of text, whatever it is for."""
    if not word.strip():
        return "is empty. Remove it"
    if word != word.strip() or _CONTROL.search(word):
        return "has a space, a line break or a sign that does not show too many. Remove it"
    return f"is longer than {most} characters. Shorten it" if len(word) > most else None


def _letters_fault(entry: Entry, kind: str, word: str) -> str | None:
    """What is wrong with the letters of a word, by what it is compared with."""
    if kind in entry.small and word != word.lower():
        return f"is compared with small letters. Write {word.lower()!r}"
    if kind in entry.capital and word[0] == word[0].lower() != word[0].upper():
        return f"wants a capital at its start. Write {word[0].upper() + word[1:]!r}"
    return None


def _short(word: str) -> str:
    shown = repr(word)
    return shown if len(shown) <= 80 else f"{shown[:77]}…'"
