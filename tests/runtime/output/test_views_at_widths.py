"""Every list on a terminal of any width: complete words, and none lost at the right edge."""

from __future__ import annotations

import re

import pytest

from codegen.manifest.model import Command
from opentrain_cli.index import PROGRAM
from opentrain_cli.product import PRODUCT
from opentrain_runtime.output.plain import to_text
from opentrain_runtime.output.render import render
from opentrain_runtime.output.terminal import to_terminal
from tests.support.responses import canned_response
from tests.support.server import ReceivedRequest
from tests.support.transcripts import commands

READS = [command for command in commands() if command.endpoint and command.endpoint.method == "GET"]
ESCAPES = re.compile("\x1b\\[[0-9;]*m")


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 119, 160])
@pytest.mark.parametrize("command", READS, ids=lambda command: str(command.path))
def test_a_terminal_shows_every_word_that_a_pipe_shows(command: Command, columns: int) -> None:
    assert command.endpoint is not None
    query = "?conversationId=1" if command.path == "messages read" else ""
    canned = canned_response(ReceivedRequest("GET", command.endpoint.full_path + query, (), b""))
    assert canned is not None
    view = PROGRAM.load("views", command.group).VIEWS[command.name]
    parts = render(view, canned["body"], PRODUCT)
    drawn = ESCAPES.sub("", to_terminal(parts, columns=columns, variables={"TERM": "xterm"}))
    words = {word.rstrip(":") for word in to_text(parts).split()}
    assert words <= {word.rstrip(":") for word in drawn.split()}
