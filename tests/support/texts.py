"""Placeholders in vectors and responses."""

from __future__ import annotations

import re
from typing import Any

_REPEATED = re.compile(r"\{(.)\*(\d+)\}")


def substitute(value: Any, base: str) -> Any:
    """Replace `{base}` by the server's origin and `{x*100}` by 100 times x, everywhere in a value."""
    if isinstance(value, str):
        return _REPEATED.sub(lambda found: found[1] * int(found[2]), value.replace("{base}", base))
    if isinstance(value, list):
        return [substitute(item, base) for item in value]
    if isinstance(value, dict):
        return {key: substitute(item, base) for key, item in value.items()}
    return value
