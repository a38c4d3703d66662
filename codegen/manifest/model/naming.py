"""Names of commands and flags: aliases, hidden names, deprecations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Deprecation:
    """Deprecation of a name: the version that deprecated it, and the replacement."""

    since: str
    use: str


@dataclass(frozen=True)
class Naming:
    """Aliases of a command or flag. `hidden` and `deprecated` may also contain its own name."""

    aliases: Sequence[str] = ()
    hidden: Sequence[str] = ()
    deprecated: Mapping[str, Deprecation] = field(default_factory=dict)

    @property
    def listed_aliases(self) -> list[str]:
        """Return the aliases that are neither hidden nor deprecated."""
        return [name for name in self.aliases if name not in self.hidden and name not in self.deprecated]

    @property
    def deprecated_aliases(self) -> dict[str, Deprecation]:
        """Return the deprecated aliases that are not hidden."""
        return {
            name: self.deprecated[name] for name in self.aliases if name in self.deprecated and name not in self.hidden
        }
