"""From an answer that is no success to the error that people and programs get."""

from __future__ import annotations

from opentrain_runtime.errors import CliError
from opentrain_runtime.hints import choose
from opentrain_runtime.jsontext import JSONTextError, read_answer
from opentrain_runtime.paths import first
from opentrain_runtime.retries import PASSING_STATUSES, retry_after

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.product import Product
    from opentrain_runtime.wire import Answer


def failure(answer: Answer, product: Product) -> CliError:
    """The error for an answer whose status is no success."""
    dialect = product.dialects[answer.call.dialect]
    exit_name = product.exit_codes.of_status(answer.status)
    try:
        document = read_answer(answer.content)
    except JSONTextError:
        document = None
    if not isinstance(document, dict):
        return _not_json(answer, exit_name)
    code = _text(document, dialect.code) or f"CLI_HTTP_{answer.status}"
    reason = _text(document, dialect.reason)
    hint, action = choose(product.hints(), document, status=answer.status, code=code, reason=reason)
    asked = retry_after(answer.headers)
    if asked is not None:
        hint = f"The server asks to wait {asked:g} seconds before the next try."
    return CliError(
        _text(document, dialect.message)
        or _text(document, "status")
        or _text(document, dialect.code)
        or "the API gave no reason",
        exit_name=exit_name,
        code=code,
        status=answer.status,
        reason=reason,
        request_id=_text(document, dialect.request_id),
        details=first(document, dialect.details) if dialect.details else None,
        hint=hint,
        action=action,
        retryable=answer.status in PASSING_STATUSES,
    )


def _not_json(answer: Answer, exit_name: str) -> CliError:
    if 300 <= answer.status < 400:
        target = answer.headers.get("location", "an address it does not name")
        message = f"the server redirects to {target}; redirects are not followed"
    else:
        message = f"{answer.call.method} {answer.call.url} was refused, and not by the API: the answer is not its JSON"
    return CliError(
        message,
        exit_name=exit_name,
        code=f"CLI_HTTP_{answer.status}",
        status=answer.status,
        hint="Is the base URL right?" if answer.status < 500 else None,
        retryable=answer.status in PASSING_STATUSES,
    )


def _text(document: dict[str, object], path: str | None) -> str | None:
    value = first(document, path) if path else None
    return value if isinstance(value, str) and value else None
