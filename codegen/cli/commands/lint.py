"""`lint`: find what is allowed in a manifest, but does not serve the users of the client."""

from __future__ import annotations

import json
import textwrap
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from codegen.cli.project import add_manifest_argument, load_manifest, manifest_file
from codegen.cli.subcommand import DONE, PROBLEMS, Subcommand, counted
from codegen.lint.page import page
from codegen.lint.rules import RULES
from codegen.lint.violations import COUNTED, Violation, is_at_least, lint
from codegen.manifest.model.lint import ERROR, NOTE, WARN
from codegen.manifest.problems import dotted
from codegen.manifest.yaml import YamlDocument, parse_yaml

_WIDTH = 78
_EVERYTHING = "all"


def _add_arguments(parser: ArgumentParser) -> None:
    add_manifest_argument(parser)
    parser.add_argument("--strict", action="store_true", help="fail on warnings too")
    parser.add_argument("--notes", action="store_true", help="show notes too")
    parser.add_argument(
        "--rules",
        nargs="?",
        const=_EVERYTHING,
        choices=(_EVERYTHING, *RULES),
        metavar="RULE",
        help="describe the rules, or one of them, instead",
    )
    parser.add_argument("--page", action="store_true", help="print the page about all rules, in Markdown, instead")


def _run(arguments: Namespace) -> int:
    if arguments.page:
        print(page(RULES.values()), end="")
        return DONE
    if arguments.rules is not None:
        _print_rules(arguments.rules, as_json=arguments.json)
        return DONE
    file = manifest_file(arguments)
    manifest = load_manifest(file)
    document = parse_yaml(file.read_text(encoding="utf-8-sig"), manifest.file)
    violations = sorted(lint(manifest), key=lambda each: (document.line(each.path), each.rule))
    if arguments.json:
        print(
            json.dumps(
                {"violations": [_described(each, document) for each in violations]}, indent=2, ensure_ascii=False
            )
        )
    else:
        _print_violations(violations, document, notes=arguments.notes)
    limit = WARN if arguments.strict else ERROR
    return PROBLEMS if any(is_at_least(each.level, limit) for each in violations) else DONE


def _described(violation: Violation, document: YamlDocument) -> dict[str, object]:
    return {
        "file": document.file,
        "line": document.line(violation.path),
        "path": dotted(violation.path),
        "level": violation.level,
        "rule": violation.rule,
        "message": violation.message,
    }


def _print_violations(violations: Sequence[Violation], document: YamlDocument, *, notes: bool) -> None:
    for each in violations:
        if notes or each.level != NOTE:
            where = f"{document.file}:{document.line(each.path)}: {each.level}: {dotted(each.path)}"
            print(f"{where}: {each.message} [{each.rule}]")
    counts = {level: sum(each.level == level for each in violations) for level in reversed(COUNTED)}
    nouns = {ERROR: "error", WARN: "warning", NOTE: "note"}
    parts = [counted(count, nouns[level]) for level, count in counts.items() if count]
    hidden = " Show notes: --notes" if counts[NOTE] and not notes else ""
    print(f"{document.file}: {', '.join(parts) or 'no violations'}.{hidden}")


def _print_rules(name: str, *, as_json: bool) -> None:
    rules = [rule for rule in RULES.values() if name in (_EVERYTHING, rule.name)]
    if as_json:
        keys = ("name", "level", "summary", "why", "place", "bad", "good")
        print(json.dumps({"rules": [{key: getattr(rule, key) for key in keys} for rule in rules]}, indent=2))
        return
    if name == _EVERYTHING:
        width = max(map(len, RULES))
        for rule in rules:
            text = f"{rule.name:<{width}}  {rule.level:<5}  {rule.summary}"
            print(textwrap.fill(text, _WIDTH, subsequent_indent=" " * (width + 9)))
        return
    [rule] = rules
    print(f"{rule.name} ({rule.level})\n")
    print(textwrap.fill(f"{rule.summary}. {rule.why}", _WIDTH))
    for title, example in (("Found in", rule.bad), ("Better", rule.good)):
        print(f"\n{title}:\n{textwrap.indent(example, '  ')}")


SUBCOMMAND = Subcommand(
    "lint",
    "Find what is allowed in a manifest, but not good for its users",
    _run,
    _add_arguments,
    description=(
        "Check the manifest by rules, each with a name, a reason and an example. The key `lint` of the manifest sets "
        "the level of a rule (off, note, warn, error), and the commands that it does not apply to."
    ),
    examples={
        "lint --strict": "Fail on warnings, for continuous integration.",
        "lint --rules=wide-table": "Explain a rule.",
    },
    exit_codes={1: "errors (with --strict: or warnings), or an invalid manifest"},
)
