"""--dry-run: the requests that a command would send."""

from __future__ import annotations

from opentrain_runtime.lists.pagination import fit_limit
from opentrain_runtime.text.json import JSONTextError, read_json
from opentrain_runtime.text.redact import MASK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.context import Context
    from opentrain_runtime.http.messages import Request
    from opentrain_runtime.text.redact import Redactor


def planned(context: Context, body: dict[str, object]) -> dict[str, object]:
    """Return a document with each request: method, URL, headers and body, with secrets masked.

    Raises `UsageError` if the arguments or settings are invalid.
    """
    command, most = context.command, context.arguments.get("max_items")
    if command.follow is not None and command.pagination is not None:
        from opentrain_runtime.lists.follow import plan

        plan(context, command.pagination)
    elif command.pagination is not None and context.wants("max_items") and isinstance(most, int):
        fit_limit(context, command.pagination, most)
    requests: list[Request] = []
    token = MASK if _has_token(context) else None
    if command.endpoint is not None:
        requests.append(context.session.build_request(command.endpoint, body=body, token=token))
    for name, endpoint in command.other_endpoints.items():
        if context.arguments.given(name):
            requests.append(context.session.build_request(endpoint, body={}, token=token))
    if requests:
        context.settings.timeout()  # raise UsageError for an invalid variable, as does the next line
        context.settings.retries()
    return {"dryRun": True, "requests": [_shown(request, context.stderr.redactor) for request in requests]}


def hide_secrets(context: Context) -> None:
    """Replace given and saved secrets by masks. Raises `UsageError` for an invalid one."""
    context.session.given_token()
    for given in context.command.inputs:
        if given.kind == "secret":
            context.arguments.put(given.dest, MASK)


def _has_token(context: Context) -> bool:
    """Return whether the request has a token. A required one is assumed, because nothing is sent."""
    if context.command.token_optional:
        endpoint = context.command.endpoint
        return context.settings.optional_token(None if endpoint is None else endpoint.service) is not None
    return context.command.token or context.command.token_flag is not None


def _shown(request: Request, redactor: Redactor) -> dict[str, object]:
    headers = {name: redactor.mask(value) for name, value in request.headers.items()}
    return {
        "method": request.method,
        "url": redactor.mask(request.url),
        "headers": headers,
        "body": _body(request, redactor),
    }


def _body(request: Request, redactor: Redactor) -> object:
    if request.body is None:
        return None
    if not isinstance(request.body, bytes):
        return request.body.shown(redactor)
    text = request.body.decode("utf-8", "replace")
    content_type = request.headers.get("Content-Type")
    if content_type == "application/json":
        try:
            return redactor.mask_value(read_json(text))
        except JSONTextError:  # nested too deeply to be parsed, which does not prevent sending it
            return redactor.mask(text)
    return _form(text, redactor) if content_type == "application/x-www-form-urlencoded" else redactor.mask(text)


def _form(text: str, redactor: Redactor) -> dict[str, object]:
    """Return the fields of a form by name, with a list for the values of a repeated name."""
    from urllib.parse import parse_qsl

    fields: dict[str, list[object]] = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        fields.setdefault(redactor.mask(name), []).append(redactor.mask_field(name, value))
    return {name: values[0] if len(values) == 1 else values for name, values in fields.items()}
