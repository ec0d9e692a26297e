"""Verbs that report an occasion: "held", "was convened", "met with", "spoke by phone", "received"."""

from jscd_model.grammar.pattern import Rule

__all__ = [
    "AT_MARGINS",
    "AT_THE_END",
    "BODY_SAT",
    "CALLS_ON",
    "CANCELS",
    "DURING",
    "HELD_AFTER",
    "HELD_BEFORE",
    "MEETS",
    "MEETS_AGAIN",
    "NEVER_HELD",
    "NOT_HELD_AFTER",
    "NOT_HELD_BEFORE",
    "NOT_REPORTED",
    "ON_A_VISIT",
    "RECEIVES",
    "SPEAKS",
    "TWO_EVENTS",
    "VISITS",
]

_HOLD = (
    r"(?:held|holds?|holding|(?:is|are|was|were) hosting|[Cc]o-[Cc]hair(?:ed|s)?|delegation to|"
    r"convened?|convenes|hosted|hosts?|launched|launch|co-chaired|co-chairs?|chaired|chairs?|"
    r"co-hosted|co-convened|opened|concluded|attended|presided over|presides? over|"
    r"attends?|participated in|participates? in|took part in|takes? part in|co-led|led|completed|inaugurated|"
    r"conducted|wrapped up|wound up|kicked off|commenced|ended|"
    r"organi[sz]ed|began|begin|start(?:ed)?|joined|had|have|undertook|paid|made)"
)
HELD_BEFORE = Rule(
    name="held-occasion",
    why="The object of 'held', 'convened', 'co-chaired' or 'attended' is an occasion that the sentence reports.",
    pattern=rf"\b(?:{_HOLD}|preside (?:in [A-Z][\w ]{{2,30}} )?(?:on [A-Z0-9][\w ,]{{2,20}} )?over)"
    rf"(?: today| yesterday| this week| recently| jointly| also| virtually)?"
    rf" (?:(?:on|in) [A-Z0-9](?:[^.;:,]|(?<=\b[A-Z])\.){{2,24}} )?"
    r"(?:(?:the|a|an|their|its|his|her|this|our|another|two|three|several)\b ?)?"
    r"(?:(?:[a-z]+ )?(?:series|beginning|start|opening|part|day|edition|round|session|meeting)s? of"
    r" (?:(?:the|an?|their|its|our)\b ?)?)?"
    r"(?:(?!(?:on|at|in|during|of|for|under|within|after|before|since|from|by|that|which|to|as|against)\b)"
    r"[\"'(]?[\w'+-]+[\"')]? ){0,6}[\"']?$|"
    r"(?<!never )(?<!last )\bmet\b(?:,? (?!with\b|for\b)[\w-]+){0,5},? for (?:the|an?|their|its)"
    r"(?: (?!of\b|with\b|and\b|President\b)[\w'-]+){0,4} $|"
    r"\b(?:joined|gathered|assembled|came together|flew to|travell?ed to|convened|brought together|hosted)\b"
    r"(?:[^.;:\n]|(?<=\b[A-Z])\.){0,140} for (?:(?:the|an?|their|its) )?"
    r"(?:[\w'-]+ ){0,4}$",
    yes=(
        "The two countries held the first ",
        "They co-chaired the 5th ",
        "She attended the ",
        "Kenya hosted Oman for ",
        "They met in Lima yesterday for the third annual ",
    ),
    no=("They welcomed the first ", "as agreed at the ", "He met with the President of the "),
    words="held hold holds holding hosting Chair Chaired Chairs chair chaired chairs delegation convene "
    "convened convenes hosted host hosts launched launch opened concluded attended attend attends preside "
    "presides presided participated participates took take takes led completed inaugurated conducted "
    "wrapped wound kicked commenced ended organised organized began begin start started joined had have "
    "undertook paid made met gathered assembled came flew traveled travelled brought",
)
HELD_AFTER = Rule(
    name="occasion-held",
    why="'Was held', 'took place', 'was chaired by' or 'met' after an occasion's name reports it.",
    pattern=r"(?: \([A-Z]{2,12}\))?(?: (?:between|with|of|among) "
    r"(?:[^.;:\n]|(?<=\b[A-Z])\.){1,200}?)?(?:, which [^.;:,\n]{2,60},)?,? (?:was|were|has been|have been|"
    r"is being|will be|shall be|is to be|will|is|are)? ?(?:today |also |jointly |here )?"
    r"(?:held|convened|hosted|launched|co-chaired|chaired|led|opened|concluded|attended|inaugurated|conducted|co-led|"
    r"took place|takes? place|taking place|met|meets|kicked off|began|begins|starts|started|commenced|"
    r"got under way|wrapped up|wound up|ended|organi[sz]ed|co-hosted|scheduled)\b"
    r"|(?: \([A-Z]{2,12}\))? (?:on|for) [^.;:,\n]{2,160}? (?:(?:was|were) (?:held|convened)|took place|kicked off|"
    r"got under way|wrapped up|wound up)\b",
    yes=(
        " was held in Lima",
        " took place on Monday",
        " met on 4 May",
        ", which opened on Monday, was chaired by Peru",
        " on the course of the shared rivers took place in May",
    ),
    no=(" remains a pillar", " on rivers drew few ships", " shows the growing partnership"),
    words="held convened hosted launched chaired led opened concluded attended inaugurated conducted took take "
    "takes taking met meets kicked began begins starts started commenced got wrapped wound ended "
    "organised organized scheduled",
)
AT_THE_END = Rule(
    name="reached-at-the-end",
    why="What was reached or signed 'at the end of' a sitting was reached on the occasion that the sentence reports.",
    pattern=r"\b(?:at|on|upon|after|following) the (?:end|close|conclusion|last day|final day|completion) of"
    r" (?:(?:the|their|its|an?) )?(?:[\w'-]+ ){0,3}$|"
    r"\b(?:[Tt]h(?:e|is|ese) |[Aa]n? )?(?:decision|agreement|deal|accord|announcement|understanding|consensus|pledge|"
    r"commitment|breakthrough)s?(?: (?:was|were)|,) (?:reached|made|taken|announced|struck|sealed)"
    r"(?: today| yesterday| on \w+)? (?:at|during|in) (?:the|their|an?) (?:[\w'-]+ ){0,3}$|"
    r"\b(?:has |have )?(?:returned|flew|flown|(?:is|are) back|came back)(?: home)?"
    r"(?: (?:to|from) [A-Z][\w'-]+| here| today| yesterday| on \w+){0,3},? after (?:attending|"
    r"taking part in|participating in|co-chairing|chairing|"
    r"hosting|leading [^.;:,\n]{2,60}? (?:at|to)) (?:the|their|an?) (?:[\w'-]+ ){0,3}$",
    yes=(
        "The President has returned to Accra after attending the ",
        "The accord was reached at the end of the ",
        "signed at the conclusion of their two-day ",
        "The decision was taken at the ",
        "The deal was struck on Friday during their ",
        "The accord, struck at the ",
    ),
    no=(
        "agreed at the ",
        "after the ",
        "He resigned after attending the ",
        "as decided at the ",
        "the deal reached at the ",
    ),
    words="end close conclusion day completion decision decisions agreement agreements deal deals accord "
    "accords announcement announcements understanding understandings consensus pledge pledges commitment "
    "commitments breakthrough breakthroughs returned flew flown back",
)
AT_MARGINS = Rule(
    name="at-the-margins",
    why="What somebody met 'on the sidelines of' is where they were, not what the sentence reports.",
    pattern=r"\b(?:[Oo]n|[Aa]t) (?:the )?(?i:sidelines|margins|fringes)(?: of)?(?: the)?(?: [\w'-]+){0,6} $",
    yes=("They met on the sidelines of the ", "talks on the margins of the third "),
    no=("They held the ", "They met at the "),
    words="sidelines margins fringes Sidelines Margins Fringes SIDELINES MARGINS FRINGES",
)
BODY_SAT = Rule(
    name="body-sat",
    why="'Met', 'was convened' or 'held its meeting' after the name of a body says that it sat.",
    pattern=r"(?: \([A-Z]{2,12}\))?(?: (?:between|with|of|among) "
    r"(?:[^.;:\n]|(?<=\b[A-Z])\.){1,120}?)?,? (?:(?:was|were|has been|has|"
    r"will be|will|shall be|shall|is to be|is) )?(?:today |also |jointly |again |here )?"
    r"(?:held|convened?s?|hosted|co-chaired|opened|concluded|inaugurated|took place|takes? place|met|meets?|kicked off|"
    r"began|got under way|wrapped up|scheduled)\b",
    yes=(" met on 4 May", " (JBC) was convened in Lima", " took place in Accra"),
    no=(", led by the Commissioner for Trade, arrived", " was led by Peru", " praised the talks"),
)
NOT_REPORTED = Rule(
    name="earlier-occasion",
    why="An occasion after 'following', 'since', 'announced at' or 'builds on' is cited, not reported.",
    pattern=r"(?:\b(?:[Ff]ollowing|[Aa]fter|[Ss]ince|[Ff]ollow(?:s|ed|ing|-| )?(?:up )?(?:to|on)|in line with|"
    r"(?:announced|agreed|decided|made|issued|adopted|reached|discussed|launched|endorsed|established|set out|signed|"
    r"laid out|outlined) (?:at|in|during|on)|"
    r"[Aa]head of|[Pp]rior to|[Bb]efore|[Rr]ecall\w+|[Bb]uil[dt]\w*(?: up)?on|[Bb]uil[dt]\w* (?:up)?on|results? of|"
    r"outcomes? of|"
    r"[Aa]s agreed at|decisions? (?:of|at|taken at)|followed|preceded(?: by)?|commitments? (?:from|at)|delivering on|"
    r"[Pp]ursuant to|successes? of|momentum of|"
    r"brief(?:ed|s)? (?:[^.;:,\n]|(?<=\b[A-Z])\.){2,60}? (?:about|on))"
    r"(?:(?! that )[^.;:,\n]|(?<=\b[A-Z])\.){0,60})$",
    yes=("Following the ", "as announced at the ", "This builds on the "),
    no=("They held the ", "Ministers attended the ", "The spokesman announced on Monday that the "),
    words="Following following After after Since since Follow follow Follows follows Followed followed Followup "
    "followup line announced agreed decided made issued adopted reached discussed launched endorsed "
    "established set signed laid outlined Ahead ahead Prior prior Before before Recalled recalled Recalling "
    "recalling Recalls recalls Build build Builds builds Building building Built built Buildup buildup result "
    "results outcome outcomes decision decisions preceded commitment commitments delivering Pursuant pursuant "
    "success successes momentum brief briefed briefs",
)
DURING = Rule(
    name="said-during",
    why="'Agreed in a call', 'said after talks' or 'discussed during a meeting' places what was said on an occasion.",
    pattern=r"(?:\b(?:[Ii]n|[Dd]uring|[Aa]t|[Aa]fter|[Ff]ollowing|over|(?:emerged|came|resulted|"
    r"stemmed) (?:out of|from))(?: (?:an?|the|their|his|her|its))?"
    r"(?: (?!(?:last|previous|earlier|next|future|upcoming|series|for|of|to|on|at|in|by|with|and)\b)[\w'-]+){0,3} $)",
    yes=("discussed trade in a ", "agreed after their ", "said during a brief ", "a plan that came out of "),
    no=("called for ", "ahead of a ", "discussed in their last ", "sat down in Lima for the "),
)
TWO_EVENTS = Rule(
    name="headline-of-two",
    why="A headline such as 'Minister Receives Counterpart, Co-Chairs Joint Committee' tells of two occasions.",
    pattern=r"[^\n]{0,80}?\b(?i:receives?|meets?|hosts|welcomes|calls on|holds? talks)\b[^\n,;]{2,80}(?:,| and|;)"
    r"(?: then)? (?i:co-chairs?|chairs?|attends?|opens?|presides? over|participates? in|takes? part in|launch(?:es)?|"
    r"inaugurates?)\b[^\n]{0,40}$",
    yes=("Defence Minister Receives Kenyan Counterpart, Co-Chairs ",),
    no=("Defence Minister Co-Chairs ", "Ministers meet, praise the "),
)
CANCELS = Rule(
    name="occasion-cancelled",
    why="A headline or first sentence that cancels talks tells of none that are to be held.",
    pattern=r"\b(?i:(?:cancel(?:s|l?ed|l?ing)?|call(?:s|ed|ing)? off|scrap(?:s|ped)|"
    r"shelv(?:es|ed)) (?:[\w'-]+ ){0,6}?(?:talks|visit|meeting|meet|dialogue|summit|trip|consultations|round|session|"
    r"negotiations|tour))\b",
    yes=("India Cancels Upcoming Talks With Peru", "Kenya has called off next week's long-awaited talks."),
    no=("They called for talks.", "Peru cancels a debt of two farms."),
    words="cancel cancels canceled cancelled canceling cancelling Cancel Cancels Canceled Cancelled Canceling "
    "Cancelling CANCEL CANCELS CANCELED CANCELLED off Off OFF scraps scrapped Scraps Scrapped shelves shelved Shelves "
    "Shelved",
)
_NOT = (
    r"\b(?:(?:(?:do|does|did|has|have|had|is|are|was|were|will|would|could|can|may|might|should) (?:not|never)|"
    r"(?:do|does|did|has|have|had|is|are|was|were|wo|would|could|ca|should)n['\u2019]t|never|cannot|"
    r"(?:would|could|should|might) have)\b(?! (?:only|just|merely|simply)\b)|"
    r"(?:fail|refus|declin|threaten)(?:s|e|es|ed|ing)?(?: to\b|(?= $))|(?:was|were|is|are) (?:unable|unwilling) to\b|"
    r"(?:denied|denies|deny|denying)\b(?: that\b)?(?: (?:it|he|she|they|[A-Z][\w-]+)\b)?|without\b|"
    r"(?:[Ii]f|[Uu]nless) (?!necessary|needed|required|possible)(?:[^.;:,\n]|(?<=\b[A-Z])\.){1,70}?)"
    r"(?: (?:[a-z]+ly|yet|ever|even|again|also|been|be|to)\b){0,2}"
)
_OBJECT = r"(?: (?!(?:after|at|by|during|for|in|of|on|since|to|with)\b)(?:[\w'&/-]|\.(?=\S)){1,40}){0,7} ?$"
NEVER_HELD = Rule(
    name="denied-report",
    why="A verb after 'did not', 'never', 'refused to', 'denied that' or under an 'if' reports no occasion.",
    pattern=rf"{_NOT} $",
    yes=("Peru has not ", "They never ", "Kenya refused ", "Oman denied that he ", "If Ghana "),
    no=("Peru has ", "They not only ", "It did not escape the minister of trade who ", "If needed, they "),
    words="not never t cannot would could should might fail fails failed failing refuse refuses refused "
    "refusing decline declines declined declining threaten threatens threatened threatening unable "
    "unwilling deny denies denied denying without If if Unless unless",
)
NOT_HELD_BEFORE = Rule(
    name="denied-occasion",
    why="What was denied, refused or cancelled, or stands under an 'if', is not reported as an occasion.",
    pattern=rf"{_NOT} (?:hold|holding|convene|host|launch|conduct|organi[sz]e|attend|join|begin|open|schedule|complete|"
    rf"{_HOLD}){_OBJECT}|"
    rf"\b[Nn]o (?:(?:such|new|further|other|more|formal|official) ){{0,2}}$|"
    rf"\b(?:possibility|prospects?|idea|option|resumption) of (?:(?:holding|an?|the|a) )?(?:[\w-]+ ){{0,3}}$|"
    rf"\b(?:[Cc]ancel(?:s|l?ed|l?ing)?|[Cc]all(?:s|ed|ing)? off|[Dd]en(?:y|ies|ied|ying)|[Rr]ul(?:e|es|ed|ing) out|"
    rf"(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?) (?:[\w-]+ ){{0,2}}(?:reports?|rumou?rs|"
    rf"information|claims|allegations|suggestions) (?:of|about|on)|"
    rf"scrap(?:s|ped|ping)?|shelv(?:e|es|ed|ing)){_OBJECT}",
    yes=(
        "Peru and Chile did not hold ",
        "Kenya denied that it held ",
        "Norway refused to attend the ",
        "India called off the ",
        "They had to cancel their ",
        "Oman denies secret ",
        "The spokesman said that no such ",
        "The ministry denied information about a ",
        "If Ghana and Togo held ",
        "India Cancels ",
        "They discussed the possibility of holding ",
    ),
    no=(
        "They held the ",
        "Peru not only hosted the ",
        "They called for the ",
        "Kenya hosted the second ",
        "The President called the ",
        "Chile was not satisfied with the outcome of the ",
        "They could not agree at the ",
        "He did not say who hosted the ",
        "They dismissed the report of the minister at the ",
    ),
    words="not never t cannot would could should might fail fails failed failing refuse refuses refused "
    "refusing decline declines declined declining threaten threatens threatened threatening unable "
    "unwilling deny denies denied denying Deny Denies Denied Denying without if If unless Unless no No "
    "possibility prospect prospects idea option resumption cancel cancels canceled cancelled canceling "
    "cancelling Cancel Cancels Canceled Cancelled Canceling Cancelling off out dismiss dismisses "
    "dismissed dismissing reject rejects rejected rejecting scrap scraps scrapped scrapping shelve "
    "shelves shelved shelving",
)
NOT_HELD_AFTER = Rule(
    name="occasion-not-held",
    why="'Was not held', 'never took place' or 'was cancelled' after an occasion's name says that there was none.",
    pattern=r"(?: \([A-Z]{2,12}\))?(?: (?:between|with|of|among) "
    r"(?:[^.;:,\n]|(?<=\b[A-Z])\.){1,120}?)?(?: (?:planned|scheduled|due|set|foreseen|expected|slated|announced) "
    r"[^.;:,\n]{2,50}?)?,? (?:which |that )?"
    r"(?:(?:had |has |have |did |does |was |were |is |are |will |would |could )(?:since |also )?(?:not|never)\b"
    r"(?! (?:only|just|merely|simply)\b)(?: yet| ever)?(?: been| be)? (?:held|convened?|hosted|take|taken|meet|met|"
    r"happen|happened|go ahead|begin|begun|start)\b"
    r"|never (?:took place|met|happened|convened|began)\b|failed to (?:take place|materiali[sz]e|meet|convene)\b"
    r"|(?:was|were|has been|have been|had been|is|are|will be|would be) (?:later |then |since |again |also )?"
    r"(?:cancell?ed|called off|scrapped|shelved)\b"
    r"|(?:would|could|should|might) have (?:been held|taken place|met)\b)",
    yes=(
        " was not held",
        " between Peru and Chile never took place",
        " has not yet been held",
        " planned for last May did not take place",
        " have been called off",
    ),
    no=(" was held in Lima", " did not only review trade", " is not a substitute for diplomacy"),
    words="not never failed canceled cancelled off scrapped shelved have",
)
MEETS = Rule(
    name="met",
    why="'A met B' or 'A met with B' reports a meeting.",
    pattern=r"\b(?:(?:has|have|had) met|met|meets|(?:will|to) meet|sat down(?= (?:together|with|in|on|for)\b))\b"
    r"(?! (?:the |these |all |our |its |their |his |"
    r"her )?(?:\w+ )?(?:needs?|demands?|goals?|targets?|challenges?|"
    r"requirements?|standards?|criteria|deadline|obligations?|expectations?|commitments?|objectives?))",
    yes=(
        "The Foreign Minister of Kenya met with his counterpart.",
        "They met today in Accra.",
        "They sat down together on Monday.",
    ),
    no=("The plan met the needs of farmers.", "He sat down.", "It met all its targets."),
    words="met meets meet sat",
)
SPEAKS = Rule(
    name="spoke",
    why="'A spoke with B' reports a call or talk.",
    pattern=r"\b(?:(?:has |have )?(?:spoke|spoken)|speaks|will speak|held (?:a )?(?:tele)?phone (?:call|talks|"
    r"conversation)|held (?:a |secure )?(?:video )?call)\b"
    r"(?: (?:today|yesterday|again|separately|individually|directly|briefly|jointly|earlier|this \w+|"
    r"by (?:secure )?(?:tele)?phone|virtually|"
    r"on [A-Z0-9][\w ,]{1,20}),?){0,3} (?:with|to)\b|\b(?:spoke|speaks) (?:today )?by (?:secure )?(?:tele)?phone\b",
    yes=("The President spoke today with the King of Jordan.", "He spoke by phone with her."),
    no=("She spoke of hope.", "He spoke at length about trade."),
    words="spoke spoken speaks speak phone telephone call",
)
RECEIVES = Rule(
    name="received",
    why="'A received B' or 'A welcomed B to PLACE' reports a meeting at which A is host.",
    pattern=r"\b(?:received|receives|hosted|hosts|welcomed|welcomes|(?:will|to) (?:host|receive|welcome))\b"
    r"(?= (?:the|his|her|their|its|an?|here|today|in|at|with|both|[A-Z])(?:\b|[a-z.]))",
    yes=("The Prime Minister received the Foreign Minister of Oman.", "He will host President Ruto."),
    no=("They thanked the hosts.", "The reception was warm."),
    words="received receives hosted hosts welcomed welcomes host receive welcome",
)
VISITS = Rule(
    name="visited",
    why="'A visited PLACE', 'A arrived in PLACE' or 'A left for PLACE' reports a visit.",
    pattern=r"\b(?:visited|visits|travell?ed to|travels to|(?:arrived|arrives|landed|lands|touched down) in|"
    r"(?:left|leaves|departed|departs) for|(?:flew|flies|headed|heads) to|is visiting|are visiting|"
    r"paid (?:an? )?(?:[\w-]+ ){0,4}visits? to|pays (?:an? )?(?:[\w-]+ ){0,4}visit to|"
    r"(?:will|(?:is|are|was|were|plans?|due|set|scheduled|expected|slated|agreed|hopes?|intends?) to)"
    r" (?:visit|travel to|arrive in|leave for)|undertook (?:an? )?(?:[\w-]+ ){0,4}visit to)\b",
    yes=(
        "The minister travelled to Ghana.",
        "She visited Oman on Monday.",
        "The President of Chile arrived in Lima.",
        "The Emir left for Jordan.",
    ),
    no=("Many visitors came.", "The travel ban ended."),
    words="visited visits visiting visit travelled traveled travels travel arrived arrives arrive "
    "landed lands touched left leaves leave departed departs flew flies headed heads",
)
ON_A_VISIT = Rule(
    name="on-a-visit",
    why="'Arrived on a two-day visit', 'is on an official visit' or 'left for a visit' reports the visit.",
    pattern=r"(?<!who )(?<!who has )(?<!which )(?<!currently )\b(?:is|are|was|were|will be|(?:is|are) to be|"
    r"arriv(?:ed|es|ing)|left|leaves|"
    r"depart(?:ed|s)|landed|lands|flew|flies|reach(?:ed|es)|travell?(?:ed|s)|headed|heads|set off|touched down)\b"
    r"(?: (?!who\b|that\b|and\b|but\b)[\w'.()-]+,?){0,10}? (?:on|for) (?:an?|his|her|their|the)"
    r" (?:[\w'-]+ ){0,5}$",
    yes=(
        "The Prime Minister of Nepal arrived in Doha on Sunday on a two-day official ",
        "President Ruto left Nairobi for an ",
        "The minister is on a three-day ",
    ),
    no=("He met the minister, who is on a ", "They agreed on a ", "She thanked Peru for the "),
)
CALLS_ON = Rule(
    name="called-on",
    why="'A called on B', 'paid a courtesy call on B' or 'was received by B' reports a meeting with B.",
    pattern=r"\b(?:called on|(?:paid|made) (?:an? )?(?:[\w-]+ )?(?:courtesy )?(?:call|visit) (?:up)?on|"
    r"(?:paid|made) (?:an? )?courtesy (?:call|visit) to|"
    r"(?:was|were) received (?:[^.;:,\n]{0,60} )?by)\b",
    yes=(
        "The Secretary called on Minister Holm.",
        "She paid a courtesy call on the Minister.",
        "He was received by her.",
    ),
    no=("They call for restraint.", "He received her."),
    words="called call visit received",
)
MEETS_AGAIN = Rule(
    name="to-meet-again",
    why="'To meet again' or 'to reconvene' plans another occasion.",
    pattern=r"\b(?:(?:to|will|would|shall) (?:meet|convene|reconvene|gather) (?:again|next|soon|"
    r"in the)|to reconvene|(?:meeting|convening) again|will reconvene|"
    r"to meeting again)\b",
    yes=("They agreed to meet again next year.", "Both sides look forward to meeting again."),
    no=("They met again on Monday.", "The court will convene a panel."),
    words="meet convene reconvene gather convening again",
)

RULES = (
    AT_MARGINS,
    AT_THE_END,
    BODY_SAT,
    CANCELS,
    DURING,
    HELD_BEFORE,
    HELD_AFTER,
    NOT_REPORTED,
    NEVER_HELD,
    NOT_HELD_BEFORE,
    NOT_HELD_AFTER,
    MEETS,
    SPEAKS,
    RECEIVES,
    VISITS,
    ON_A_VISIT,
    CALLS_ON,
    MEETS_AGAIN,
    TWO_EVENTS,
)
