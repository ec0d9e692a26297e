"""Words of the user's own: a TOML file with entries of any family, added to the entries that a lexicon has."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from itertools import islice
from os import PathLike, fspath
from pathlib import Path
from typing import Any, TypeVar

from attrs import asdict, evolve, fields_dict, frozen

from jscd_model.errors import LexiconError
from jscd_model.incoming import bytes_of
from jscd_model.lexicon.entries import BodyEntry, Entry, PartyEntry, WordClassEntry
from jscd_model.lexicon.load import Lexicon
from jscd_model.lexicon.reading import MOST_BYTES, read_entry, read_tables
from jscd_model.lexicon.wording import odd_words
from jscd_model.model.checks import shown

__all__ = ["Addition", "add", "read_additions"]

L = TypeVar("L", bound=Lexicon)

_MOST_ENTRIES = 10_000  # six times those that come with the library
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_+-]{0,99}")


@frozen(kw_only=True)
class Addition:
    """One entry of a user's file.

    Attributes:
        file: The file as it was named.
        place: The entry and its line, such as `[offices.drug-tsar] (line 4)`.
        entry: The entry as the lexicon is to have it: a new one, or `base` with what the file adds to its lists.
        base: The entry that it adds to, or None.
        yes: The file's own phrases in which it must be found.
        no: The file's own phrases in which it must not be found.
    """

    file: str
    place: str
    entry: Entry
    base: Entry | None
    yes: tuple[str, ...]
    no: tuple[str, ...]

    def fault(self, reason: str) -> LexiconError:
        """An error at this entry."""
        return LexiconError(reason, file=self.file, place=self.place, wanted=type(self.entry))

    def claims(self) -> Iterator[tuple[str, str]]:
        """Pairs of a field and a name in it that the file claims."""
        left = Counter(self.base.claims() if self.base is not None else ())
        for claim in self.entry.claims():
            if left[claim]:
                left[claim] -= 1
            else:
                yield claim


def read_additions(path: str | PathLike[str], lexicon: Lexicon) -> tuple[Addition, ...]:
    """What a user's file would add to a lexicon.

    Args:
        path: The file.
        lexicon: The words that there are.

    Raises:
        LexiconError: The file cannot be read, an entry is not as its class wants it, a name is claimed by another entry
            already, or the code of a party is that of none.
    """
    file = fspath(path)

    def refuse(reason: str) -> LexiconError:
        return LexiconError(f"{reason}.", file=file)

    data = bytes_of(path, MOST_BYTES, refuse, lambda reason: refuse(f"{reason}; split it into several files"))
    tables = read_tables(data, file)
    heads = _heads(data.decode("utf-8"))
    families = lexicon.families()
    known = {(entry.family, entry.key): entry for entry in lexicon.entries()}
    entries = tuple(islice(_entries(file, tables, families), _MOST_ENTRIES + 1))
    if len(entries) > _MOST_ENTRIES:
        raise refuse(f"it has more than {_MOST_ENTRIES:,} entries; split it into several files")
    found = tuple(_addition(file, heads, family, key, table, families[family], known) for family, key, table in entries)
    _refuse_claimed(found, lexicon)
    _refuse_unknown_codes(found, lexicon)
    return found


def add(lexicon: L, additions: tuple[Addition, ...]) -> L:
    """A new lexicon with such entries, each in its family: in the place of the one that it adds to, or last."""
    fresh: dict[str, dict[str, Entry]] = {}
    for addition in additions:
        family = addition.entry.family
        entries = fresh.setdefault(family, {entry.key: entry for entry in getattr(lexicon, family)})
        entries[addition.entry.key] = addition.entry
    changes: dict[str, Any] = {family: tuple(entries.values()) for family, entries in fresh.items()}
    return evolve(lexicon, **changes)


def _entries(
    file: str, tables: Mapping[str, Any], families: Mapping[str, type[Entry]]
) -> Iterator[tuple[str, str, Any]]:
    """Family, key and table of each entry."""
    for family, entries in tables.items():
        if family not in families:
            near = get_close_matches(family, families, 1)
            hint = f"Did you mean '{near[0]}'?" if near else f"The families are: {', '.join(families)}."
            such = f"[{near[0] if near else 'offices'}.a-key]"
            reason = f"{shown(family)} is no family of words. Open an entry with its family and a key, such as {such}."
            raise LexiconError(f"{reason} {hint}", file=file, place=f"[{shown(family)[1:-1]}]")
        if not isinstance(entries, Mapping):
            reason = f"{shown(entries)} is no table of entries. Open one with [{family}.a-key], a key of your own."
            raise LexiconError(reason, file=file, place=f"[{family}]")
        for key, table in entries.items():
            if not isinstance(table, Mapping):
                reason = f"{shown(key)} stands outside any entry. Put it below a line such as [{family}.a-key]."
                raise LexiconError(reason, file=file, place=f"[{family}]")
            if not _KEY.fullmatch(key):
                reason = "the key wants letters, digits, '-', '_' and '+' alone. Give it another, of 100 at most."
                raise LexiconError(reason, file=file, place=f"[{family}.{shown(key)}]")
            yield family, key, table


def _addition(
    file: str,
    heads: Mapping[str, int],
    family: str,
    key: str,
    table: Mapping[str, Any],
    kind: type[Entry],
    known: Mapping[tuple[str, str], Entry],
) -> Addition:
    """One table as an addition."""
    place = _place(heads, family, key)
    base = known.get((family, key))
    if base is None and issubclass(kind, WordClassEntry):
        reason = _unknown_class(family, key, known)
        raise LexiconError(reason, file=file, place=place, wanted=kind)
    start = f"{family}.{key}" if base is None else base.id
    whole = table if base is None else _grown(base, table, file, place)
    entry = read_entry(whole, f"{start}@{Path(file).name}", kind, file, place)
    faults = [*odd_words(entry), *_case_faults(entry)]
    if faults:
        raise LexiconError(" ".join(faults), file=file, place=place, wanted=kind)
    own: dict[str, tuple[str, ...]] = {name: tuple(table.get(name, ())) for name in ("yes", "no")}
    return Addition(file=file, place=place, entry=entry, base=base, yes=own["yes"], no=own["no"])


def _heads(text: str) -> Mapping[str, int]:
    """The heads of entries that are written in the usual way, each with its first line."""
    heads: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        head, closed, _ = line.replace(" ", "").partition("]")
        if closed:
            heads.setdefault(head + closed, number)
    return heads


def _place(heads: Mapping[str, int], family: str, key: str) -> str:
    """An entry with the line of its head, where that is known."""
    head = f"[{family}.{key}]"
    return f"{head} (line {heads[head]})" if head in heads else head


def _unknown_class(family: str, key: str, known: Mapping[tuple[str, str], Entry]) -> str:
    """Why a class of words cannot be new, and which ones there are."""
    keys = [other for of, other in known if of == family]
    near = get_close_matches(key, keys, 1)
    hint = f"Did you mean '{near[0]}'?" if near else f"They are: {', '.join(keys)}."
    return f"'{key}' is no class of {family}, and only those that there are can be added to. {hint}"


def _grown(base: Entry, table: Mapping[str, Any], file: str, place: str) -> dict[str, Any]:
    """The table of an entry that there is, with what a file adds to its lists."""
    whole = {name: value for name, value in asdict(base, recurse=False).items() if value is not None}
    whole.pop("id")
    for name, given in table.items():
        held = whole.get(name)
        if isinstance(held, tuple) and isinstance(given, list):
            whole[name] = [*held, *given]
        elif isinstance(held, Mapping) and isinstance(given, Mapping):
            whole[name] = {**given, **held}
        elif isinstance(base, WordClassEntry) and name == "words" and isinstance(given, str):
            whole[name] = f"{held} {given}"
        elif name in fields_dict(type(base)) and name != "id" and given != held:
            reason = (
                f"'{name}' is {_shown(held)} in [{base.family}.{base.key}]{base.whence or ' of the library'}, and an "
                "addition may only add to lists. Leave it out here, or give your entry a key of its own."
            )
            raise LexiconError(reason, file=file, place=place, wanted=type(base))
        else:
            whole[name] = given
    return {name: list(value) if isinstance(value, tuple) else value for name, value in whole.items()}


def _shown(value: object) -> str:
    return "not set" if value is None else repr(str(value)) if isinstance(value, str) else str(value).lower()


def _case_faults(entry: Entry) -> Iterator[str]:
    """Names of bodies without any capital or digit, by which they are found."""
    if isinstance(entry, BodyEntry):
        for name in (entry.name, *entry.names):
            if not any(letter.isupper() or letter.isdigit() for letter in name):
                yield f"{name!r} has no capital, so that no name would be found by it. Write it as texts do."


def _refuse_claimed(additions: tuple[Addition, ...], lexicon: Lexicon) -> None:
    """Refuse a name that an entry of the lexicon or of the file claims already."""
    seen = {(entry.namespace, name): (entry, kind) for entry in lexicon.entries() for kind, name in entry.claims()}
    for addition in additions:
        entry = addition.entry
        for kind, name in addition.claims():
            other, there = seen.setdefault((entry.namespace, name), (entry, kind))
            if (other, there) == (entry, kind):
                continue
            if other is entry:
                raise addition.fault(f"{name!r} is in '{kind}' and in '{there}' here. Keep it in one.")
            where = f"[{other.family}.{other.key}]{other.whence or ', which comes with the library'}"
            same = (other.family, other.key) == (entry.family, entry.key)
            way = "" if same or other.files else f", or add to that entry under [{other.family}.{other.key}]"
            raise addition.fault(f"{name!r} is in '{kind}' here and in '{there}' of {where}. Leave it out here{way}.")


def _refuse_unknown_codes(additions: tuple[Addition, ...], lexicon: Lexicon) -> None:
    """Refuse the code of a party that no entry of `states` or `parties` has."""
    own = (addition.entry for addition in additions if isinstance(addition.entry, PartyEntry))
    codes = {party.code for party in (*lexicon.states, *lexicon.parties, *own)}
    for addition in additions:
        for kind, code in addition.entry.codes():
            if code not in codes:
                near = get_close_matches(code, sorted(codes), 1)
                hint = f"Did you mean '{near[0]}'? " if near else ""
                way = "States have the two letters of ISO 3166-1; a party of your own wants an entry [parties.CODE]."
                raise addition.fault(f"{kind}: '{code}' is the code of no state or party. {hint}{way}")
