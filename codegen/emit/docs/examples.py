"""The examples of a command, with the requests that each sends and what comes back."""

from __future__ import annotations

from codegen.manifest.model import Command, Example, Manifest
from codegen.text import markdown as md
from codegen.text.example_request import SentRequest, encoded, repeats, requests_of
from codegen.text.json import shown


def examples(manifest: Manifest, command: Command) -> str:
    """What each example says, runs and sends, and below them a trimmed answer."""
    answer = shown(command.response) if command.response is not None else ""
    printed = f"What {md.code('--json')} prints, cut down to what matters:"
    return md.page(
        "**Examples**",
        *(_example(manifest, command, example) for example in command.examples),
        md.page(printed, md.fence("json", answer)) if answer else "",
    )


def _example(manifest: Manifest, command: Command, example: Example) -> str:
    requests = requests_of(manifest, example)
    sent = [md.page(md.fence("http", written(request)), _more(request)) for request in requests]
    told = ("which sends" if requests else "which sends nothing.") if command.endpoint is not None else ""
    return md.page(
        f"{md.line(example.says)}:", md.fence("console", f"$ {example.run}"), told, *sent, repeats(manifest, example)
    )


def written(request: SentRequest) -> str:
    """A request as it goes over the wire, without what all of them have."""
    lines = [f"{request.method} {request.target}"]
    if request.body and request.encoding == "form":
        pairs = [(name, str(value)) for name, value in request.body.items()]
        lines += ["Content-Type: application/x-www-form-urlencoded", "", encoded(pairs)]
    elif request.body:
        lines += ["Content-Type: application/json", "", shown(request.body)]
    elif request.more:
        lines += [f"Content-Type: application/{'json' if request.encoding == 'json' else 'x-www-form-urlencoded'}"]
    return "\n".join(lines)


def _more(request: SentRequest) -> str:
    if not request.more:
        return ""
    return f"The body {'also ' if request.body else ''}holds {md.line(' and '.join(request.more))}."
