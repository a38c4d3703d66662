"""`webhooks verify`: accepts only what was signed with the secret, unchanged and in time."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stdout
from hashlib import sha256
from pathlib import Path
from queue import Queue
from time import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opentrain_runtime.environment import Environment
from tests.support.agent import Agent
from tests.support.cli import Result, executable, hermetic_env, run_cli
from tests.support.errors import assert_refused, error_of
from tests.support.in_process import run_inside
from tests.support.sandbox import SandboxProcess
from tests.support.server import LoopbackServer, ReceivedRequest, Response

VERIFY = ["webhooks", "verify"]
SECRET = "whsec_test_canary"
VARIABLE = "OPENTRAIN_WEBHOOK_SECRET"
BODY = b'{"id":"1042","type":"message.received"}'
NOW = 1_793_000_000


def hmac_sha256(key: bytes, message: bytes) -> str:
    """Return the HMAC of RFC 2104, with only the hash."""
    key = sha256(key).digest() if len(key) > 64 else key
    key = key.ljust(64, b"\0")
    inner = sha256(bytes(byte ^ 0x36 for byte in key) + message).digest()
    return sha256(bytes(byte ^ 0x5C for byte in key) + inner).hexdigest()


def sign(body: bytes = BODY, secret: str = SECRET, stamp: int | str = NOW) -> str:
    """Return the v1 signature of a delivery."""
    return hmac_sha256(secret.encode(), f"{stamp}.".encode() + body)


def header(body: bytes = BODY, secret: str = SECRET, stamp: int | str = NOW) -> str:
    """Return the header of a delivery."""
    return f"t={stamp},v1={sign(body, secret, stamp)}"


class StoppedEnvironment(Environment):
    """Environment with a stopped clock, files in memory, and text on stdin."""

    def __init__(self, files: dict[str, bytes], now: float, variables: dict[str, str]) -> None:
        super().__init__(variables=variables, stdout=sys.stdout.buffer, stderr=sys.stderr.buffer)
        self._files = files
        self._now = now

    def wall_clock(self) -> float:
        return self._now

    def read_file(self, path: str) -> bytes:
        return self._files[path]

    def read_stdin(self, *, secret: bool = False) -> bytes:
        return self._files["-"]


def verify(
    signature: str, *more: str, body: bytes = BODY, secret: str = SECRET, now: float = NOW
) -> tuple[str, dict[str, Any]]:
    """Verify in this process. Return the name of the exit code and the document."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with redirect_stdout(out):
        environment = StoppedEnvironment({"body": body}, now, {VARIABLE: secret})
        outcome = run_inside([*VERIFY, f"--signature={signature}", "--body-file=body", "--json", *more], environment)
    out.seek(0)
    if outcome.error is not None:
        assert (outcome.error.code, out.read()) == ("CLI_SIGNATURE", "")
        assert isinstance(outcome.error.details, dict)
        return outcome.exit_name, outcome.error.details | {"reason": outcome.error.reason}
    return outcome.exit_name, json.loads(out.read())


def verdict(signature: str, *more: str, **given: Any) -> bool:
    """Return whether it accepts. Exit code and document must agree."""
    name, document = verify(signature, *more, **given)
    assert document["valid"] == (name == "done") == (document["reason"] is None)
    assert name in ("done", "refused")
    return name == "done"


# --- an independent HMAC, and one byte changed


SECRETS = st.text(st.characters(min_codepoint=33, exclude_categories=("Z", "C")), min_size=1, max_size=80)
STAMPS = st.integers(0, 99_999_999_999)


def changed(value: bytes, at: int, by: int) -> bytes:
    """Return `value` with one byte changed."""
    at %= len(value)
    return value[:at] + bytes([value[at] ^ by]) + value[at + 1 :]


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=200), SECRETS, STAMPS, st.integers(0, 300), st.sampled_from([-1, 1]))
def test_a_signed_delivery_is_valid(body: bytes, secret: str, stamp: int, off: int, way: int) -> None:
    signature = header(body, secret, stamp)
    assert verdict(signature, body=body, secret=secret, now=stamp + way * off)
    assert not verdict(signature, body=body, secret=secret, now=stamp + way * (301 + off))


@settings(deadline=None, max_examples=200)
@given(st.binary(min_size=1, max_size=200), st.integers(0, 10**6), st.integers(1, 255))
def test_a_changed_byte_of_the_body_is_refused(body: bytes, at: int, by: int) -> None:
    assert not verdict(header(body), body=changed(body, at, by))


@settings(deadline=None, max_examples=100)
@given(SECRETS, st.integers(0, 10**6), st.sampled_from([1, 2, 4, 8]))
def test_a_changed_byte_of_the_secret_is_refused(secret: str, at: int, by: int) -> None:
    at %= len(secret)
    other = secret[:at] + ("a" if secret[at] != "a" else "b") + secret[at + 1 :]
    assert not verdict(header(secret=secret), secret=other)
    assert not verdict(header(secret=secret), secret=secret + "x")


@settings(deadline=None, max_examples=100)
@given(STAMPS, st.integers(0, 10), st.integers(1, 9))
def test_a_changed_digit_of_the_time_is_refused(stamp: int, at: int, by: int) -> None:
    text = str(stamp)
    at %= len(text)
    other = text[:at] + str((int(text[at]) + by) % 10) + text[at + 1 :]
    assert not verdict(f"t={other},v1={sign(stamp=stamp)}", "--tolerance=1e12", now=stamp)


@settings(deadline=None, max_examples=100)
@given(st.integers(0, 63), st.integers(1, 15))
def test_a_changed_digit_of_the_signature_is_refused(at: int, by: int) -> None:
    made = sign()
    other = made[:at] + f"{int(made[at], 16) ^ by:x}" + made[at + 1 :]
    assert not verdict(f"t={NOW},v1={other}")


@settings(deadline=None, max_examples=300)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60))
def test_any_header_is_handled(text: str) -> None:
    """Any header that a forger sends is a plain refusal."""
    for signature in (text, f"t={text}", f"t={NOW},v1={text}", f"t={text},v1={sign()}"):
        if signature.strip():
            assert not verdict(signature)


# --- the header


GOOD = sign()
BAD = "0" * 64
HEADERS = {
    f"t={NOW},v1={GOOD}": True,
    f"v1={GOOD},t={NOW}": True,
    f"  t={NOW} ,  v1={GOOD}  ": True,
    f"t = {NOW}, v1 = {GOOD}": True,
    f"t={NOW},v0=x,v1={GOOD},v2={BAD},,x": True,
    f"t={NOW},v1={BAD},v1={GOOD}": True,
    f"t={NOW},v1={GOOD},v1={BAD}": False,
    f"t={NOW},v1={GOOD},v1=": True,
    f"t=5,v1={GOOD},t={NOW}": True,
    f"t={NOW},v1={GOOD.upper()}": False,
    f"t={NOW}": False,
    f"v1={GOOD}": False,
    f"t=,v1={GOOD}": False,
    f"t={NOW},v0={GOOD}": False,
    f"t={NOW},V1={GOOD}": False,
    f"t={NOW};v1={GOOD}": False,
    f"t={NOW},v1={GOOD[:-1]}": False,
    f"t={NOW},v1={GOOD}0": False,
    f"t={NOW},v1=é{GOOD}": False,
    f"t=+{NOW},v1={sign(stamp=f'+{NOW}')}": False,
    f"t={NOW}.5,v1={sign(stamp=f'{NOW}.5')}": False,
    f"t=0{NOW},v1={GOOD}": True,
    f"t=0{NOW},v1={sign(stamp=f'0{NOW}')}": False,
    f"t=²,v1={sign(stamp='²')}": False,
    f"t=١٢,v1={sign(stamp='١٢')}": False,
    f"t={'9' * 5000},v1={sign(stamp='9' * 5000)}": False,
    "nonsense": False,
    "=": False,
}


@pytest.mark.parametrize("number", range(len(HEADERS)))
def test_the_header_is_read_as_the_vendor_reads_it(number: int) -> None:
    signature, right = list(HEADERS.items())[number]
    assert verdict(signature) == right


@pytest.mark.parametrize(
    ("off", "words", "right"),
    [
        (300, [], True),
        (301, [], False),
        (-300, [], True),
        (-301, [], False),
        (300.9, [], True),  # t counts whole seconds
        (10, ["--tolerance=10"], True),
        (11, ["--tolerance=10"], False),
        (0.9, ["--tolerance=0.5"], True),
        (-1, ["--tolerance=0.5"], False),
        (10**9, ["--tolerance=1e10"], True),
    ],
)
def test_tolerance_in_both_directions(off: float, words: list[str], right: bool) -> None:
    name, document = verify(header(), *words, now=NOW + off)
    assert (name == "done") == right
    if not right:
        assert ("past" if off > 0 else "future") in document["reason"]
        assert document["timestamp"] == NOW


@pytest.mark.parametrize("tolerance", ["0", "-1", "nan", "inf", "x"])
def test_an_invalid_tolerance(tmp_path: Path, tolerance: str) -> None:
    done = run(tmp_path, header(stamp=int(time())), f"--tolerance={tolerance}", env={VARIABLE: SECRET})
    assert (done.exit, done.stdout) == (2, "")


# --- the installed program: sources of secret and body


def run(
    tmp_path: Path,
    signature: str,
    *words: str,
    body: bytes | None = BODY,
    env: dict[str, str] | None = None,
    stdin: bytes | None = None,
) -> Result:
    if body is not None:
        (tmp_path / "body").write_bytes(body)
        words = ("--body-file=body", *words)
    words = (*VERIFY, f"--signature={signature}", *words)
    done = run_cli(words, env=env, stdin=stdin, cwd=tmp_path, config_home=tmp_path)
    assert "canary" not in done.stdout + done.stderr
    assert sorted(file.name for file in tmp_path.iterdir() if file.is_dir()) == []
    return done


def fresh(body: bytes = BODY, secret: str = SECRET) -> str:
    """Return a header of the present time."""
    return header(body, secret, int(time()))


BODIES = {
    "empty": b"",
    "a line feed": b"\n",
    "lines of Windows": b'{\r\n  "id": "1"\r\n}\r\n',
    "a line feed at its end": BODY + b"\n",
    "blanks around it": b"  " + BODY + b" \t",
    "a byte order mark": b"\xef\xbb\xbf" + BODY,
    "not UTF-8": b"\xff\xfe\x00\x80",
    "no JSON": b"hello",
    "every byte": bytes(range(256)),
    "long": b"x" * 3_000_000,
}


@pytest.mark.parametrize("what", BODIES)
@pytest.mark.parametrize("way", ["file", "stdin"])
def test_the_body_is_compared_byte_for_byte(tmp_path: Path, what: str, way: str) -> None:
    body = BODIES[what]
    given: dict[str, Any] = {"body": body} if way == "file" else {"body": None, "stdin": body}
    words = [] if way == "file" else ["--body-file=-"]
    env = {VARIABLE: SECRET}
    right = run(tmp_path, fresh(body), *words, "--query=valid", env=env, **given)
    assert right == Result(0, "true\n", "")
    assert run(tmp_path, fresh(body + b"\n"), *words, env=env, **given).exit == 1
    stripped = body.strip()
    assert run(tmp_path, fresh(stripped), *words, env=env, **given).exit == (0 if stripped == body else 1)


@pytest.mark.parametrize("content", [SECRET, SECRET + "\n", SECRET + "\r\n", f"  {SECRET} \n\n"])
@pytest.mark.parametrize("way", ["file", "stdin", "variable"])
def test_the_secret_comes_from_a_file_or_a_variable(tmp_path: Path, content: str, way: str) -> None:
    (tmp_path / "secret").write_bytes(content.encode())
    if way == "file":
        done = run(tmp_path, fresh(), "--secret-file=secret", "--query=valid", env={VARIABLE: "whsec_other"})
    elif way == "stdin":
        done = run(tmp_path, fresh(), "--secret-file=-", "--query=valid", stdin=content.encode())
    else:
        done = run(tmp_path, fresh(), "--query=valid", env={VARIABLE: content})
    assert (done.exit, done.stdout, done.stderr) == (0, "true\n", "")


def test_a_wrong_signature_is_an_error_with_its_reason(tmp_path: Path) -> None:
    env = {VARIABLE: "whsec_other_canary"}
    signature = fresh()
    said = run(tmp_path, signature, env=env)
    done = run(tmp_path, signature, "--json", env=env)
    assert (done.exit, done.stdout) == (said.exit, said.stdout) == (1, "")
    error = error_of(done.stderr, code="CLI_SIGNATURE", outcome="not-sent")
    assert error["details"] == {"valid": False, "timestamp": int(signature[2:12])}
    assert error["reason"] in said.stderr


@pytest.mark.parametrize("form", [[], ["--json"], ["--verbose"], ["--dry-run"], ["--query=valid"]])
@pytest.mark.parametrize("secret", [SECRET, "no prefix, canary", 'a "canary"\\in JSON'])
def test_the_secret_is_in_no_output(tmp_path: Path, form: list[str], secret: str) -> None:
    assert run(tmp_path, fresh(secret=secret), *form, env={VARIABLE: secret}).exit == 0
    (tmp_path / "secret").write_text(secret)
    run(tmp_path, f"t=x,v1={secret}", "--secret-file=secret", *form)


USAGE: dict[str, tuple[list[str], dict[str, str], list[str]]] = {
    "no secret": ([], {}, ["--secret-file", VARIABLE]),
    "an empty variable": ([], {VARIABLE: ""}, ["--secret-file", VARIABLE]),
    "a blank variable": ([], {VARIABLE: " \n"}, ["--secret-file", VARIABLE]),
    "an empty file": (["--secret-file=empty"], {VARIABLE: SECRET}, ["--secret-file", "'empty'"]),
    "a blank file": (["--secret-file=blank"], {}, ["--secret-file", "'blank'"]),
    "a file that is not UTF-8": (["--secret-file=bytes"], {}, ["--secret-file", "'bytes'", "UTF-8"]),
    "no file": (["--secret-file=nowhere"], {}, ["--secret-file", "'nowhere'"]),
    "the secret as a file": ([f"--secret-file={SECRET}"], {}, ["--secret-file"]),
    "both from stdin": (["--body-file=-", "--secret-file=-"], {}, ["--body-file", "--secret-file"]),
    "no body": (["--body-file=nowhere"], {VARIABLE: SECRET}, ["--body-file", "'nowhere'"]),
}


@pytest.mark.parametrize("case", USAGE)
def test_unusable_input_is_a_usage_error(tmp_path: Path, case: str) -> None:
    words, env, named = USAGE[case]
    for name, content in {"empty": b"", "blank": b" \n", "bytes": b"\xff\xfe"}.items():
        (tmp_path / name).write_bytes(content)
    with_body = any(word.startswith("--body-file") for word in words)
    done = run(tmp_path, fresh(), *words, body=None if with_body else BODY, env=env)
    assert (done.exit, done.stdout) == (2, "")
    assert_refused(done.stderr, *named)


def test_a_variable_that_is_not_utf_8_is_reported(tmp_path: Path) -> None:
    (tmp_path / "body").write_bytes(BODY)
    env: dict[bytes, bytes] = {os.fsencode(name): os.fsencode(value) for name, value in hermetic_env(tmp_path).items()}
    env[VARIABLE.encode()] = b"whsec_\xff_canary"
    words = [str(executable()), *VERIFY, f"--signature={fresh()}", "--body-file=body"]
    done = subprocess.run(words, env=env, cwd=tmp_path, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (2, b"")
    assert_refused(done.stderr.decode(), VARIABLE, "UTF-8")
    assert b"canary" not in done.stderr


def test_the_comparison_takes_the_same_time_whatever_differs() -> None:
    """The test reads which function is called. A timing would prove nothing on a busy machine."""
    compared: list[str] = []

    def watch(frame: Any, kind: str, called: Any) -> None:
        if kind == "c_call" and called.__name__ == "compare_digest":
            compared.append(called.__name__)

    sys.setprofile(watch)
    try:
        verdict(header())
        verdict(f"t={NOW},v1={BAD}")
    finally:
        sys.setprofile(None)
    assert len(compared) == 2


# --- deliveries of the sandbox


def test_a_delivery_of_the_sandbox_is_valid(tmp_path: Path) -> None:
    arrived: Queue[ReceivedRequest] = Queue()

    def take(request: ReceivedRequest) -> Response:
        arrived.put(request)
        return Response(204)

    with SandboxProcess() as sandbox, LoopbackServer(take) as receiver:
        agent = Agent(sandbox, tmp_path / "agent", "scout")
        agent.register()
        agent.become_owner("dana@acme.example")
        words = [f"--url={receiver.origin}/hook", "--events=proposal.received"]
        secret = agent.ask("webhooks", "create", *words)["secret"]
        job = agent.draft()["jobId"]
        agent.ask("jobs", "publish", f"--job-id={job}")
        agent.sandbox.human(f"jobs/{job}/proposals")
        delivery = arrived.get(timeout=30)
        (agent.home / "body").write_bytes(delivery.body)
        signature = delivery.header("X-OpenTrain-Signature")
        words = [f"--signature={signature}", "--body-file=body", "--secret-file=-"]
        assert agent.ask(*VERIFY, *words, stdin=secret)["valid"] is True
        assert agent.run(*VERIFY, *words, stdin=secret[:-1]).exit == 1
        (agent.home / "body").write_bytes(delivery.body + b" ")
        assert agent.run(*VERIFY, *words, stdin=secret).exit == 1
