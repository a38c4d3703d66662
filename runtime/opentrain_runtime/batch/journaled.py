"""Rows with a journal: skip what is done, find out what is unknown, and send the rest."""

from __future__ import annotations

from threading import Lock

from opentrain_runtime.batch.journal import DONE, REFUSED, SENDING, UNKNOWN, Record
from opentrain_runtime.batch.kinds import decision_of
from opentrain_runtime.batch.results import Outcome
from opentrain_runtime.errors import CliError
from opentrain_runtime.http.idempotency import generated_key, key_flag
from opentrain_runtime.unknown_outcome import add_check

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentrain_runtime.batch.journal import Journal
    from opentrain_runtime.batch.rows import Row
    from opentrain_runtime.batch.sender import Sender
    from opentrain_runtime.context import Context

_OF_THE_ROW = ("refused", "not-found")
"""Exit codes of refusals that are about the row itself. Others may have ended, such as a missing permission."""


class JournaledSender:
    """Sends rows and keeps their state in a journal. Threads may share it."""

    def __init__(self, sender: Sender, context: Context, journal: Journal) -> None:
        self._sender = sender
        self._command = context.command
        self._journal = journal
        settle = context.command.settle
        self._decision = None if settle is None else decision_of(settle)
        self._key_flag = key_flag(context.command)
        names = context.product.exit_codes.names
        self._final = [names[name] for name in _OF_THE_ROW]
        self._turns: dict[str | None, Lock] = {}
        self._lock = Lock()

    def send(self, row: Row, key: str) -> Outcome:
        """Send a row unless its state forbids it, and return its outcome. Raises `CliError` for the journal itself."""
        record = self._journal.record(key)
        if record is not None and record.state == DONE:
            return Outcome(0, {"skipped": True})
        refusal = None if record is None or record.state != REFUSED else record.error
        if refusal is not None and self._is_final(refusal):
            return Outcome(int(str(refusal["exitCode"])), {"error": refusal}, error=refusal)
        context = self._sender.open_row(row)
        turn = None if self._decision is None else self._decision.turn(context)
        if turn is None:
            return self._send_in_turn(row, key, record, context)
        with self._lock:
            lock = self._turns.setdefault(turn, Lock())
        with lock:
            return self._send_in_turn(row, key, record, context)

    def _send_in_turn(self, row: Row, key: str, record: Record | None, context: Context) -> Outcome:
        if record is not None and record.state in (SENDING, UNKNOWN):
            settled = self._settled(key, record, context)
            if settled is not None:
                return settled
        idempotency_key = None if record is None else record.idempotency_key
        if idempotency_key is None and self._key_flag is not None and self._key_flag not in context.arguments.flags:
            idempotency_key = generated_key()
        noted: Mapping[str, object] | None = None
        if self._command.effect != "read":
            try:
                noted = None if self._decision is None else self._decision.note(context, self._sender.open)
            except CliError as error:
                error.outcome = "not-sent"
                return self._sender.failed(error)
            self._journal.write(key, Record(SENDING, noted=noted, idempotency_key=idempotency_key))
        outcome = self._sender.send(row, [f"{self._key_flag}={idempotency_key}"] if idempotency_key else [])
        state = _state_of(outcome)
        found = None if self._decision is None or state != DONE else self._decision.created(outcome.document)
        self._journal.write(
            key, Record(state, noted=noted, idempotency_key=idempotency_key, found=found, error=outcome.error)
        )
        return outcome

    def _settled(self, key: str, record: Record, context: Context) -> Outcome | None:
        """Return the outcome of a row of unknown outcome; None if it may be sent again."""
        if self._decision is None:
            return self._still_unknown(context, None)
        try:
            found = self._decision.find(context, self._sender.open, record.noted or {}, self._journal.found())
        except CliError as error:
            return self._still_unknown(context, error)
        if found is None:
            return None
        identity, item = found
        self._journal.write(key, Record(DONE, found=identity))
        return Outcome(0, {"found": item})

    def _still_unknown(self, context: Context, why: CliError | None) -> Outcome:
        message = "it is unknown whether an earlier request of this row was carried out; it is not sent again"
        error = CliError(
            message if why is None else f"{message}: {why.message}",
            exit_name="outage",
            code="CLI_UNKNOWN",
            status=None if why is None else why.status,
            outcome="unknown",
        )
        add_check(error, context.command, context.arguments)
        return self._sender.failed(error, is_unknown=True)

    def _is_final(self, error: Mapping[str, object]) -> bool:
        """Return whether a refused row would be refused again."""
        return error.get("retryable") is False and error.get("exitCode") in self._final


def _state_of(outcome: Outcome) -> str:
    if outcome.is_unknown:
        return UNKNOWN
    return DONE if outcome.error is None or outcome.error.get("outcome") == "done" else REFUSED
