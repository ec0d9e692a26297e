"""Where an actor can stand: the words around a capital or a group that make it one who acts or is dealt with."""

import re

from jscd_model.grammar.pattern import Rule

__all__ = [
    "ACTS_AFTER",
    "DEALT_WITH_BEFORE",
    "GROUP_AFTER",
    "MAKES_A_PLACE",
    "OFFICE_BEFORE",
    "OWNS_AFTER",
    "TIE_AFTER",
    "is_actor",
]

_SOON = (
    r"(?: (?:also|again|already|now|still|has|have|had|not|never|long|recently|repeatedly|quickly|later|then|instead|"
    r"reportedly)){0,3}"
)
_ACTS = (
    r"(?:said|says|stated|states that|announce[sd]?|declare[sd]?|claim(?:s|ed)?|den(?:ies|ied)|accuse[sd]?|"
    r"warn(?:s|ed)|threaten(?:s|ed)?|"
    r"agree[sd]?|pledge[sd]?|vow(?:s|ed)|promise[sd]|commit(?:s|ted)|decide[sd]?|refuse[sd]?|reject(?:s|ed)?|"
    r"oppose[sd]?|object(?:s|ed)|"
    r"welcome[sd]|prais(?:es|ed)|condemn(?:s|ed)?|denounce[sd]|deplore[sd]|criticis(?:es|ed)|criticiz(?:es|ed)|"
    r"blame[sd]|protest(?:s|ed)|"
    r"urge[sd]|call(?:s|ed) (?:on|for|upon)|demand(?:s|ed)|request(?:s|ed)|ask(?:s|ed)|invite[sd]|propose[sd]|"
    r"offer(?:s|ed)|insist(?:s|ed)|"
    r"reaffirm(?:s|ed)|affirm(?:s|ed)|reiterate[sd]|confirm(?:s|ed)|stress(?:es|ed)|emphasi[sz]e[sd]|"
    r"underscore[sd]|underlin(?:es|ed)|note[sd]|"
    r"recogni[sz]e[sd]|acknowledge[sd]|express(?:es|ed)|signal(?:s|ed|led)|hint(?:s|ed)|suggest(?:s|ed)|argue[sd]|"
    r"maintain(?:s|ed) that|"
    r"support(?:s|ed)|back(?:s|ed)|endorse[sd]|approve[sd]|adopt(?:s|ed)|sign(?:s|ed)|ratif(?:ies|ied)|impose[sd]|"
    r"lift(?:s|ed)|suspend(?:s|ed)|"
    r"launch(?:es|ed)|release[sd]|issue[sd]|convene[sd]|sent|sends|deploy(?:s|ed)|withdrew|withdraws|withdrawn|"
    r"seeks?|sought|want(?:s|ed)|hope[sd]|plans|planned|intend(?:s|ed)|aim(?:s|ed)|expect(?:s|ed)|"
    r"consider(?:s|ed)|view(?:s|ed)|see[sn]? (?:it|the|this)|regard(?:s|ed)|believe[sd]|fear(?:s|ed)|recall(?:s|"
    r"ed) its|expel(?:s|led)|summon(?:s|ed)|"
    r"did not|does not|do not|is (?:ready|willing|prepared|committed|determined|seeking|trying|planning|"
    r"considering|pushing|pressing|concerned)|"
    r"remain(?:s|ed) (?:ready|willing|committed|determined|opposed|concerned)|"
    r"was (?:ready|willing|prepared|committed|determined|seeking|trying|planning|considering|concerned)|tried|"
    r"tries|continue[sd] to|agreed|responded|responds|retaliate[sd]?|"
    r"will (?:\w+ ){0,2}(?:support|send|continue|provide|work|respond|seek|sign|accept|reject|take|not|be able|"
    r"need|have to|consider|push|press|join)|"
    r"would (?:\w+ ){0,2}(?:support|send|continue|provide|work|respond|seek|sign|accept|reject|take|not|be able|"
    r"need|have to|consider|like))"
)
_OWN = (
    r"(?:(?:own|new|recent|alleged|continued|continuing|growing|long-standing|longstanding|military|foreign|"
    r"nuclear|political|diplomatic|economic|regional|official|"
    r"stated|increasing|illegal|full-scale|ongoing|strategic|security|defen[cs]e|trade) ){0,2}"
)
_POLICY = (
    r"(?:aggression|invasion|war|annexation|position|stance|decision|decisions|polic(?:y|ies)|support|call|calls|"
    r"claims?|allies|ally|ambassador|envoy|interests?|response|"
    r"proposals?|demands?|offer|influence|ambitions?|efforts?|view|views|willingness|refusal|commitments?|"
    r"intentions?|behavior|behaviour|actions?|threats?|coercion|role|"
    r"program(?:me)?s?|sanctions|relations|ties|partners?|strategy|diplomacy|diplomats|negotiators|leaders|"
    r"leadership|forces|troops|concerns?|objections?|opposition|"
    r"message|request|invitation|announcement|statement|withdrawal|presence|priorit(?:y|ies)|approach|"
    r"participation|aid|assistance|pressure|attempts?|plans?|security)"
)

ACTS_AFTER = Rule(
    name="acting-verb-after",
    why="What says, wants, decides or undertakes something is an actor, not a place.",
    pattern=rf"{_SOON} {_ACTS}\b",
    yes=(
        "Quito rejected the claim",
        "Oslo has also agreed to pay",
        "Oslo remained committed to it",
        "Rabat will not accept it",
    ),
    no=("Quito lies high", "Oslo has many parks", "in Rabat. They"),
)
OWNS_AFTER = Rule(
    name="policy-after",
    why="A capital that has a policy, a position, troops or allies stands for its government.",
    pattern=(
        rf"(?:'s? {_OWN}{_POLICY}| spokes(?:man|woman|person)|-(?:backed|led|brokered|sponsored|mediated|aligned|"
        rf"appointed))\b"
    ),
    yes=("Quito's decision", "Rabat's diplomatic efforts", "Quito-backed"),
    no=("Quito's streets", "Rabat's oldest mosque"),
)
TIE_AFTER = Rule(
    name="ties-after",
    why="Capitals joined by a hyphen before 'relations', 'talks' or 'ties' stand for their governments.",
    pattern=(
        r" (?:relations|relationship|ties|talks|axis|dialogue|alliance|cooperation|tensions|agreement|partnership|"
        r"rivalry|deal|summit|accord|channel)\b"
    ),
    yes=("Lima-Quito relations", "the Rabat-Madrid partnership"),
    no=("the Lima-Quito road", "the Rabat-Madrid flight"),
)
GROUP_AFTER = Rule(
    name="group-after",
    why="A group whose leaders, ministers or members are named acts through them.",
    pattern=(
        r"(?:'s?)? (?:leaders|heads of (?:[Ss]tate|[Gg]overnment)|(?:foreign |defen[cs]e |finance )?ministers|"
        r"member states|members|countries|chair|presidency|partners|envoys?|"
        r"(?:special )?representatives?|secretary[ -]general|Secretary[ -]General|Executive Secretary|"
        r"(?:Special )?Envoy|"
        r"(?:Special )?Representative|Commissioner|Chair(?:man|person)?|Presidency|delegation|mission|Leaders|Member "
        r"States|Heads of (?:State|Government))\b"
    ),
    yes=("the CARICOM leaders", "ECOWAS heads of state"),
    no=("the CARICOM treaty", "ECOWAS bonds"),
)
DEALT_WITH_BEFORE = Rule(
    name="dealt-with-before",
    why="Those with whom there are relations or talks, or on whom there is pressure, are actors.",
    pattern=(
        r"\b(?:(?:relations|relationship|ties|talks|dialogue|cooperation|negotiations|partnership|alliance|"
        r"tensions|consultations|contacts|rapprochement|coordination|"
        r"agreements?|deal|treaty|pact|accord|memorandum(?: of \w+)?|truce|ceasefire|disputes?|row|engagement|"
        r"normali[sz]ation|war|channels?) (?:with|between)|(?:pressure|sanctions|demands|"
        r"attacks?) (?:on|against)|"
        r"(?:urged|urging|pressed|told|accused|accusing|asked|warned|warning|condemned|backed|persuade|pressure|deter|"
        r"isolate|signal(?:ing|led)? to|messages? to|called on|calls on|"
        r"met with|spoke with))(?: both)? (?:the )?$"
    ),
    yes=("talks with ", "a memorandum of understanding with ", "sanctions against ", "accused "),
    no=("a road to ", "a visit with friends in ", "a train between "),
)
OFFICE_BEFORE = Rule(
    name="office-of-state-before",
    why="Whose minister, ambassador or ministry is named is a state or a group of states.",
    pattern=(
        r"\b(?:(?:Foreign |Defen[cs]e |Prime |Deputy |Interior )?Ministers?|Ambassador|Embassy|Ministry|"
        r"Foreign Secretary|"
        r"Armed Forces|Ministries|Commissioner|Secretary[- ]General|Executive Secretary)"
        r"(?: (?:of|for) (?:[A-Z][\w-]+(?:,? and |, | )?){1,5})? ?of (?:the )?(?:Republic of )?$"
    ),
    yes=("the Minister of Defence of ", "the Embassy of ", "the Secretary-General of the "),
    no=("the Governor of ", "the city of ", "a minister in "),
)
MAKES_A_PLACE = Rule(
    name="place-before",
    why="After 'in', 'at', 'visited' or 'a road between', a capital is the city.",
    pattern=(
        r"\b(?:in|at|near|outside|around|across|inside|from|to|via|through|towards?|into|of|visit(?:ed|s|ing)?|"
        r"left|reached|toured|"
        r"(?:road|flight|flights|train|travel|distance|route|rail|line|corridor|highway|pipeline|trip|shuttle|mayors?|"
        r"cities) between) (?:the |downtown |central )?$"
    ),
    yes=("held in ", "who visited ", "a flight between "),
    no=("talks between ", "accused ", "pressure on "),
)
_IN_A_NAME = re.compile(r" [A-Z][a-z]")


def is_actor(view: str, start: int, end: int, *, group: bool) -> bool:
    """Whether what stands at `start` to `end` of a view acts there or is dealt with as an actor.

    Args:
        view: The normalised text.
        start: Where the name starts.
        end: Where it ends.
        group: Whether it names a group of states, not a city.
    """
    if group and (GROUP_AFTER.regex.match(view, end) or OFFICE_BEFORE.regex.search(view, max(0, start - 60), start)):
        return True
    before = view[max(0, start - 48) : start]
    if OWNS_AFTER.regex.match(view, end) and not before.endswith((" in ", " at ")):
        return True
    if DEALT_WITH_BEFORE.regex.search(before) and not _IN_A_NAME.match(view, end):
        return True
    return ACTS_AFTER.regex.match(view, end) is not None and MAKES_A_PLACE.regex.search(before) is None


RULES = (OFFICE_BEFORE, ACTS_AFTER, OWNS_AFTER, TIE_AFTER, GROUP_AFTER, DEALT_WITH_BEFORE, MAKES_A_PLACE)
