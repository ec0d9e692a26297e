"""What the library raises about files."""

import pickle
from pathlib import Path

import pytest

from jscd_model.errors import Fault, JscdError, LexiconError, ReadError
from jscd_model.model import Person


def test_an_error_says_file_place_and_reason_and_keeps_them() -> None:
    error = LexiconError("'the Union' is a strong name here and in [EU]", file=Path("parties.toml"), place="[AU]")
    assert str(error) == "parties.toml [AU]: 'the Union' is a strong name here and in [EU]"
    assert (error.file, error.place, error.wanted) == ("parties.toml", "[AU]", None)
    assert error.reason == "'the Union' is a strong name here and in [EU]"


def test_an_error_without_a_file_is_its_reason() -> None:
    assert str(JscdError("this is no JSON")) == "this is no JSON"


def test_one_fault_is_one_line_and_several_are_counted() -> None:
    one = ReadError([Fault("wants a list, got {}", "$.persons")], file="talks.json")
    assert str(one) == "talks.json: wants a list, got {} @ $.persons"
    two = ReadError(
        [Fault("wants a list, got {}", "$.persons"), Fault("the field is missing", "$.dates")], file="talks.json"
    )
    assert str(two) == "talks.json: 2 faults\n  wants a list, got {} @ $.persons\n  the field is missing @ $.dates"


def test_a_read_error_keeps_each_fault_and_shows_the_first() -> None:
    faults = (Fault("the field is missing", "$.persons[0].id", Person), Fault("wants a list, got 3", "$.dates"))
    error = ReadError(faults, file="talks.json")
    assert error.faults == faults
    assert (error.reason, error.place, error.wanted) == ("the field is missing", "$.persons[0].id", Person)


def test_a_read_error_has_a_fault() -> None:
    with pytest.raises(ValueError, match="at least one fault"):
        ReadError([])


@pytest.mark.parametrize(
    "error",
    [
        JscdError("why", file="a.txt", place="line 3"),
        LexiconError("why", file="a.toml", place="[EU]", wanted=Person),
        ReadError("why", file="a.json"),
        ReadError([Fault("why", "$.dates"), Fault("why else")], file="a.json"),
    ],
    ids=str,
)
def test_errors_travel_to_other_processes(error: JscdError) -> None:
    there = pickle.loads(pickle.dumps(error))  # noqa: S301 (our own bytes)
    assert type(there) is type(error)
    assert str(there) == str(error)
    assert vars(there) == vars(error)
