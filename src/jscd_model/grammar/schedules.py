"""Words that move an occasion on the calendar or tell of an earlier one: "postponed to", "last met", "hosted in"."""

from jscd_model.grammar.pattern import Rule

__all__ = ["HOSTED_BY_CITY", "LAST_MET", "POSTPONED_AFTER", "POSTPONED_BEFORE", "TO_HOST"]

_PUT_OFF = (
    r"(?:postpon(?:e|es|ed|ing)|put(?:s|ting)? off|push(?:es|ed|ing)? back|reschedul(?:e|es|ed|ing)|"
    r"defer(?:s|red|ring)?|delay(?:s|ed|ing)?)"
)
_PUT_OFF_WORDS = (
    "postpone postpones postponed postponing put puts putting push pushes pushed pushing reschedule reschedules "
    "rescheduled rescheduling defer defers deferred deferring delay delays delayed delaying"
)
_OBJECT = r"(?: (?!(?:after|at|by|during|for|in|of|on|since|to|until|with)\b)(?:[\w'&/\"+-]|\.(?=\S)){1,40}){0,7} ?$"
POSTPONED_BEFORE = Rule(
    name="occasion-postponed",
    why="Talks that were postponed or put off are still to be held.",
    pattern=rf"\b{_PUT_OFF}{_OBJECT}",
    yes=("Oman postponed the second ", "They have put off their ", "Peru rescheduled the "),
    no=("They postponed a decision on trade at the ", "Kenya hosted the second "),
    words=_PUT_OFF_WORDS,
)
POSTPONED_AFTER = Rule(
    name="was-postponed",
    why="'Was postponed' or 'will be rescheduled' after the name of talks says that they are still to be held.",
    pattern=r"(?: \([A-Z]{2,12}\))?(?: (?:between|with|of|among) [^.;:\n]{1,120}?)?,? (?:[a-z]+ for [^.;:,\n]{2,40}, )?"
    r"(?:which |that )?(?:was|were|has been|have been|had been|is|are|will be) "
    r"(?:later |then |since |again |also |now )?(?:postponed|put off|pushed back|rescheduled|deferred|delayed)\b",
    yes=(" was postponed", " between Peru and Chile has been put off", " will be rescheduled", ", which was deferred"),
    no=(" was held in Lima", " was cancelled"),
    words=_PUT_OFF_WORDS,
)
LAST_MET = Rule(
    name="last-met",
    why="'Last met' tells of the earlier occasion of the same sides.",
    pattern=r"\b(?:last (?:met|convened|sat|spoke|talked|held talks)|(?:had )?(?:previously|earlier) (?:met|convened)"
    r"(?= (?:in|on|at|during)\b)|met (?:each other )?(?:for the )?last(?: time)?(?= (?:in|on|at|year|month|week)\b))",
    yes=("The commission last met in Lima.", "They had previously met in Accra.", "They met last in May."),
    no=("The meeting lasted two hours.", "They met on Monday.", "They met lastingly good friends."),
    words="last previously earlier",
)
TO_HOST = Rule(
    name="to-host",
    why="Who 'will host' an occasion is where it will be.",
    pattern=r",? (?:will|shall|would|is to|are to|is due to|is set to|is scheduled to|is expected to|agreed to|"
    r"offered to|undertook to) (?:also )?host (?:the|an?|its|their) (?:[\w-]+ ){0,4}$",
    yes=(" will host the ", " is due to host the next "),
    no=(" will join the ", " hosted the "),
    words="host",
)
HOSTED_BY_CITY = Rule(
    name="hosted-by-city",
    why="'Which Lima hosted in May' after the name of an occasion tells its place.",
    pattern=r" (?:had |has |will |is to )?(?:host|hosted)\b",
    yes=(" hosted", " will host", " had hosted"),
    no=(" hosts", " joined"),
)

RULES = (POSTPONED_BEFORE, POSTPONED_AFTER, LAST_MET, TO_HOST, HOSTED_BY_CITY)
