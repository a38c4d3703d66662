"""Handler that signs in at the desk."""

from __future__ import annotations

from opentrain_runtime.context import Result

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.context import Context


def sign_in(context: Context) -> Result:
    """Save the given token if the API accepts it."""
    document = context.session.parse_json(context.session.send_ok(context.endpoint))
    reader = document.get("reader") if isinstance(document, dict) else None
    with context.settings.file.writing() as writer:
        token = context.arguments.text("api_key") or ""
        writer.commit(writer.current().changed(token=token, base_url=context.settings.origin(), extra={}))
    return Result({"status": "signed-in", "user": reader.get("name") if isinstance(reader, dict) else None})
