"""Words that tie an occasion to an agreement, a body or another occasion: "under", "building on", "as part of"."""

from jscd_model.grammar.name_shapes import PERSON_WORD
from jscd_model.grammar.pattern import Rule

__all__ = ["BUILDS_ON", "ESTABLISHES", "ON_VISIT", "PART_OF", "PROCESS", "SEPARATE", "SET_UP", "UNDER"]

_KIND = (  # what sort of body, dialogue or process is brought into being
    r"(?:new|first|permanent|standing|comprehensive|bilateral|trilateral|joint|dedicated|continuing|integrated|regular|"
    r"annual|biannual|biennial|yearly|monthly|quarterly|separate|special|technical|informal|structured|ministerial|"
    r"[a-z]+-(?:level|member|monthly|yearly|strong))"
)
_HEAD = (
    r"(?:process|mechanism|workstreams?|platform|team|office|unit|centre|center|(?:sub-?)?committee|(?:sub-?)?"
    r"commission|task ?force|council|cell|network|secretariat|forum|panel|desk|facility|(?:sub|working |"
    r"contact |expert |steering |study |coordination |core |follow-up |technical |advisory |liaison )group)"
)
UNDER = Rule(
    name="relation-under",
    why="'Under', 'in accordance with', 'pursuant to' or 'within the framework of' an instrument says what the talks "
    "rest on.",
    pattern=r"\b(?:(?<!provided )(?<!granted )(?<!supplied )(?<!delivered )(?<!donated )(?<!given )(?<!funded )"
    r"[Uu]nder(?: the (?:terms|framework|umbrella|aegis|auspices|ambit|purview|provisions|scope|banner) of)?|"
    r"[Ii]n (?:accordance|compliance|conformity|line|keeping) with|[Pp]ursuant to|[Ii]n (?:pursuance|implementation|"
    r"fulfilment|fulfillment) of|[Aa]s per|[Bb]y virtue of|established (?:by|under)|"
    r"[Ww]ithin the (?:framework|context|scope|ambit|remit|purview) of|(?:[Ii]s |are |[Aa]re )?based (?:up)?on|"
    r"rests? on|[Oo]n the basis of|"
    r"governed by|[Aa]s (?:provided|envisaged|foreseen|stipulated|called) (?:for )?(?:in|by|under)|"
    r"[Cc]onsistent with|mandated by|[Ff]ramework of|giv(?:es?|ing) effect to|"
    r"[Uu]nder [Aa]rticles? \d+(?:(?:,| and|, and) \d+){0,3} of)"
    r"(?: [a-z]\w+'s [A-Z]\w+ and| both)? (?:the |their |its |our |an? )?$",
    yes=(
        "The talks were held under the ",
        "in accordance with the ",
        "set up under the ambit of an ",
        "Acting under Articles 4 and 7 of its ",
    ),
    no=("They discussed the ", "They signed the ", "radars provided under the "),
    words="under Under accordance compliance conformity line keeping pursuant Pursuant pursuance implementation "
    "fulfilment fulfillment per virtue established framework context scope ambit remit purview based rest "
    "rests basis governed provided envisaged foreseen stipulated called consistent Consistent mandated "
    "Framework giving gives give",
)
BUILDS_ON = Rule(
    name="relation-builds-on",
    why="'Following', 'builds on', 'announced at' or 'as a follow-up to' says what the occasion continues.",
    pattern=r"(?:\b(?:[Ff]ollowing|[Ff]ollowed|[Ff]ollows|[Ff]ollow(?:ing|ed|s)?[ -]?up (?:to|on|of)|[Aa]fter|[Ss]ince|"
    r"[Cc]ontinu(?:ation of|ing (?:on )?from)|gr(?:ow|ows|ew) out of|on the heels of|[Cc](?:ome|omes|ame) after|"
    r"successor to|(?:offshoot|outgrowth|product|result|fruit|sequel|consequence) (?:of|to)|in the wake of|"
    r"(?:stem|ar[io]s|emanat|result)(?:s|e|ed|es|ing|ming|med)? (?:from|out of)|carr(?:y|ies|ied|ying) forward|"
    r"^Recalling|[Ff]ollow(?:s|ed|ing) the (?:execution|signing|conclusion|adoption|launch|entry into force) of|"
    r"outcomes? of|delivering on|foundations? (?:of|laid by)|(?:announced|launched|agreed|decided|established|"
    r"envisaged|"
    r"outlined|set out|laid out|directed|adopted|reached|issued) (?:at|in|by|during)|decisions? (?:of|at|taken at))|"
    r"\b(?:[Bb]uil[dt]\w* (?:up)?on|[Tt]ak\w+ forward|on the basis of)"
    r"(?: [a-z][\w-]*){0,6}?(?:,? (?:such as|including|namely|notably))?)"
    rf"(?: (?:the|their|its|our))?(?: {PERSON_WORD}(?: {PERSON_WORD}){{0,3}}(?<='s|s'))? $|"
    r"\b(?:building|built|builds) on (?:[^.;:\n]|(?<=\b[A-Z])\.){0,120}(?:,| and) (?:the )?$",
    yes=(
        "Following the ",
        "It builds on the ",
        "as agreed at the ",
        "builds on previous discussions, such as the ",
        "The new channel grows out of the ",
        "The committee is an offshoot of the ",
        "Recalling the ",
        "The meeting followed the signing of the ",
        "The talks followed President Boni's ",
        "The talks followed President van der Aue's ",
    ),
    no=("They held the ", "They noted the progress made in the implementation of the ", "She recalled the "),
    words="Following following Followed followed Follows follows Follow follow followup Followup After after "
    "Since since Continuation continuation Continuing continuing grow grows grew grown heels come Come "
    "comes Comes came Came successor offshoot outgrowth product result fruit sequel consequence wake stem "
    "stems stemmed stemming arise arose arises arising emanate emanates emanated emanating results "
    "resulted resulting carry carries carried carrying Recalling outcome outcomes delivering foundation "
    "foundations announced launched agreed decided established envisaged outlined set laid directed "
    "adopted reached issued decision decisions Build build Builds builds Building building Built built "
    "Take take Takes takes Taken taken Taking taking Took took basis",
)
PART_OF = Rule(
    name="relation-part-of",
    why="'Part of', 'on the margins of' or 'under the aegis of' another occasion says where this one belongs.",
    pattern=r"(?:\b[Pp]art of|[Oo]n the (?:margins|sidelines|fringes|occasion) of|[Uu]nder the (?:aegis|auspices|"
    r"umbrella|framework|ambit|format) of|^During|[Ii]n conjunction with|[Ww]ithin the (?:framework|context|"
    r"format) of|\b(?:met|meeting|talks)(?:[^.;:\n]|(?<=\b[A-Z])\.){0,80} during|[Mm]argins of|[Ii]n the framework of|"
    r"[Mm]eetings? of)"
    r"(?: the| their| its| his| her| this| a| an)?(?: governance structure of| regular| ongoing| broader| wider|"
    r" announced| and|"
    r" extensive| structure of){0,3} $",
    yes=("on the margins of the ", "It was part of the ", "During the ", "a bilateral meeting during the "),
    no=("They left the ", "signed during the "),
    words="part Part margins Margins sidelines fringes occasion under Under During during conjunction within "
    "Within framework meeting Meeting meetings Meetings",
)
ON_VISIT = Rule(
    name="relation-on-a-visit",
    why="Talks that somebody held while 'on a visit' or 'during the visit' are part of the visit.",
    pattern=r"\b(?:[Oo]n|[Dd]uring|[Ii]n the course of|[Aa]t the (?:start|end|beginning|conclusion|close) of)"
    r" (?:an?|the|his|her|their|its|this) $",
    yes=("met the minister, who is in Oslo on a ", "held talks during his "),
    no=("ahead of the ", "thanked them for the "),
    words="on On during During course start end beginning conclusion close",
)
ESTABLISHES = Rule(
    name="relation-establishes",
    why="'Agreed to establish', 'launched' or 'announced the creation of' brings its object into being.",
    pattern=r"(?<!after )(?<!since )\b(?:establish(?:ed|es|ing)?|launch(?:ed|es|ing)?|creat(?:e[sd]?|ing)|form(?:ed|"
    r"ing)?|"
    r"set(?:ting)? up|inaugurat(?:ed?|es|ing)|stand(?:ing)? up|stood up|institut(?:ed?|ing)|"
    r"embark(?:ed|ing)?(?: together)? on|announced?(?: the)?(?: (?:launch|creation|formation|establishment) of)?|"
    r"(?:adopted|approved|finali[sz]ed|endorsed|agreed(?: on)?)(?: the)? [Tt]erms of [Rr]eference (?:of|for)|"
    r"agreed (?:to|on|upon)(?= an? )|(?:agreed (?:to|on)|directed|welcomed|supported) the (?:creation|formation|"
    r"establishment|setting up) of)"
    r" (?:(?:an?|the|their|its|our|two|three|several) )?"
    rf"(?:{_KIND} ?){{0,3}}$",
    yes=(
        "agreed to establish a ",
        "will set up an eight-member ",
        "agreed to create a six-monthly ",
        "They launched the ",
        "announced the creation of a joint ",
        "adopted the Terms of Reference of the ",
        "They have agreed to a ",
    ),
    no=("They reviewed the ", "ten years after establishing the ", "ahead of the launch of the "),
    words="establish established establishes establishing launch launched launches launching create creates "
    "created creating form formed forming set setting inaugurate inaugurated inaugurates inaugurating "
    "stand standing stood institute instituted instituting embark embarked embarking announce announced "
    "adopted approved finalised finalized endorsed agreed directed welcomed supported",
)
PROCESS = Rule(
    name="established-process",
    why="What 'establish' or 'launch' is followed by and ends in 'process', 'mechanism' or 'committee' is brought into "
    "being.",
    pattern=r"\b(?P<verb>establish(?:ed|ing)?|launch(?:ed|ing)?|creat(?:e|ed|ing)|set(?:ting)? up|form|"
    r"(?:(?<=to )|(?<=will )|(?<=would ))open|opened(?= an? )|"
    r"announced?) (?:an? |the |two )?"
    rf"(?:(?:range of|set of|series of|{_KIND}) )*"
    rf"(?P<name>(?P<head>(?:[a-z][\w-]* ){{0,4}}?{_HEAD}|(?:[A-Z][\w'-]* ){{1,5}}(?:Team|Cell|Centre|Center|Network|"
    r"Hub|Unit|Office|Platform|Mechanism|Process|Dialogue|Forum|Council|Committee|Commission|Group|Task Force|Fund|"
    r"Facility|Consortium|Secretariat|Programme|Initiative))"
    r"\b(?: (?:for|on|of)(?: (?![a-z]+ed\b)[^ .;:,\n]+){1,9}?(?=[.,;:]| and | that | which | in | at | on | with |"
    r" by | to |\n|$))?)",
    yes=(
        "They agreed to establish a new process for reviewing trade.",
        "The ministers launched a joint mechanism on water.",
        "They will create an eight-member verification subcommittee.",
        "The two armies would open a liaison office in Arica.",
        "They agreed to set up a Coastal Cyber Response Team.",
    ),
    no=(
        "They discussed the peace process.",
        "The mechanism works.",
        "They opened the meeting.",
        "the use of open and shared network",
    ),
    words="establish established establishing launch launched launching create created creating set setting "
    "form open opened announce announced",
)
SET_UP = Rule(
    name="process-that-was-set-up",
    why="A committee or a mechanism that 'has been set up' or 'will be established' is brought into being.",
    pattern=rf"\b[Aa]n? (?:{_KIND} )*(?P<name>(?P<head>(?:[A-Za-z][\w'-]* ){{0,4}}?(?i:{_HEAD})))"
    r"(?: (?:on|for|of)(?: [\w-]+){1,6}?)? "
    r"(?:has been|have been|will be|would be|shall be|is to be|is being) (?:also |now |soon )?"
    r"(?:set up|established|created|formed|launched|constituted|opened)\b",
    yes=("A military sub-committee has been set up to oversee the truce.", "A joint team on fish will be formed."),
    no=("A committee was set up in 1998.", "The committee has been set up."),
    words="set established created formed launched constituted opened",
)
SEPARATE = Rule(
    name="relation-separate-from",
    why="'Separate from' or 'distinct from' an occasion says that the subject is something else.",
    pattern=r"\b(?P<subject>[Tt]his|[Tt]he|[Tt]hat|[Ss]uch) (?P<noun>[a-z]+(?: [a-z]+)?) (?:will be|is|are|was|"
    r"remains?|would be) (?:separate|distinct|independent) from (?:the )?",
    yes=("This process will be separate from the Peru-Chile Dialogue.",),
    no=("The towns are separate.",),
    words="separate distinct independent",
)

RULES = (UNDER, BUILDS_ON, PART_OF, ON_VISIT, ESTABLISHES, PROCESS, SET_UP, SEPARATE)
