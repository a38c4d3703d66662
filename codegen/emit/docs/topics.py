"""Pages of the topics: exit codes, variables, scopes, completion, and the topics of the manifest."""

from __future__ import annotations

from codegen.emit.docs.links import PAGES, Layout
from codegen.manifest.model.manifest import Manifest
from codegen.text import markdown as md
from codegen.text.built_in import SHELL_INSTRUCTIONS, completion_page, topic_summaries
from codegen.text.help_layout import plain
from codegen.text.phrases import COMMON_FLAG_RULES, common_flag_rows
from codegen.text.tables import VARIABLE_RULES, Rows, common_variable_rows, environment_rows, exit_code_rows, scope_rows


def topic_pages(manifest: Manifest, layout: Layout = PAGES) -> dict[str, str]:
    """Return the pages as Markdown, by name."""
    titles = topic_summaries(manifest)
    built_in = {"flags": _flags, "exit-codes": _exit_codes, "environment": _environment, "scopes": _scopes}
    found = {name: md.page(f"# {md.text(titles[name])}", make(manifest, layout)) for name, make in built_in.items()}
    for topic in manifest.topics:
        found[topic.name] = md.page(f"# {md.text(topic.summary)}", md.prose(topic.text, manifest.product.binary))
    found["completion"] = _completion(manifest)
    return found


def _table(rows: Rows, *heads: str) -> str:
    return md.table(heads, [[md.code(name, cell=True), md.line(about, cell=True)] for name, about in rows])


def _flags(manifest: Manifest, _layout: Layout) -> str:
    return md.page(md.line(COMMON_FLAG_RULES), _table(common_flag_rows(manifest), "Flag", "Description"))


def _exit_codes(manifest: Manifest, layout: Layout) -> str:
    specific = [
        f"- {md.link(md.code(command.path), layout.command(manifest, command))}: {', '.join(map(str, command.exits))}"
        for command in manifest.listed_commands
        if command.exits
    ]
    return md.page(
        _table(exit_code_rows(manifest), "Code", "Meaning"),
        "Commands with specific exit codes:" if specific else "",
        "\n".join(specific),
    )


def _environment(manifest: Manifest, _layout: Layout) -> str:
    return md.page(
        _table(environment_rows(manifest), "Variable", "Description"),
        "Standard variables:",
        _table(common_variable_rows(), "Variable", "Description"),
        VARIABLE_RULES,
        f"The credentials file is {md.code(f'${{XDG_CONFIG_HOME:-~/.config}}/{manifest.credentials.path}')}.",
    )


def _scopes(manifest: Manifest, layout: Layout) -> str:
    without_scope = [
        md.link(md.code(command.path), layout.command(manifest, command))
        for command in manifest.listed_commands
        if not (command.needs.scope or command.needs.any_scope)
    ]
    return md.page(
        _table(scope_rows(manifest), "Scope", "Commands"),
        f"No scope required: {', '.join(without_scope)}." if without_scope else "",
    )


def _completion(manifest: Manifest) -> str:
    title, *rest = plain(completion_page(manifest)).split("\n\n")
    return md.page(
        f"# {md.text(title.strip())}",
        f"Supported shells: {', '.join(SHELL_INSTRUCTIONS)}.",
        md.fence("text", "\n\n".join(rest).strip("\n")),
    )
