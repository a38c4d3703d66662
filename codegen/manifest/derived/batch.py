"""Commands that get `--batch`."""

from __future__ import annotations

from collections.abc import Sequence

from codegen.manifest.model.flags import Flag
from codegen.manifest.model.requests import Endpoint
from codegen.manifest.model.responses import Returns
from codegen.manifest.section import Section


def takes_batch(
    root: Section, section: Section, endpoint: Endpoint | None, flags: Sequence[Flag], returns: Returns | None
) -> bool:
    """Return whether a command gets `--batch`: it has a request, and needs an id or changes something.

    Commands that use the credentials file themselves, save a response, or have a token of their own, are left out.
    """
    if not root.is_true("batch") or endpoint is None or section.is_true("credentials-file"):
        return False
    if returns is not None and returns.saved:
        return False
    if section.get("token", str) not in (None, "none", "optional"):
        return False
    needs_id = any(flag.required and (flag.type == "id" or flag.name in endpoint.parameters) for flag in flags)
    return needs_id or section.text("effect") != "read"
