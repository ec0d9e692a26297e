"""What goes from one process to another comes out as it went in."""

from hypothesis import given

from jscd_model import Failure, FailureKind, Parsed, PolicyRecord, parse
from jscd_model.many.packing import packed, unpacked
from jscd_model.testing import records


@given(record=records())
def test_a_record_comes_out_as_it_went_in(record: PolicyRecord) -> None:
    there = unpacked(packed(Parsed(id="a", record=record)))
    assert there == Parsed(id="a", record=record)
    assert repr(there.record) == repr(record)
    assert hash(there.record) == hash(record)
    assert (there.record.text, dict(there.record.reasons)) == (record.text, dict(record.reasons))


def test_what_is_not_compared_comes_along() -> None:
    record = parse("Peru met Chile in Lima. The World Bank condemned the delay.", trace=True)
    there = unpacked(packed(record))
    assert record.rejected
    assert record.unread
    assert (there.text, there.rejected, there.unread) == (record.text, record.rejected, record.unread)
    assert there.reasons["states.PE"] == record.reasons["states.PE"]


def test_a_failure_comes_out_as_it_went_in() -> None:
    failure = Failure(id="\udcff", kind=FailureKind.DIED, reason="made up.")
    assert unpacked(packed(failure)) == failure
    assert unpacked(packed(failure)).kind is FailureKind.DIED
