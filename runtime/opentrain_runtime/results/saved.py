"""Responses that are saved to a file or written to stdout while they are received."""

from __future__ import annotations

from contextlib import nullcontext

from opentrain_runtime.context import Result
from opentrain_runtime.errors import UsageError
from opentrain_runtime.files.download import COMPLETE, DownloadedFile
from opentrain_runtime.http.redirects import MOST_REDIRECTS, next_request, too_many
from opentrain_runtime.output.stdout import write_bytes
from opentrain_runtime.results.base import ResponseKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractContextManager
    from typing import Protocol

    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.responses import Returns
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.http.messages import Receiver, Response

    class Destination(Receiver, Protocol):
        """Destination of a download."""

        def finish(self, content_type: str | None) -> None: ...


STDOUT = "-"
"""Value of --output that means stdout, which is the default."""
NOT_MODIFIED = 304
_PARTIAL = 206


class Stdout:
    """stdout, which gets the bytes as they are received."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._written = False

    @property
    def may_restart(self) -> bool:
        """Return whether nothing is on stdout yet."""
        return not self._written

    def begin(self, status: int) -> bool:
        """Return whether a response with this status has the content."""
        return status in COMPLETE

    def write(self, piece: bytes) -> None:
        """Write the next bytes. Raises `BrokenPipeError` or `CliError`."""
        self._written = True
        write_bytes(self._environment, piece)

    def finish(self, content_type: str | None) -> None:
        """Do nothing: everything is written."""


class SavedResponse(ResponseKind):
    """A response that goes to the file of --output, or to stdout."""

    def __init__(self, context: Context, returns: Returns) -> None:
        super().__init__(context, returns)
        given = context.arguments.text("output")
        self._path = None if given == STDOUT else given
        if self._path is None:
            for flag in ("json", "query", "overwrite"):
                if context.arguments.given(flag):
                    raise UsageError(f"--{flag} requires --output=FILE: the content goes to standard output")

    def receive(self, body: Mapping[str, object], *, repeatable: bool) -> Result | None:
        """Save the response; return what was saved, None for stdout."""
        with self._destination() as destination:
            response = self._fetch(body, destination, repeatable=repeatable)
            if response.status == NOT_MODIFIED:
                return self._not_modified()
            if not response.ok:
                raise self._context.session.error_of(response)
            self._check(response)
            content_type = response.headers.get("content-type")
            destination.finish(content_type)
        if self._path is None:
            return None
        return Result({"file": self._path, "bytes": response.size, "contentType": content_type})

    def _destination(self) -> AbstractContextManager[Destination]:
        if self._path is None:
            return nullcontext(self._stdout())
        overwrite = self._context.arguments.given("overwrite")
        return DownloadedFile("--output", self._path, self._context.environment, overwrite=overwrite)

    def _stdout(self) -> Destination:
        """Return the destination for stdout. Raises `UsageError` if it cannot show the content."""
        return Stdout(self._context.environment)

    def _fetch(self, body: Mapping[str, object], destination: Destination, *, repeatable: bool) -> Response:
        """Send the request, and follow the redirects of a GET without the token. Raises `CliError`."""
        session = self._context.session
        response = session.send(self._context.endpoint, body=body, repeatable=repeatable, receiver=destination)
        for _ in range(MOST_REDIRECTS):
            request = next_request(response)
            if request is None:
                return response
            self._context.learn_secret(request.url.partition("?")[2])  # it may hold a signature
            response = session.send_request(request)
        if next_request(response) is not None:
            raise too_many(response)
        return response

    def _check(self, response: Response) -> None:
        """Raise `CliError` for a success without the content."""
        asked = any(name.casefold() == "range" for name in response.request.headers)
        if response.status not in COMPLETE or (response.status == _PARTIAL and not asked):
            raise self._unexpected(response, f"status {response.status} without the whole content")

    def _not_modified(self) -> Result | None:
        if not self._context.arguments.given("json"):
            self._context.stderr.note("Not modified: nothing was written.")
        return None if self._path is None else Result({"notModified": True})
