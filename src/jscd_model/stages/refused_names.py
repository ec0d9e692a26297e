"""Why a name or a noun makes no party, person, organization or agreement."""

from jscd_model.grammar.pattern import Rule

__all__ = [
    "ACRONYM_UNEXPLAINED",
    "BLOCKED_NAME",
    "DOCUMENT_ITSELF",
    "HEADING_ALONE",
    "INSIDE_BODY",
    "INSIDE_NAME",
    "NAME_OF_PARTY",
    "NOUN_ALONE",
    "NOUN_INDEFINITE",
    "NOUN_OF_SEVERAL",
    "OFFICE_OF_SEVERAL",
    "OFFICE_UNTOLD",
    "PLACE_NAME",
    "RULES",
    "SUMMING_UP",
    "SURNAME_OF_SEVERAL",
    "UNHELD_NAME",
    "UNSURE_NAME",
    "WORD_AFTER_RANK",
]

_TALKS = "Peru and Chile held the third Peru-Chile Border Dialogue in Lima on 4 May 2023."

BLOCKED_NAME = Rule(
    name="name-in-another-name",
    why="The name is part of a longer one, a currency, a language, a person's name or a pronoun in capitals.",
    yes=(f"{_TALKS} A loan of US$5 million was paid.",),
    no=(f"{_TALKS} The US paid a loan.",),
)
PLACE_NAME = Rule(
    name="capital-as-a-place",
    why="A capital, a seat of government or a group stands for a party only where it acts or is dealt with.",
    yes=("The ministers of Peru and Chile met in Oslo.",),
    no=("The ministers of Peru and Chile met. Oslo agreed to pay.",),
)
UNSURE_NAME = Rule(
    name="name-of-something-else",
    why="The name belongs to persons, places or other parties as well, and nothing in the text says that it means this "
    "party.",
    yes=("Georgia is on my mind.",),
    no=("Georgia and Armenia met in Tbilisi.",),
)
SURNAME_OF_SEVERAL = Rule(
    name="name-of-several-persons",
    why="Several persons of the text have this name, and nothing says which one it means.",
    yes=(
        "Minister Ana Rojas of Peru met Minister Luis Rojas of Chile in Lima on 4 May 2023. Rojas was pleased.",
        "Minister Ana Rojas of Peru met Minister Luis Rojas of Chile in Lima on 4 May 2023. Mr. Rojas was pleased.",
    ),
    no=("Minister Ana Rojas of Peru met Minister Luis Soto of Chile in Lima on 4 May 2023. Rojas was pleased.",),
)
OFFICE_OF_SEVERAL = Rule(
    name="office-of-several-persons",
    why="Several persons of the text hold such an office, and nothing says which one it means.",
    yes=(
        "Minister Ana Rojas of Peru met Minister Luis Soto of Chile in Lima on 4 May 2023. The Minister was pleased.",
    ),
    no=("Minister Ana Rojas of Peru met President Luis Soto of Chile in Lima. The Minister was pleased.",),
)
OFFICE_UNTOLD = Rule(
    name="office-of-nobody",
    why="A title without a name, an article or a party means nobody in particular.",
    yes=(f"{_TALKS} Experts talked of ministers and how they work, as any Minister does.",),
    no=(f"{_TALKS} The Minister of Trade of Peru spoke.",),
)
WORD_AFTER_RANK = Rule(
    name="word-after-a-rank",
    why="A single word after a bare rank, without an office or an honorific, names no person that the text has not "
    "named in full.",
    yes=(f"{_TALKS} Officials visited General Motors.",),
    no=(f"{_TALKS} Officials visited General Ana Rojas.",),
)
INSIDE_NAME = Rule(
    name="surname-inside-a-name",
    why="The surname stands inside a longer name, such as that of a relative or of a thing named after the person.",
    yes=(
        "President Kofi Osei of Ghana met Minister Luis Soto of Chile in Lima on 4 May 2023. The Osei Doctrine is new.",
    ),
    no=("President Kofi Osei of Ghana met Minister Luis Soto of Chile in Lima on 4 May 2023. Osei was pleased.",),
)
UNHELD_NAME = Rule(
    name="name-without-an-office",
    why="A name without an office, a rank or an honorific is read as nobody: it may be a place, a firm or a ship.",
    yes=(f"{_TALKS} Halima Quispe was pleased.",),
    no=(f"{_TALKS} Minister Halima Quispe was pleased.",),
)
NAME_OF_PARTY = Rule(
    name="body-that-is-a-party",
    why="The name is that of a party, so that it makes no body as well.",
    yes=("The Gulf Cooperation Council and Peru met in Lima on 4 May 2023.",),
    no=(f"{_TALKS} The Joint Ferry Commission was there.",),
)
NOUN_ALONE = Rule(
    name="head-noun-without-a-name",
    why="The noun alone could mean anything of its sort, and the text names nothing that it could be short for.",
    yes=(f"{_TALKS} The Commission will report.", f"{_TALKS} The Treaty is old."),
    no=(f"{_TALKS} The Joint Ferry Commission was there. The Commission will report.",),
)
NOUN_OF_SEVERAL = Rule(
    name="short-name-of-several",
    why="The text names several that this could be short for, and nothing says which one it means.",
    yes=(
        f"{_TALKS} The Joint Ferry Commission and the Joint Water Commission were there. The Commission will report.",
        f"{_TALKS} They signed the Nordic Ferry Agreement and the Nordic Water Agreement. The Agreement is short.",
    ),
    no=(f"{_TALKS} The Joint Ferry Commission was there. The Commission will report.",),
)
NOUN_INDEFINITE = Rule(
    name="head-noun-without-an-article",
    why="A noun without 'the', 'this' or an owner does not take up the instrument that the text has named.",
    yes=(f"{_TALKS} They signed the Nordic Ferry Agreement. Another Agreement will follow.",),
    no=(f"{_TALKS} They signed the Nordic Ferry Agreement. The Agreement is short.",),
)
SUMMING_UP = Rule(
    name="name-that-sums-up",
    why="The name only sums up several fuller ones of the text.",
    yes=(
        "The Ferry Safety Working Group and the Port Safety Working Group met. The Safety Working Groups will report.",
    ),
    no=(f"{_TALKS} The Ferry Safety Working Group was there.",),
)
INSIDE_BODY = Rule(
    name="instrument-inside-a-body",
    why="The words are part of a body's name.",
    yes=(f"{_TALKS} The Commission on the Nordic Ferry Agreement was there.",),
    no=(f"{_TALKS} The Nordic Ferry Agreement was signed.",),
)
DOCUMENT_ITSELF = Rule(
    name="document-itself",
    why="The name is that of the document which is being read.",
    yes=(f"Joint Statement of Peru and Chile\n\n{_TALKS} The Joint Statement is short.",),
    no=(f"{_TALKS} They signed the Nordic Ferry Agreement.",),
)
HEADING_ALONE = Rule(
    name="instrument-in-a-heading-alone",
    why="A heading with plain words that no sentence takes up names the subject of a part, not an instrument.",
    yes=(f"{_TALKS}\n\nClimate Partnership\n\nBoth sides were pleased with the progress that was made in the year.",),
    no=(f"{_TALKS} They signed the Nordic Ferry Agreement.",),
)
ACRONYM_UNEXPLAINED = Rule(
    name="acronym-without-expansion",
    why="Neither the text nor the lexicon says what the letters stand for.",
    yes=(f"{_TALKS} They thanked the XQZ for its report.",),
    no=(f"{_TALKS} They thanked the Ferry Safety Council (FSC). The FSC was pleased.",),
)
RULES = (
    BLOCKED_NAME,
    PLACE_NAME,
    UNSURE_NAME,
    SURNAME_OF_SEVERAL,
    OFFICE_OF_SEVERAL,
    OFFICE_UNTOLD,
    WORD_AFTER_RANK,
    INSIDE_NAME,
    UNHELD_NAME,
    NAME_OF_PARTY,
    NOUN_ALONE,
    NOUN_OF_SEVERAL,
    NOUN_INDEFINITE,
    SUMMING_UP,
    INSIDE_BODY,
    DOCUMENT_ITSELF,
    HEADING_ALONE,
    ACRONYM_UNEXPLAINED,
)
