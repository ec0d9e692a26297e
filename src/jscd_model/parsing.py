"""The way in: a text or a file and what is known of it, checked, and read into a record."""

from datetime import date, datetime
from os import PathLike, fspath

from jscd_model.errors import LimitError, ReadError
from jscd_model.incoming import bytes_of
from jscd_model.lexicon import Lexicon
from jscd_model.model import PolicyRecord, When
from jscd_model.model.when import Precision

__all__ = ["LONGEST_TEXT", "parse", "parse_file", "positive", "publication_day", "text_of"]

LONGEST_TEXT = 20_000_000
"""How many characters a text may have, unless the caller says otherwise; more than any treaty has."""

_PUBLISHED = "published wants a day such as '2024-07-25'"


def parse(
    text: str,
    *,
    published: str | date | When | None = None,
    title: str | None = None,
    url: str | None = None,
    lexicon: Lexicon | None = None,
    trace: bool = False,
    longest: int = LONGEST_TEXT,
) -> PolicyRecord:
    """Read a policy text into a record.

    The same arguments give the same record, byte for byte. Nothing that the text says makes this fail, only its length
    can: a text with nothing in it gives an empty record.

    Args:
        text: The text as it came, markup, line breaks and all; offsets in the record count its code points.
        published: When it was published; "today" and "last week" are counted from it. Without it they are left out
            unless the text itself gives a day to count from.
        title: Its headline, if that does not stand in the text.
        url: Its address, kept in the record.
        lexicon: The words to read with; those that come with the library if None.
        trace: Whether to keep the candidates that were considered and rejected, in the record's `rejected`.
        longest: How many characters the text may have. Time and memory grow with its length.

    Returns:
        The record, with the text attached so that facts can be quoted and explained.

    Raises:
        LimitError: The text is longer than `longest`.
        TypeError: The text is not a `str`, or another argument is of the wrong type.
        ValueError: The publication date is no date.

    >>> record = parse("Ghana and Togo held the second Ghana-Togo Border Dialogue in Accra on 4 May 2023.")
    >>> record.principal[0].name, record.principal[0].ordinal, str(record.principal[0].when)
    ('Ghana-Togo Border Dialogue', 2, '2023-05-04')
    """
    _refuse_others(text, title, url, lexicon)
    if not isinstance(trace, bool):
        raise TypeError(f"parse wants trace as True or False, got {type(trace).__name__}")
    if len(text) > positive(longest):
        raise LimitError(_too_long(f"the text has {len(text):,} characters", longest))
    day = publication_day(published)
    from jscd_model.flow import read_record  # noqa: PLC0415 (the stages take a while to load, and many callers only read JSON)

    words = Lexicon.default() if lexicon is None else lexicon
    return read_record(text, day, _stated(title), _stated(url), words, traced=trace)


def parse_file(
    path: str | PathLike[str],
    *,
    published: str | date | When | None = None,
    title: str | None = None,
    url: str | None = None,
    lexicon: Lexicon | None = None,
    trace: bool = False,
    longest: int = LONGEST_TEXT,
) -> PolicyRecord:
    """Read a UTF-8 text file into a record; line ends stay as they are in the file.

    Args:
        path: The file.
        published: As for `parse`.
        title: As for `parse`.
        url: As for `parse`.
        lexicon: As for `parse`.
        trace: As for `parse`.
        longest: As for `parse`; no more of the file is read than a text of that length can have.

    Returns:
        The record.

    Raises:
        ReadError: The file is missing, a folder, a pipe or a device, not readable or not UTF-8; the message says the
            way out.
        LimitError: The text in it is longer than `longest`; every `LimitError` is a `ReadError`.
    """
    text = text_of(path, longest)
    return parse(text, published=published, title=title, url=url, lexicon=lexicon, trace=trace, longest=longest)


def text_of(path: str | PathLike[str], longest: int) -> str:
    """The text in a UTF-8 file, without a byte order mark; the errors are those of `parse_file`."""
    file = fspath(path)

    def refuse(reason: str) -> ReadError:
        return ReadError(reason, file=file)

    def refuse_larger(reason: str) -> LimitError:
        return LimitError(_too_long(reason, longest), file=file)

    data = bytes_of(path, 4 * positive(longest) + 3, refuse, refuse_larger)  # UTF-8 has up to 4 for each, and a mark
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        reason = f"byte {error.start} is not UTF-8. Save the file as UTF-8, or decode it yourself and pass the text."
        raise refuse(reason) from error
    if len(text) > longest:
        raise refuse_larger(f"it has {len(text):,} characters")
    return text


def positive(longest: int) -> int:
    """The length if it is one; ValueError otherwise."""
    if type(longest) is not int or longest < 1:
        raise ValueError(f"longest wants a whole number of characters from 1, got {longest!r}")
    return longest


def _too_long(found: str, longest: int) -> str:
    return f"{found}, and {longest:,} characters are read at once; cut it up, or pass a larger longest="


def _refuse_others(text: object, title: object, url: object, lexicon: object) -> None:
    """Say what to pass where an argument is of the wrong type."""
    if not isinstance(text, str):
        hint = "; decode it first, such as data.decode('utf-8')" if isinstance(text, bytes | bytearray) else ""
        raise TypeError(f"parse wants the text as a str, got {type(text).__name__}{hint}")
    for name, value in (("title", title), ("url", url)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"parse wants {name} as a str or None, got {type(value).__name__}")
    if lexicon is not None and not isinstance(lexicon, Lexicon):
        raise TypeError(f"parse wants lexicon as a Lexicon or None, got {type(lexicon).__name__}")


def _stated(value: str | None) -> str | None:
    """A title or an address, unless it is blank."""
    return (value.strip() or None) if value is not None else None


def publication_day(value: str | date | When | None) -> When | None:
    """The day on which a text was published; ValueError or TypeError for what is not a day."""
    if value is None:
        return value
    if isinstance(value, When):
        if value.is_interval or value.precision is not Precision.DAY:
            raise ValueError(f"{_PUBLISHED}, got {value!r}")
        return value
    if isinstance(value, date):
        return When.on(value.date() if isinstance(value, datetime) else value)
    if not isinstance(value, str):
        raise TypeError(f"{_PUBLISHED}, a date or a When, got {type(value).__name__}")
    try:
        return When.on(datetime.fromisoformat(value).date())
    except ValueError:
        raise ValueError(f"{_PUBLISHED}, got {value!r}") from None
