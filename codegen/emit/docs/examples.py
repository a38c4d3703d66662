"""Examples of a command, with the requests of each and a response."""

from __future__ import annotations

from codegen.emit.docs.example_request import ExampleRequest, ParsedExample
from codegen.emit.docs.links import Layout
from codegen.emit.generated_package import GeneratedPackage
from codegen.manifest.model.commands import Command, Example
from codegen.text import markdown as md
from codegen.text.json import format_json


def examples_section(command: Command, package: GeneratedPackage, layout: Layout) -> str:
    """Return the examples as Markdown."""
    return md.page(layout.title("Examples"), *(_example(command, example, package) for example in command.examples))


def output_examples(command: Command, package: GeneratedPackage, layout: Layout) -> str:
    """Return a shortened response and, on a page, what it looks like. Empty for a command without a response."""
    if command.response is None:
        return ""
    printed = f"Shortened output of {md.code('--json')}:"
    return md.page(
        _screen(command, package) if layout.headings else "",
        md.page(printed, md.fence("json", format_json(command.response))),
    )


def _screen(command: Command, package: GeneratedPackage) -> str:
    """Return what people see of the response, for the first example; empty for a command without examples or view."""
    screen = ParsedExample(command, command.examples[0], package).screen() if command.examples else ""
    return md.page("What it prints on a terminal:", md.fence("text", screen)) if screen else ""


def _example(command: Command, example: Example, package: GeneratedPackage) -> str:
    parsed = ParsedExample(command, example, package)
    sent = [md.page(md.fence("http", format_request(request)), _more(request)) for request in parsed.requests]
    introduction = (
        "" if not command.sends or parsed.is_batch else "Request:" if parsed.requests else "No request is sent."
    )
    return md.page(
        f"{md.line(example.says)}:",
        md.fence("console", f"$ {example.run}"),
        introduction,
        *sent,
        parsed.repetition(),
    )


def format_request(request: ExampleRequest) -> str:
    """Return a request as HTTP text, without the headers that the client adds to every request."""
    lines = [
        f"{request.method} {request.target} HTTP/1.1",
        *(f"{name}: {value}" for name, value in request.headers.items()),
    ]
    if request.content_type is not None:
        lines.append(f"Content-Type: {request.content_type}")
    if request.body is not None:
        lines += ["", request.body if isinstance(request.body, str) else format_json(request.body)]
    return "\n".join(lines)


def _more(request: ExampleRequest) -> str:
    if not request.more:
        return ""
    return f"The body {'also ' if request.body else ''}contains {md.line(' and '.join(request.more))}."
