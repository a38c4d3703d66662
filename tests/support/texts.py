"""The placeholders that texts in vectors and answers may hold."""

from __future__ import annotations

import re
from typing import Any

_REPEATED = re.compile(r"\{(.)\*(\d+)\}")


def substitute(value: Any, base: str) -> Any:
    """Fill in `{base}` (the server's origin) and `{x*100}` (x a hundred times) everywhere inside a value."""
    if isinstance(value, str):
        return _REPEATED.sub(lambda found: found[1] * int(found[2]), value.replace("{base}", base))
    if isinstance(value, list):
        return [substitute(item, base) for item in value]
    if isinstance(value, dict):
        return {key: substitute(item, base) for key, item in value.items()}
    return value
