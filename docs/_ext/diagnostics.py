"""Draws the page of diagnostics from their table, so that no code, meaning or message is typed twice."""

import inspect

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

from jscd_model import parse
from jscd_model.stages import conflicts, diagnostics, odd_words, truncation
from jscd_model.stages.oddities import Oddity


def example(oddity: Oddity) -> str:
    """A session that shows the diagnostic: the first text of its evidence, and what is said of it."""
    text = oddity.rule.yes[0]
    messages = [found.message for found in parse(text).diagnostics if found.code == oddity.code]
    if not messages:
        raise ValueError(f"{oddity.code}: its first example does not have it")
    lines = [
        ">>> from jscd_model import parse",
        f">>> record = parse({text!r})",
        f">>> print(*(found.message for found in record.diagnostics if found.code == {oddity.code!r}), sep='\\n')",
        *messages,
    ]
    return "\n".join(lines)


def page(oddity: Oddity) -> str:
    """One diagnostic in Markdown: what it means, what to do, and an example that runs."""
    return "\n".join(
        [
            oddity.rule.why,
            "",
            "Severity",
            f": `{oddity.severity.value}`",
            "",
            "What to do",
            f": {oddity.remedy}",
            "",
            "```{doctest}",
            example(oddity),
            "```",
        ]
    )


class Diagnostics(SphinxDirective):
    """`{diagnostics}`: a section for each kind of diagnostic."""

    def run(self) -> list[nodes.Node]:
        """Build the sections, and again when a check changes."""
        for module in (conflicts, diagnostics, odd_words, truncation):
            self.env.note_dependency(inspect.getfile(module))
        sections: list[nodes.Node] = []
        for oddity in sorted(diagnostics.ODDITIES, key=lambda oddity: oddity.code):
            section = nodes.section(ids=[nodes.make_id(oddity.code)], names=[oddity.code])
            section += nodes.title(text=oddity.code)
            section += self.parse_text_to_nodes(page(oddity))
            sections.append(section)
        return sections


def setup(app: Sphinx) -> ExtensionMetadata:
    """Tell Sphinx about the extension."""
    app.add_directive("diagnostics", Diagnostics)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
