"""Handlers of books: fees, suggestions, questions, missing fields."""

from __future__ import annotations

from opentrain_runtime.errors import UsageError
from opentrain_runtime.http.build import build_body
from opentrain_runtime.output.blocks import Line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.output.blocks import OutputBlock


def fee(book: object, _product: Product) -> str:
    """Return the fee of a book with its currency, such as `3 EUR`; empty without a fee."""
    found = book.get("fee") if isinstance(book, dict) else None
    return f"{found['amount']} {found['currency']}" if isinstance(found, dict) else ""


def suggestion_body(context: Context) -> dict[str, object]:
    """Return the body of a suggestion. Raises `UsageError` if its text is too long."""
    text = context.arguments.text("description") or context.arguments.text("description_file") or ""
    longest = context.command.settings["max-description"]
    if len(text) > longest:
        raise UsageError(f"the description is too long: {len(text)} characters (maximum: {longest})")
    return {**build_body(context.endpoint, context.arguments), "text": text}


def questions(response: object, _product: Product) -> Iterator[OutputBlock]:
    """Yield a line for each question of the library."""
    asked = response.get("questions") if isinstance(response, dict) else None
    for question in asked if isinstance(asked, list) else []:
        yield Line(f"Please tell us: {question}")


def missing(details: object, _arguments: Arguments, _product: Product) -> list[str]:
    """Return a line for each missing field that an error names."""
    named = details.get("missing") if isinstance(details, dict) else None
    return [f"Missing: {name}" for name in named] if isinstance(named, list) else []
