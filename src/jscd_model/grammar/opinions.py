"""Opinions: the words by which an author marks what follows as thought, not told."""

from jscd_model.grammar.pattern import Rule

__all__ = ["HEDGE", "JUDGEMENT", "RULES"]

HEDGE = Rule(
    name="hedged-opinion",
    why="A word such as 'could', 'likely' or 'it is thought' marks an opinion that its author holds to be uncertain.",
    pattern=r"\b(?:could|may|might|can be (?:said|seen|argued|positioned|expected|read)|(?:un)?likely|probably|perhaps"
    r"|possibly|potentially|arguably|presumably|apparently|seem(?:s|ed|ingly)?|appears? to|suggests? that"
    r"|[Ii]t is (?:thought|believed|expected|considered|argued|assumed|possible|doubtful|unclear)"
    r"|(?:is|are) (?:considered|believed|thought|expected|seen|said|viewed) (?:to|as|that)"
    r"|in (?:my|our|the author's) (?:view|opinion)|would (?:be|have|mean|allow|help|give|make|require))\b",
    yes=(
        "The pact could change the balance in the strait.",
        "It is thought that the neighbours will not object.",
        "The treaty is considered to be a turning point.",
    ),
    no=("The ministers met in Quito.", "The pact changed the balance in 1998."),
)
JUDGEMENT = Rule(
    name="judging-opinion",
    why="A verb such as 'signifies' or 'contributes to' says what its author thinks that something means.",
    pattern=r"\b(?:signif(?:y|ies)|demonstrates?|shows? that|indicates? that|marks? (?:a|an|the)"
    r"|represents? (?:a|an|the)|reflects?|underscores?|highlights?|illustrates?|implies|imply|contributes? to"
    r"|plays? (?:a|an) (?:\w+ )?(?:role|part)|(?:is|are|remains?) (?:also |very |especially |particularly |of )?"
    r"(?:important|significant|crucial|critical|essential|effective|vital|key|fragile|central|decisive)"
    r"|holds? implications|aligns? with|aids? in|paves? the way|should|must|needs? to|has to|have to|provides? a|"
    r"establishes a|sets? the stage|serves? as|empowers?|therefore|thus|hence)\b",
    yes=(
        "The visit signifies a new closeness between the two capitals.",
        "The port is important for grain exports.",
        "This contributes to the calm at the border.",
    ),
    no=("The two sides met in May.", "The delegation left on Friday."),
)
RULES = (HEDGE, JUDGEMENT)
