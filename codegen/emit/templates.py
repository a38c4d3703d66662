"""Templates: jinja2, strict about what it does not know, with the header that every generated file begins with."""

from __future__ import annotations

from pathlib import Path as FilePath

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from codegen.manifest.model import Manifest

_TEMPLATES = FilePath(__file__).parents[1] / "templates"
_ENVIRONMENT = Environment(
    loader=FileSystemLoader(_TEMPLATES),
    undefined=StrictUndefined,
    autoescape=False,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)


def render(template: str, manifest: Manifest, **values: object) -> str:
    """The text that a template makes of the values; `header` is given to it as well."""
    return _ENVIRONMENT.get_template(template).render(header=header(manifest), product=manifest.product, **values)


def header(manifest: Manifest) -> str:
    """What a generated file was made from, and how; without the mark of a comment."""
    return f"Generated from {manifest.file} (sha256 {manifest.digest[:16]}) by `make generate`; do not edit."
