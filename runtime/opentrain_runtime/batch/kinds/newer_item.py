"""Look for what the request has created in a list: an own item, newer than the newest one before the request."""

from __future__ import annotations

from datetime import datetime

from opentrain_runtime.arguments import flag_of
from opentrain_runtime.batch.kinds.base import Decision
from opentrain_runtime.errors import BadResponseError
from opentrain_runtime.http.build import build_body
from opentrain_runtime.lists.kinds.base import LIMIT
from opentrain_runtime.lists.pagination import pages
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from opentrain_runtime.batch.kinds.base import Open
    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.command import Command


class NewerItem(Decision):
    """A request that adds an item to a list. The list has its newest items on its first pages, in any order."""

    def turn(self, context: Context) -> str | None:
        return "\0".join(self._words(context))

    def note(self, context: Context, open_context: Open) -> Mapping[str, object] | None:
        """Return the time of the newest item before the request, and the ids of the items of that time."""
        first = next(self._pages(context, open_context))
        if not first:
            return {}
        newest = max(moment for moment, _ in first)
        return {"at": newest.isoformat(), "newest": [self._id(item) for moment, item in first if moment == newest]}

    def find(
        self, context: Context, open_context: Open, noted: Mapping[str, object], taken: Set[str]
    ) -> tuple[str, object] | None:
        """Return the oldest own item with the same values that is newer than the noted ones, and not `taken`."""
        body = build_body(context.endpoint, context.arguments)
        for identity, item in self._newer(context, open_context, noted):
            if identity not in taken and self._is_same(item, body):
                return identity, item
        return None

    def _newer(self, context: Context, open_context: Open, noted: Mapping[str, object]) -> Iterator[tuple[str, object]]:
        """Yield the items that are newer than the noted ones, oldest first, each with its id. Raises `CliError`."""
        before = noted.get("newest")
        known = set(before) if isinstance(before, list) else set()
        since = datetime.fromisoformat(str(noted["at"])) if known else None
        newer: list[tuple[datetime, object]] = []
        seen = not known
        for page in self._pages(context, open_context):
            if seen and since is not None and all(moment < since for moment, _ in page):
                break  # all further pages are older too
            newer += [pair for pair in page if since is None or pair[0] >= since]
            seen = seen or any(self._id(item) in known for _, item in page)
        if not seen:
            raise BadResponseError("the list no longer has the item that was the newest one before the request")
        for _, item in sorted(newer, key=lambda pair: pair[0]):
            if (identity := self._id(item)) not in known:
                yield identity, item

    def created(self, document: object) -> str | None:
        found = lookup(document, self.settle.result)
        return str(found) if isinstance(found, str | int) else None

    def _reader(self, context: Context) -> Command:
        """Return the command that reads the list."""
        assert context.program is not None
        reader: Command = context.program.load("commands", self.settle.module).COMMANDS[self.settle.name]()
        return reader

    def _words(self, context: Context) -> list[str]:
        """Return the flags of the list, with the values of this row."""
        return [f"{flag_of(dest)}={context.arguments.get(dest)}" for dest in self.settle.shared]

    def _pages(self, context: Context, open_context: Open) -> Iterator[Sequence[tuple[datetime, object]]]:
        """Yield the items of each page, each with its time. Raises `CliError`, also for an item without id or time."""
        reader = self._reader(context)
        inner = open_context(reader, self._words(context))
        pagination = reader.pagination
        assert pagination is not None
        if pagination.max_limit is not None:
            inner.arguments.put(LIMIT, pagination.max_limit)
        try:
            for page in pages(inner, pagination, {}):
                yield [(self._time(item), item) for item in page.items]
        finally:
            inner.session.close()

    def _id(self, item: object) -> str:
        found = lookup(item, self.settle.item_id)
        if not isinstance(found, str | int):
            raise BadResponseError(f"unexpected response: an item has no {self.settle.item_id!r}")
        return str(found)

    def _time(self, item: object) -> datetime:
        found = lookup(item, self.settle.item_time)
        try:
            moment = datetime.fromisoformat(str(found))
        except ValueError:
            raise BadResponseError(f"unexpected response: an item has no time at {self.settle.item_time!r}") from None
        return moment.astimezone()

    def _is_same(self, item: object, body: Mapping[str, object]) -> bool:
        """Return whether the item is an own one with the values of the request, white space at the ends apart."""
        return lookup(item, self.settle.own) is True and all(
            str(lookup(item, path)).strip() == str(lookup(body, field)).strip()
            for path, field in self.settle.same.items()
        )


KIND = NewerItem
