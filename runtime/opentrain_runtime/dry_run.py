"""--dry-run: the requests that a command would make, and nothing sent."""

from __future__ import annotations

from opentrain_runtime.lists.pagination import fit_limit
from opentrain_runtime.text.json import JSONTextError, read_json
from opentrain_runtime.text.redact import MASK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.context import Context
    from opentrain_runtime.http.messages import Call
    from opentrain_runtime.text.redact import Redactor


def planned(context: Context, body: dict[str, object]) -> dict[str, object]:
    """A document with each request: method, URL, headers and body, with secrets masked.

    Raises `UsageError` for arguments of which no request can be made.
    """
    command, most = context.command, context.arguments.get("max_items")
    if command.page is not None and isinstance(most, int):
        fit_limit(context, command.page, most)
    calls: list[Call] = []
    if command.request is not None:
        calls.append(context.call(command.request, body=body, bearer=MASK if _needs_token(context) else None))
    for name, request in command.also.items():
        if context.arguments.given(name):
            calls.append(context.call(request, body={}, bearer=MASK if _needs_token(context) else None))
    if calls:
        context.settings.timeout()  # this and the next refuse a bad variable
        context.settings.retries()
    return {"dryRun": True, "requests": [_shown(call, context.redactor) for call in calls]}


def hide_secrets(context: Context) -> None:
    """Put a mask where a secret was given, and where a saved one would be taken. Raises `UsageError` for a bad one."""
    context.given_token()
    for given in context.command.inputs:
        if given.kind == "secret":
            context.arguments.put(given.dest, MASK)


def _needs_token(context: Context) -> bool:
    return context.command.token or context.command.token_flag is not None


def _shown(call: Call, redactor: Redactor) -> dict[str, object]:
    headers = {name: redactor.mask(value) for name, value in call.headers.items()}
    return {"method": call.method, "url": redactor.mask(call.url), "headers": headers, "body": _body(call, redactor)}


def _body(call: Call, redactor: Redactor) -> object:
    if call.body is None:
        return None
    text = redactor.mask(call.body.decode("utf-8"))
    if call.headers.get("Content-Type") == "application/json":
        try:
            return read_json(text)
        except JSONTextError:  # nested too deeply to be read, which nothing asks of what is only sent
            return text
    from urllib.parse import parse_qsl

    return dict(parse_qsl(text, keep_blank_values=True))
