"""Renderer of a man page. Only this module uses argparse-manpage."""

from __future__ import annotations

from argparse import ArgumentParser, HelpFormatter
from collections.abc import Sequence

from argparse_manpage.manpage import Manpage

from codegen.emit.templates import header
from codegen.manifest.model import Manifest
from codegen.text.roff import mark, text, unmark

WIDE = 1_000_000
"""Columns of argparse, so that it does not break lines at the width of the terminal."""


class Page:
    """Man page. `sections` are titles and roff. The description and options of the parser come before them."""

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
        """Return the path of the page below `man/`."""
        return f"man{self.section}/{self.name}.{self.section}"


def options_parser(name: str, description: str = "") -> ArgumentParser:
    """Return a parser for the options of a page."""
    return ArgumentParser(name, description=mark(description) or None, add_help=False, formatter_class=_Wide)


def render(manifest: Manifest, page: Page, options: ArgumentParser) -> str:
    """Return the page as roff."""
    for action in options._actions:
        action.help = mark((action.help or "").replace("%%", "%"))
    made = Manpage(options, {"date": manifest.product.released, "description": mark(page.summary)})
    made.synopsis = []
    if page.synopsis:
        made.add_section("synopsis", "=", page.synopsis)
    for title, content in page.sections:
        made.add_section(title, "=", content)
    _, _, body = str(made).partition("\n")
    product = manifest.product
    title = f'.TH "{text(page.name.upper())}" "{page.section}" "{product.released}"'
    first = f'{title} "{text(product.distribution)} {product.version}" "{text(product.name)}"'
    return unmark(f'.\\" {header(manifest)}\n{first}\n{body}')


class _Wide(HelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=WIDE, max_help_position=WIDE)
