"""Flags, and names of commands and flags, read from plain values."""

from __future__ import annotations

from collections.abc import Sequence

from codegen.manifest.model.flags import Flag
from codegen.manifest.model.naming import Deprecation, Naming
from codegen.manifest.section import Section


def read_flag(name: str, section: Section) -> Flag:
    """Return the flag that a section describes."""
    return Flag(
        name=name,
        help=section.text("help"),
        where=section.where,
        description=section.text("description"),
        value=section.get("value", str),
        naming=read_naming(section, name),
        type=section.text("type") or "text",
        required=section.is_true("required") or section.is_true("positional"),
        repeatable=section.is_true("repeatable"),
        positional=section.is_true("positional"),
        secret=section.is_true("secret"),
        overwrites=section.is_true("overwrites"),
        file=section.get("file", str),
        enum=section.texts("enum"),
        open=section.texts("open"),
        default=section.scalar("default"),
        api_default=section.scalar("api-default"),
        minimum=section.get("min", int),
        above=section.get("above", int),
        maximum=section.get("max", int),
        max_length=section.get("max-length", int),
        fields=_fields(section.section("fields")),
        query=section.get("query", str),
        body=section.get("body", str),
        lists=section.get("lists", str),
        clears=section.get("clears", str),
        empty=section.is_true("empty"),
        header=section.get("header", str),
    )


def read_naming(section: Section, name: str) -> Naming:
    """Return the naming of a command or flag that `section` describes."""
    aliases: list[str] = []
    named = [(name, section)]
    for index, value in enumerate(section.get("aliases", list) or []):
        alias = Section({"name": value} if isinstance(value, str) else value, (*section.where, "aliases", index))
        if alias.text("name"):
            aliases.append(alias.text("name"))
            named.append((alias.text("name"), alias))
    return Naming(
        aliases,
        [each for each, inner in named if inner.is_true("hidden")],
        {
            each: Deprecation(deprecated.text("since"), deprecated.text("use"))
            for each, inner in named
            if (deprecated := inner.section("deprecated")).value
        },
    )


def _fields(section: Section) -> dict[str, str | Sequence[str]]:
    return {name: section.get(name, str) or section.texts(name) for name in section.value}


def read_flag_groups(sections: tuple[Section, ...], key: str) -> list[list[str]]:
    """Return the groups of flags under a key of all sections, in order."""
    return [
        [name for name in group if isinstance(name, str)]
        for section in sections
        for group in section.get(key, list) or []
        if isinstance(group, list)
    ]
