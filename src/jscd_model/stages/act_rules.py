"""The decisions by which an act of the parties is told from other verbs, with their reasons."""

from jscd_model.grammar.pattern import Rule

__all__ = [
    "ACT_BESIDE_ACT",
    "ACT_IN_ASIDE",
    "ACT_IN_LIST",
    "ACT_IN_OWN_WORDS",
    "ACT_SHARES_SUBJECT",
    "PASSIVE_ACT",
    "PRESENCE_BY_CONSENT",
    "PURPOSE_OF_MEETING",
    "RULES",
    "SPEAKER_AFTER_CLAUSE",
    "SPEAKER_AFTER_QUOTATION",
    "VERDICT_OF_TEXT",
]

_TALKS = "Peru and Chile held the third Peru-Chile Border Dialogue in Lima on 4 May 2023."

ACT_SHARES_SUBJECT = Rule(
    name="act-shares-subject",
    why="A verb after 'and' or a comma that has no subject of its own takes the one before it.",
    yes=(f"{_TALKS} The two sides welcomed the truce and agreed to meet again.",),
    no=(f"{_TALKS} The two sides welcomed the truce announced in March.",),
)
ACT_IN_LIST = Rule(
    name="act-in-list",
    why="An item of a list that begins with a verb takes the subject of the words that lead to the list.",
    yes=(f"{_TALKS}\n\nThe ministers:\n\n- agreed to open two crossings;\n- condemned the attack on the convoy.",),
    no=(f"{_TALKS}\n\nThe ministers agreed to:\n\n- review the border posts;\n- discuss the river.",),
)
ACT_IN_ASIDE = Rule(
    name="act-in-aside",
    why="In 'the President, who condemned …' the aside tells an act of the one named before it.",
    yes=(f"{_TALKS} Foreign Minister Ana Rojas of Peru met Chile's envoy, Luis Soto, who condemned the attack.",),
    no=(f"{_TALKS} The two sides thanked drivers who condemned the attack.",),
)
ACT_IN_OWN_WORDS = Rule(
    name="act-in-own-words",
    why="Who is quoted with 'we reaffirm …' reaffirms it; that the words were said adds nothing.",
    yes=(f'{_TALKS} "We condemn the attack," Chile\'s Foreign Minister Luis Soto said.',),
    no=(
        f'{_TALKS} "The road is open," Chile\'s Foreign Minister Luis Soto said.',
        f'{_TALKS} "We condemn the attack," a driver said.',
    ),
)
ACT_BESIDE_ACT = Rule(
    name="act-beside-act",
    why="A participle beside another act ('…, underscoring that …') is an act of the same parties.",
    yes=(
        f"{_TALKS} The two sides agreed to meet again, underscoring the need for trust.",
        f"{_TALKS} Recognising the burden on herders, the two sides agreed to open a crossing.",
    ),
    no=(f"{_TALKS} A rising tide, underscoring the need for dykes, reached the port.",),
)
PASSIVE_ACT = Rule(
    name="passive-act",
    why="A passive in the report of a meeting ('visas were discussed', 'it was agreed') tells what those who met did.",
    yes=(
        f"{_TALKS} Visas for drivers were discussed.",
        f"{_TALKS} It was agreed that the crossing would open at dawn.",
    ),
    no=(f"{_TALKS} The treaty that was discussed in Rome is old.",),
)
PURPOSE_OF_MEETING = Rule(
    name="purpose-of-meeting",
    why="What parties met to discuss, they discussed; who is given an opportunity to reaffirm something reaffirms it.",
    yes=("Peru and Chile met in Lima on 4 May 2023 to discuss fishing rights.",),
    no=("Peru and Chile met in Lima on 4 May 2023 in a hall built to review troops.",),
)
SPEAKER_AFTER_QUOTATION = Rule(
    name="speaker-after-quotation",
    why="After a quotation the speaker may follow the verb: '…,' said the minister.",
    yes=(f'{_TALKS} "The road is open," said Chile\'s Foreign Minister, Luis Soto.',),
    no=(f'{_TALKS} "The road is open," said a driver.',),
)
SPEAKER_AFTER_CLAUSE = Rule(
    name="speaker-after-clause",
    why="What a sentence says before ', the minister said' or ', said the minister' is said by that minister.",
    yes=(
        f"{_TALKS} The road is open, said Chile's Foreign Minister, Luis Soto.",
        f"{_TALKS} The road is open, Chile's Foreign Minister Luis Soto said in a statement on Friday.",
    ),
    no=(f"{_TALKS} The road is open, said a driver.", f"{_TALKS} The road is open, said a statement."),
)
VERDICT_OF_TEXT = Rule(
    name="verdict-of-the-text",
    why="A joint text that calls something unacceptable rejects it in the name of all its parties.",
    yes=("Joint Statement of Peru and Chile\n\nPeru and Chile met in Lima on 4 May 2023. Any attack is unacceptable.",),
    no=(f"{_TALKS} A driver said that the delay is unacceptable.",),
)
PRESENCE_BY_CONSENT = Rule(
    name="presence-by-consent",
    why="That forces are somewhere 'at the invitation of' a party states whose consent they need.",
    yes=(f"{_TALKS} All Peruvian engineers in the valley are there at the invitation of Chile.",),
    no=(f"{_TALKS} All engineers in the valley are there at the invitation of a mining firm.",),
)
RULES = (
    PRESENCE_BY_CONSENT,
    ACT_SHARES_SUBJECT,
    ACT_IN_LIST,
    ACT_IN_OWN_WORDS,
    ACT_IN_ASIDE,
    ACT_BESIDE_ACT,
    PASSIVE_ACT,
    PURPOSE_OF_MEETING,
    SPEAKER_AFTER_QUOTATION,
    SPEAKER_AFTER_CLAUSE,
    VERDICT_OF_TEXT,
)
