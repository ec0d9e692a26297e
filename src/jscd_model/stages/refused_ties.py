"""Why words of relation tie the occasion to nothing, and why words that look like a date pin no time."""

from jscd_model.grammar.pattern import Rule

__all__ = [
    "BODY_CITED",
    "COUNTS_FROM_NOTHING",
    "LAW_CITED",
    "MONTH_ALONE",
    "NO_SUCH_DAY",
    "ONLY_A_TIME",
    "PLANNED_BY_OTHERS",
    "PLAN_CITED",
    "RULES",
    "TIED_BEFORE",
    "TIED_TO_ITSELF",
    "WITHOUT_TARGET",
]

_TALKS = "Peru and Chile held the third Peru-Chile Border Dialogue in Lima on 4 May 2023"

TIED_BEFORE = Rule(
    name="relation-told-before",
    why="Another place of the text has told of this relation.",
    yes=(
        f"{_TALKS} under the Nordic Ferry Agreement. It took place within the framework of the Nordic Ferry Agreement.",
    ),
    no=(f"{_TALKS} under the Nordic Ferry Agreement.",),
)
TIED_TO_ITSELF = Rule(
    name="relation-to-itself",
    why="What the words tie the occasion to is the occasion itself.",
    yes=(f"{_TALKS}. Following the Border Dialogue, they flew home.",),
    no=(f"{_TALKS} under the Nordic Ferry Agreement.",),
)
BODY_CITED = Rule(
    name="relation-to-a-body",
    why="Only the founding of a body ties the occasion to it; to be under, in or after one does not.",
    yes=(f"{_TALKS} under the Joint Ferry Commission.",),
    no=(f"{_TALKS} under the Nordic Ferry Agreement.",),
)
PLAN_CITED = Rule(
    name="relation-to-a-plan",
    why="The occasion is no part of another that is yet to come.",
    yes=(f"{_TALKS}. They will speak on the margins of the next Nordic Energy Summit in Oslo in May 2030.",),
    no=(f"{_TALKS} on the margins of the Nordic Energy Summit.",),
)
LAW_CITED = Rule(
    name="relation-to-a-law",
    why="A resolution, a charter or a convention of many states is law for all, not what the talks rest on.",
    yes=(f"{_TALKS}. Both sides are bound to act in line with the United Nations Convention on the Law of the Sea.",),
    no=(f"{_TALKS} under the Nordic Ferry Agreement.",),
)
ONLY_A_TIME = Rule(
    name="words-of-time-alone",
    why="'Since' an instrument tells a time, and a decision to found something has founded nothing yet.",
    yes=(f"{_TALKS}. Much has changed since the Nordic Ferry Agreement.",),
    no=(f"{_TALKS} under the Nordic Ferry Agreement.",),
)
PLANNED_BY_OTHERS = Rule(
    name="plan-of-other-parties",
    why="A planned occasion with parties that do not take part in the present one is not the next of its series.",
    yes=(f"{_TALKS}. Peru will hold a meeting with Kenya in May 2030.",),
    no=(f"{_TALKS}. Both sides will hold the next meeting in May 2030.",),
)
WITHOUT_TARGET = Rule(
    name="relation-without-target",
    why="The words tie the occasion to a name that was read neither as an agreement nor as a body or an occasion.",
    yes=(f"{_TALKS} in line with the Spirit of Arica.",),
    no=(f"{_TALKS} under the Nordic Ferry Agreement.",),
)
COUNTS_FROM_NOTHING = Rule(
    name="date-counted-from-nothing",
    why="It counts from a day that should be named shortly before it, and none is.",
    yes=("Peru and Chile met in Lima. Two days later they flew home.",),
    no=(f"{_TALKS}. Two days later they flew home.",),
)
MONTH_ALONE = Rule(
    name="month-name-alone",
    why="No day, year or preposition says that the word is a month; it may be a verb or part of a name.",
    yes=("May the friendship of Peru and Chile last.",),
    no=(f"{_TALKS}.",),
)
NO_SUCH_DAY = Rule(
    name="no-such-day",
    why="The calendar has no such day, or either number could be the month and no other date of the text tells.",
    yes=("Peru and Chile met in Lima on 5/6/2023.", "Peru and Chile met in Lima on February 30, 2023."),
    no=("Peru and Chile met in Lima on 25/6/2023.",),
)
RULES = (
    LAW_CITED,
    NO_SUCH_DAY,
    TIED_BEFORE,
    TIED_TO_ITSELF,
    BODY_CITED,
    PLAN_CITED,
    ONLY_A_TIME,
    PLANNED_BY_OTHERS,
    WITHOUT_TARGET,
    COUNTS_FROM_NOTHING,
    MONTH_ALONE,
)
