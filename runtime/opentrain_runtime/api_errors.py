"""From an answer that is no success to the error that people and programs get."""

from __future__ import annotations

from math import ceil

from opentrain_runtime.declarations.hints import choose
from opentrain_runtime.errors import CliError
from opentrain_runtime.http.retries import PASSING_STATUSES, may_repeat, next_step, retry_after
from opentrain_runtime.text.json import JSONTextError, read_answer
from opentrain_runtime.text.json_path import first

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.declarations.product import Dialect, Product
    from opentrain_runtime.http.messages import Answer


def failure(answer: Answer, product: Product) -> CliError:
    """The error for an answer whose status is no success."""
    dialect = product.dialects[answer.call.dialect]
    exit_name = product.exit_codes.of_status(answer.status)
    try:
        document = read_answer(answer.content)
    except JSONTextError:
        document = None
    message = _message(document, dialect)
    if not isinstance(document, dict) or message is None or 300 <= answer.status < 400:
        return _not_the_api(answer, exit_name)
    code = _text(document, dialect.code) or f"CLI_HTTP_{answer.status}"
    reason = _text(document, dialect.reason)
    said = choose(product.hints(), document, status=answer.status, code=code, reason=reason, message=message)
    return CliError(
        message,
        exit_name=exit_name,
        code=code,
        status=answer.status,
        reason=reason,
        request_id=_text(document, dialect.request_id),
        details=first(document, dialect.details) if dialect.details else None,
        hint=_when(answer, said.hint, said.action),
        action=said.action,
        shows=said.shows,
        retryable=_may_pass(answer),
    )


def _not_the_api(answer: Answer, exit_name: str) -> CliError:
    what = f"{answer.call.method} {answer.call.url}"
    hint: str | None = "Is the base URL right?"
    if 300 <= answer.status < 400:
        target = answer.headers.get("location", "an address it does not name")
        message = f"the server redirects {what} to {target}; redirects are not followed"
    elif answer.status < 500:
        message = f"{what} was refused, and not by the API: the answer is not its JSON"
    else:
        message = f"{what} failed at the server or before it: the answer is not the API's JSON"
        hint = None
    return CliError(
        message,
        exit_name=exit_name,
        code=f"CLI_HTTP_{answer.status}",
        status=answer.status,
        hint=_when(answer, hint, None),
        retryable=_may_pass(answer),
    )


def _message(document: object, dialect: Dialect) -> str | None:
    """What the document says was refused; None if it says nothing that the API would."""
    return _text(document, dialect.message) or _text(document, "status") or _text(document, dialect.code)


def _may_pass(answer: Answer) -> bool:
    """Whether the same call may be made again, and may then succeed; one that met 429 was not carried out."""
    return answer.status == 429 or (answer.status in PASSING_STATUSES and may_repeat(answer.call))


def _when(answer: Answer, hint: str | None, action: object) -> str | None:
    """The hint, with how long the server asks to wait where it does; what it offers beyond waiting is kept."""
    asked = retry_after(answer.headers)
    if asked:
        wait = f"The server asks to wait {ceil(asked)} s before the next try."
        return f"{wait} {hint}" if hint and action else wait
    return next_step(answer.call, " in a while") if hint is None and answer.status >= 500 else hint


def _text(document: object, path: str | None) -> str | None:
    value = first(document, path) if path else None
    return value if isinstance(value, str) and value else None
