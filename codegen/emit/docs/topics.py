"""Pages of the topics: exit codes, variables, scopes, completion, and those of the manifest."""

from __future__ import annotations

from codegen.emit.docs.links import command_link
from codegen.manifest.model import Manifest
from codegen.text import markdown as md
from codegen.text.built_in import SHELL_INSTRUCTIONS, completion_page, topic_summaries
from codegen.text.tables import Rows, common_variable_rows, environment_rows, exit_code_rows, scope_rows


def topic_pages(manifest: Manifest) -> dict[str, str]:
    """Return the pages as Markdown, by name."""
    titles = topic_summaries(manifest)
    made = {"exit-codes": _exit_codes, "environment": _environment, "scopes": _scopes}
    found = {name: md.page(f"# {md.text(titles[name])}", make(manifest)) for name, make in made.items()}
    for topic in manifest.topics:
        found[topic.name] = md.page(f"# {md.text(topic.summary)}", md.prose(topic.text, manifest.product.binary))
    found["completion"] = _completion(manifest)
    return found


def _table(rows: Rows, *heads: str) -> str:
    return md.table(heads, [[md.code(name, cell=True), md.line(about, cell=True)] for name, about in rows])


def _exit_codes(manifest: Manifest) -> str:
    own = [
        f"- {md.link(md.code(command.path), command_link(manifest, command))}: {', '.join(map(str, command.exits))}"
        for command in manifest.listed_commands
        if command.exits
    ]
    return md.page(
        _table(exit_code_rows(manifest), "Code", "Means"),
        "Commands with codes of their own, besides those that all have:" if own else "",
        "\n".join(own),
    )


def _environment(manifest: Manifest) -> str:
    return md.page(
        _table(environment_rows(manifest), "Variable", "What it is for"),
        "Read by many programs, and by this one:",
        _table(common_variable_rows(), "Variable", "What it is for"),
        "A variable that is empty counts as not set. Of two that give the same, the first one here wins.",
        f"The credentials file is {md.code(f'${{XDG_CONFIG_HOME:-~/.config}}/{manifest.credentials.path}')}.",
    )


def _scopes(manifest: Manifest) -> str:
    none = [
        md.link(md.code(command.path), command_link(manifest, command))
        for command in manifest.listed_commands
        if not (command.needs.scope or command.needs.any_scope)
    ]
    return md.page(
        _table(scope_rows(manifest), "Scope", "How it is had, and what needs it"),
        f"No scope is needed by {', '.join(none)}." if none else "",
    )


def _completion(manifest: Manifest) -> str:
    title, *rest = completion_page(manifest).split("\n\n")
    return md.page(
        f"# {md.text(title.strip())}",
        f"For {', '.join(SHELL_INSTRUCTIONS)}.",
        md.fence("text", "\n\n".join(rest).strip("\n")),
    )
