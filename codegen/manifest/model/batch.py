"""How a batch decides a write whose outcome is unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codegen.manifest.problems import Path


@dataclass(frozen=True)
class Settle:
    """How `--journal` decides a write whose outcome is unknown. `keys` are the given keys."""

    by: str
    where: Path
    keys: Sequence[str] = ()
    command: str = ""
    id: str = ""
    time: str = ""
    own: str = ""
    result: str = ""
    same: Mapping[str, str] = field(default_factory=dict)
