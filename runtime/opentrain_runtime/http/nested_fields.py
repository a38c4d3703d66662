"""Names and values of objects and lists in a query or a form."""

from __future__ import annotations

from opentrain_runtime.errors import UsageError
from opentrain_runtime.http.build import scalar_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Field = tuple[str, tuple[str, ...]]


def flatten(name: str, value: object, lists: str) -> Iterator[Field]:
    """Yield each name with its texts, which are joined by commas; there is more than one only in a list of commas.

    A name in an object stands in brackets: `address[city]`. `lists` is the notation of lists: `comma` for `x=a,b`,
    `repeat` for `x=a&x=b`, `brackets` for `x[]=a`, `indexes` for `x[0]=a`. An object in a list always has its index.
    Raises `UsageError` for a value that cannot be written so.
    """
    if isinstance(value, dict):
        _refuse_empty(name, value)
        for key, item in value.items():
            if "[" in key or "]" in key:
                raise UsageError(f"{name}: a name with a bracket cannot be sent in a form or query: {key!r}")
            yield from flatten(f"{name}[{key}]", item, lists)
    elif isinstance(value, list):
        _refuse_empty(name, value)
        yield from _items(name, value, lists)
    else:
        yield name, (scalar_text(name, value),)


def _items(name: str, items: Sequence[object], lists: str) -> Iterator[Field]:
    if lists == "indexes" or any(isinstance(item, dict | list) for item in items):
        for index, item in enumerate(items):
            yield from flatten(f"{name}[{index}]", item, lists)
        return
    texts = [scalar_text(name, item) for item in items]
    if lists == "comma":
        split = next((text for text in texts if "," in text), None)
        if split is not None:
            raise UsageError(f"{name}: a value with a comma cannot be sent in a list: {split!r}")
        yield name, tuple(texts)
    else:
        yield from ((f"{name}[]" if lists == "brackets" else name, (text,)) for text in texts)


def _refuse_empty(name: str, value: dict[str, object] | list[object]) -> None:
    if not value:
        what = "object" if isinstance(value, dict) else "list"
        raise UsageError(f"{name}: an empty {what} cannot be sent in a form or query")
