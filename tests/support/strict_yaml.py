"""Strict reader of hand-written YAML: no duplicate keys, and no dates made from text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml


class _Loader(yaml.CSafeLoader):
    """Loader of libyaml that refuses duplicate keys and keeps timestamps as text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rules if not tag.endswith(":timestamp")]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: set[str] = set()
    for key_node, _ in node.value:
        key = key_node.value
        if key_node.tag not in ("tag:yaml.org,2002:str", "tag:yaml.org,2002:merge"):
            raise ValueError(f"{node.start_mark}: key {key!r} is not text; quote it")
        if key in seen:
            raise ValueError(f"{node.start_mark}: key {key!r} is given twice")
        seen.add(key)
    loader.flatten_mapping(node)  # merges `<<`; keys of this mapping come later and override
    return dict(loader.construct_pairs(node, deep=True))


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


def load_yaml(path: Path) -> Any:
    """Return the only document of a YAML file. Raises `ValueError` for a duplicate key or one that is not text."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
