"""Following a feed: asking again and again, and printing each entry once, in order, as it comes."""

from __future__ import annotations

from opentrain_runtime.deadline import unbroken
from opentrain_runtime.errors import CliError, NetworkError, UsageError
from opentrain_runtime.jsontext import compact
from opentrain_runtime.output import write_result
from opentrain_runtime.pages import CURSOR, entries_of, picked
from opentrain_runtime.paths import fill, first
from opentrain_runtime.retries import retry_after
from opentrain_runtime.safetext import one_line
from opentrain_runtime.state_file import Place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

    from opentrain_runtime.command import Follow, Page
    from opentrain_runtime.context import Context

LONGEST_PAUSE = 60.0
"""Seconds; with every fault in a row the pause doubles up to this."""


def follow(context: Context, page: Page, spec: Follow) -> NoReturn:
    """Ask until interrupted. Faults that may pass are told on standard error and tried again, ever more slowly.

    Raises `CliError` for a refusal and for a fault that lasts, `KeyboardInterrupt` on Ctrl-C.
    """
    place = Place(context.arguments.text("state"), context.settings.origin())
    given = context.arguments.text(CURSOR)
    if place.cursor is not None and given is not None:
        raise UsageError(f"--{CURSOR} and a --state file that holds a cursor exclude each other; drop one")
    if place.cursor is None:
        place.turn_to(given)
    wanted = context.arguments.get("interval")
    interval = float(wanted) if isinstance(wanted, int | float) else 1.0
    faults = 0
    while True:
        context.arguments.put(CURSOR, place.cursor)
        try:
            more = _page(context, page, spec, place)
            faults, pause = 0, 0.0 if more else interval
        except _PassingError as passing:
            faults += 1
            pause = max(passing.asked, min(interval * 2 ** (faults - 1), LONGEST_PAUSE))
            context.notes.note(f"{passing.error.message}; asking again in {pause:g} s.")
        context.environment.sleep(pause)


class _PassingError(Exception):
    """A fault that may pass; `asked` is how many seconds the server wants to be left alone."""

    def __init__(self, error: CliError, asked: float = 0.0) -> None:
        super().__init__(error.message)
        self.error = error
        self.asked = asked


def _page(context: Context, page: Page, spec: Follow, place: Place) -> bool:
    """Print what the page has that was not printed before; whether there is another page at once."""
    try:
        answer = context.ask(context.request)
    except NetworkError as error:
        if error.lasting:
            raise
        raise _PassingError(error) from None
    if not answer.ok:
        failed = context.failure(answer)
        if answer.status != 429 and answer.status < 500:
            raise failed
        raise _PassingError(failed, retry_after(answer.headers) or 0.0)
    try:
        document = context.document(answer)
        entries = entries_of(document, page)
    except CliError as error:
        raise _PassingError(error) from None
    for entry in entries:
        identity = str(first(entry, spec.identity))
        if not place.printed(identity):
            with unbroken():  # an interruption between the two would print it again after a restart
                _print(context, page, spec, entry)
                place.note(identity)
    cursor = first(document, page.next_cursor)
    moved = isinstance(cursor, str) and cursor != "" and cursor != place.cursor
    if moved:
        place.turn_to(str(cursor))
    return moved and page.more is not None and first(document, page.more) is True


def _print(context: Context, page: Page, spec: Follow, entry: object) -> None:
    if picked(context, page, [entry]):
        as_json = context.arguments.given("jsonl")
        write_result(compact(entry) if as_json else one_line(fill(spec.line, entry)))
