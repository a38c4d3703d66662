"""Server of the protocol on the official SDK. The only module that imports it: tools and calls know nothing of it.

The SDK decides by the first request of a connection which protocol it speaks: versions up to 2025-11-25 begin with
`initialize`, those since 2026-07-28 name their version in every request. Some clients send `server/discover`, which is
new, and then `initialize`, which the SDK refuses. So there are two sessions here, one for each, and every message goes
to the one that it is for.
"""

from __future__ import annotations

import logging
from io import TextIOWrapper
from threading import Event
from typing import TYPE_CHECKING, Any

import anyio
import anyio.from_thread
import anyio.to_thread
import mcp_types as types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.shared.message import SessionMessage

from opentrain_runtime.mcp.calls import Call, CallResult, CanceledError
from opentrain_runtime.mcp.schemas import wire_tool
from opentrain_runtime.output.stdout import plain

if TYPE_CHECKING:
    from typing import BinaryIO

    from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
    from mcp.server.context import ServerRequestContext

    from opentrain_runtime.declarations.program import Program
    from opentrain_runtime.mcp.calls import Calls
    from opentrain_runtime.mcp.results import HumanLink
    from opentrain_runtime.mcp.selection import Selection

    Message = SessionMessage | Exception

MOST_CALLS = 16
"""Largest number of calls at once, besides those that wait for a human."""
MOST_WAITS = 64
"""Largest number of calls that wait for a human at once."""
SECONDS_TO_END = 2.0
"""Time in which running calls may end after the client has closed stdin, so that a write does not stay unknown."""
_VERSION = "io.modelcontextprotocol/protocolVersion"
"""Key of `_meta` that a request has since 2026-07-28."""
_TOPIC = "topic"
_LINK = "link"
_ELICITATION = "elicitation/create"


def serve(program: Program, selection: Selection, calls: Calls, received: BinaryIO, sent: BinaryIO) -> None:
    """Serve the tools until `received` ends. Messages are lines of JSON."""
    logging.getLogger(Server.__module__.partition(".")[0]).setLevel(logging.ERROR)
    anyio.run(_Tools(program, selection, calls).serve, received, sent)


class _Tools:
    def __init__(self, program: Program, selection: Selection, calls: Calls) -> None:
        self._program = program
        self._selection = selection
        self._calls = calls
        self._tools = types.ListToolsResult.model_validate(
            {"tools": [wire_tool(tool) for tool in selection.tools.values()]}
        )
        self._pending: set[types.RequestId] = set()
        self._idle = anyio.Event()
        self._limit = anyio.CapacityLimiter(MOST_CALLS)
        self._wait_limit = anyio.CapacityLimiter(MOST_WAITS)

    async def serve(self, received: BinaryIO, sent: BinaryIO) -> None:
        server = Server(
            self._program.binary,
            version=self._program.version,
            instructions=self._selection.box.instructions,
            on_list_tools=self._list_tools,
            on_call_tool=self._call_tool,
            on_list_resources=self._list_resources,
            on_read_resource=self._read_resource,
        )
        stdin = anyio.wrap_file(TextIOWrapper(received, encoding="utf-8", errors="replace"))
        stdout = anyio.wrap_file(TextIOWrapper(sent, encoding="utf-8"))
        async with stdio_server(stdin, stdout) as (read, write), anyio.create_task_group() as tasks:
            options = server.create_initialization_options()
            responses, responded = anyio.create_memory_object_stream[SessionMessage](0)
            tasks.start_soon(self._send, responded, write)
            sessions = []
            for _ in range(2):
                requests, requested = anyio.create_memory_object_stream[Any](0)
                sessions.append(requests)
                tasks.start_soon(server.run, requested, responses.clone(), options)
            responses.close()
            await self._route(read, *sessions)

    async def _route(
        self, read: Any, handshake: MemoryObjectSendStream[Message], stateless: MemoryObjectSendStream[Message]
    ) -> None:
        """Pass each message to the session that it is for, until stdin ends and the requests have their responses."""
        async with handshake, stateless:
            async for message in read:
                if isinstance(message, SessionMessage) and isinstance(message.message, types.JSONRPCRequest):
                    self._pending.add(message.message.id)
                for session in _receivers(message, handshake, stateless):
                    await session.send(message)
            with anyio.move_on_after(SECONDS_TO_END):
                while self._pending:
                    self._idle = anyio.Event()
                    await self._idle.wait()

    async def _send(self, responded: MemoryObjectReceiveStream[SessionMessage], write: Any) -> None:
        """Send what the sessions respond."""
        async with responded, write:
            async for message in responded:
                await write.send(message)
                if isinstance(message.message, types.JSONRPCResponse | types.JSONRPCError):
                    self._forget(message.message.id)

    def _forget(self, request: types.RequestId | None) -> None:
        """Do not wait for the response to a request at the end."""
        if request is not None:
            self._pending.discard(request)
        self._idle.set()

    async def _list_tools(self, context: ServerRequestContext[Any], params: object) -> types.ListToolsResult:
        return self._tools

    async def _call_tool(
        self, context: ServerRequestContext[Any], params: types.CallToolRequestParams
    ) -> types.CallToolResult | types.InputRequiredResult:
        given = dict(params.arguments or {})
        tool = self._selection.tools.get(params.name)
        waits = tool is not None and tool.waits and bool(given.get("wait"))
        asks = waits and _shows_links(context)
        if asks and not context.session.can_send_request and params.input_responses is None:
            # The client repeats the call after it has shown the link. Only a wait, which is a read, may be repeated.
            first = await self._run(context, params.name, {**given, "wait": None}, waits=False)
            if first.link is not None:
                return types.InputRequiredResult(
                    input_requests={_LINK: types.ElicitRequest(params=_elicitation(first.link, _LINK))}
                )
        result = await self._run(context, params.name, given, waits=waits, asks=asks)
        return types.CallToolResult(
            content=[types.TextContent(type="text", text=result.text)], is_error=result.is_error
        )

    async def _run(
        self, context: ServerRequestContext[Any], name: str, given: dict[str, Any], *, waits: bool, asks: bool = False
    ) -> CallResult:
        """Run a call in a thread. If the client cancels the request, the call ends at its next pause."""
        canceled = Event()
        async with anyio.create_task_group() as tasks:

            def waiting(seconds: float) -> None:
                if waits:
                    total = given["wait"] if isinstance(given.get("wait"), int) else None
                    anyio.from_thread.run(context.session.report_progress, seconds, total, "Waiting for a human")

            def on_link(link: HumanLink) -> None:
                if asks and context.session.can_send_request:
                    anyio.from_thread.run_sync(tasks.start_soon, _show_link, context, link)

            call = Call(canceled=canceled, waiting=waiting, on_link=on_link)
            limiter = self._wait_limit if waits else self._limit
            if waits:
                self._forget(context.request_id)
            try:
                result = await anyio.to_thread.run_sync(
                    _call, self._calls, name, given, call, limiter=limiter, abandon_on_cancel=True
                )
            finally:
                canceled.set()
                self._forget(context.request_id)
            tasks.cancel_scope.cancel()
        return result

    async def _list_resources(self, context: ServerRequestContext[Any], params: object) -> types.ListResourcesResult:
        binary = self._program.binary
        return types.ListResourcesResult(
            resources=[
                types.Resource(name=name, uri=f"{binary}://{_TOPIC}/{name}", mime_type="text/plain")
                for name in self._program.topics
            ]
        )

    async def _read_resource(
        self, context: ServerRequestContext[Any], params: types.ReadResourceRequestParams
    ) -> types.ReadResourceResult:
        uri = str(params.uri)
        name = uri.removeprefix(f"{self._program.binary}://{_TOPIC}/")
        if name not in self._program.topics:
            raise _not_found(uri)
        text = plain(self._program.load("help", "topics").HELP[name])
        return types.ReadResourceResult(
            contents=[types.TextResourceContents(uri=params.uri, mime_type="text/plain", text=text)]
        )


def _call(calls: Calls, name: str, given: dict[str, Any], call: Call) -> CallResult:
    try:
        return calls.call(name, given, call)
    except CanceledError:
        return CallResult("{}", is_error=True)  # nobody gets it


def _receivers(
    message: Message, handshake: MemoryObjectSendStream[Message], stateless: MemoryObjectSendStream[Message]
) -> list[MemoryObjectSendStream[Message]]:
    """Return the sessions for a message: for a request by its form, for anything else both."""
    if isinstance(message, Exception):
        return []
    content = message.message
    if not isinstance(content, types.JSONRPCRequest):
        return (
            [handshake] if isinstance(content, types.JSONRPCResponse | types.JSONRPCError) else [handshake, stateless]
        )
    meta = (content.params or {}).get("_meta")
    has_version = isinstance(meta, dict) and _VERSION in meta
    return [stateless if has_version and content.method != "initialize" else handshake]


def _shows_links(context: ServerRequestContext[Any]) -> bool:
    """Return whether the client declares that it can show a link to the human."""
    capabilities = context.session.client_capabilities
    elicitation = None if capabilities is None else capabilities.elicitation
    return elicitation is not None and elicitation.url is not None


def _elicitation(link: HumanLink, name: str) -> types.ElicitRequestURLParams:
    return types.ElicitRequestURLParams(message=link.text, url=link.url, elicitation_id=name)


async def _show_link(context: ServerRequestContext[Any], link: HumanLink) -> None:
    """Ask the client to show a link. The wait continues, whatever it responds: the link is in the result too."""
    try:
        await context.session.elicit_url(link.text, link.url, str(context.request_id), context.request_id)
    except Exception as error:
        logging.getLogger(__name__).warning("the client did not show the link: %s", error)


def _not_found(uri: str) -> Exception:
    from mcp.shared.exceptions import MCPError

    return MCPError(code=types.INVALID_PARAMS, message=f"unknown resource: {uri}")
