"""Renderer of the jinja2 templates, and the header of generated files."""

from __future__ import annotations

from pathlib import Path as FilePath

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from codegen.manifest.model import Manifest

_TEMPLATES = FilePath(__file__).parents[1] / "templates"
_ENVIRONMENT = Environment(
    loader=FileSystemLoader(_TEMPLATES),
    undefined=StrictUndefined,
    autoescape=False,
    comment_start_string="{!",  # {# is syntax of bash
    comment_end_string="!}",
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)


def render(template: str, manifest: Manifest, **values: object) -> str:
    """Render a template. `header` and `product` are available in every template."""
    return _ENVIRONMENT.get_template(template).render(header=header(manifest), product=manifest.product, **values)


def header(manifest: Manifest) -> str:
    """Return the header of a generated file, without comment characters."""
    source = f"{manifest.file} (sha256 {manifest.digest[:16]})"
    return f"Generated from {source} by `{manifest.product.generated_by}`; do not edit."
