"""`tokens list` and `tokens revoke`: which token is in use (contract.md, section 3)."""

from __future__ import annotations

from opentrain_runtime.context import Result
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.context import Context

TOKEN_ID = "token-id"


def list_marked(context: Context) -> Result:
    """Run `tokens list`: GET /tokens. The view also marks the token in use, if the client knows it."""
    document = context.session.parse_json(context.session.send_ok(context.endpoint))
    found = context.settings.token()
    tokens = lookup(document, "tokens")
    rows = tokens if isinstance(tokens, list) else []
    own = [each for each in rows if found is not None and _is_own(each, found.value, saved_id(context))]
    marked = [{**each, "inUse": "yes"} if own == [each] else each for each in rows]
    return Result(document, shown={"tokens": marked, "known": True if own else None})


def revoke(context: Context) -> Result:
    """Run `tokens revoke`: DELETE /tokens/{token-id}, after a warning if the saved token is the one in use."""
    if context.arguments.text("token_id") == saved_id(context):
        context.stderr.note("Warning: this is the token in use. Commands fail until you save another token.")
    return Result(context.session.parse_json(context.session.send_ok(context.endpoint)))


def saved_id(context: Context) -> str | None:
    """Return the id of the saved token, or None if it is unknown or another token is in use."""
    found = context.settings.token()
    if found is None or context.settings.variable("token") is not None:
        return None
    return context.settings.credentials.extra(TOKEN_ID)


def _is_own(token: object, value: str, own_id: str | None) -> bool:
    """Return whether a listed token has this value: by its id, else by a preview such as `ot_pat_c3..****..21`."""
    if own_id is not None:
        return lookup(token, "id") == own_id
    preview = lookup(token, "preview")
    begin, dots, rest = preview.partition("..") if isinstance(preview, str) else ("", "", "")
    end = rest.rpartition("..")[2].lstrip(".*")
    return bool(dots and end) and value.startswith(begin) and value.endswith(end) and len(begin + end) < len(value)
