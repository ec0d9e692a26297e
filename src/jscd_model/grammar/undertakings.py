"""Shapes in what is said: for whom something is done, whether it is ruled out, and who cannot be meant."""

from jscd_model.grammar.name_shapes import CAPITAL
from jscd_model.grammar.pattern import Rule

__all__ = [
    "ABOUT",
    "ATTRIBUTED",
    "BEYOND_THEM",
    "FOR_WHOM",
    "REPORTED_CLAUSE",
    "RULED_OUT",
    "RULES",
    "SAID_TO_BE_DONE",
    "SAID_WHERE",
    "STRANGER",
]

_HELP = (
    "support assistance aid help relief protection advice training equipment funding financing loan loans grant grants "
    "commitment"
)
_HELPING = (
    "give grant lend donate deliver supply transfer hand send provide second extend protect support assist help defend "
    "aid equip train enable back"
)
ABOUT = Rule(
    name="about",
    why="A sentence that opens with 'On …,' or 'With regard to …,' says what the clause after it is about.",
    pattern=r"^\W*(?:\d+\W+)?(?:On|Regarding|Concerning|Turning to|As (?:for|regards|to)"
    r"|With (?:regard|respect|reference) to|In (?:relation|regard) to"
    r"|(?:In|On) the (?:field|area|sphere|domain|context|issue|matter|question|subject)s? of"
    r"|When it comes to|In terms of) [^,;:]{3,80}(?:,[^,;:]{3,80}){0,3}, ?$",
    yes=("On North Korea, ", "With regard to piracy and fishing, ", "On the issue of visas, "),
    no=("On piracy they agreed", "In Nairobi, ", "The two sides, on piracy, "),
)
ATTRIBUTED = Rule(
    name="attributed",
    why="What stands after ', according to' or ', said a statement' says who reports a clause and is no part of it.",
    pattern=r",\"? (?:(?:and )?all )?(?:according to|as reported by|as per"
    r"|(?:said|says) (?=[A-Z]|(?:an?|the|their|its|his|her|both) )"
    r"|(?:he|she|they|it|(?:(?:an?|the|their|its|his|her|both) |(?=[A-Z]))(?:[\w.'-]+ ){0,7}[\w.'-]+)"
    r" (?:said|says|told|noted|added|stated|stressed|affirmed|explained|remarked)\b)",
    yes=(
        "agreed to open a post, according to a statement",
        "will meet in May, a Kenyan official said",
        "resolved to meet again, said a joint statement",
    ),
    no=("agreed to act according to the plan", "agreed, as the statement says, to meet"),
    words="according reported per said says told noted added stated stressed affirmed explained remarked",
)
FOR_WHOM = Rule(
    name="for-whom",
    why="After 'support for', 'aid to', 'to protect' or 'deliver boats to' stand those for whom something is done.",
    pattern=r"\b(?:(?:support|assistance|aid|help|relief|protection|advice|training|equipment|funding|financing|loans?"
    r"|grants?|commitment)(?: and \w+)? (?:to|for)"
    r"|(?:give|grant|lend|donate|deliver|supply|transfer|hand(?: over)?|send|provide|second|extend)(?:ing|s)?"
    r"(?: (?!to\b|and\b)[^\s.,;:]+){1,9} to"
    r"|(?:protect|support|assist|help|defend|aid|equip|train|enable|back)(?:ing|s)?) (?:the )?",
    yes=(
        "to provide training to the Kenyan navy",
        "pledged to protect U.S. advisers",
        "will deliver two boats to the Kenyan navy",
    ),
    no=("a trained crew in Kenya", "the backpack of a student", "will deliver a speech and travel to Kenya"),
    words=" ".join((_HELP, *(verb + ending for verb in _HELPING.split() for ending in ("", "s", "ing")))),
)
BEYOND_THEM = Rule(
    name="beyond-them",
    why="A preposition, a clause, a full stop or a line's end ends the list of those for whom something is done.",
    pattern=r"[;:\n]|(?<![A-Z])\.|,? \b(?:in|on|at|by|from|against|with|through|during|to|that|which|who|under|as|for"
    r"|including|while"
    r"|and (?:to|their|its|his|her|our))\b",
    yes=("the Kenyan navy in the gulf", "Kenya and their crews"),
    no=("Kenyan and British advisers, convoys",),
)
RULED_OUT = Rule(
    name="ruled-out",
    why="What is said begins with a negation: 'that no troops will stay', 'not to expand the base'.",
    pattern=r"^ ?(?:that )?(?:no|not(?! only)|never|none of|neither|nothing)\b",
    yes=(" that no forces remain on the island", " not to expand the base"),
    no=(" that forces remain on the island", " to expand the northern base"),
)
STRANGER = Rule(
    name="stranger",
    why="A name at the start of a sentence that nobody knows means that 'he' after it is nobody known.",
    pattern=rf"({CAPITAL}[\w'-]{{1,60}}+)(?:, | (?:said|says|told|added|noted|stressed|argued|warned) )",
    yes=("Keller, on his first visit, spoke.", "Keller said so.", "\u00d6zkan said so."),
    no=("the minister said so", "nobody, however, spoke"),
)
_PAPERS = r"(?:statement|communiqu[e\u00e9]|readout|release|declaration)"
_REPORTERS = r"(?:[Mm]inistry(?: of [\w ]{3,40})?|embassy|office|spokes(?:person|man|woman))"
_ALL = (
    r"(?:both |(?:the|both|all) (?:two )?"
    r"(?:sides|countries|parties|leaders|ministers|delegations|nations|governments|officials)\b)"
)
_BYSTANDERS = (
    r"(?:Analysts?|Experts?|Observers|Critics|Sources|Reports|Media|Residents|Locals|Scholars|Commentators|Some|Many|Several"
    r"|Others|Opposition|Activists|Witnesses)"
)
_ALL_OR_MINISTERS = rf"(?:{_ALL}|(?:ministers|leaders|officials|delegates|members|chiefs)\b)"
SAID_WHERE = Rule(
    name="said-where",
    why="After the clause that it reports, 'said in a statement on Friday' tells only where and when it was said.",
    pattern=r"^(?:also |later )?"
    r"(?:(?:in|via|through|on|at|during|after|following|to|late|early|from|by)\b[^,;:\"]{2,70}"
    r"|(?:yester|to)day|(?:reporters|journalists|the press)[^,;:\"]{0,60}|[A-Z][a-z]{2,8}day[^,;:\"]{0,30})$",
    yes=("in a statement on Friday", "Monday", "reporters in Accra", "at a news conference"),
    no=("that the road is open", "the road is open in May, and will stay so", "Peru will open the road"),
)
POSITION = Rule(
    name="position",
    why="What a ministry or a statement says is its party's act where it takes a position, not where it tells events.",
    pattern=r"\b(?:will|shall|would|must|should|ought|needs?|never|not|ready|willing|hopes?|hoped|wants?|expects?|supports?"
    r"|supported|opposes?|opposed|rejects?|rejected|remains?|remained|committed|determined|resolved|unacceptable"
    r"|important|importance|essential|crucial|right|violation|violates?|threat|threatens|threatened|concern(?:ed)?|no)\b",
    yes=("Oman opposes the plan", "that it would never accept the plan", "the pact is important"),
    no=("the team visited the port", "the meeting was among the projects of the year"),
)
SAID_TO_BE_DONE = Rule(
    name="said-to-be-done",
    why="Who says that his own state will do something undertakes it.",
    pattern=r"(?:[^,;:\"]{0,40}\bthat )?(?P<who>[^,;:\"]{2,60}?) (?:also )?"
    r"(?:(?:would|will|shall)(?: also| soon| not)? "
    r"(?!be |have |need |face |suffer|lose|run |remain|become|get |see |benefit)"
    r"|(?:is|are|was|were|stands?|stood) (?:ready|willing|prepared) to\b|(?:plans?|planned|intends?|intended) to\b)",
    yes=("that Peru would send a team", "we will open the road", "Chile stands ready to help"),
    no=("that the road is open", "Peru would be hit by a storm", "that Peru may send a team"),
)
REPORTED_CLAUSE = Rule(
    name="reported-clause",
    why="Where a statement, or a ministry that issued one, tells what the two sides did, it is their act, not its own.",
    pattern=rf"(?:(?:The|A|An|In (?:a|an|the|its|their))(?: [\w.'-]+){{0,3}}? {_PAPERS}"
    r"(?:,? (?:issued|released|published|copied)[^,;:\"]{0,60}?)?,? (?:said|says|stated|states|read|reads|added|noted)"
    r"(?: that|,|:)? (?=[a-zA-Z])"
    rf"|(?:It|The (?:[\w'-]+ ){{0,5}}{_REPORTERS}) (?:also )?(?:said|stated|added|noted)(?: that|,)? "
    rf"(?:(?:during|at|in) the (?:meeting|talks|visit|call|session), |(?={_ALL}))"
    rf"|(?!{_BYSTANDERS}\b)[A-Z][^;:\"]{{2,100}}? said (?:that )?"
    rf"(?={_ALL_OR_MINISTERS}(?: (?:have|had|also))* (?:agreed|decided|pledged|signed|resolved)\b))",
    yes=(
        "The statement said the two sides discussed fishing rights.",
        "A joint statement issued after the talks said that the ministers agreed to meet again.",
        "It said both sides agreed to open a post.",
        "The Omani Foreign Ministry said the two sides agreed to open a post.",
        "The Omani minister said the leaders have agreed to meet again.",
    ),
    no=("The Foreign Ministry said Oman opposes the plan.", "It said so.", "The ministers said both posts are open."),
    words="said says stated states read reads added noted",
)
RULES = (
    ABOUT,
    ATTRIBUTED,
    POSITION,
    REPORTED_CLAUSE,
    SAID_TO_BE_DONE,
    SAID_WHERE,
    FOR_WHOM,
    BEYOND_THEM,
    RULED_OUT,
    STRANGER,
)
