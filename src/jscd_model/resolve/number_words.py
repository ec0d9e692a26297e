"""The words around numbers: numerals, scales, money, and what numbers do not count."""

from decimal import Decimal

__all__ = [
    "LETTERS",
    "MEASURES",
    "MONEY",
    "MONTHS",
    "NO_THING",
    "NO_UNIT",
    "NUMBERED",
    "ONES",
    "PLURALS",
    "SCALES",
    "SINGULARS",
    "TALKERS",
    "TENS",
    "TIMES_OF",
    "VAGUE",
    "WORDS",
]

ONES = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        range(1, 21),
        strict=True,
    )
)
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
WORDS = {**ONES, **TENS}
SCALES = {
    "hundred": 100,
    "dozen": 12,
    "thousand": 1000,
    "million": 10**6,
    "mn": 10**6,
    "m": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "b": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
}
LETTERS = frozenset(("m", "mn", "bn", "b", "tn"))  # scales only where they touch the figures of a sum of money
VAGUE = {
    "dozens": (Decimal(20), Decimal(199)),
    "scores": (Decimal(30), Decimal(199)),
    "hundreds": (Decimal(200), Decimal(1999)),
    "thousands": (Decimal(2000), Decimal(999_999)),
    "millions": (Decimal(2 * 10**6), Decimal(10**9 - 1)),
    "billions": (Decimal(2 * 10**9), Decimal(10**12 - 1)),
}
TIMES_OF = {"tens": 20, "hundreds": 200}  # how many thousands "tens of thousands" are at least
MONEY = {
    "$": "dollars",
    "us$": "dollars",
    "usd": "dollars",
    "a$": "Australian dollars",
    "au$": "Australian dollars",
    "aud": "Australian dollars",
    "c$": "Canadian dollars",
    "ca$": "Canadian dollars",
    "cad": "Canadian dollars",
    "nz$": "New Zealand dollars",
    "nzd": "New Zealand dollars",
    "s$": "Singapore dollars",
    "sgd": "Singapore dollars",
    "hk$": "Hong Kong dollars",
    "€": "euros",
    "eur": "euros",
    "£": "pounds",
    "gbp": "pounds",
    "¥": "yen",
    "jpy": "yen",
    "₹": "rupees",
    "inr": "rupees",
    "rs": "rupees",
    "₩": "won",
    "krw": "won",
    "chf": "Swiss francs",
}
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)
NUMBERED = frozenset(
    "article articles resolution resolutions section chapter annex track phase tier level pillar category title no "
    "number nos task group version goal goals sdg sdgs paragraph point round session stage class type mark block "
    "flight mission operation option highway route channel".split()
)
NO_UNIT = frozenset(
    "will shall would could should may might must can also then now today to day am pm bce ad bc etc years-old".split()
)
# Those who talk are not counted, unless there are many of them.
TALKERS = frozenset(
    "side sides country countries nation nations party parties state states government governments leader leaders "
    "minister ministers president presidents secretary secretaries delegation delegations counterpart counterparts "
    "people peoples official officials ministry ministries capital capitals neighbor neighbour neighbors neighbours "
    "ally allies partner partners militaries men women sisters brothers economies democracies republics institutions "
    "agencies departments army armies navy navies armed service services".split()
)
PLURALS = frozenset(
    "personnel aircraft craft people police troops men women children staff hovercraft spacecraft watercraft "
    "rotorcraft cattle sheep km kg km2 mw gw kw gwh mwh ha usd euro yen won yuan renminbi rand baht shekel dirham "
    "percent infantry cavalry equipment".split()
)
NO_THING = frozenset("another day hand voice time way point accord people family step region world more such".split())
SINGULARS = frozenset("us its this is was has as thus plus various previous serious whereas perhaps always".split())
MEASURES = frozenset(
    "year month week day hour minute mile kilometre kilometer km metre meter tonne ton kilogram gallon litre liter "
    "megawatt gigawatt barrel dollar euro pound yen".split()
)
