"""Text of cells, and sentences built from templates with several values.

A place of a template is `{path}`, `{path:format}` or `{path:format:width}`. Several paths are separated by `|`; the
first one that has a value is used. `{name:handler}` is the text that a handler returns. The width pads the value.
Before it, the format of an amount may have a currency: `{amount:cents:currency}`.
"""

from __future__ import annotations

import re

from opentrain_runtime.loading import handler
from opentrain_runtime.output.blocks import NOT_THERE, Amount, Assembled, Moment, Toned
from opentrain_runtime.output.formats import AMOUNTS, CONVERTED, FORMATS, as_text, in_words, listed
from opentrain_runtime.output.plain import padded, width
from opentrain_runtime.text.json_path import lookup
from opentrain_runtime.text.sanitize import lines, one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.declarations.views import Cell

_PLACE = re.compile(r"\{([\w.|\[\]-]+)(?::([a-z-]+))?(?::([A-Za-z_][\w.-]*))?(?::(\d+))?\}")


def cell_text(cell: Cell, row: object, product: Product, clean: Callable[[str], str] = lines) -> str:
    """Return the safe text of a cell, with the tones of statuses in it; empty if a value is missing."""
    if cell.sentences:
        text = sentence(cell.sentences, row, product)
    elif cell.handler is not None:
        text = clean(str(handler(cell.handler)(row, product)))
    else:
        text = _value(cell.paths, cell.format, row, product, clean, cell.currency)
    if cell.unless_same is not None and text == _value(
        (cell.unless_same,), cell.format, row, product, clean, cell.currency
    ):
        return ""
    return text


def sentence(templates: Sequence[str], row: object, product: Product) -> str:
    """Return the first template whose values are all there, with its values; empty if there is none."""
    for template in templates:
        parts = _parts(template, row, product)
        if all(parts):
            return Assembled(parts)
    return ""


def columns(template: str, row: object, product: Product) -> str:
    """Return a template with its values, and `-` for each missing one."""
    return Assembled(_parts(template, row, product, missing=NOT_THERE))


def _parts(template: str, row: object, product: Product, missing: str = "") -> list[str]:
    parts: list[str] = []
    end = 0
    for place in _PLACE.finditer(template):
        parts += [template[end : place.start()]] if place.start() > end else []
        parts += _padded(_filled(place, row, product) or missing, int(place[4] or 0))
        end = place.end()
    return parts + ([template[end:]] if end < len(template) else [])


def _filled(place: re.Match[str], row: object, product: Product) -> str:
    if place[2] == "handler":
        return one_line(str(handler(place[1])(row, product)))
    return _value(place[1].split("|"), place[2] or "text", row, product, one_line, place[3])


def _padded(text: str, columns: int) -> list[str]:
    return [text, padded("", columns - width(text))] if width(text) < columns else [text]


def _value(
    paths: Sequence[str],
    cell_format: str,
    row: object,
    product: Product,
    clean: Callable[[str], str],
    currency: str | None = None,
) -> str:
    value = _found(row, paths)
    if value is None or value == []:
        return ""
    if currency is not None:
        from opentrain_runtime.output.currencies import with_currency

        return Amount(clean(with_currency(cell_format, value, currency, row)))
    if cell_format in CONVERTED:
        convert, cell_format = CONVERTED[cell_format]
        value = convert(value)
    if cell_format in ("status", "word"):
        return _worded(clean(as_text(value)), cell_format, product)
    if cell_format in ("words", "pairs"):
        value = in_words(value, product.words)
    elif cell_format == "text" and isinstance(value, list):
        return clean(listed(value))
    text = clean(FORMATS[cell_format](value))
    if cell_format in AMOUNTS:
        return Amount(text)
    # A date without a time is not a point in time; its text is unchanged.
    if cell_format in ("date", "day") and isinstance(value, str) and text not in value:
        return Moment(text, value)
    return text


def _found(row: object, paths: Sequence[str]) -> object:
    if not any("[]" in path for path in paths):
        return lookup(row, *paths)
    from opentrain_runtime.text.list_paths import lookup_in_lists

    return lookup_in_lists(row, paths)


def _worded(text: str, cell_format: str, product: Product) -> str:
    """Return the words for a value, with the tone of a status."""
    words = as_text(in_words(text, product.words))
    tone = product.tones.get(text) if cell_format == "status" else None
    return words if tone is None else Toned(words, tone)
