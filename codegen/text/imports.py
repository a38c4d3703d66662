"""Names of packages in Python source."""

from __future__ import annotations

import re


def rename_package(source: str, old: str, new: str) -> str:
    """Return the source with another name of a package, in imports and in texts with dotted names."""
    return re.sub(rf"(?<![\w.]){re.escape(old)}(?!\w)", new, source)
