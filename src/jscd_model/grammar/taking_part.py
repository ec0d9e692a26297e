"""Verbs and phrases that say who takes part, leads, hosts or accompanies."""

from jscd_model.grammar.name_shapes import CAPITAL
from jscd_model.grammar.pattern import Rule

__all__ = [
    "ACCOMPANIED",
    "ATTENDED",
    "ATTENDED_BY",
    "BETWEEN",
    "CO_CHAIRS",
    "GUEST_GAP",
    "HEAD_OF_SIDE",
    "HOSTED_BY",
    "HOSTS",
    "IN_TALKS_WITH",
    "LEADS",
    "LED_BY",
    "LED_WHICH",
    "LINKS",
    "LIST_GAP",
    "LIST_OF_PARTICIPANTS",
    "MADE_UP_OF",
    "MEETS_WITH",
    "MEMBERS",
    "MET",
    "ORGANIZED_BY",
    "REMARKS_BY",
    "REPRESENTED",
    "SITTING",
    "STANDS_FOR",
    "SUBJECT_GAP",
    "THEIR_MEETING_WITH",
    "THE_FOLLOWING",
    "WITH_GAP",
]

_ADVERBS = (
    r"(?: (?:also|today|then|jointly|together|virtually|recently|yesterday|later|earlier|again|both|each|here|in turn|"
    r"separately|briefly|personally|respectively|\w+ly|this (?:week|morning|afternoon|evening|month)|"
    r"on (?:\w+day,? ?)?(?:\d{1,2} )?\w*(?: \d{1,2})?,?|by (?:secure )?(?:phone|telephone|video(?:conference)?)|"
    r"in person)){0,4}"
)
# Anything within a sentence: a full stop only in "U.S." and after an initial.
_ANY = r"(?:[^.;:\n]|\.(?=\S)|(?<=\b[A-Z])\.(?!\S))"
SITTING = (
    r"(?=[A-Za-z])(?:(?i:delegations?|sides?|teams?|dialogues?|talks|meetings?|consultations?|sessions?|rounds?|committee|group|"
    r"commission|summit|forum|council|discussions?|calls?|conference|negotiations|conversation|visit|event|"
    r"ministerial|negotiators?|officials|panel|segment)|[A-Z]{2,8})"
)

LED_BY = Rule(
    name="led-by",
    why="Those by whom talks or a delegation are led, chaired, convened or represented are its heads.",
    pattern=r"\b(?:(?:[Cc]o-|jointly )?(?:[Ll]ed|[Hh]eaded|[Cc]haired|[Cc]onvened|opened|moderated|[Rr]epresented|"
    r"inaugurated)|presided over|spearheaded)(?: [\w, -]{0,40}?)??,? by\b|\b(?:side|delegation|team),? by\b|"
    rf"\bthat of (?:the )?{CAPITAL}[\w' -]{{2,40}}? by\b|"
    r"\bunder the (?:joint |co-)?(?:chair(?:person|man)?ship|leadership) of\b|"
    rf"\bwith (?={_ANY}{{3,120}} (?:leading|heading|chairing|representing)\b)",
    yes=("The Kenyan side was led by the Minister.", "on the Omani side by the Minister"),
    no=("She led the delegation.", "The exercise was held by the coast."),
    words="Co co jointly Led led Headed headed Chaired chaired Convened convened opened moderated Represented "
    "represented inaugurated presided spearheaded side delegation team that under with",
)
LEADS = Rule(
    name="leads",
    why="Who leads, heads, chairs or convenes talks or a delegation is a head.",
    pattern=r"\b(?:(?:co-)?(?:led|leads?|headed|heads?|chaired|chairs?|convened|convenes?|opened|leading|heading|"
    r"chairing|opens)|headed up|presid(?:e|es|ed|ing)"
    r"(?: (?:in|on|jointly|at) [\w, ]{1,40}?)? over|inaugurated|launched|represented)\b(?! by\b)"
    rf"(?={_ANY}{{0,110}}?\b{SITTING}\b)",
    yes=("The Minister headed a delegation from Oman.", "Both ministers co-chaired the third meeting."),
    no=("The talks were led by the Minister.", "The road leads to the sea."),
    words="co led lead leads headed head heads chaired chair chairs convened convene convenes opened leading heading "
    "chairing opens preside presides presided presiding inaugurated launched represented",
)
HEAD_OF_SIDE = Rule(
    name="head-of-side",
    why="Who is called the head or leader of a delegation is its head.",
    pattern=r"\b[Hh]ead (?:of|for) (?:(?:the|his|her|its|their) )?(?:[\w'-]+ ){0,4}?(?:delegation|side|team)\b",
    yes=("Ana Ruiz, head of the Peruvian delegation, spoke", "The head of the delegation"),
    no=("the head of the office",),
    words="Head head",
)
LED_WHICH = Rule(
    name="which-they-lead",
    why="Who is said to chair, lead or host the meeting that was named right before is its head or host.",
    pattern=(
        rf"(?<=, )which(?= {_ANY}{{2,80}}? "
        r"(?P<verb>(?:co-)?(?:chaired|headed|convened|hosted|hosts|chairs))\b(?! by\b))"
    ),
    yes=(
        "the session, which she chaired and which ended on Monday",
        "the talks, which Minister Obi co-chaired in Accra",
    ),
    no=("the session, which was chaired by the Minister", "the meeting that she hosted in 2021"),
    words="which",
)
MEETS_WITH = Rule(
    name="meets-with",
    why="Those who meet, speak or hold talks with each other take part for their sides.",
    pattern=r"\b(?:met|meets?|meeting|spoke|speaks|spoken|speaking|held|holds?|holding|had|conferred|consulted|"
    r"talked|conducted|co-chaired|co-chairs|chaired|convened|engaged|conversed|sat down|concluded|hosted|led|"
    r"attended)\b"
    rf"(?P<how>{_ANY}{{0,150}}?)\b(?:with|to(?= [A-Z]))\b",
    yes=("The Minister held talks in Accra with the President.", "She spoke by phone today with Foreign Minister Obi."),
    no=("They met in Accra.",),
    words="met meets meet meeting spoke speaks spoken speaking held hold holds holding had conferred consulted talked "
    "conducted co chaired convened engaged conversed sat concluded hosted led attended",
)
MET = Rule(
    name="met-each-other",
    why="'A met B' and 'A and B met' report that both took part.",
    pattern=r"\b(?:met|meets?|meeting(?= (?:his|her|its|their) )|spoke|speaks|held|holds?|conferred|"
    r"gathered|convened|exchanged views|reviewed|discussed|"
    r"agreed|co-chaired|signed|announced|launched|inaugurated|hosted|began|opened|concluded|"
    r"called on|calls on|interacted with|"
    r"(?:paid|pays|made|makes) (?:an? )?(?:[\w-]+ )?(?:courtesy )?(?:call|visit) (?:(?:up)?on|to))\b"
    r"(?! (?:by (?!(?:secure )?(?:tele)?phone|video)|the need|its target))",
    yes=("The Minister met President Vula.", "They met in Accra.", "The two leaders spoke by phone on Monday."),
    no=("They had met by chance.",),
    words="met meets meet meeting spoke speaks held hold holds conferred gathered convened exchanged reviewed "
    "discussed agreed co signed announced launched inaugurated hosted began opened concluded called calls "
    "interacted paid pays made makes",
)
HOSTS = Rule(
    name="hosts",
    why="Who hosts, receives or welcomes the other side is the host.",
    pattern=r"\b(?:(?:welcomed|hosted|received|welcomes|hosts|receives|is hosting|will host|has hosted)\b(?! by\b)"
    r"(?: an? (?:[\w-]+ ){0,2}(?:reception|dinner|lunch|luncheon|banquet)(?: in [A-Z][\w' -]{1,30})?"
    r"(?: on [A-Z][\w ,]{2,20})? for| an? (?:[\w-]+ ){0,2}(?:call|visit) (?:from|by)(?= [^.\n]{0,60}[A-Z]))?|"
    r"granted an audience to)",
    yes=(
        "The President received the Foreign Minister.",
        "She hosted a reception in Lima for the Minister.",
        "He received a courtesy call from Ambassador Ali Said.",
    ),
    no=("The Foreign Minister was hosted by the President.",),
    words="welcomed hosted received welcomes hosts receives is will has granted",
)
HOSTED_BY = Rule(
    name="hosted-by",
    why="By whom a guest or a meeting is hosted, received or welcomed is the host.",
    pattern=r"\b(?:welcomed|hosted|received|co-hosted)(?: [\w ,]{0,40}?)? by\b",
    yes=("She was received by the President.",),
    no=("The President received her.",),
    words="welcomed hosted received co",
)
ORGANIZED_BY = Rule(
    name="organized-by",
    why="Those by whom talks are organised take part.",
    pattern=r"\b(?:co-)?organi[sz]ed(?: [\w ,]{0,30}?)? by\b",
    yes=("The talks were organised by the Ministry of Trade.",),
    no=("She organised the talks.",),
    words="co organised organized",
)
ACCOMPANIED = Rule(
    name="accompanied-by",
    why="Those who join or accompany somebody at a meeting take part.",
    pattern=r"\b(?:joined|accompanied|flanked|supported|assisted)(?: (?!by)[\w ,]{0,40}?)? by\b|\balongside\b|"
    r"\b(?:[Aa]lso|[Oo]ther) (?:present|attending|participating|in attendance|joining)(?: [\w ]{0,40}?)? "
    r"(?:was|were|are|include[sd]?|is)\b|\b[Jj]oining "
    rf"{_ANY}{{1,60}}? (?:was|were|are|is)\b|"
    r"(?<=\bin the )presence of\b|(?<=\bwith the )participation of\b|\b(?:together with|along with)\b",
    yes=("She was accompanied by the Ambassador.", "Also present were the Ambassador and the envoy."),
    no=("She joined the call.",),
    words="joined accompanied flanked supported assisted alongside Also also Other other Joining joining presence "
    "participation together along",
)
ATTENDED_BY = Rule(
    name="attended-by",
    why="Those by whom a meeting is attended take part.",
    pattern=r"\battended(?: [\w ,]{0,30}?)? by\b|\bbrought together\b|\bgathered\b|(?<=\bwith the )attendance of\b",
    yes=("The meeting was attended by the Ambassador.",),
    no=("She attended the meeting.",),
    words="attended brought gathered attendance",
)
ATTENDED = Rule(
    name="takes-part",
    why="Who attends, joins or takes part in a meeting takes part.",
    pattern=r"\b(?:attended|attends|participated in|participates in|took part in|takes part in|joined|also attended|"
    r"(?:was|were) (?:also )?(?:present|in attendance)|participated|also participated|took part|"
    r"(?:was|were) (?:also )?part of|(?:gave|delivered|made|offered) (?:[\w-]+ ){0,3}(?:remarks|address|speech)|"
    r"(?:briefed|addressed) (?:the|both) (?:[\w-]+ ){0,2}(?:delegations?|delegates|meeting|session|sides|participants|"
    r"ministers|committee|commission|forum|plenary)|(?:was|were) (?:also )?represented(?! (?:by|on|in)\b))\b"
    r"(?! by (?!video|phone|telephone|invitation))"
    r"|\b(?:travell?ed|visited|arrived|paid(?! (?:an? )?(?:\w+ )?(?:call|visit) (?:up)?on)|visits|"
    r"is visiting|arrives|undertook)\b",
    yes=("The Ambassador attended the meeting.", "The Deputy Secretary-General was also in attendance."),
    no=("It was attended by many.",),
    words="attended attends participated participates took takes joined also was were gave delivered made offered "
    "briefed addressed travelled traveled visited arrived paid visits is arrives undertook",
)
MADE_UP_OF = Rule(
    name="made-up-of",
    why="What a delegation or list of participants includes are its members.",
    pattern=r"\b(?:also |further )?(?:included?|includes|including|consist(?:ed|s|ing) of|compris(?:ed of|ed|es|ing)|"
    r"(?:was|were|is) (?:composed|made up) of|composed of|made up of)\b",
    yes=("The delegation included the Minister.", "a delegation comprised of the Ministers"),
    no=("The price excluded taxes.",),
    words="also further include included includes including consisted consists consisting comprised comprises "
    "comprising was were is composed made",
)
MEMBERS = (
    r"\b(?:delegations?|sides?|teams?|participants?|attendees|officials|counterparts|contingent|entourage|"
    r"[Ii]t|[Tt]hey|[Tt]hose)\b"
)
BETWEEN = Rule(
    name="between-them",
    why="A meeting 'between A and B' has both for participants.",
    pattern=r"\b(?:[Mm]eetings?|[Cc]alls?|[Tt]alks|[Cc]onversations?|[Dd]iscussions?|[Cc]onsultations?|[Ss]ummit|[Dd]ialogue|"
    r"[Bb]ilateral|[Nn]egotiations|[Ee]ngagement)(?: [\w, ]{0,30}?)? between\b",
    yes=("a call between President Obi and King Talal",),
    no=("ties between the two",),
    words="Meeting Meetings meeting meetings Call Calls call calls Talks talks Conversation Conversations "
    "conversation conversations Discussion Discussions discussion discussions Consultation Consultations "
    "consultation consultations Summit summit Dialogue dialogue Bilateral bilateral Negotiations negotiations "
    "Engagement engagement",
)
IN_TALKS_WITH = Rule(
    name="in-talks-with",
    why="Who does something 'in talks with' somebody takes part, and so does the other.",
    pattern=r"\b(?:In|During|At) (?:an?|his|her|their|the) (?:[\w-]+ ){0,3}?(?:conversation|meeting|call|talks|"
    r"discussions?|consultations?|conference call|round of talks|interaction)(?: [\w ]{0,30}?)? with\b",
    yes=(
        "In a telephone conversation with Minister Obi, King Talal agreed",
        "During his meeting in Lima with the King",
    ),
    no=("In a country with many rivers",),
    words="In During At",
)
THEIR_MEETING_WITH = Rule(
    name="their-meeting-with",
    why="'A's meeting with B' has both for participants.",
    pattern=r"(?:'s?)? (?:(?:[Vv]irtual|[Bb]ilateral|[Vv]ideo|[Pp]hone|[Tt]elephone|[Ss]ecure|First|Second|"
    r"[Tt]rilateral|[Ii]ntroductory|[Oo]fficial) ){0,3}(?:[Mm]eetings?|[Cc]alls?|[Vv]isits?|[Tt]alks|"
    r"[Cc]onversations?|[Dd]iscussions?|[Cc]onsultations?|[Ee]ngagements?|[Tt]ravels?|[Tt]rip|[Ll]unch|[Dd]inner|[Bb]ilateral|[Ss]ummit)"
    rf"(?: {_ANY}{{0,60}}?)? [Ww]ith\b",
    yes=("President Obi's Call with King Talal",),
    no=("a call between President Obi and King Talal",),
)
CO_CHAIRS = Rule(
    name="co-chairs",
    why="Those who are called the chairs or heads of a meeting are its heads.",
    pattern=r"\b(?:co-chair|chairs|heads of (?:the )?delegations?|delegation heads|[Cc]o-[Cc]hair(?:person)?s)"
    r"(?: of (?:[^.;,:\n]|(?<=\b[A-Z])\.){0,60})?(?:,| were| -|:)(?= )",
    yes=("her co-chairs, Finance Minister Obi and Ms. Lind", "The co-chairs were Ms. Lind and Mr. Obi."),
    no=("They co-chair the group.",),
    words="co Co chairs heads delegation",
)
REMARKS_BY = Rule(
    name="remarks-by",
    why="Who gives remarks at a meeting takes part.",
    pattern=r"\b(?:remarks|address|statements?|presentations?|briefings?|interventions?|speech|opening words|keynote)"
    r"(?: [\w ,]{0,30}?)? (?:by|from)\b",
    yes=("opening remarks from the Prime Minister",),
    no=("remarks on trade",),
    words="remarks address statement statements presentation presentations briefing briefings intervention "
    "interventions speech opening keynote",
)
REPRESENTED = Rule(
    name="represented-bodies",
    why="Bodies whose representatives or officials take part are represented.",
    pattern=r"\b(?:representatives?|officials?|delegates|experts|members|principals|colleagues|participants|"
    r"counterparts|leaders|delegation)\b"
    r"(?: [\w,'-]+){0,4}? (?:from|of|including|representing)\b",
    yes=("officials from the Ministry of Trade", "representatives of the Navy"),
    no=("The talks were official.",),
    words="representative representatives official officials delegates experts members principals colleagues "
    "participants counterparts leaders delegation",
)

STANDS_FOR = Rule(
    name="stands-for",
    why="Who represents a party at talks leads its side.",
    pattern=r"\brepresented (?:the )?(?=[A-Z])",
    yes=("General Ali Said represented Kenya.",),
    no=("It represented progress.", "Kenya was represented by him."),
    words="represented",
)
THE_FOLLOWING = Rule(
    name="the-following-took-part",
    why="Those whom a sentence lists after 'The following took part in the summit:' take part.",
    pattern=r"(?<=\b[Tt]he )following (?:[\w-]+ ){0,4}?(?:took part|participated|attended|were present|"
    r"were in attendance|sat)\b[^:;.\n]{0,80}:(?= )",
    yes=("The following took part in the Summit: Mr. Ali Said, President of Kenya",),
    no=("The following was said: peace",),
    words="following",
)
LIST_OF_PARTICIPANTS = Rule(
    name="list-of-participants",
    why="Items below 'Participants:' or 'The delegation included:' name those who take part.",
    pattern=r"(?i:\b(?:participants?|participating|attendees|attended|attending|delegations?|in attendance|joined by|"
    r"participated|present)\b(?:[^.:]|(?<=\b[A-Z])\.){0,80}:$|^(?:list of )?(?:participants|attendees|delegations?)$)",
    yes=("Participants in the talks included:", "List of participants"),
    no=("Participants spoke of trade.", "Next steps:"),
)

# What may stand between two of a list, between a subject and its verb, and between "with" and whom.
LINKS = (
    r"the|a|an|other|others|senior|high-level|high-ranking|top|key|officials?|representatives?|members?|delegates?|"
    r"experts?|counterparts?|leaders?|teams?|from|of|across|various|relevant|respective|departments?|agencies|including|"
    r"both|also|as|by|his|her|its|their|visiting|then|principals|government|interagency|and|or|well|along|together|with|"
    r"for|ministries|institutions|delegations?|whole-of-government|additional|several|on|side|foreign|defense|defence|member|states|countries|"
    r"(?:Kingdom|Sultanate|Emirate|Republic|State|Commonwealth|Federation|country|nation)'s"
)
_LETTERS = r"(?: \([^()\n]{1,12}\))?"
LIST_GAP = rf"{_LETTERS}[,;]?(?: &)?(?: (?:{LINKS})[,:]?){{0,12}}(?: [\"'(])?(?: )?"
WITH_GAP = rf"[,:]?(?: (?:{LINKS}|each|[\w-]+ (?=delegation|officials|group|of))[,:]?){{0,12}}(?: )?"
# The same after "received" and "hosted", where place and time may stand between: "received in Accra today the".
GUEST_GAP = (
    r"(?: (?:here|today|yesterday|in audience|this \w+|"
    r"on [A-Z]\w+(?: (?:morning|afternoon|evening))?(?: \d{1,2}(?: [A-Z]\w+)?(?:, \d{4})?)?|"
    r"at (?:his|her|the) office|"
    rf"(?:in|at) (?:(?:the|his|her|their) )?(?:[\w'-]+ (?:of the|of) )?{CAPITAL}[\w'-]+"
    rf"(?: (?:{CAPITAL}[\w'-]+|de|of|al))*),?){{0,4}}{WITH_GAP}"
)
SUBJECT_GAP = (
    rf"{_LETTERS},?(?: (?:and|as well as) other(?: [\w-]+){{1,8}})?"
    rf"(?: (?:and (?:his|her|their) (?:\w+ )?(?:counterparts?|teams?|delegations?)|who|which|that|each|all),?)?"
    rf"{_ADVERBS},?(?: (?:has|have|had|will|jointly|also|is|are|was|were|then))?{_ADVERBS},? ?"
)

RULES = (
    LED_BY,
    LEADS,
    HEAD_OF_SIDE,
    LED_WHICH,
    MEETS_WITH,
    MET,
    HOSTS,
    HOSTED_BY,
    ORGANIZED_BY,
    ACCOMPANIED,
    ATTENDED_BY,
    ATTENDED,
    MADE_UP_OF,
    BETWEEN,
    IN_TALKS_WITH,
    THEIR_MEETING_WITH,
    CO_CHAIRS,
    REMARKS_BY,
    REPRESENTED,
    STANDS_FOR,
    THE_FOLLOWING,
    LIST_OF_PARTICIPANTS,
)
