"""Execution of one command: send its requests and write the result in the output mode."""

from __future__ import annotations

from opentrain_runtime.cli.inputs import read_inputs
from opentrain_runtime.context import Result
from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.http.build import build_body
from opentrain_runtime.loading import handler
from opentrain_runtime.output.mode import choose_mode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from opentrain_runtime.cli.resolve import Resolved
    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.program import Program
    from opentrain_runtime.declarations.views import View
    from opentrain_runtime.mcp.recorder import Recorder
    from opentrain_runtime.output.mode import OutputMode


def execute(program: Program, resolved: Resolved, context: Context, recorder: Recorder | None = None) -> str:
    """Run a command and write its result; return the name of the exit code. Raises `CliError`.

    A `recorder` gets the result instead of stdout.
    """
    command, arguments = context.command, context.arguments

    def load_view() -> View:
        view: View = program.load("views", resolved.group).VIEWS[resolved.name]
        return view

    try:
        context.load_view, context.program = load_view, program
        mode = choose_mode(
            context.environment,
            command,
            arguments,
            product=context.product,
            load_view=load_view,
            now=context.session.now,
        )
        if any(isinstance(value, str) and value.startswith("@") for value in arguments.values.values()):
            from opentrain_runtime.cli.at_files import refuse_at_files

            refuse_at_files(command, arguments, context.environment)
        if recorder is not None:
            mode = recorder.record(context)
        read_inputs(command.inputs, arguments, context.environment)
        context.learn_secret_flags()
        if command.raw is not None:
            from opentrain_runtime.http.raw import raw_endpoint

            command.endpoint = raw_endpoint(command.raw, arguments, context.product)
        context.session.while_waiting = mode.preload()
        step = next(step for applies, step in STEPS if applies(context, mode))
        result = step(context, mode)
    except UsageError as error:
        if error.action is None:
            error.show_page(f"{program.binary} {command.path} --help")
        raise
    finally:
        context.session.close()
    if result is None:
        return "done"
    if result.error is not None and recorder is None:
        _move_next_step(context, result, result.error)
    note = mode.note(result.document)
    if note is not None:
        context.stderr.note(note)
    if result.view is not None:
        mode.use_view(result.view)
    mode.write(result.document, context.with_arguments(result.shown))
    if not context.wants("wait") and not context.wants("dry_run"):
        context.open_link(result.document)
    if mode.names_next_page:
        for says, target in result.notes:
            if target:
                context.stderr.next_step(says, target)
            else:
                context.stderr.note(says)
    if result.error is not None and recorder is None:
        context.stderr.error(result.error, context.product.exit_codes)
    return result.exit_name


def _move_next_step(context: Context, result: Result, error: CliError) -> None:
    """Move the next command from the view of a result to its error, which comes last."""
    from opentrain_runtime.declarations.views import Next
    from opentrain_runtime.output.blocks import NextStep
    from opentrain_runtime.output.render import render

    view = context.load_view() if result.view is None else result.view
    shown = context.with_arguments(result.shown)
    for block in view:
        steps = render([block], shown, context.product) if isinstance(block, Next) else []
        for step in steps:
            assert isinstance(step, NextStep)
            error.add_step(step.says, step.command)
            result.view = [other for other in view if other is not block]
            return


def _plan(context: Context, mode: OutputMode) -> Result:
    """Return the requests that would be sent, for --dry-run."""
    from opentrain_runtime.dry_run import hide_secrets, planned

    hide_secrets(context)
    return Result(planned(context, _body(context)[0] if context.command.endpoint is not None else {}))


def _follow(context: Context, mode: OutputMode) -> None:
    """Write the items of a feed: without end for --follow, those that are new for --state."""
    pagination, spec = context.command.pagination, context.command.follow
    assert pagination is not None
    assert spec is not None
    if mode.streams:
        from opentrain_runtime.lists.follow import follow

        follow(context, pagination, spec, mode)
    else:
        from opentrain_runtime.lists.read_on import read_on

        read_on(context, pagination, spec, mode)


def _stream(context: Context, mode: OutputMode) -> None:
    """Write the items of all pages as they come."""
    from opentrain_runtime.lists.pagination import matching_items, pages

    pagination = context.command.pagination
    assert pagination is not None
    for page in pages(context, pagination, _body(context)[0], streamed=True):
        mode.write_items(matching_items(context, pagination, page.items))


def _handle(context: Context, mode: OutputMode) -> Result | None:
    """Run the command's handler; it returns None if it has written its output itself."""
    assert context.command.handler is not None
    result: Result | None = handler(context.command.handler)(context)
    return result


def _wait(context: Context, mode: OutputMode) -> Result:
    """Poll until the state is final, for --wait."""
    from opentrain_runtime.lists.poll import wait

    assert context.command.wait is not None
    return wait(context, context.command.wait)


def _send_and_wait(context: Context, mode: OutputMode) -> Result:
    """Send the command's request, and poll with another command for what its response announces."""
    from opentrain_runtime.wait_with import wait_with

    sent = _send(context, mode)
    assert sent is not None  # the generator refuses it for a download
    return wait_with(context, sent.document)


def _list(context: Context, mode: OutputMode) -> Result:
    """Return a page of a list, or many pages as one document for --all and --max-items."""
    from opentrain_runtime.lists.pagination import fetch

    assert context.command.pagination is not None
    return fetch(context, context.command.pagination, _body(context)[0])


def _list_raw(context: Context, mode: OutputMode) -> Result:
    """Return all pages of a list whose path is an argument."""
    from opentrain_runtime.lists.raw import fetch_all

    assert context.command.raw is not None
    return fetch_all(context, context.command.raw)


def _send(context: Context, mode: OutputMode) -> Result | None:
    """Send the command's request, and return its response; None if a download has written it."""
    body, key = _body(context)
    try:
        if context.command.returns is not None:
            from opentrain_runtime.results import receive

            return receive(context, context.command.returns, body, repeatable=key is not None)
        response = context.session.send_ok(context.endpoint, body=body, repeatable=key is not None)
        document = context.session.parse_json(response)
    except CliError as error:
        if key is not None and error.exit_name in ("outage", "rate-limited"):
            from opentrain_runtime.http.idempotency import add_hint

            add_hint(error, key, context.command)
        raise
    return Result(document)


def _wants(*dests: str) -> Callable[[Context, OutputMode], bool]:
    return lambda context, _: any(map(context.wants, dests))


STEPS: tuple[tuple[Callable[[Context, OutputMode], bool], Callable[[Context, OutputMode], Result | None]], ...] = (
    (_wants("dry_run"), _plan),
    (_wants("follow", "state"), _follow),
    (lambda _, mode: mode.streams, _stream),
    (lambda context, _: context.command.handler is not None, _handle),
    (lambda context, _: context.command.wait is not None and context.wants("wait"), _wait),
    (lambda context, _: context.command.wait_with is not None and context.wants("wait"), _send_and_wait),
    (lambda context, _: context.command.pagination is not None, _list),
    (lambda context, _: context.command.raw is not None and context.wants("all"), _list_raw),
    (lambda *_: True, _send),
)
"""The steps with their conditions. A command runs the first one that applies."""


def _body(context: Context) -> tuple[dict[str, object], str | None]:
    """Return the body of the command's request, and its idempotency key, if any."""
    command = context.command
    if command.body_handler:
        body: dict[str, object] = handler(command.body_handler)(context)
    else:
        body = build_body(context.endpoint, context.arguments)
    return body, _idempotency_key(context, body)


def _idempotency_key(context: Context, body: dict[str, object]) -> str | None:
    """Return the idempotency key in a header or the body, which is added if missing; None if the command has none."""
    fields, flag = context.command.idempotency, context.endpoint.idempotency_flag
    if not fields and flag is None:
        return None
    from opentrain_runtime.http.idempotency import body_key, header_key

    return body_key(body, fields) if flag is None else header_key(context.arguments, flag)
