"""Links a name to where it is documented: `jscd_model.model.span.Span` in an annotation is `jscd_model.Span`."""

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.typing import ExtensionMetadata

import jscd_model


def link_to_public_name(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, shown: nodes.TextElement
) -> nodes.reference | None:
    """Resolve a reference to where a public name is defined, to where it is documented."""
    target = node.get("reftarget", "")
    name = target.rpartition(".")[2]
    if node.get("refdomain") != "py" or not target.startswith("jscd_model.") or name not in jscd_model.__all__:
        return None
    public = f"jscd_model.{name}"
    if public == target:
        return None
    return env.domains.python_domain.resolve_xref(
        env, node["refdoc"], app.builder, "obj", public, pending_xref(refspecific=False), shown
    )


def setup(app: Sphinx) -> ExtensionMetadata:
    """Tell Sphinx about the extension."""
    app.connect("missing-reference", link_to_public_name)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
