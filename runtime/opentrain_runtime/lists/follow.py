"""`--follow`: poll a feed without end, and print each item once, in order."""

from __future__ import annotations

from contextlib import contextmanager

from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.lists.follow_state import FollowState
from opentrain_runtime.lists.kinds.cursor import CURSOR, next_cursor
from opentrain_runtime.lists.pagination import items_of, matching_items, next_page_command
from opentrain_runtime.lists.poll import TransientError, poll_once, unexpected_response
from opentrain_runtime.text.json_path import lookup
from opentrain_runtime.text.sanitize import sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import NoReturn

    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.command import Follow, Pagination
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.output.mode import OutputMode

LONGEST_PAUSE = 60.0
"""Longest pause after consecutive faults, in seconds, unless the interval is longer."""
LONGEST_INTERVAL = 86_400.0 * 365
"""Largest interval in seconds. The system refuses to sleep for much longer."""


def follow(context: Context, pagination: Pagination, spec: Follow, mode: OutputMode) -> NoReturn:
    """Poll until interrupted. Temporary faults are reported on stderr and retried, with growing pauses.

    Raises `CliError` for a refusal and for a permanent fault, `KeyboardInterrupt` on Ctrl-C, and `BrokenPipeError` if
    stdout is closed.
    """
    wanted = context.arguments.get("interval")
    interval = min(float(wanted), LONGEST_INTERVAL) if isinstance(wanted, int | float) else 1.0
    faults = 0
    path, base_url = context.arguments.text("state"), context.settings.base_url()
    with FollowState(path, base_url, context.environment, context.stderr.note) as state:
        _begin(context, state)
        with _announced(context, state, quiet=not mode.announces):
            while True:
                context.arguments.put(CURSOR, state.cursor)
                try:
                    more = _page(context, pagination, spec, state, mode)
                    faults, pause = 0, 0.0 if more else interval
                except TransientError as passing:
                    faults += 1
                    pause = max(passing.asked, _pause_after(faults, interval))
                    context.stderr.note(f"{sentence(passing.error.message)}; polling again in {pause:g} s.")
                context.environment.sleep(pause)
                _check_reader(context.environment)


@contextmanager
def _announced(context: Context, state: FollowState, *, quiet: bool) -> Iterator[None]:
    """Say on stderr where the feed is followed from, and after Ctrl-C the command that continues."""
    if quiet:
        yield
        return
    place = "the beginning" if state.cursor is None else f"cursor {state.cursor}"
    context.stderr.note(f"Watching from {place}. Ctrl-C stops.")
    try:
        yield
    except KeyboardInterrupt:
        continues = {CURSOR: None if context.arguments.given("state") else state.cursor}
        context.stderr.note(f"Stopped. Continue: {next_page_command(context, continues)}")
        raise


def _begin(context: Context, state: FollowState) -> None:
    """Set the given cursor, if there is one. Raises `UsageError` if the state has a cursor already."""
    given = context.arguments.text(CURSOR)
    if state.cursor is not None and given is not None:
        raise UsageError(f"--{CURSOR} cannot be used with a --state file that contains a cursor")
    if state.cursor is None:
        state.turn_to(given)


def _pause_after(faults: int, interval: float) -> float:
    """Return the pause in seconds after this many consecutive faults, at least the interval."""
    doubled = interval * 2.0 ** min(faults - 1, 16)  # the limit prevents an overflow
    return max(interval, min(doubled, LONGEST_PAUSE))


def _page(context: Context, pagination: Pagination, spec: Follow, state: FollowState, mode: OutputMode) -> bool:
    """Print the new items of a page, and return whether there is another page now.

    Raises `TransientError` for a temporary fault, and for an invalid page, before anything of it is printed.
    """
    document = poll_once(context)
    items, cursor = _understood(document, pagination, spec)
    for item_id, item in items:
        if not state.printed(item_id):
            _wait_for_reader(context.environment)
            with state.noting(item_id):
                if matching_items(context, pagination, [item]):
                    mode.write_item(item)
    if cursor is None:
        if items:  # the feed would never advance
            raise unexpected_response(f"no cursor at {pagination.next_cursor!r}")
        return False
    moved = cursor != state.cursor
    state.turn_to(cursor, [item_id for item_id, _ in items])
    return moved and pagination.more is not None and lookup(document, pagination.more) is True


def _understood(document: object, pagination: Pagination, spec: Follow) -> tuple[list[tuple[str, object]], str | None]:
    """Return the items of a page with their ids, and the next cursor.

    Raises `TransientError` if an item has no id, because it might be printed twice.
    """
    try:
        items, cursor = items_of(document, pagination), next_cursor(document, pagination)
    except CliError as error:
        raise TransientError(error) from None
    found = [(lookup(item, spec.item_id), item) for item in items]
    if any(not isinstance(item_id, str | int) or item_id == "" for item_id, _ in found):
        raise unexpected_response(f"an item has no {spec.item_id!r}")
    return [(str(item_id), item) for item_id, item in found], cursor


def _wait_for_reader(environment: Environment) -> None:
    """Wait until stdout accepts more. Ctrl-C can interrupt this wait, but not the write."""
    _poll_output(environment, block=True)


def _check_reader(environment: Environment) -> None:
    """Raise `BrokenPipeError` if the reader of stdout has closed it."""
    if _poll_output(environment, block=False):
        raise BrokenPipeError


def _poll_output(environment: Environment, *, block: bool) -> bool:
    """Return whether the reader of stdout has closed it. With `block`, wait until stdout accepts more."""
    import select

    try:
        descriptor = -1 if environment.stdout is None else environment.stdout.fileno()
    except (OSError, ValueError):  # stdout is closed or not a file; the write reports it
        return False
    if descriptor < 0:
        return False
    poller = select.poll()
    poller.register(descriptor, select.POLLOUT if block else 0)
    found = poller.poll(None if block else 0)
    return any(events & (select.POLLERR | select.POLLHUP) for _, events in found)
