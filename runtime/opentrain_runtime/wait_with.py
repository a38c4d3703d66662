"""`--wait` of a write: another command polls for what the response of the write announces."""

from __future__ import annotations

from shlex import quote

from opentrain_runtime.arguments import flag_of
from opentrain_runtime.cli.parser import parse
from opentrain_runtime.context import Context, Result
from opentrain_runtime.declarations.views import Next
from opentrain_runtime.errors import CliError
from opentrain_runtime.lists.poll import wait
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.views import View

_TIMEOUT = "--timeout"
_OF_THE_WAIT = ("--wait", _TIMEOUT, "--web")
"""Flags of the wait, which are left out of the command that asks again."""


def wait_with(context: Context, document: object) -> Result:
    """Return the result of the wait: of the last poll, or of the write if it announces nothing to wait for.

    `document` is the response of the write, which is never repeated. Raises `CliError` if a poll fails or Ctrl-C
    interrupts it. Its hint is the command that continues the wait.
    """
    spec, program = context.command.wait_with, context.program
    assert spec is not None
    assert program is not None
    identity = lookup(document, *spec.identity)
    if not isinstance(identity, str | int):
        return Result(document)
    poller: Command = program.load("commands", spec.module).COMMANDS[spec.name]()
    assert poller.wait is not None
    kept = [word for word in context.arguments.words if _flag(word) in (*program.global_flags, _TIMEOUT)]
    words = [f"{flag_of(spec.dest)}={identity}", "--wait", *kept]
    polling = Context(poller, parse(poller, program, words), context.product, context.environment, context.stderr)
    polling.link_shown = True
    try:
        context.stderr.document(document)
        context.show_link(document)
        result = wait(polling, poller.wait)
    except KeyboardInterrupt:
        error = CliError("interrupted while waiting", exit_name="interrupted", code="CLI_INTERRUPTED")
        raise _after_the_write(error, str(identity), _line(context, poller, words)) from None
    except CliError as error:
        raise _after_the_write(error, str(identity), _line(context, poller, words)) from None
    finally:
        polling.session.close()
    if result.error is not None:
        result.error.retryable = False  # the same command would send its request again
    view: View = program.load("views", spec.module).VIEWS[spec.name]
    return Result(result.document, exit_name=result.exit_name, view=_asking_again(view, context), error=result.error)


def _after_the_write(error: CliError, identity: str, continued: str) -> CliError:
    """Return the error of a wait, which must not lead to a second write."""
    error.outcome, error.retryable = "done", False
    error.remark = f"{identity} was requested"
    if error.exit_name == "not-found":  # the id is from the response, so a list of ids does not help
        error.hint = error.action = error.also = None
    error.add_step("To continue waiting", continued)
    return error


def _asking_again(view: View, context: Context) -> View:
    """Return the view, in which a next command that repeats the write is the one that was typed."""
    repeated = [word for word in context.arguments.words if _flag(word) not in _OF_THE_WAIT]
    typed = context.stderr.redactor.mask(_line(context, context.command, repeated))
    begin = f"{context.product.binary} {context.command.path} "
    return [
        block._replace(typed=typed) if isinstance(block, Next) and block.run.startswith(begin) else block
        for block in view
    ]


def _line(context: Context, command: Command, words: Sequence[str]) -> str:
    return " ".join(quote(word) for word in [context.product.binary, *command.path.split(), *words])


def _flag(word: str) -> str:
    return word.partition("=")[0]
