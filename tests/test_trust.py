"""What is in the code: nothing that could run, open or fetch what a text, a file of words or a JSON text says."""

import ast
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from jscd_model import from_json, merge, parse, to_json

PACKAGE = Path(__file__).parents[1] / "src" / "jscd_model"
MODULES = {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_bytes()) for path in sorted(PACKAGE.rglob("*.py"))}
# The rooms that see what a text says, and know neither files nor processes.
READERS = {
    name: module
    for name, module in MODULES.items()
    if name.split("/")[0] in ("text", "grammar", "stages", "resolve", "dossier", "model")
}

RUNS = frozenset("eval exec compile __import__ breakpoint input".split())
NETWORK = frozenset(
    "asyncio ftplib http imaplib requests smtplib socket socketserver ssl urllib webbrowser xmlrpc".split()
)
PROGRAMS = frozenset("code codeop ctypes marshal pty runpy shelve subprocess".split())
FILES = frozenset("fileinput glob importlib io multiprocessing os pathlib pickle shutil sys tempfile".split())
PATTERNS = frozenset(f"re.{name}" for name in "compile findall finditer fullmatch match search split sub subn".split())
CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*")


def imports(module: ast.Module) -> Iterator[str]:
    """The packages that a module imports, at its head or later."""
    for node in ast.walk(module):
        names = [node.module] if isinstance(node, ast.ImportFrom) else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        yield from (name.partition(".")[0] for name in names if name)


def functions(module: ast.Module) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(module) if isinstance(node, ast.FunctionDef))


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def test_every_promise_names_tests_that_there_are() -> None:
    page = (PACKAGE.parents[1] / "docs" / "explanation" / "what-is-promised.md").read_text(encoding="utf-8")
    tests = "\n".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.rglob("test_*.py"))
    named = re.findall(r"`(test_\w+)`", page)
    assert len(named) > 20
    assert [name for name in named if f"def {name}(" not in tests] == []
    promises = re.findall(r"^\*\*(.+?)\*\*(.*?)(?=\n\n\*\*|\n\n#|\n\nWhat is not)", page, re.MULTILINE | re.DOTALL)
    assert [promise for promise, told in promises if "Held by" not in told] == []


def test_no_room_runs_strings() -> None:
    for name, module in MODULES.items():
        assert not [call for call in calls(module) if isinstance(call.func, ast.Name) and call.func.id in RUNS], name


def test_no_room_talks_to_a_network_or_starts_programs() -> None:
    for name, module in MODULES.items():
        assert not set(imports(module)) & (NETWORK | PROGRAMS), name


def test_no_room_that_sees_a_text_opens_anything() -> None:
    for name, module in READERS.items():
        assert not set(imports(module)) & FILES, name
        assert not [call for call in calls(module) if isinstance(call.func, ast.Name) and call.func.id == "open"], name


def test_objects_are_unpickled_only_where_our_own_processes_send_them() -> None:
    assert {name.split("/")[0] for name, module in MODULES.items() if "pickle" in imports(module)} == {"many"}


def test_words_in_a_pattern_are_escaped() -> None:
    """A pattern that is made while a text is read holds constants of ours, and other words only behind `re.escape`."""
    for name, module in READERS.items():
        escaping = {"re.escape"} | {
            f"{found.name}(" for found in functions(module) if "re.escape" in ast.unparse(found)
        }
        for function in functions(module):
            source = ast.unparse(function)
            for call in calls(function):
                if ast.unparse(call.func) not in PATTERNS:
                    continue
                words = {node.id for node in ast.walk(call.args[0]) if isinstance(node, ast.Name)} - {"re"}
                loose = {word for word in words if not CONSTANT.fullmatch(word)} - {"pattern", "self"}
                assert not loose or any(way in source for way in escaping), f"{name}: {ast.unparse(call)}"


def test_no_words_are_taken_for_a_format() -> None:
    """`str.format` looks up what the words in it ask for, so they have to be ours."""
    for name, module in MODULES.items():
        for call in calls(module):
            if isinstance(call.func, ast.Attribute) and call.func.attr in ("format", "format_map"):
                assert isinstance(call.func.value, ast.Constant) or name == "dossier/ties.py", ast.unparse(call)


def test_reading_merging_and_writing_open_no_file_and_no_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Ghana and Togo held the second Ghana-Togo Border Dialogue in Accra on 4 May 2023. See file:///etc/passwd."
    expected = to_json(merge([parse(text, url="https://example.org/../../etc/passwd")]))  # which reads what we ship

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something was opened")

    for owner, name in (("builtins", "open"), ("io", "open"), ("os", "open"), ("socket", "socket")):
        monkeypatch.setattr(f"{owner}.{name}", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    record = parse(text, url="https://example.org/../../etc/passwd")
    assert from_json(to_json(record)) == record
    assert to_json(merge([record])) == expected


def test_importing_the_package_and_reading_a_text_load_no_network() -> None:
    asked = (
        "import sys; before = set(sys.modules); from jscd_model import parse; parse('Peru met Chile in Lima.'); "
        f"print(*(set(sys.modules) - before) & {set(NETWORK - {'urllib', 'http'})!r})"
    )
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert found.stdout.split() == []
