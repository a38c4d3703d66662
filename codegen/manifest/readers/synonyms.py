"""Synonyms, read from plain values."""

from __future__ import annotations

from codegen.manifest.model.synonyms import Absent, Synonyms, Table
from codegen.manifest.section import Section


def read_synonyms(section: Section) -> Synonyms:
    """Return the synonyms that a section of the manifest declares."""

    def table(key: str) -> Table:
        inner = section.section(key)
        return {name: inner.texts(name) for name in inner.value}

    return Synonyms(
        groups=table("groups"),
        words=table("words"),
        commands=table("commands"),
        flags=table("flags"),
        values=table("values"),
        arguments=section.text_mapping("arguments"),
        ignored=section.texts("ignored"),
        absent=[
            Absent(
                says=item.text("says"),
                where=item.where,
                commands=item.texts("commands"),
                flags=item.texts("flags"),
                run=item.get("run", str),
                left_out=item.is_true("left-out"),
            )
            for item in section.items("absent")
        ],
    )
