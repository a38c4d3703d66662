"""`--state` without `--follow`, as one document: the items of a feed that are new since the last run."""

from __future__ import annotations

from opentrain_runtime.lists.follow import Limits, begin, is_more, understood
from opentrain_runtime.lists.follow_state import FollowState
from opentrain_runtime.lists.kinds.cursor import CURSOR
from opentrain_runtime.lists.pagination import matching_items, with_items
from opentrain_runtime.lists.poll import TransientError, poll_once

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.lists import Follow, Pagination
    from opentrain_runtime.output.mode import OutputMode


def read_on(context: Context, pagination: Pagination, spec: Follow, mode: OutputMode) -> None:
    """Write the new items of all pages as one document, then record them in the state file.

    If the program ends in between, the next run writes them again. Raises `CliError`.
    """
    path, base_url = context.arguments.text("state"), context.settings.base_url()
    limits = Limits(context)
    new: list[object] = []
    passed: list[str] = []
    with FollowState(path, base_url, context.environment, context.stderr.note) as state:
        begin(context, state)
        cursor = state.cursor
        while True:
            limits.fit(context, pagination)
            context.arguments.put(CURSOR, cursor)
            try:
                document = poll_once(context)
                items, next_cursor = understood(document, pagination, spec)
            except TransientError as passing:
                raise passing.error from None
            printed: list[str] = []
            for item_id, item in items:
                if limits.reached:
                    break
                printed.append(item_id)
                matching = [] if state.printed(item_id) else matching_items(context, pagination, [item])
                new += matching
                limits.count += len(matching)
            if len(printed) < len(items) or next_cursor in (None, cursor):
                break
            cursor, passed, printed = next_cursor, [*passed, *printed], []
            if limits.reached or not is_more(context, document, pagination, items):
                break
        result = with_items(document, pagination, new)
        note = mode.note(result)
        if note is not None:
            context.stderr.note(note)
        mode.write(result, context.with_arguments(result))
        state.turn_to(cursor, passed, printed)
