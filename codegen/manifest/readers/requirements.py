"""Requirements of a response, read from plain values."""

from __future__ import annotations

from codegen.manifest.model.responses import Requirement
from codegen.manifest.readers.views import read_condition, read_paths
from codegen.manifest.section import Section

KINDS = ("id", "text", "number", "link", "list", "object")


def read_requirements(section: Section) -> list[Requirement]:
    """Return the requirements that a command states. A requirement without exactly one kind has no paths."""
    found = []
    for item in section.items("requires"):
        if "none" in item.value and len(item.value) == 1:
            continue
        kinds = [kind for kind in KINDS if kind in item.value]
        kind = kinds[0] if len(kinds) == 1 else ""
        found.append(
            Requirement(
                kind,
                read_paths(item.value.get(kind)),
                item.where,
                read_condition(item.value.get("when")),
                read_condition(item.value.get("unless")),
                item.get("request", str),
            )
        )
    return found
