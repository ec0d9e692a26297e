"""Sphinx settings; the pages are Markdown (MyST), the reference comes from the code."""

import sys
from importlib.metadata import version as installed_version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "jscd-model"
author = "the jscd-model authors"
project_copyright = f"2026, {author}"
version = release = installed_version("jscd-model")

extensions = [
    "attrs_signatures",
    "diagnostics",
    "lexicon_families",
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
    "vocabularies",
]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = f"jscd-model {version}"

autodoc_default_options = {"members": True}
autodoc_member_order = "bysource"
default_role = "code"
napoleon_numpy_docstring = False
python_maximum_signature_line_length = 100
python_use_unqualified_type_names = True

# The pages link to each other and to our own names; other projects' pages are not asked, so their names stay plain,
# and so do those of the lexicon's entries, which its files explain.
nitpick_ignore_regex = [("py:.*", r"(?!jscd_model\.).*|jscd_model\.lexicon\..*")]

doctest_test_doctest_blocks = ""
