"""The road of one command: request, answer, result on standard output, exit code."""

from __future__ import annotations

from opentrain_runtime.cli.inputs import read_inputs
from opentrain_runtime.context import Result
from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.http.build import build_body
from opentrain_runtime.loading import handler, imported, load
from opentrain_runtime.output.stdout import write_result
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.cli.resolve import Resolved
    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.program import Program


def execute(program: Program, found: Resolved, context: Context) -> str:
    """Run the command that was found and print its result; returns the name of the exit code. Raises `CliError`."""
    command, arguments, environment = context.command, context.arguments, context.environment
    try:
        _check_ways_to_print(arguments)
        search = _search(arguments)
        read_inputs(command.inputs, arguments, environment)
        if arguments.given("dry_run"):
            result = Result(_planned(context))
        elif arguments.given("follow") or arguments.given("jsonl"):
            _stream(context)
            return "done"
        else:
            columns = None if search is not None else _columns(program, found, context)
            result = handler(command.handler)(context) if command.handler else _call(context)
        if search is not None:
            write_result(search(result.document))
            return result.exit_name
    except UsageError as error:
        page = f"{program.binary} {command.path} --help"
        error.hint, error.action = error.hint or f"See {page}", error.action or {"command": page}
        raise
    finally:
        context.close()
    if arguments.given("json") or arguments.given("dry_run"):
        from opentrain_runtime.text.json import pretty

        write_result(pretty(result.document))
    else:
        _show(program, found, context, result, columns)
    return result.exit_name


def _check_ways_to_print(arguments: Arguments) -> None:
    """Raise `UsageError` for flags that ask for two ways to print, or that belong to another one."""
    if arguments.given("jsonl"):
        for other in ("json", "query"):
            if arguments.given(other):
                raise UsageError(f"--jsonl and --{other} exclude each other; give one of them")
    if arguments.given("follow"):
        for other in ("json", "query"):
            if arguments.given(other):
                raise UsageError(f"--follow prints entries as they come, so --{other} has nothing whole; use --jsonl")
    elif arguments.given("state"):
        raise UsageError("--state goes with --follow only")


def _search(arguments: Arguments) -> Callable[[object], str] | None:
    expression = arguments.text("query")
    if expression is None:
        return None
    from opentrain_runtime.output.query import compiled

    return compiled(expression)


def _planned(context: Context) -> dict[str, object]:
    from opentrain_runtime.dry_run import hide_secrets, planned

    hide_secrets(context)
    return planned(context, _body(context)[0] if context.command.endpoint is not None else {})


def _stream(context: Context) -> None:
    """Print entries as they come: those of the whole list, or of a feed that never ends."""
    page, spec = context.command.pagination, context.command.follow
    assert page is not None
    if spec is not None and context.arguments.given("follow"):
        from opentrain_runtime.lists.follow import follow

        follow(context, page, spec)
    from opentrain_runtime.lists.pagination import pages
    from opentrain_runtime.text.json import compact

    for _, items in pages(context, page):
        for item in items:
            write_result(compact(item))


def _show(program: Program, found: Resolved, context: Context, result: Result, columns: int | None) -> None:
    from opentrain_runtime.output.render import render

    view = load(program, "views", found.group).VIEWS[found.name]
    parts = render(view, result.shown, context.product)
    if columns is None:
        from opentrain_runtime.output.plain import to_text

        text = to_text(parts)
    else:
        from opentrain_runtime.output.terminal import to_terminal

        text = to_terminal(parts, columns=columns, variables=context.environment.variables)
    if text:
        write_result(text)
    _tell_next_page(context, result)


def _columns(program: Program, found: Resolved, context: Context) -> int | None:
    """The width to draw for, None for plain text. What draws is loaded while the answer is on its way."""
    if context.arguments.given("json"):
        return None
    columns = context.environment.stdout_columns()

    def load_what_draws() -> None:
        imported("opentrain_runtime.output.render")
        imported(f"opentrain_runtime.output.{'plain' if columns is None else 'terminal'}")
        load(program, "views", found.group)

    context.meanwhile = load_what_draws
    return columns


def _call(context: Context) -> Result:
    """What a command does that names no handler: its request, its answer."""
    command, arguments = context.command, context.arguments
    if command.wait is not None and arguments.given("wait"):
        from opentrain_runtime.lists.poll import wait

        return wait(context, command.wait)
    if command.pagination is not None and (arguments.given("all") or arguments.given("max_items")):
        from opentrain_runtime.lists.pagination import fetch_all

        return Result(fetch_all(context, command.pagination))
    body, key = _body(context)
    try:
        response = context.send_ok(context.endpoint, body=body, repeatable=key is not None)
    except CliError as error:
        if key is not None and error.exit_name in ("outage", "rate-limited"):
            again = f"Add --idempotency-key={key} when you try again, and it is not done twice."
            error.hint = f"{again} {error.hint}" if error.hint else again
        raise
    document = context.parse_json(response)
    if command.pagination is not None and command.pagination.filters and isinstance(document, dict):
        from opentrain_runtime.lists.pagination import items_of, matching_items, with_items

        items = matching_items(context, command.pagination, items_of(document, command.pagination))
        document = with_items(document, command.pagination, items)
    return Result(document)


def _body(context: Context) -> tuple[dict[str, object], str | None]:
    """The body of the command's request, and the idempotency key in it where it takes one."""
    command = context.command
    if command.body_handler:
        body: dict[str, object] = handler(command.body_handler)(context)
    else:
        body = build_body(context.endpoint, context.arguments)
    return body, _idempotency_key(context, body)


def _idempotency_key(context: Context, body: dict[str, object]) -> str | None:
    """The key in a body that takes one, put there if it has none."""
    fields = context.command.idempotency
    if not fields:
        return None
    key = lookup(body, *fields)
    if not isinstance(key, str) or not key:
        from uuid import uuid4

        key = body[fields[0]] = str(uuid4())
    return key


def _tell_next_page(context: Context, result: Result) -> None:
    page = context.command.pagination
    cursor = lookup(result.document, page.next_cursor) if page is not None and not page.feed else None
    if page is None or not isinstance(cursor, str) or not cursor:
        return
    from opentrain_runtime.lists.pagination import next_page_command

    context.stderr.note(f"More: {next_page_command(context, cursor)}")
