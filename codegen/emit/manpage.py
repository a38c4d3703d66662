"""One man page, made with argparse-manpage; this module is all that knows of it."""

from __future__ import annotations

from argparse import ArgumentParser, HelpFormatter
from collections.abc import Sequence

from argparse_manpage.manpage import Manpage

from codegen.emit.templates import header
from codegen.manifest.model import Manifest
from codegen.text.roff import marked, text, unmarked

WIDE = 1_000_000
"""Columns that no text fills: argparse must not break lines by the width of whoever generates."""


class Page:
    """What a page is about. `sections` hold roff; the parser's own description and options come before them."""

    def __init__(
        self, name: str, section: int, summary: str, sections: Sequence[tuple[str, str]], synopsis: str = ""
    ) -> None:
        self.name = name
        self.section = section
        self.summary = summary
        self.sections = sections
        self.synopsis = synopsis

    @property
    def path(self) -> str:
        """Where it stands below `man/`."""
        return f"man{self.section}/{self.name}.{self.section}"


def parser(name: str, description: str = "") -> ArgumentParser:
    """A parser to which a page's options are added."""
    return ArgumentParser(name, description=marked(description) or None, add_help=False, formatter_class=_Wide)


def render(manifest: Manifest, page: Page, options: ArgumentParser) -> str:
    """The page as roff."""
    for action in options._actions:
        action.help = marked((action.help or "").replace("%%", "%"))
    made = Manpage(options, {"date": manifest.product.released, "description": marked(page.summary)})
    made.synopsis = []
    if page.synopsis:
        made.add_section("synopsis", "=", page.synopsis)
    for title, content in page.sections:
        made.add_section(title, "=", content)
    _, _, body = str(made).partition("\n")
    product = manifest.product
    title = f'.TH "{text(page.name.upper())}" "{page.section}" "{product.released}"'
    first = f'{title} "{text(product.distribution)} {product.version}" "{text(product.name)}"'
    return unmarked(f'.\\" {header(manifest)}\n{first}\n{body}')


class _Wide(HelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=WIDE, max_help_position=WIDE)
