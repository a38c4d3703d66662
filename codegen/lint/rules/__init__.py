"""All rules, one module for each subject."""

from __future__ import annotations

from codegen.lint.rule import by_name
from codegen.lint.rules import api, commands, flags, responses, texts, values, views

RULES = by_name(
    [rule for module in (api, commands, flags, responses, texts, values, views) for rule in module.RULES.rules]
)
"""All rules, by name."""
