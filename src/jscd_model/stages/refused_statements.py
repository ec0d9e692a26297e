"""Why a governing verb is no act of the parties."""

from collections.abc import Mapping

from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.verb_groups import Shape

__all__ = [
    "BY_SHAPE",
    "IN_ANOTHER_CLAUSE",
    "IN_COURTESY",
    "IN_QUOTATION",
    "OF_ANOTHER_VERB",
    "OF_NOBODY",
    "OF_STRANGERS",
    "OF_THINGS",
    "ONLY_REPORTED",
    "REPORTED_BY_SPEAKER",
    "RULES",
    "STEP_OF_LIST",
    "WITHOUT_SUBJECT",
    "WITHOUT_VERB",
]

_TALKS = "Peru and Chile held the third Peru-Chile Border Dialogue in Lima on 4 May 2023."
_AGREED = (f"{_TALKS} The two sides agreed to open two crossings.",)

OF_STRANGERS = Rule(
    name="verb-of-strangers",
    why="The subject of the verb speaks for none of those who take part, or leaves open for whom: it is a third party, "
    "the law, a thing or a pronoun.",
    yes=(f"{_TALKS} The World Bank condemned the plan.", f"{_TALKS} The plan was condemned by critics."),
    no=_AGREED,
)
OF_NOBODY = Rule(
    name="verb-of-nobody",
    why="The verb should share the subject of one before it, and none is found there that speaks for those who take "
    "part.",
    yes=(f"{_TALKS} Critics wrote a letter and condemned the plan.",),
    no=_AGREED,
)
OF_THINGS = Rule(
    name="verb-of-a-thing",
    why="Talks, papers and bodies cover or adopt something; this only parties do, and those who speak for them.",
    yes=(f"{_TALKS} The talks deplored the attack.",),
    no=_AGREED,
)
WITHOUT_SUBJECT = Rule(
    name="verb-without-subject",
    why="No noun that could speak for a party stands before the verb as its subject.",
    yes=(f"{_TALKS} Agreed steps are many, and what people hope supports the plan.",),
    no=_AGREED,
)
IN_ANOTHER_CLAUSE = Rule(
    name="verb-inside-another-clause",
    why="The verb stands inside what somebody says, or in an aside, and makes no statement of its own.",
    yes=(f"{_TALKS} The two sides noted that the ministers welcomed the truce.",),
    no=_AGREED,
)
OF_ANOTHER_VERB = Rule(
    name="verb-that-goes-with-another",
    why="After 'and' or a comma the verb goes with an infinitive, a noun or a clause in between, not with the verb "
    "that has the subject.",
    yes=(f"{_TALKS} The two sides agreed to mend the bridge and praise the crews.",),
    no=_AGREED,
)
IN_COURTESY = Rule(
    name="verb-of-courtesy",
    why="To welcome or call on a person is a courtesy, not a position.",
    yes=(f"{_TALKS} Foreign Minister Luis Soto of Chile welcomed Foreign Minister Ana Rojas of Peru.",),
    no=_AGREED,
)
IN_QUOTATION = Rule(
    name="verb-in-a-quotation",
    why="Words between quotation marks are what somebody says, and make no statement beside that.",
    yes=(f'{_TALKS} "We welcome the truce and condemn the attack," said Foreign Minister Luis Soto of Chile.',),
    no=_AGREED,
)
ONLY_REPORTED = Rule(
    name="verb-that-only-reports",
    why="A ministry or a statement that tells what happened takes no position by telling it.",
    yes=(f"{_TALKS} Chile's Defence Ministry said the team visited the port.",),
    no=_AGREED,
)
STEP_OF_LIST = Rule(
    name="verb-of-a-step",
    why="The item tells a step of what the words above the list undertake, no act of its own.",
    yes=(f"{_TALKS}\n\nThe ministers agreed on these steps:\n\n- support the border posts;\n- discuss the river.",),
    no=_AGREED,
)
REPORTED_BY_SPEAKER = Rule(
    name="verb-reported-by-a-speaker",
    why="What the speaker at the end of the sentence tells is said by saying so, and makes one statement.",
    yes=(f"{_TALKS} Chile supports the truce, the Chilean Foreign Minister said.",),
    no=_AGREED,
)
MIGHT_BE = Rule(
    name="verb-of-what-may-be",
    why="After 'will', 'could', 'may' or 'should' the verb tells what is to come or might be, and makes no statement "
    "of its own.",
    yes=(f"{_TALKS} The two sides could discuss the river.",),
    no=_AGREED,
)
FOR_A_PURPOSE = Rule(
    name="verb-of-a-purpose",
    why="'To' with the verb tells what something is for; only what those who meet came for is an act of theirs.",
    yes=(f"{_TALKS} The plan is a way to support farmers.",),
    no=_AGREED,
)
BESIDE_NO_ACT = Rule(
    name="participle-beside-no-act",
    why="A participle is an act only beside another act, or beside the subject of one.",
    yes=(f"{_TALKS} A storm passed, underscoring the need for dykes.",),
    no=_AGREED,
)
PASSIVE_OF_NOBODY = Rule(
    name="passive-of-nobody",
    why="A passive that names no agent is an act of those who met only where it tells of their talks.",
    yes=(f"{_TALKS} The plan is supported.",),
    no=_AGREED,
)
BY_SHAPE: Mapping[Shape, Rule] = {
    Shape.MODAL: MIGHT_BE,
    Shape.INFINITIVE: FOR_A_PURPOSE,
    Shape.PARTICIPLE: BESIDE_NO_ACT,
    Shape.PASSIVE: PASSIVE_OF_NOBODY,
}
"""What speaks against a verb of a shape where nothing more is known."""

WITHOUT_VERB = Rule(
    name="no-governing-verb",
    why="No word of the sentence is a verb by which parties say or undertake something.",
    yes=(f"{_TALKS} The weather in Chile was fine.",),
    no=_AGREED,
)
RULES = (
    WITHOUT_VERB,
    OF_STRANGERS,
    OF_NOBODY,
    OF_THINGS,
    WITHOUT_SUBJECT,
    IN_ANOTHER_CLAUSE,
    OF_ANOTHER_VERB,
    IN_COURTESY,
    IN_QUOTATION,
    ONLY_REPORTED,
    STEP_OF_LIST,
    REPORTED_BY_SPEAKER,
    MIGHT_BE,
    FOR_A_PURPOSE,
    BESIDE_NO_ACT,
    PASSIVE_OF_NOBODY,
)
