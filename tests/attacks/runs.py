"""Texts that no person writes: one thing without end, or another one each time."""

from collections.abc import Callable, Mapping

from hostile import invented

__all__ = ["RUNS", "long_text"]

_STATES = "Kenya Ghana Iraq Peru Japan France Chad Togo Fiji Oman Chile Norway India Mali Nepal".split()

# Marks, words and phrases on which a rule turns; what stands between bars is repeated as it is.
_SAME = (
    "A|a|Aa |A. |A.|.|. |,|, |(|)|((a) |[|]|\"|\u201c|'|\u2019s |-|--|- |\u2014|/|&|&amp; |<|<a |<b>|*|**a |_|#|"
    "# A\n|\n|\r\n|\n\n|\t| |\u00a0|\u200b|\u0301|\0|0|1, |2024 |2024-|2024, |4 May |May |the |of the |of |and |"
    "by |with |between |Minister |Minister of |Minister of Defence |the Minister of the |General |Dr. |Mr. |"
    "Mr. X. Y. |H.E. |Deputy |Joint |Joint Commission |Commission on |Committee on the |Agreement |Agreement on |"
    "Dialogue |Dialogue of the |Strategic Dialogue |U.S.-|U.S. |US |Kenya |Kenya-|Kenya and |Kenya, |Kenyan |"
    "Kenya's |Kenya:\n|UN |said |agreed |agreed to |will |held |to |that |said that Kenya |They agreed to |"
    "- agreed\n|Article 1 |(a) |1. |- a\n|- Minister of Defence\n|Ada Otieno |Ada Otieno, |"
    "Ada Otieno, Minister of Defence, |Minister Ada Otieno |(JSCD) |JSCD |first |21st |$1 million |\u0130|"
    "\U0001f600|Lt. |St. |No. |co-|co-operation |then-|van der |al-|bin |Ministry of Defence and |met with |"
    "signed the |under the |in Nairobi |on Monday |yesterday |by 2030 |from 2020 to |not |By Ada Otieno\n|"
    "PRESS RELEASE\n|JOINT STATEMENT OF THE |Participants:\n|; |: |...|?!|http://a.b/|a@b.c | a |\\|1.1.|i) |"
    '\u2022 |\ufeff|{"a": [|Round the the |States US US heads |today &amp;1999 '
)
# `@` stands for a name that is another each time, `%` for a number that grows, `$` for one of fifteen states.
_OTHERS = {
    "persons": "Minister of Defence @ @ of $ met General @ @. ",
    "a list of persons": "@ @, ",
    "a person a line": "- @ @, Minister of Defence\n",
    "persons of one surname": "General @ Karimi said so. ",
    "persons of one given name": "General Omar @ said so. ",
    "surnames": "Mr. @ said. ",
    "surnames with a title": "Minister @ and ",
    "agreements": "They signed the @ @ Agreement on @. ",
    "treaties with days": "$ and $ signed the @ Treaty on 4 May 2011. ",
    "agreements of years": "the 2011 Agreement between $ and $ on @, ",
    "memoranda": "a Memorandum of Understanding on @ and ",
    "acronyms": "the @ @ Initiative (AB%), ",
    "committees": "The Joint @ Committee met on 4 May 2011. ",
    "a list of committees": "the Committee on @, ",
    "a list of ministries": "the Ministry of @, ",
    "ministries of states": "the $ Ministry of @ and the ",
    "dialogues": "The 3rd $-$ @ Dialogue took place in @ on 4 May 2011. ",
    "rounds": "The %th Kenya-Ghana Border Dialogue was held in Accra. ",
    "talks": "$ and $ held talks on 4 May 2011. ",
    "headings": "# @ $ Dialogue\n\n",
    "days": "on Monday, ",
    "dates": "4 May 2011, ",
    "undertakings": "$ agreed to provide % tanks to $ by 2031. ",
    "who said that who agreed that": "$ said that $ agreed that ",
    "one sentence": "$ agreed to support @ and to strengthen @, ",
    "names": "@ ",
    "a chain of names": "@ of the ",
    "deputies": "Deputy @ Minister for ",
    "clauses with who": "@ @, who met @ @, who ",
    "states": "$, ",
    "pairs of states": "$-$ ",
    "places": "talks in @, ",
    "leaders": "The $ delegation was led by @ @, Minister of @. ",
    "brackets in brackets": "(the @ ",
    "quotes in quotes": "\u201c@ said \u2018",
    "a table": "| @ @ | Minister of Defence | $ |\n",
}


def _repeated(run: str) -> Callable[[int], str]:
    return lambda length: (run * (length // len(run) + 1))[:length]


def _renewed(run: str) -> Callable[[int], str]:
    def text(length: int) -> str:
        parts: list[str] = []
        size = number = 0
        while size < length:
            part = run.replace("%", str(number))
            while "@" in part or "$" in part:
                number += 1
                part = part.replace("@", invented(number), 1).replace("$", _STATES[number % len(_STATES)], 1)
            number += 1
            parts.append(part)
            size += len(part)
        return "".join(parts)[:length]

    return text


def long_text(name: str, length: int) -> str:
    """So many characters of the run that has this name."""
    return RUNS[name](length)


RUNS: Mapping[str, Callable[[int], str]] = {
    **{repr(run): _repeated(run) for run in _SAME.split("|") if run},
    "'|'": _repeated("|"),
    **{name: _renewed(run) for name, run in _OTHERS.items()},
    "brackets opened and closed": lambda length: "(" * (length // 2) + ")" * (length // 2),
}
