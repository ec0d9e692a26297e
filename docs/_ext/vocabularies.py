"""Draws the vocabulary page from the enumerations of `jscd_model`, so that no code or meaning is typed twice."""

import inspect
from enum import StrEnum

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

import jscd_model


def enumerations() -> list[type[StrEnum]]:
    """The public enumerations that have members, in alphabetical order."""
    public = (getattr(jscd_model, name) for name in sorted(jscd_model.__all__))
    return [item for item in public if isinstance(item, type) and issubclass(item, StrEnum) and len(item)]


def page(enumeration: type[StrEnum]) -> str:
    """One enumeration in Markdown: what it is, then each code with its meaning, if it has one."""
    rows = [(f"`{member.value}`", getattr(member, "meaning", "").replace("|", r"\|")) for member in enumeration]
    if not any(meaning for _, meaning in rows):
        table = [f"- {code}" for code, _ in rows]
    else:
        table = ["| code | meaning |", "|---|---|", *(f"| {code} | {meaning} |" for code, meaning in rows)]
    return "\n".join([inspect.getdoc(enumeration) or "", "", *table])


class Vocabularies(SphinxDirective):
    """`{vocabularies}`: a section for each public enumeration."""

    def run(self) -> list[nodes.Node]:
        """Build the sections, and again when an enumeration changes or comes in."""
        self.env.note_dependency(inspect.getfile(jscd_model))
        sections: list[nodes.Node] = []
        for enumeration in enumerations():
            self.env.note_dependency(inspect.getfile(enumeration))
            name = enumeration.__name__
            section = nodes.section(ids=[nodes.make_id(name)], names=[name.lower()])
            section += nodes.title(text=name)
            section += self.parse_text_to_nodes(page(enumeration))
            sections.append(section)
        return sections


def setup(app: Sphinx) -> ExtensionMetadata:
    """Tell Sphinx about the extension."""
    app.add_directive("vocabularies", Vocabularies)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
