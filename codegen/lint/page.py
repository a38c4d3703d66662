"""Page about the rules, in Markdown."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from codegen.lint.rule import Rule

_WIDTH = 120
_INTRODUCTION = """\
`lint` finds what a manifest may say, but should not: `python -m codegen lint`. What a manifest may not say is a problem
of every command of the generator, with or without lint.

Each rule has a level: `off`, `note`, `warn` or `error`. An error ends lint with exit code 1, and with `--strict` a
warning does too. Notes are shown with `--notes`: they ask for a look, and are often right as they are. The key `lint`
of the manifest changes a level, or names the commands that a rule does not apply to:

```yaml
lint:
  wide-table: error
  silent-page: off
  missing-if-unsure: {except: [auth claim-status]}
```

`lint --rules` lists the rules, and `lint --rules=NAME` explains one of them. This page is their output:
`python -m codegen lint --page > docs/lint.md` updates it. A rule is a function in `codegen/lint/rules/`, and its two
examples are its test."""
_PLACES = {
    "command": "in a command",
    "commands": "in the commands of a group",
    "manifest": "in the manifest",
}


def page(rules: Iterable[Rule]) -> str:
    """Return the page, with a section for each rule."""
    sections = [section for rule in rules for section in _section(rule)]
    return "\n\n".join(["# Rules of lint", _INTRODUCTION, *sections]) + "\n"


def _section(rule: Rule) -> Iterator[str]:
    yield f"## {rule.name}"
    yield textwrap.fill(f"Level `{rule.level}`. {rule.summary}. {rule.why}", _WIDTH, break_on_hyphens=False)
    yield f"Found {_PLACES[rule.place]}:\n\n```yaml\n{rule.bad}\n```"
    yield f"Better:\n\n```yaml\n{rule.good}\n```"
