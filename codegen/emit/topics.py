"""The topics as Markdown, for those who read them on the web."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.model import Manifest, Topic
from codegen.render import header


def emit(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """`docs/TOPIC.md` for each topic of the manifest."""
    for topic in manifest.topics:
        yield f"docs/{topic.name}.md", _page(manifest, topic)


def _page(manifest: Manifest, topic: Topic) -> str:
    return (
        "\n\n".join(
            [
                f"<!-- {header(manifest)} -->\n\n# {topic.summary}",
                *map(_paragraph, topic.text.strip("\n").split("\n\n")),
            ]
        )
        + "\n"
    )


def _paragraph(text: str) -> str:
    lines = text.split("\n")
    if not all(line.startswith("  ") for line in lines):
        return text
    return "\n".join(["```text", *(line.removeprefix("  ") for line in lines), "```"])
