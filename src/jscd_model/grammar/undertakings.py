"""Shapes inside what is said: for whom something is done, and whether it is ruled out."""

from jscd_model.grammar.pattern import Rule

__all__ = ["FOR_WHOM", "RULED_OUT", "RULES"]

FOR_WHOM = Rule(
    name="for-whom",
    why="After 'support for', 'aid to' or 'to protect' stand those for whom something is done.",
    pattern=r"\b(?:(?:support|assistance|aid|help|relief|protection|advice|training|equipment|funding|financing|loans?"
    r"|grants?|commitment)(?: and \w+)? (?:to|for)"
    r"|(?:protect|support|assist|help|defend|aid|equip|train|enable|back)(?:ing|s)?) (?:the )?",
    yes=("to provide training to the Kenyan navy", "pledged to protect U.S. advisers"),
    no=("a trained crew in Kenya", "the backpack of a student"),
)
RULED_OUT = Rule(
    name="ruled-out",
    why="What is said begins with a negation: 'that no troops will stay', 'not to expand the base'.",
    pattern=r"^ ?(?:that )?(?:no|not(?! only)|never|none of|neither|nothing)\b",
    yes=(" that no forces remain on the island", " not to expand the base"),
    no=(" that forces remain on the island", " to expand the northern base"),
)
RULES = (FOR_WHOM, RULED_OUT)
