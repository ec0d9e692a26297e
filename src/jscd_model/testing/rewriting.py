"""How a mention is put in other words: articles, letters, compounds and the acronyms that hold it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from jscd_model.testing.mentions import STATES_BY_CODE, Form, Mention
from jscd_model.testing.person_names import PersonName
from jscd_model.testing.state_names import StateNames

__all__ = ["Edit", "rewritten"]

_PERSON = (Form.FULL, Form.COMMON, Form.SHORT)
_NOUN = (Form.NAME, Form.FORMAL, Form.LETTERS)
_HYPHEN = "/\u2010\u2011\u2013\u2014\\-"
_COMPOUND_BEFORE = re.compile(rf"(?:[^\s{_HYPHEN}][{_HYPHEN}]| [\u2013\u2014] )$")
_COMPOUND_AFTER = re.compile(rf"[{_HYPHEN}][^\W\d_]| [\u2013\u2014] [^\W\d_a-z]")
_ARTICLE = re.compile(r"\b[Tt]he\s$")
_INDEFINITE = re.compile(r"\b(?P<article>[Aa]n?)\s$")
_DESCRIBED = re.compile(
    r"\b(?:a|an|this|that|another) "
    r"(?:(?!(?:of|in|on|to|for|with|by|from|at|between|than|as|about)\b)[a-z][\w-]*,? ){1,5}$"
)
_OPENING = re.compile(r"(?:^|[.!?:\n\"“•]\s*|[.!?]['’\"”)]\s*)$")
_OWNER = re.compile(r"\b(?:[Tt]o|[Oo]f|[Ff]rom|[Ii]n|[Ww]ith|[Bb]y|and|or) (?:the )?$")
_ROW = re.compile(r",? (?:and |or )?")
_ROW_BEFORE = re.compile(r"(?:, (?:and |or )?| and | or )$")
_HEAD = re.compile(r"[ \n](?P<word>[^\W\d_][\w-]*)")
_NO_NOUN = re.compile(
    r"(?:a|an|the|and|or|nor|but|to|of|in|on|at|by|for|from|with|as|is|are|was|were|be|been|has|have|had|will|would|shall|"
    r"should|can|could|may|might|must|do|does|did|not|also|both|that|which|who|while|when|where|after|before|since|"
    r"until|through|during|under|over|about|against|into|than|then|if|because|jointly|further|again|itself|has|hold|"
    r"held|met|led|began|took|made|gave|said|told|saw|sent|held|plan|plans|intend|intends|welcomes?|look|announce|"
    r"agrees?|reaffirms?|recently|today|\w+ed|\w+ly|The|In|On)"
)
_YOO = ("eu", "uk", "u.k", "u.s", "us", "usa", "uni", "una", "uga", "uru", "uae", "one")
_BRACKETED = re.compile(r"(?P<gap>\s)\((?P<letters>[A-Z]{2,8})\)")


@frozen
class Edit:
    """A stretch of the old text and the words that take its place; an empty stretch for words put in.

    Attributes:
        start: Offset of its first character in the old text.
        end: Offset after its last one.
        words: What stands there instead.
    """

    start: int
    end: int
    words: str


def rewritten(
    text: str, mentions: Sequence[Mention], states: Mapping[str, StateNames], persons: Mapping[str, PersonName]
) -> list[Edit]:
    """The edits that put new states and persons in the place of those mentioned, in order."""
    edits: list[Edit] = []
    people = {mention.start for mention in mentions if mention.form in _PERSON}
    adjectives = {mention.start for mention in mentions if mention.form is Form.ADJECTIVE}
    adjectives |= {mention.end for mention in mentions if mention.form is Form.ADJECTIVE}
    for mention in mentions:
        if mention.form in _PERSON:
            edits += _with_article(text, mention, _person(persons[mention.key], mention.form))
        elif mention.form in _NOUN:
            edits += _noun(text, mention, states[mention.key], people, adjectives)
        else:
            edits += _with_article(text, mention, _other(states[mention.key], mention.form))
    return sorted([*edits, *_acronyms(text, edits)], key=lambda edit: (edit.start, edit.end))


def _person(name: PersonName, form: Form) -> str:
    return {Form.FULL: name.full, Form.COMMON: name.common}.get(form, name.short)


def _other(state: StateNames, form: Form) -> str:
    words = {
        Form.PEOPLE: state.people,
        Form.CAPITAL: state.capital,
        Form.CITY: state.city,
        Form.SEAT: "Presidential Palace",
    }
    return words.get(form, state.adjective)


def _noun(text: str, mention: Mention, state: StateNames, people: set[int], adjectives: set[int]) -> Iterator[Edit]:
    """A state by name or letters: as a noun with its article, before a noun as the adjective, in compounds bare."""
    start, end = mention.start, mention.end
    if mention.form is Form.LETTERS and _is_bracketed(text, start, end):
        if state.letters:
            yield Edit(start, end, _bare(state.letters[0]))
        else:  # nothing to abbreviate
            yield Edit(start - 2, end + 1, "")
        return
    written = {Form.NAME: state.name, Form.FORMAL: state.formal}.get(mention.form) or (state.letters or (state.name,))[
        0
    ]
    before, after = _COMPOUND_BEFORE.search(text, 0, start), _COMPOUND_AFTER.match(text, end)
    if before or after:
        beside_adjective = bool(before and start - 1 in adjectives) or bool(after and end + 1 in adjectives)
        yield from _with_article(text, mention, state.adjective if beside_adjective else _bare(written))
    elif _before_noun(text, mention, people) or _beside(text, mention, adjectives):
        plain = mention.form is not Form.LETTERS or state.letters
        yield from _with_article(text, mention, _bare(written) if plain else state.adjective)
    else:
        yield from _as_noun(text, mention, written)


def _as_noun(text: str, mention: Mention, written: str) -> Iterator[Edit]:
    """The name where it stands for the state, with the article that it wants and no other."""
    article = _ARTICLE.search(text, max(0, mention.start - 5), mention.start)
    wanted = written.startswith("the ")
    if article and not wanted:
        yield Edit(article.start(), mention.start, "")
    elif wanted and not article and not _DESCRIBED.search(text, max(0, mention.start - 80), mention.start):
        opening = _OPENING.search(text, max(0, mention.start - 5), mention.start)
        yield Edit(mention.start, mention.start, "The " if opening else "the ")
    bare = _bare(written)
    if text[mention.end : mention.end + 2] in ("'s", "’s") and bare.endswith("s"):
        yield Edit(mention.end + 1, mention.end + 2, "")  # "the Philippines'"
    yield Edit(mention.start, mention.end, bare)


def _with_article(text: str, mention: Mention, words: str) -> Iterator[Edit]:
    """The words, with "a" or "an" before them as they sound."""
    article = _INDEFINITE.search(text, max(0, mention.start - 4), mention.start)
    if article:
        right = article["article"][0] + ("n" if _sounds_open(words) else "")
        if right != article["article"]:
            yield Edit(article.start("article"), article.end("article"), right)
    yield Edit(mention.start, mention.end, words)


def _bare(written: str) -> str:
    return written.removeprefix("the ")


def _sounds_open(words: str) -> bool:
    """Whether "an" stands before the words."""
    low = words.lower()
    return low[0] in "aeioáéíóåöøāēīō" + "u" and not low.startswith(_YOO)


def _is_bracketed(text: str, start: int, end: int) -> bool:
    return text[start - 2 : start] == " (" and text[end : end + 1] == ")"


def _before_noun(text: str, mention: Mention, people: set[int]) -> bool:
    """Whether the name stands before the noun that it describes: "the U.S. delegation", "Ukraine Platform"."""
    head = _HEAD.match(text, mention.end)
    if head is None or _NO_NOUN.fullmatch(head["word"]) or head.start("word") in people:
        return False
    if mention.form is Form.LETTERS:
        return True
    if not head["word"][0].isupper():
        return False
    article = _ARTICLE.search(text, max(0, mention.start - 5), mention.start)
    if article and not STATES_BY_CODE[mention.key].name.startswith("the ") and mention.form is Form.NAME:
        return True  # it is the noun's: "the Kenya Weather Service"
    return _OWNER.search(text, max(0, mention.start - 12), mention.start) is None


def _beside(text: str, mention: Mention, adjectives: set[int]) -> bool:
    """Whether letters stand in a row of adjectives: "U.S. and Iraqi officials"."""
    if mention.form is not Form.LETTERS:
        return False
    after, before = _ROW.match(text, mention.end), _ROW_BEFORE.search(text, 0, mention.start)
    return bool(after and after.end() in adjectives) or bool(before and before.start() in adjectives)


def _acronyms(text: str, edits: Sequence[Edit]) -> Iterator[Edit]:
    """Acronyms that hold the first letter of a replaced word: "Iraqi Security Forces (ISF)" gives "ISF" another one."""
    free = [edit for edit in edits if edit.start < edit.end]
    renamed: dict[str, str] = {}
    for match in _BRACKETED.finditer(text):
        letters = match["letters"]
        if any(edit.start < match.end() and match.start() < edit.end for edit in edits):
            continue  # a state's own letters
        words = list(re.finditer(r"[^\W_][\w'’.]*", text[max(0, match.start() - 120) : match.start()]))
        offset = max(0, match.start() - 120)
        telling = [word for word in words if word.group() not in ("of", "the", "and", "for", "on")][-len(letters) :]
        if "".join(word.group()[0] for word in telling) != letters:
            continue
        new = [
            next((edit.words[0] for edit in free if edit.start == word.start() + offset), letter)
            for word, letter in zip(telling, letters, strict=True)
        ]
        renamed[letters] = "".join(new).upper()
    for old, new_letters in renamed.items():
        if old != new_letters:
            for match in re.finditer(rf"(?<![\w.]){old}(?![\w])", text):
                yield Edit(match.start(), match.end(), new_letters)
