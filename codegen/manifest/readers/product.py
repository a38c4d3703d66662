"""The product, its further programs and its texts, read from plain values."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.manifest.model.commands import Example
from codegen.manifest.model.product import OtherProgram, Product, Skill, Topic
from codegen.manifest.readers.errors import read_exits
from codegen.manifest.section import Section
from codegen.tool import OWN_RUNTIME, RUNTIME


def read_product(section: Section) -> Product:
    """Return the product."""
    themes = section.section("themes")
    package = section.text("package")
    return Product(
        name=section.text("name"),
        binary=section.text("binary"),
        distribution=section.text("distribution"),
        package=package,
        version=section.text("version"),
        released=section.text("released"),
        summary=section.text("summary"),
        description=section.text("description"),
        start=read_examples(section, "start"),
        themes={title: themes.texts(title) for title in themes.value},
        handlers=section.get("handlers", str),
        runtime=f"{package}.{OWN_RUNTIME}" if section.text("runtime") == "own" else RUNTIME,
        generated_by=section.text("generated-by"),
    )


def read_topic(name: str, section: Section, texts: Mapping[str, str]) -> Topic:
    """Return a help topic. `texts` has the text of each topic file, by topic."""
    return Topic(name, section.text("summary"), texts.get(name, ""))


def read_skill(section: Section) -> Skill | None:
    """Return the skill for agents, or None."""
    return Skill(section.text("description"), section.text("topic")) if section.value else None


def read_examples(section: Section, key: str) -> list[Example]:
    """Return the examples under a key."""
    return [Example(item.text("run"), item.text("says"), item.where) for item in section.items(key)]


def read_other_program(name: str, section: Section) -> OtherProgram:
    """Return a further program of the product."""
    return OtherProgram(
        name=name,
        summary=section.text("summary"),
        parser=section.text("parser"),
        description=section.text("description"),
        examples=read_examples(section, "examples"),
        exits=read_exits(section),
        where=section.where,
    )
