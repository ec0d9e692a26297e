"""Words of which a text means one and not the other: "to open" and "to close", what one does and what the other undoes.

A verb with its adverb is one word, tied by "·". The words stand here and not in the lexicon:
they tell nothing of what is in a text, only that two texts are not one.
"""

from functools import cache

from jscd_model.resolve.stems import stem

__all__ = ["VERBS_ALONE", "is_close", "is_converse", "sides_of"]

# Each line: words on one side, "|", words on the other. None of the one side can be meant with one of the other.
_OPPOSED = (
    "increase raise boost enlarge double scale·up step·up | reduce cut lower decrease curtail scale·down scale·back",
    "rise | fall decline",
    "add | remove",
    "phase·in | phase·out",
    "restrict | liberalise",
    "expel | invite",
    "strengthen tighten | weaken loosen ease relax",
    "lift ease relax remove waive | impose imposition reimpose tighten introduce",
    "start begin commence launch initiate resume resumption | end cease stop halt terminate suspend suspension freeze",
    "open reopen | close shut closure closing",
    "deploy send dispatch | withdraw withdrawal recall",
    "allow permit authorise legalise | ban prohibit prohibition forbid outlaw",
    "join enter accede accession | leave quit withdraw withdrawal",
    "accept approve approval ratify ratification adopt adoption | reject rejection refuse refusal veto",
    "release | detain detention arrest imprison",
    "build construct | dismantle demolish demolition",
    "accelerate hasten advance | delay postpone defer",
    "hold convene | cancel cancellation postpone",
    "establish create form found | abolish abolition dissolve dissolution disband",
    "appoint nominate | dismiss dismissal",
    "include | exclude",
    "ratify sign | denounce repeal revoke",
    "support favour back endorse | oppose opposition resist",
    "arm | disarm",
    "unite reunify | divide split",
    "grant issue | deny revoke",
    "extend prolong | shorten",
    "upgrade | downgrade",
    "restore normalise | sever break downgrade",
    "freeze | unfreeze release",
    "enable activate | disable deactivate",
    "upstream | downstream",
)
# The same for words that mean much else: they count only where both speak of the same thing.
_LOOSELY_OPPOSED = (
    "expand grow widen extend | reduce cut narrow shrink limit",
    "maintain keep extend retain impose uphold | lift remove end waive suspend abandon scrap repeal",
    "continue maintain keep | end stop halt cease suspend withdraw cancel",
    "publish disclose | withhold conceal",
    "short | long",
    "temporary | permanent",
    "inner upper | outer lower",
    "civilian | military",
    "domestic | foreign",
    "public | private",
)
# What one party does is the other side of what its partner does: opposed where one party alone is said to do both.
_CONVERSE = ("export sell lend supply give | import buy purchase borrow receive acquire",)

VERBS_ALONE = frozenset("open close end start stop halt cut back arm form found double".split())
"""Words that count as verbs alone: not "a close partnership", "at the end"."""
_OTHERWISE = frozenset("closer closest formal constructive creative openness".split())  # of the same stem alone


@cache
def _sides() -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate((*_OPPOSED, *_LOOSELY_OPPOSED, *_CONVERSE)):
        for side, words in enumerate(line.split("|")):
            for word in dict.fromkeys(map(stem, words.split())):
                found.setdefault(word, []).append((number, side))
    return found


def sides_of(word: str) -> list[tuple[int, int]]:
    """The pairs of opposites that a word is one side of: number of the pair and side.

    Args:
        word: A word in small letters.
    """
    return [] if word in _OTHERWISE or word.endswith("ly") else _sides().get(stem(word), [])


def is_close(pair: int) -> bool:
    """Whether a pair is opposed whatever it is said of.

    Args:
        pair: Its number.
    """
    return pair < len(_OPPOSED)


def is_converse(pair: int) -> bool:
    """Whether the words of a pair tell one thing from the two ends of it: "to sell" and "to buy".

    Args:
        pair: Its number.
    """
    return pair >= len(_OPPOSED) + len(_LOOSELY_OPPOSED)
