"""Commands of the group `things`: none that an error may suggest."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from opentrain_runtime.declarations.command import Command

COMMANDS: Mapping[str, Callable[[], Command]] = {}
