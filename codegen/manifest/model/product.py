"""The product: its names, its further programs, and its texts that are not about a command."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codegen.manifest.model.commands import Example
from codegen.manifest.problems import Path
from codegen.tool import RUNTIME


@dataclass(frozen=True)
class Topic:
    """Help topic, a page that is not about a command. `text` is the content of its file."""

    name: str
    summary: str
    text: str


@dataclass(frozen=True)
class Skill:
    """Skill for agents: when to use it, and the topic with its instructions."""

    description: str
    topic: str


@dataclass(frozen=True)
class OtherProgram:
    """Further program of the product, for its man page. `parser` is the dotted name of a function."""

    name: str
    summary: str
    parser: str
    description: str
    examples: Sequence[Example]
    exits: Mapping[int, str]
    where: Path


@dataclass(frozen=True)
class Product:
    """Names of the product, and the texts of the main help page. `runtime` is the package that its code imports."""

    name: str
    binary: str
    distribution: str
    package: str
    version: str
    released: str
    summary: str
    description: str
    start: Sequence[Example]
    themes: Mapping[str, Sequence[str]] = field(default_factory=dict)
    handlers: str | None = None
    runtime: str = RUNTIME
    generated_by: str = ""

    @property
    def has_own_runtime(self) -> bool:
        """Return whether the package contains a copy of the runtime."""
        return self.runtime != RUNTIME

    def handler(self, name: str) -> str:
        """Return the dotted name of a function that the manifest names as `module.function`.

        A name with the package of the runtime, which no manifest may write, is one of the runtime.
        """
        module, dot, function = name.partition(f"{RUNTIME}.")
        return f"{self.runtime}.{function}" if dot and not module else f"{self.handlers}.{name}"
