"""Placeholders of other tools, such as `{{id}}`, which this program never replaces."""

from __future__ import annotations

import re

_PLACEHOLDER = re.compile(r"\{\{\s*[A-Za-z_][\w.-]*\s*\}\}")


def placeholder_in(text: str) -> str | None:
    """Return the first placeholder of a text, or None. A text with other double braces, as of Go, has none."""
    found = _PLACEHOLDER.findall(text)
    return found[0] if found and text.count("{{") == len(found) else None
