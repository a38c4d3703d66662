"""Emitter of the skill for agents (agentskills.io): SKILL.md, and a reference for each group and topic."""

from __future__ import annotations

import json
from collections.abc import Iterator

from codegen.emit.docs.conventions import conventions_page
from codegen.emit.docs.groups import group_page
from codegen.emit.docs.links import SECTIONS
from codegen.emit.docs.topics import topic_pages
from codegen.emit.generated_package import GeneratedPackage
from codegen.emit.templates import header
from codegen.manifest.model.manifest import Manifest
from codegen.text import markdown as md


def emit(manifest: Manifest, package: GeneratedPackage) -> Iterator[tuple[str, str]]:
    """Emit `skill/BINARY/`; nothing if the manifest has no skill."""
    skill = manifest.skill
    if skill is None:
        return
    folder = f"skill/{manifest.product.binary}"
    topics = topic_pages(manifest, SECTIONS)
    instructions = next(topic for topic in manifest.topics if topic.name == skill.topic)
    groups = [
        [f"[{group.name}](references/{group.name}.md)", md.line(group.summary, cell=True)] for group in manifest.groups
    ]
    others = [f"- [{name}](references/{name}.md)" for name in topics if name != skill.topic]
    yield (
        f"{folder}/SKILL.md",
        md.page(
            _front_matter(manifest, skill.description),
            f"<!-- {header(manifest)} -->",
            f"# {md.text(manifest.product.binary)}",
            md.prose(instructions.text, manifest.product.binary),
            "## Commands",
            md.table(["Group", "Description"], groups),
            "## Topics",
            "\n".join(others),
        ),
    )
    pages = {group.name: group_page(manifest, group, package) for group in manifest.groups}
    pages |= {**topics, "conventions": conventions_page(manifest, SECTIONS)}
    for name, content in pages.items():
        linked = content.replace("](README.md)", "](../SKILL.md)")  # the index of the skill
        yield f"{folder}/references/{name}.md", md.page(f"<!-- {header(manifest)} -->", linked)


def _front_matter(manifest: Manifest, description: str) -> str:
    product = manifest.product
    needed = f"Requires the command {product.binary} of the Python distribution {product.distribution}."
    lines = [
        f"name: {product.binary}",
        f"description: {_quoted(description)}",
        f"compatibility: {_quoted(needed)}",
    ]
    return "\n".join(["---", *lines, "metadata:", f"  version: {_quoted(product.version)}", "---"])


def _quoted(text: str) -> str:
    """Return a text as JSON, which YAML reads too; unlike JSON, YAML has no escapes for pairs of surrogates."""
    return json.dumps(text, ensure_ascii=False)
