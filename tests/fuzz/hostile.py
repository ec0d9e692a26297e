"""Texts that hurt: made of bytes, of words on which the grammar turns, many times over."""

from collections.abc import Sequence

__all__ = ["PIECES", "hostile_text", "invented"]

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Words and marks on which rules turn; `@` stands for a name that is another each time, `%` for a number that grows.
_WORDS = """
the a an of and or to for with in at by on from between under during after as not no neither nor both all that which
who whom its their his her he she they it this these said says told added noted stressed agreed agree pledged
committed will would shall should may can must met meet meets meeting held hold holds hosted host led head heads
headed chaired co-chaired signed sign signs attended joined accompanied welcomed welcomes received visit visited
discussed reaffirmed announced launched established urged thanked represented including include consisting opened
concluded launch support provide deliver train help strengthen deepen continue expand Kenya Kenyan Ghana Peru Peruvian
Iraq Japan French France U.S. US U.K. UN EU ASEAN NATO Togo Fiji Republic Kingdom State Federal United States Nations
Accra Nairobi Lima Paris capital Minister Ministry Deputy Prime President Vice Assistant Under Secretary
Secretary-General Permanent Representative Ambassador General Lt. Gen. Colonel Admiral Brigadier Chief Staff Director
Head Chair Commander Mr. Mrs. Ms. Dr. H.E. Hon. Sir Spokesperson counterpart officials delegation delegations sides
side party parties leaders ministers Defence Defense Foreign Affairs Interior Security Cooperation Strategic Joint
Bilateral Military Police Navy Army Forces Border Trade Climate Cyber Health Energy Council Commission Committee Group
Forum Summit Dialogue Talks Round Session Consultations Conference Working Task Force Agency Office Authority Command
Centre Institute University Bank Agreement Treaty Memorandum Understanding MoU Protocol Pact Framework Declaration
Statement Communiqué Convention Charter Accord Arrangement Partnership Plan Action Resolution Article first second 3rd
21st inaugural annual next last previous late early mid mid- new old former then- ex- acting January Feb May June 4 28
31 1999 2024 2030 2024-05-04 04/05/2024 Monday Tuesday today yesterday tomorrow week month year years quarter spring
noon 3 p.m. million billion $ € % per cent troops tanks vehicles ships officers PRESS RELEASE JOINT STATEMENT Photo:
By For Participants: Annex Read more Contact: al- bin bint de la van der Abd el O' Mc @ @ @ @ % % %
""".split()
_MARKS = [
    *". , ; : ! ? ( ) [ ] { } \" ' \u201c \u201d \u2018 \u2019 's \u2019s - -- \u2013 \u2014 / & &amp; # ##".split(),
    *"* **".split(),
    *"_ ` ~ | < > <b> </b> <br/> \u2022 \u2026 ... \u00a7 \u00b0 ]( ](http://a.b) [a]( &#x41;".split(),
    *"\u0301 \u0130 \u00df \ufb01 \U0001f600 \u05d0 \u0645 \u65e5".split(),
    *(" ", " ", " ", " ", "\n", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u200b", "\u2028", "\u00ad", "\ufeff"),
    *("\0", "\x1b", "\x85", "\ud800", "\u202e", "- ", "1. ", "(a) ", "> ", "# ", "* ", "<a href="),
]
PIECES: Sequence[str] = (*_WORDS, *_MARKS)


def invented(number: int) -> str:
    """A name that nobody bears, another one for each number."""
    letters, left = "", number + 11
    while left:
        left, letter = divmod(left, len(_LETTERS))
        letters += _LETTERS[letter]
    return (letters + "adoren").capitalize()


def hostile_text(data: bytes, length: int) -> str:
    """A text of so many characters that bytes describe: stretches of pieces, each stretch many times over.

    Args:
        data: How many pieces the next stretch has, how often it stands there, its pieces, and so on.
        length: How long the text is; what the bytes describe is repeated until it is.
    """
    stretches: list[tuple[int, list[str]]] = []
    at = 0
    while at + 2 < len(data):
        count, times = 1 + data[at] % 8, (1, 1, 2, 5, 20, 100, 1000, 100_000)[data[at + 1] % 8]
        row = data[at + 2 : at + 2 + 2 * count]
        pieces = [PIECES[(row[i] * 256 + row[i + 1]) % len(PIECES)] for i in range(0, len(row) - 1, 2)]
        if pieces:
            stretches.append((times, pieces))
        at += 2 + 2 * count
    if not stretches:
        return ""
    parts: list[str] = []
    size = number = 0
    while size < length:
        for times, pieces in stretches:
            for _ in range(times):
                number += 1
                for piece in pieces:
                    word = invented(number) if piece == "@" else str(number) if piece == "%" else piece
                    glued = word in _GLUED
                    parts.append(word if glued else word + " ")
                    size += len(word) + (not glued)
                if size >= length:
                    return "".join(parts)[:length]
    return "".join(parts)[:length]


_GLUED = frozenset(_MARKS)
