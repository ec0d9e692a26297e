"""Why words that look like an occasion, or tie one to something, make no dialogue and no relation."""

from jscd_model.grammar.pattern import Rule

__all__ = [
    "BODY_NOT_SITTING",
    "NOT_ITS_OWN",
    "OWN_BODY_MEETS",
    "PLAN_KNOWN",
    "RULES",
    "STANDING_UNDATED",
    "TOLD_BEFORE",
    "WITHOUT_PARTIES",
]

_TALKS = "Peru and Chile held the third Peru-Chile Border Dialogue in Lima on 4 May 2023."

STANDING_UNDATED = Rule(
    name="standing-noun-undated",
    why="A plain noun such as 'committee' or 'council' means a body where no date says that it met.",
    yes=(f"{_TALKS} They thanked a committee of engineers.",),
    no=(_TALKS,),
)
NOT_ITS_OWN = Rule(
    name="plain-noun-of-no-occasion",
    why="A plain noun such as 'meeting' without a date, company or plan of its own opens no occasion, and nothing says "
    "that it means the one that the document reports.",
    yes=("Peru exports copper. A meeting is a chance to listen.", f"{_TALKS} A meeting is a chance to listen."),
    no=(f"{_TALKS} The meeting was brief.",),
)
WITHOUT_PARTIES = Rule(
    name="occasion-without-parties",
    why="An occasion without a proper name counts only if the text says between whom it is.",
    yes=("Experts held a meeting in Bergen on 4 May 2023.",),
    no=("Experts of Peru and Chile held a meeting in Bergen on 4 May 2023.",),
)
TOLD_BEFORE = Rule(
    name="occasion-told-before",
    why="Another place of the text has told of an occasion of the same name, time, status and parties.",
    yes=(
        f"{_TALKS} They will hold a meeting with Kenya in May 2030. They will hold a meeting with Kenya in May 2030.",
    ),
    no=(f"{_TALKS} They will hold a meeting with Kenya in June 2030.",),
)
BODY_NOT_SITTING = Rule(
    name="body-not-sitting",
    why="The name is that of a body, and nothing says that the body met here.",
    yes=(f"{_TALKS} The Joint Fisheries Committee is a pillar of trade.",),
    no=(f"{_TALKS} The Joint Fisheries Committee met in Arica on 9 June 2022.",),
)
PLAN_KNOWN = Rule(
    name="plan-told-before",
    why="Another place of the text has told of the meeting that is planned for the body.",
    yes=(
        f"{_TALKS} The next meeting of the Joint Fish Committee will be in Arica. The Joint Fish Committee will meet.",
    ),
    no=(f"{_TALKS} They set up a Joint Working Group, which will meet for the first time in May 2030.",),
)
OWN_BODY_MEETS = Rule(
    name="meeting-of-one-partys-body",
    why="A meeting that is planned for one party's own body, or for a body of another sort, is no occasion of several "
    "parties.",
    yes=(f"{_TALKS} Chile's Ministry of Fisheries will meet in May 2030.",),
    no=(f"{_TALKS} They set up a Joint Working Group, which will meet for the first time in May 2030.",),
)
RULES = (
    STANDING_UNDATED,
    NOT_ITS_OWN,
    WITHOUT_PARTIES,
    TOLD_BEFORE,
    BODY_NOT_SITTING,
    PLAN_KNOWN,
    OWN_BODY_MEETS,
)
