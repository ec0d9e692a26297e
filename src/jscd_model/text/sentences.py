"""Where sentences end: at a full stop that closes no abbreviation, initial or number."""

import re

__all__ = ["sentence_ranges"]

_LONGEST = 4000  # characters in a sentence
_STOP = re.compile(r"[.!?](?<![.!?]{2})[.!?]*+[\"')\]]*+ (?=[\"'(\[]{0,8}+[^\W_a-z])")
# Never the end of a sentence, whatever follows.
_OPENERS = frozenset(
    "Mr Mrs Ms Mx Dr Prof Gen Lt Col Maj Capt Cpt Cdr Cmdr Adm Sgt Brig Sen Rep Gov Hon Amb Sec Asst Dep St Mt Ft "
    "Rev Fr Md Mohd Muhd Mhd Abd Mst Eng Engr Adv Arq Cde Alh Mme Mlle Sra Dra Atty Comdt Cmdt Wg Sqn Flt Messrs "
    "Msgr Pres Supt Insp Det Cpl Pvt Pfc Spc Ens Cmd Comdr Radm Vadm Rt No Nos Art Arts para paras pp vs cf al viz "
    "e.g i.e E.g I.e H.E H.R.H H.M Shri Smt Ph Ing Lic Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split()
)
# The end of a sentence only where the next word cannot go on with the name.
_CLOSERS = re.compile(
    r"(?:^|[ (\"'/-])(?:(?:[A-Z]\.)+[A-Z]|Jr|Sr|Inc|Ltd|Co|Corp|Bros|Dept|Univ|etc|a\.m|p\.m|Esq|Govt)$"
)
# How what may close such a name ends, but for a capital.
_CLOSING = ("r", "nc", "td", "Co", "rp", "os", "pt", "iv", "tc", ".m", "sq", "vt")
_OFFICE = re.compile(
    r"(?:President|Prime|Secretary|Minister)\b"
)  # "the U.S. President", but "at 3 p.m. President Otieno"
_STATE = re.compile(r"(?:^|[ (\"'/-])(?:[A-Z]\.)+[A-Z]$")
_INITIAL = re.compile(r"(?:^|[ (\"'.-])[A-Z]$")
_STARTERS = re.compile(
    r"[\"'(\[]{0,8}(?:The|This|That|These|Those|They|Their|There|Both|He|She|His|Her|Its?|We|Our|In|On|At|As|An?|And|But|"
    r"For|"
    r"From|To|With|While|When|After|Before|During|Since|Following|According|Under|Also|However|Moreover|Furthermore|"
    r"Participants|Officials|Delegations|Leaders|Ministers|All|Each|Through|If|Although|Additionally|Finally|Today|"
    r"Yesterday|Mr|Mrs|Ms|Dr|One|Such|By|Of|No|Not|Any|Some|It|Read|Photo)\b"
)


def sentence_ranges(view: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of one block of a view.

    Args:
        view: The normalised text.
        start: Where the block starts.
        end: Where it ends, exclusive.

    Returns:
        Start and end of each sentence, end exclusive, without the space between two.
    """
    ranges: list[tuple[int, int]] = []
    at = start
    for stop in _STOP.finditer(view, start, end):
        if view[stop.start()] == "." and not _ends(view, at, stop):
            continue
        at = _cut(ranges, view, at, stop.end() - 1)
        ranges.append((at, stop.end() - 1))
        at = stop.end()
    at = _cut(ranges, view, at, end)
    if at < end:
        ranges.append((at, end))
    return ranges


def _cut(ranges: list[tuple[int, int]], view: str, start: int, end: int) -> int:
    """Cut a sentence between words while it is longer than people write, and tell where its rest begins."""
    while end - start > _LONGEST:
        cut = max(
            view.rfind("; ", start, start + _LONGEST) + 1, view.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        )
        if cut <= start:
            cut = start + _LONGEST
        ranges.append((start, cut))
        start = cut + (view[cut] == " ")
    return start


def _ends(view: str, at: int, stop: re.Match[str]) -> bool:
    """Whether the full stop at `stop` ends the sentence that starts at `at`."""
    last = stop.start()
    if stop.end() - last > 2:  # a closing quote or bracket, or several stops
        return True
    before = view[max(at, last - 24) : last]
    if before.rpartition(" ")[2].lstrip("(\"'") in _OPENERS:
        return False
    if not before.endswith(_CLOSING) and not "A" <= before[-1:] <= "Z":
        return True
    if _CLOSERS.search(before) or _INITIAL.search(before):
        opens = _STARTERS.match(view, stop.end()) or (
            _OFFICE.match(view, stop.end()) and (before.endswith(".C") or not _STATE.search(before))
        )
        return bool(opens) and not _is_lone_initial(before)
    return True


def _is_lone_initial(before: str) -> bool:
    """Whether the stop follows a middle initial ("Jody W. Thomas"), not an abbreviation such as "U.S."."""
    return bool(re.search(r"[A-Za-z] [A-Z]$", before)) and not before.endswith(("U.S", "U.K"))
