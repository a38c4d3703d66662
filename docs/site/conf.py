"""Configuration of Sphinx for the site of the docs. `make docs` builds it; docs/documentation.md explains it.

The source folder is the root of the project, so the links of the pages are the same on the site and in a checkout.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
INDEX = ROOT / "generated" / "opentrain_cli" / "index.py"
REFERENCE = "generated/docs/"

project = "opentrain"
html_title = "opentrain"
version = release = re.findall(r'^VERSION = "([^"]+)"', INDEX.read_text(encoding="utf-8"), re.MULTILINE)[0]
root_doc = "docs/site/index"
include_patterns = ["[CS]*.md", "docs/**", f"{REFERENCE}**", "sandbox/ASSUMPTIONS.md"]
extensions = ["myst_parser"]
myst_heading_anchors = 4  # GitHub's anchors
myst_enable_extensions = ["attrs_inline", "linkify"]
nitpicky = True
smartquotes = False  # it would make a dash of the two in --json
html_theme = "furo"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_search_scorer = str(Path(__file__).with_name("search.js"))
html_extra_path = ["root"]
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"
suppress_warnings = ["misc.highlighting_failure"]  # a block of JSON with "..." is not JSON


def add_children(_app: Any, name: str, source: list[str]) -> None:
    """Put the pages that a page lists below it in the navigation: recipes, groups, the commands of a group."""
    if name == "docs/recipes/README":
        children = re.findall(r"^- .*\(([\w-]+)\.md\)$", source[0], re.MULTILINE)
    elif not name.startswith(REFERENCE):
        return
    elif name == f"{REFERENCE}README":
        rows = re.findall(r"^#+ \[([^]]+)\]\(([\w-]+)\.md\)$", source[0], re.MULTILINE)
        children = [f"{group} <{page}>" for group, page in rows]
    else:
        group = re.escape(name.removeprefix(REFERENCE))
        rows = re.findall(rf"^\| \[`([^`]+)`\]\(({group}/[\w-]+)\.md\)", source[0], re.MULTILINE)
        children = [f"{command} <{page}>" for command, page in rows]
    if children:
        source[0] += "\n".join(["\n```{toctree}", ":hidden:", "", *children, "```", ""])


ACCESSIBLE = {
    '<p class="caption" role="heading">': '<p class="caption" role="heading" aria-level="2">',
    '<aside class="sidebar-drawer">': '<aside class="sidebar-drawer" aria-label="Pages">',
    '<aside class="toc-drawer">': '<aside class="toc-drawer" aria-label="On this page">',
    "<pre>": '<pre tabindex="0">',
    '<div id="search-results">': '<h1>Search</h1><div id="search-results">',
}
"""Markup of the theme in which axe finds violations, and its replacement. tests/docs/test_site.py runs axe."""


def add_attributes(app: Any, error: Exception | None) -> None:
    """Add attributes for assistive technology to the finished pages."""
    if error is None:
        for file in Path(app.outdir).rglob("*.html"):
            text = file.read_text(encoding="utf-8")
            for found, better in ACCESSIBLE.items():
                text = text.replace(found, better)
            file.write_text(text, encoding="utf-8")


def setup(app: Any) -> None:
    """Register the functions above."""
    app.connect("source-read", add_children)
    app.connect("build-finished", add_attributes)
