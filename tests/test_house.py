"""The house itself: what is public, how large a module may be, what is shipped, and that every example runs."""

import ast
import doctest
import importlib
import os
import re
import subprocess
import sys
import zipfile
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import pytest

import jscd_model

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "jscd_model"
MODULES = sorted(PACKAGE.rglob("*.py"))
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]

MOST_LINES = 400
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:home|root|work|Users|opt)/\w|\b[A-Z]:\\{1,2}Users\b")
FENCE = re.compile(r"^(?P<marks>```+|:::+)(?P<kind>[^\n]*)\n(?P<body>.*?)^(?P=marks)[ ]*$", re.MULTILINE | re.DOTALL)


def from_root(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tracked_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout, so nothing tells our files from others'")
    return [path for name in listed.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]


# The public surface


def test_all_names_each_public_name_once() -> None:
    assert len(jscd_model.__all__) == len(set(jscd_model.__all__))


def test_all_is_the_whole_public_surface() -> None:
    public = {
        name
        for name, value in vars(jscd_model).items()
        if not name.startswith("_") and not isinstance(value, ModuleType)
    }
    assert public == {name for name in jscd_model.__all__ if not name.startswith("_")}


def test_all_names_can_be_imported_and_have_docstrings() -> None:
    for name in jscd_model.__all__:
        thing = getattr(jscd_model, name)
        assert name.startswith("__") or (thing.__doc__ or "").strip(), f"jscd_model.{name} has no docstring"


def test_all_of_the_model_is_public_at_the_top() -> None:
    model = importlib.import_module("jscd_model.model")
    assert set(model.__all__) <= set(jscd_model.__all__)


# Modules


@pytest.mark.parametrize("path", MODULES, ids=from_root)
def test_a_module_says_its_purpose_and_is_short(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    purpose = ast.get_docstring(ast.parse(source)) or ""
    assert purpose.strip(), "no docstring: say in one line what the module is for"
    assert len(source.splitlines()) <= MOST_LINES, "too long: probably two rooms"


def test_importing_the_package_leaves_the_slow_things_alone() -> None:
    asked = "import sys, jscd_model; print(*(name for name in ('rigour', 'icu', 'hypothesis') if name in sys.modules))"
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert found.stdout.split() == []


# What is shipped


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Names of the files in a wheel built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, capture_output=True, check=True)
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_the_whole_package(wheel: set[str]) -> None:
    package = {path.relative_to(ROOT / "src").as_posix() for path in tracked_files() if path.is_relative_to(PACKAGE)}
    assert package <= wheel


def test_the_wheel_holds_the_lexicon_the_schema_and_the_mark_of_types(wheel: set[str]) -> None:
    assert "jscd_model/py.typed" in wheel
    assert any(re.fullmatch(r"jscd_model/lexicon/data/\w+\.toml", name) for name in wheel)
    assert any(re.fullmatch(r"jscd_model/export/[\w.-]+\.json", name) for name in wheel)


def test_the_wheel_holds_nothing_else(wheel: set[str]) -> None:
    assert {name.split("/")[0] for name in wheel} == {"jscd_model", f"jscd_model-{version('jscd-model')}.dist-info"}


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    named = []
    for path in tracked_files():
        text = path.read_bytes().decode("utf-8", errors="replace")
        named += [f"{from_root(path)}: {match[0]}" for match in MACHINE_PATH.finditer(text)]
    assert named == []


def test_the_lock_names_no_host() -> None:
    assert "://" not in (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")


# Examples


@pytest.mark.parametrize("path", EXAMPLES, ids=from_root)
def test_an_example_runs_and_leaves_no_trace(path: Path, tmp_path: Path) -> None:
    before = sorted((ROOT / "examples").rglob("*"))
    command = [sys.executable, str(path)]
    if "--out" in path.read_text(encoding="utf-8"):
        command += ["--out", str(tmp_path)]
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8", "PYTHONWARNINGS": "error"}
    run = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip(), "an example shows something"
    assert sorted((ROOT / "examples").rglob("*")) == before


def test_the_readmes_examples_do_what_they_show() -> None:
    readme = ROOT / "README.md"
    shown = "\n".join(
        fence["body"] for fence in FENCE.finditer(readme.read_text(encoding="utf-8")) if ">>>" in fence["body"]
    )
    assert shown, "the README shows no session"
    flags = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    test = doctest.DocTestParser().get_doctest(shown, {}, "README.md", str(readme), 0)
    report: list[str] = []
    doctest.DocTestRunner(optionflags=flags, verbose=False).run(test, out=report.append)
    assert not report, "".join(report)


@pytest.mark.parametrize("path", PAGES, ids=from_root)
def test_a_page_shows_no_python_that_nothing_runs(path: Path) -> None:
    # Sphinx runs {doctest} and {testcode}; the README, which has to look right elsewhere too, is run above.
    fences = FENCE.finditer(path.read_text(encoding="utf-8"))
    kinds = [
        fence["kind"].strip().lower() for fence in fences if path.name != "README.md" or ">>>" not in fence["body"]
    ]
    assert [kind for kind in kinds if re.match(r"py|\{code(-block)?\} *py", kind)] == []
