"""Draws the page of the lexicon's families from the classes of their entries, so that no field is typed twice."""

import inspect
import re
from enum import StrEnum

from attrs import NOTHING, fields
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

from jscd_model import Lexicon
from jscd_model.lexicon.entries import Entry

_FIELD = re.compile(r"^    (\w+): (.*(?:\n {5,}.*)*)", re.MULTILINE)
_EVERYWHERE = frozenset(field.name for field in fields(Entry))


def told(kind: type) -> dict[str, str]:
    """What the docstrings of a class and its bases say of each field."""
    docs = (inspect.getdoc(base) or "" for base in reversed(kind.__mro__) if issubclass(base, Entry))
    return {name: " ".join(text.split()) for doc in docs for name, text in _FIELD.findall(doc)}


def choices(wanted: object) -> str:
    """The values of a closed vocabulary."""
    if not (isinstance(wanted, type) and issubclass(wanted, StrEnum)):
        return ""
    return f" One of: {', '.join(f'`{member.value}`' for member in wanted)}."


def page(family: str, kind: type[Entry]) -> str:
    """One family in Markdown: what it is, then its fields."""
    about = (inspect.getdoc(kind) or "").partition("\nAttributes:")[0].strip()
    said = told(kind)
    rows = [
        f"| `{item.name}` | {'needed' if item.default is NOTHING else ''} | {said[item.name]}{choices(item.type)} |"
        for item in fields(kind)
        if item.name not in _EVERYWHERE
    ]
    count = len(getattr(Lexicon.default(), family))
    return "\n".join(
        [about, "", f"Entries of the library: {count}.", "", "| field | | meaning |", "|---|---|---|", *rows]
    )


class LexiconFamilies(SphinxDirective):
    """`{lexicon-families}`: a section for each family."""

    def run(self) -> list[nodes.Node]:
        """Build the sections, and again when an entry class changes."""
        sections: list[nodes.Node] = []
        for family, kind in sorted(Lexicon.families().items()):
            self.env.note_dependency(inspect.getfile(kind))
            section = nodes.section(ids=[nodes.make_id(family)], names=[family])
            section += nodes.title(text=family)
            section += self.parse_text_to_nodes(page(family, kind))
            sections.append(section)
        return sections


def setup(app: Sphinx) -> ExtensionMetadata:
    """Tell Sphinx about the extension."""
    app.add_directive("lexicon-families", LexiconFamilies)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
