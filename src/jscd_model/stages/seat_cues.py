"""Words around the clauses that say who takes part: what makes them count, and what does not."""

import re

__all__ = [
    "ATTENDING",
    "BY",
    "COMPANY",
    "DELEGATION",
    "EVENTS",
    "FACING",
    "FUTURE",
    "GUESTS",
    "HE_BEFORE",
    "HE_NEAR",
    "HE_OPENS",
    "HE_WORDS",
    "HOLDS",
    "LEAD",
    "MAKES",
    "MEETING",
    "OFFICIALS",
    "OTHERS",
    "PRONOUNS",
    "SENT_BY",
    "SIDES",
    "STRAIGHT",
    "TRAVELS",
    "WAS",
]

LEAD = 5  # meetings are reported in the first sentences; later ones may be past ones
MEETING = re.compile(
    r"\b(?:meet|meeting|meetings|talks|calls?|conversations?|discussions?|consultations?|dialogue|session|summit|lunch|"
    r"dinner|breakfast|bilateral|exchanges?|round|negotiations|visit|phone|by telephone|virtually|engagement)\b"
)
COMPANY = (" by", "along", "lso ", "ther ", "oining", "presence", "participation", "together")
ATTENDING = (
    "part of",
    "remarks",
    "address",
    "briefed",
    "speech",
    "attend",
    "articipate",
    "part in",
    "joined",
    "present",
    "took part",
    "travel",
    "visit",
    "arriv",
    "paid",
    "undertook",
)
HOLDS = ("held", "holds", "hold", "convened", "co-chaired")
MAKES = ("announced", "launched", "inaugurated", "hosted", "began", "opened", "concluded")
PRONOUNS = ("It", "it", "They", "they", "Those")
GUESTS = re.compile(r" (?:in audience |today |on \w+day )?(?:an? |the )(?:[\w-]+ ){0,4}delegation\b")
STRAIGHT = re.compile(
    r"(?:, (?:which (?:was|were) )?(?:held|conducted|convened|hosted)(?:[^.;:\n]|(?<=\b[A-Z])\.){0,60},)?"
    r"[ ,]*(?:(?:which|that|who|was|were|is|are|has|have|had|been|being|jointly|today)[ ,]+){0,4}"
)
SENT_BY = re.compile(r"\b(?:[Rr]epresentatives|[Oo]fficials|[Ee]xperts|[Dd]elegates|[Mm]embers) (?:from|of) (?:the )?$")
TRAVELS = re.compile(r"travel|visit|arriv|paid|is visit|undertook|joined|gave|delivered|made|offered")
# Whose delegation it is the words before it say, even if they name no party: "met a Nordic Council delegation".
OTHERS = re.compile(r"\b(?:met|received|hosted|welcomed)(?: with)? (?:an? |the )?(?:[\w()-]+ ){0,8}delegation,? $")
BY = (" by ", "'s by ", " side, by ", " side by ")  # after a party: who comes for it
FACING = re.compile(r",? and,? (?:on|from|for) the (?=[\w'-]+ side,? by\b)")  # "and, on the Omani side, by"
FUTURE = re.compile(r"\b(?:will|would|shall|to|should) (?:be )?(?:co-|jointly )?$")
EVENTS = (  # whoever is named after these did not come along: "including the visit of the Army Commander"
    r"(?:visits?|meetings?|talks|calls?|exchanges?|exercises?|signing|appointment|arrest|election|statements?|"
    r"training|participation|support|efforts|leadership|collaboration|cooperation|work|projects?|contributions?|"
    r"assistance|agreements?|ties|relations|coordination)\b"
)
HE_WORDS = frozenset({"He", "he", "She", "she"})
HE_NEAR = 40  # characters from "he" to the verb
HE_BEFORE = re.compile(
    r"\b(?:[Hh]e|[Ss]he)(?: (?:also|then|later|earlier|jointly|co-|has|had|was|is|will(?: be)?)){0,3} $"
)
HE_OPENS = re.compile(r"(?:[A-Z][^,.;]{2,40}, )?\b[Ss]?[Hh]e\b")
SIDES = 2
WAS = re.compile(r"(?: (?:was|were|is|are|will be|has been|had been|also))+ ")
OFFICIALS = re.compile(r" (?:senior |high-level )?(?:officials|representatives|leaders|experts|colleagues)\b")
DELEGATION = re.compile(r"(?:'s?)?,? (?:[\w-]+ ){0,3}?(?:delegation|side|team|participants|officials)\b")
