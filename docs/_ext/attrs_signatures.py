"""Shows the constructor of an attrs class by its fields and defaults; their types stand below, as declared."""

import inspect
from typing import Any

import attrs
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata


def made(default: Any) -> Any:
    """The value that a field gets when it is left out."""
    factory = getattr(default, "factory", None)
    return default if factory is None or default.takes_self else factory()


def plain_signature(_app: Sphinx, what: str, _name: str, thing: Any, *_: object) -> tuple[str, None] | None:
    """Leave out the annotations, which attrs draws from converters, and show the values that factories make."""
    if what != "class" or not attrs.has(thing):
        return None
    defaults = {field.alias: made(field.default) for field in attrs.fields(thing)}
    signature = inspect.signature(thing)
    parameters = [
        parameter.replace(
            annotation=parameter.empty,
            default=parameter.empty if parameter.default is parameter.empty else defaults[name],
        )
        for name, parameter in signature.parameters.items()
    ]
    return str(signature.replace(parameters=parameters, return_annotation=signature.empty)), None


def setup(app: Sphinx) -> ExtensionMetadata:
    """Tell Sphinx about the extension."""
    app.setup_extension("sphinx.ext.autodoc")
    app.connect("autodoc-process-signature", plain_signature)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
