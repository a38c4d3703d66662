"""`--follow` and `--state`: print each item of a feed once and in order, without end or until nothing is new."""

from __future__ import annotations

from contextlib import contextmanager

from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.lists.follow_state import FollowState
from opentrain_runtime.lists.kinds.cursor import CURSOR, next_cursor
from opentrain_runtime.lists.pagination import fit_limit, items_of, matching_items, next_page_command
from opentrain_runtime.lists.poll import TransientError, poll_once, unexpected_response
from opentrain_runtime.text.json_path import lookup
from opentrain_runtime.text.sanitize import sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.lists import Follow, Pagination
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.output.mode import OutputMode

LONGEST_PAUSE = 60.0
"""Longest pause after consecutive faults, in seconds, unless the interval is longer."""
LONGEST_INTERVAL = 86_400.0 * 365
"""Largest interval in seconds. The system refuses to sleep for much longer."""


def follow(context: Context, pagination: Pagination, spec: Follow, mode: OutputMode) -> None:
    """Print the items of a feed: with --follow until interrupted, else those that are available now.

    With --follow, temporary faults are reported on stderr and retried, with growing pauses. Raises `CliError` for a
    refusal, for a permanent fault, and for any fault that remains at the end. Raises `KeyboardInterrupt` on Ctrl-C, and
    `BrokenPipeError` if stdout is closed.
    """
    wanted = context.arguments.get("interval")
    interval = min(float(wanted), LONGEST_INTERVAL) if isinstance(wanted, int | float) else 1.0
    following = context.arguments.given("follow")
    faults, answered = 0, False
    path, base_url = context.arguments.text("state"), context.settings.base_url()
    handle = _item_command(context, path)
    limits = Limits(context)
    with FollowState(path, base_url, context.environment, context.stderr.note) as state:
        begin(context, state)
        mode.write_items(())  # a header
        with _announced(context, state, quiet=not (mode.announces and following)):
            while True:
                limits.fit(context, pagination)
                context.arguments.put(CURSOR, state.cursor)
                fault, more = None, False
                try:
                    more = _page(context, pagination, spec, state, mode, handle, limits)
                    faults, pause, answered = 0, 0.0 if more else interval, True
                except TransientError as passing:
                    fault, faults = passing.error, faults + 1
                    pause = max(passing.asked, _pause_after(faults, interval))
                    if following:
                        context.stderr.note(f"{sentence(fault.message)}; polling again in {pause:g} s.")
                if limits.reached or not (following or more) or not limits.sleep(pause):
                    break
                _check_reader(context.environment)
            if fault is not None and not (following and answered):
                raise fault
    if mode.announces and not (following or limits.count):
        context.stderr.note("No new items.")


def plan(context: Context, pagination: Pagination) -> None:
    """Set the position and the size of the first page, for --dry-run. Raises `UsageError` for invalid arguments."""
    path, base_url = context.arguments.text("state"), context.settings.base_url()
    _item_command(context, path)
    state = FollowState(path, base_url, context.environment, context.stderr.note)
    state.read()
    begin(context, state)
    Limits(context).fit(context, pagination)
    context.arguments.put(CURSOR, state.cursor)


class Limits:
    """Limits of --max-items and --timeout, and the number of items so far."""

    def __init__(self, context: Context) -> None:
        """Start the time of --timeout."""
        self._environment = context.environment
        most, limit = (context.arguments.get(dest) for dest in ("max_items", "timeout"))
        self._most = most if isinstance(most, int) else None
        limit = float(limit) if isinstance(limit, int | float) else None
        self._end = None if limit is None else self._environment.monotonic() + limit
        self.count = 0

    @property
    def reached(self) -> bool:
        """Return whether the number of items is reached, or the time is over."""
        return self._is_full or (self._end is not None and self._environment.monotonic() >= self._end)

    @property
    def _is_full(self) -> bool:
        return self._most is not None and self.count >= self._most

    def fit(self, context: Context, pagination: Pagination) -> None:
        """Request no more items than are left, unless a filter removes some of them."""
        if self._most is not None and not any(map(context.arguments.given, pagination.filters)):
            fit_limit(context, pagination, self._most - self.count)

    def sleep(self, seconds: float) -> bool:
        """Sleep, at most until the time is over; return whether to poll again."""
        left = None if self._end is None else self._end - self._environment.monotonic()
        self._environment.sleep(seconds if left is None else max(0.0, min(seconds, left)))
        return left is None or left > seconds


def _item_command(context: Context, state: str | None) -> Callable[[str, object], None] | None:
    """Return the function that runs the command of --exec for an item; None without it. Raises `UsageError`."""
    line = context.arguments.text("exec")
    if line is None:
        return None
    if state is None:
        hint = "Add --state=FILE. It records the items for which the command has ended with 0."
        raise UsageError("--exec requires --state", hint=hint)
    from opentrain_runtime.lists.item_command import ItemCommand

    return ItemCommand(line, context).handle


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
        _say_how_to_continue(context, state)
    except KeyboardInterrupt:
        _say_how_to_continue(context, state)
        raise


def _say_how_to_continue(context: Context, state: FollowState) -> None:
    continues = {CURSOR: None if context.arguments.given("state") else state.cursor}
    context.stderr.note(f"Stopped. Continue: {next_page_command(context, continues)}")


def begin(context: Context, state: FollowState) -> None:
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


def _page(
    context: Context,
    pagination: Pagination,
    spec: Follow,
    state: FollowState,
    mode: OutputMode,
    handle: Callable[[str, object], None] | None,
    limits: Limits,
) -> bool:
    """Print the new items of a page, and return whether to request another page now.

    With `handle`, an item is handled before it is printed. Raises `TransientError` for a temporary fault, and for an
    invalid page, before anything of it is printed.
    """
    document = poll_once(context)
    items, cursor = understood(document, pagination, spec)
    for item_id, item in items:
        if state.printed(item_id):
            continue
        if limits.reached:
            return False
        matches = bool(matching_items(context, pagination, [item]))
        if matches and handle is not None:
            handle(item_id, item)
        _wait_for_reader(context.environment)
        with state.noting(item_id):
            if matches:
                mode.write_item(item)
        limits.count += matches
    if cursor is None:
        if items:  # the feed would never advance
            raise unexpected_response(f"no cursor at {pagination.next_cursor!r}")
        return False
    moved = cursor != state.cursor
    state.turn_to(cursor, [item_id for item_id, _ in items])
    return moved and is_more(context, document, pagination, items)


def is_more(context: Context, document: object, pagination: Pagination, items: Sequence[object]) -> bool:
    """Return whether to request another page now.

    A feed that does not say whether there is one has one after each page with items. --follow requests it at the next
    poll.
    """
    if pagination.more is not None:
        return lookup(document, pagination.more) is True
    return bool(items) and not context.arguments.given("follow")


def understood(document: object, pagination: Pagination, spec: Follow) -> tuple[list[tuple[str, object]], str | None]:
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
