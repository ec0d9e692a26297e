"""Where sentences end: at a full stop that closes no abbreviation, initial or number."""

import re
from collections.abc import Iterator

__all__ = ["sentence_ranges"]

_LONGEST = 4000  # characters in a sentence
_STOP = re.compile(r"(?<![.!?])[.!?]++[\"')\]]*+ (?=[\"'(\[]{0,8}+[^\W_a-z])")
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
_OFFICE = re.compile(
    r"(?:President|Prime|Secretary|Minister)\b"
)  # "the U.S. President", but "at 3 p.m. President Otieno"
_STATE = re.compile(r"(?:^|[ (\"'/-])(?:[A-Z]\.)+[A-Z]$")
_INITIAL = re.compile(r"(?:^|[ (\"'.-])[A-Z]$")
_STARTERS = re.compile(
    r"[\"'(\[]*(?:The|This|That|These|Those|They|Their|There|Both|He|She|His|Her|Its?|We|Our|In|On|At|As|An?|And|But|"
    r"For|"
    r"From|To|With|While|When|After|Before|During|Since|Following|According|Under|Also|However|Moreover|Furthermore|"
    r"Participants|Officials|Delegations|Leaders|Ministers|All|Each|Through|If|Although|Additionally|Finally|Today|"
    r"Yesterday|Mr|Mrs|Ms|Dr|One|Such|By|Of|No|Not|Any|Some|It|Read|Photo)\b"
)


def sentence_ranges(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of one block of a view.

    Args:
        view: The normalised text.
        start: Where the block starts.
        end: Where it ends, exclusive.

    Yields:
        Start and end of each sentence, end exclusive, without the space between two.
    """
    at = start
    for stop in _STOP.finditer(view, start, end):
        if view[stop.start()] == "." and not _ends(view, at, stop):
            continue
        yield from _bounded(view, at, stop.end() - 1)
        at = stop.end()
    if at < end:
        yield from _bounded(view, at, end)


def _bounded(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, cut between words where it is longer than people write: what no full stop ends is no one sentence."""
    while end - start > _LONGEST:
        cut = max(
            view.rfind("; ", start, start + _LONGEST) + 1, view.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        )
        if cut <= start:
            cut = start + _LONGEST
        yield start, cut
        start = cut + (view[cut] == " ")
    if start < end:
        yield start, end


def _ends(view: str, at: int, stop: re.Match[str]) -> bool:
    """Whether the full stop at `stop` ends the sentence that starts at `at`."""
    before = view[max(at, stop.start() - 24) : stop.start()]
    if stop.end() - stop.start() > 2:  # a closing quote or bracket, or several stops
        return True
    if before.rpartition(" ")[2].lstrip("(\"'") in _OPENERS:
        return False
    if _CLOSERS.search(before) or _INITIAL.search(before):
        opens = _STARTERS.match(view, stop.end()) or (
            _OFFICE.match(view, stop.end()) and (before.endswith(".C") or not _STATE.search(before))
        )
        return bool(opens) and not _is_lone_initial(before)
    return True


def _is_lone_initial(before: str) -> bool:
    """Whether the stop follows a middle initial ("Jody W. Thomas"), not an abbreviation such as "U.S."."""
    return bool(re.search(r"[A-Za-z] [A-Z]$", before)) and not before.endswith(("U.S", "U.K"))
