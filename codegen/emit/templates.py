"""Renderer of the jinja2 templates, and the header of generated files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path as FilePath

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from codegen.manifest.model.manifest import Manifest
from codegen.text import markdown

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


def _quoted(text: str) -> str:
    """Return a text in double quotes, as YAML, TOML and JSON write it."""
    return json.dumps(text, ensure_ascii=False)


_ENVIRONMENT.filters |= {"quoted": _quoted, "markdown": markdown.line}


def render(template: str, manifest: Manifest, **values: object) -> str:
    """Render a template. `header` and `product` are available in every template."""
    return _ENVIRONMENT.get_template(template).render(header=header(manifest), product=manifest.product, **values)


def render_text(template: str, values: Mapping[str, object]) -> str:
    """Render a template of a file that is not generated from a manifest."""
    return _ENVIRONMENT.get_template(template).render(values)


def header(manifest: Manifest) -> str:
    """Return the header of a generated file, without comment characters."""
    source = f"{manifest.file} (sha256 {manifest.digest[:16]})"
    return f"Generated from {source} by `{manifest.product.generated_by}`; do not edit."
