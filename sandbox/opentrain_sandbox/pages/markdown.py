"""Rendering of texts in Markdown as safe HTML."""

from __future__ import annotations

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

TAGS = {"p", "br", "hr", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "a", "h3", "h4", "h5", "h6"}
_MARKDOWN = MarkdownIt("commonmark", {"html": False, "breaks": False})
FIRST_LEVEL = 2
"""Level of the heading above a text, so that its own headings are below it."""


def to_html(text: str) -> Markup:
    """Return Markdown as HTML with the tags of ``TAGS`` only. HTML in the text is shown as text."""
    tokens = _MARKDOWN.parse(text)
    level = FIRST_LEVEL
    for token in tokens:
        if token.type == "heading_open":
            # A heading is at most one level below the heading before it.
            level = min(6, int(token.tag[1]) + FIRST_LEVEL, level + 1)
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{level}"
    rendered = _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {})
    return Markup(nh3.clean(rendered, tags=TAGS, attributes={"a": {"href"}}, url_schemes={"http", "https"}))
