"""Waiting for a final state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Wait:
    """Settings of `--wait`. `interval` and `timeout` are in seconds."""

    says: str
    interval: int
    timeout: int
    help: str = "Poll until a final state is reached"
    field: str | None = None
    done: Sequence[str] = ()
    failed: Sequence[str] = ()
    ended: Sequence[str] = ()
    result: str | None = None
    nullable: bool = False


@dataclass(frozen=True)
class WaitWith:
    """Command that polls for `--wait`, and the paths of the value for its required flag."""

    command: str
    id: Sequence[str]
