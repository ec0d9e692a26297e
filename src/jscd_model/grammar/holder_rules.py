"""The rules by which persons and offices are read where a text names them."""

from jscd_model.grammar.pattern import Rule

__all__ = ["COUNTERPART", "LEADS_SIDE", "NAME_IN_APPOSITION", "OFFICE_ALONE", "RULES", "STYLED_NAME", "TITLED_NAME"]

STYLED_NAME = Rule(
    name="styled-name",
    why="An honorific or a rank opens a person's name.",
    yes=("Foreign officials of Peru met Dr. Amara Okafor of Kenya in Lima on 4 May 2023.",),
    no=("The doctor met officials of Peru and Kenya in Lima on 4 May 2023.",),
)
TITLED_NAME = Rule(
    name="titled-name",
    why="A capitalised name right after an office is its holder's.",
    yes=("Foreign Minister Aline Moreau of Gabon met President Pedro Quispe of Peru in Lima on 4 May 2023.",),
    no=("The foreign ministers of Gabon and Peru met in Lima on 4 May 2023.",),
)
NAME_IN_APPOSITION = Rule(
    name="name-in-apposition",
    why="Between commas, an office after a name is that person's, and a name after an office is its holder's.",
    yes=(
        "Aline Moreau, Minister of Foreign Affairs of Gabon, met Peru's Foreign Minister Pedro Quispe on 4 May 2023.",
    ),
    no=("In Lima, the Minister of Foreign Affairs of Gabon met officials of Peru on 4 May 2023.",),
)
OFFICE_ALONE = Rule(
    name="office-alone",
    why="An office with an article names its holder though no name is given.",
    yes=("Peru and Gabon held talks on 4 May 2023. The Gabonese side included the Minister of Trade.",),
    no=("The delegation of Gabon to the talks with Peru on 4 May 2023 was large.",),
)
COUNTERPART = Rule(
    name="counterpart",
    why="Who is called a counterpart, or stands beside an official with the other country's name, is a person.",
    yes=("Peru's Foreign Minister Ana Quispe met her Gabonese counterpart Ali Moreau in Lima on 4 May 2023.",),
    no=("Peru's Foreign Minister Ana Quispe met her Gabonese counterpart in Lima on 4 May 2023.",),
)

LEADS_SIDE = Rule(
    name="name-that-leads-a-side",
    why="Who led, headed or represented a country or its delegation is a person, even if no office is given.",
    yes=("Peru and Gabon held talks in Lima on 4 May 2023. Aline Moreau led the Gabonese delegation.",),
    no=("Peru and Gabon held talks in Lima on 4 May 2023. Fair Winds led Gabonese ships to port.",),
)

RULES = (STYLED_NAME, TITLED_NAME, NAME_IN_APPOSITION, OFFICE_ALONE, COUNTERPART, LEADS_SIDE)
