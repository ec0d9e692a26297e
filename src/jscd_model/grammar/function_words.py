"""The closed classes of English that shape a clause: determiners, pronouns, prepositions, auxiliaries, adverbs."""

__all__ = [
    "ADVERBS",
    "BE",
    "CONJUNCTIONS",
    "DETERMINERS",
    "DO",
    "FUNCTION_WORDS",
    "FUTURE",
    "HAVE",
    "MODALS",
    "NEGATIONS",
    "NOBODY",
    "PREPOSITIONS",
    "PRONOUNS",
    "SON_OF",
    "SUBORDINATORS",
    "is_adverb",
]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


DETERMINERS = _set(
    "the a an this that these those both all each every either neither no any some such other another several many "
    "most its their his her our my your two three four five six seven eight nine ten various different respective"
)
PRONOUNS = _set("they we he she it i both all each us them who")
PREPOSITIONS = _set(
    "of in on at by for from to with within without between among amongst during after before since until till under "
    "over above below against into onto through throughout across along around about toward towards upon via per "
    "despite following including regarding concerning alongside behind beyond near off out representing as like amid "
    "ahead"
)
SUBORDINATORS = _set(
    "that which who whom whose where when while whereas if whether because although though unless until once since "
    "after before as so lest why how what"
)
CONJUNCTIONS = _set("and or but nor &")
BE = _set("is are was were be been being am remain remains remained stand stands stood feel feels felt 're 'm")
HAVE = _set("have has had having 've")
DO = _set("do does did")
MODALS = _set("would could should may might must can cannot ought")
FUTURE = _set("will shall")
NEGATIONS = _set(
    "not never neither nor don't doesn't didn't won't isn't aren't wasn't weren't hasn't haven't hadn't cannot"
)
NOBODY = _set("no neither nothing none little hardly nobody")
ADVERBS = _set(
    "also further furthermore again jointly then thus therefore hence always still once too even rather ever today "
    "yesterday now together here there moreover likewise additionally each both all once-again in-turn already just "
    "otherwise meanwhile nonetheless nevertheless instead indeed first finally lastly secondly long soon too either "
    "separately however thereby yet later earlier afterwards deeply gravely well"
)
_NO_ADVERBS = _set(
    "family ally assembly supply reply anomaly monopoly early italy july daily weekly monthly quarterly ministerial"
)
FUNCTION_WORDS = (
    DETERMINERS | PRONOUNS | PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS | BE | HAVE | DO | MODALS | FUTURE | NEGATIONS
)
SON_OF = _set(  # between a given name and a father's: "Sultan bin Saad" is a name, "Sultan Haitham" a ruler
    "bin bint ibn binti binte bte ben ould uld wuld walad mint uulu uly kyzy kizi qizi ogly oglu"
)


def is_adverb(word: str) -> bool:
    """Whether a word in lower case may stand between a subject and its verb."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in _NO_ADVERBS)
