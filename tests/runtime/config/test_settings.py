"""Settings from flag, variable, credentials file and default, in this order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from opentrain_runtime.arguments import Arguments
from opentrain_runtime.config.settings import Settings
from opentrain_runtime.errors import CliError, UsageError
from tests.support.declared import environment, product, stderr, written

SAVED = {"token": "sh_saved", "url": "https://saved.example"}


def _settings(
    home: Path, *, flag: str | None = None, saved: dict[str, str] | None = None, **variables: str
) -> Settings:
    if saved is not None:
        (home / "shop").mkdir(mode=0o700, exist_ok=True)
        file = home / "shop" / "cli.json"
        file.touch(mode=0o600)
        file.write_text(json.dumps(saved))
    of = environment({"XDG_CONFIG_HOME": str(home), **variables})
    return Settings(Arguments({"base_url": flag}, []), product(), of, stderr(of))


def test_the_origin_by_precedence(tmp_path: Path) -> None:
    assert _settings(tmp_path).origin() == "https://api.shop.example"
    assert _settings(tmp_path, saved=SAVED).origin() == "https://saved.example"
    assert _settings(tmp_path, saved=SAVED, SHOP_URL="https://v.example/").origin() == "https://v.example"
    both = _settings(tmp_path, flag="https://f.example", saved=SAVED, SHOP_URL="https://v.example")
    assert both.origin() == "https://f.example"


def test_the_token_and_its_source(tmp_path: Path) -> None:
    assert _settings(tmp_path).token() is None
    saved = _settings(tmp_path, saved=SAVED).token()
    assert saved is not None
    assert (saved.value, saved.found_in) == ("sh_saved", str(tmp_path / "shop" / "cli.json"))
    given = _settings(tmp_path, saved=SAVED, SHOP_TOKEN=" sh_given ").token()
    assert given is not None
    assert (given.value, given.found_in) == ("sh_given", "SHOP_TOKEN")


def test_a_saved_token_is_sent_to_its_own_origin_only(tmp_path: Path) -> None:
    with pytest.raises(CliError) as raised:
        _settings(tmp_path, flag="https://other.example", saved=SAVED).token()
    assert raised.value.code == "CLI_WRONG_ORIGIN"
    assert "https://other.example" in raised.value.message
    assert "sh_saved" not in raised.value.message


@pytest.mark.parametrize("token", ['"sh_canary"', "'sh_canary'", 'sh_canary"', "sh\\canary", "\u201csh_canary\u201d"])
def test_a_token_in_quotes_is_refused_with_its_source(token: str, tmp_path: Path) -> None:
    for settings, place in (
        (_settings(tmp_path, SHOP_TOKEN=token), "SHOP_TOKEN"),
        (_settings(tmp_path, saved=SAVED | {"token": token}), "cli.json"),
    ):
        with pytest.raises(CliError) as raised:
            settings.token()
        assert raised.value.code == "CLI_BAD_TOKEN"
        assert place in raised.value.message
        assert "canary" not in raised.value.message
        assert ("quoted" in raised.value.message) == (token[0] in "\"'\u201c")


@pytest.mark.parametrize("damaged", ["{broken", "[]"])
def test_a_token_from_a_variable_needs_no_usable_file(damaged: str, tmp_path: Path) -> None:
    _settings(tmp_path, saved={})
    (tmp_path / "shop" / "cli.json").write_text(damaged)
    settings = _settings(tmp_path, SHOP_TOKEN="sh_given")
    assert settings.token() is not None
    assert settings.origin() == "https://api.shop.example"
    with pytest.raises(CliError) as raised:
        _settings(tmp_path).origin()
    assert raised.value.code == "CLI_CREDENTIALS_UNUSABLE"


def test_a_token_from_a_variable_needs_no_home_folder() -> None:
    of = environment({"HOME": "relative", "SHOP_TOKEN": "sh_given"})
    assert Settings(Arguments({"base_url": None}, []), product(), of, stderr(of)).origin() == "https://api.shop.example"


def test_one_note_if_the_token_of_a_variable_is_sent_to_the_saved_server(tmp_path: Path) -> None:
    """There is no note if the server is given for this command line, or is the default."""
    for saved, flag, variables, told in (
        (SAVED, None, {}, 1),
        (SAVED, "https://f.example", {}, 0),
        (SAVED, None, {"SHOP_URL": "https://v.example"}, 0),
        ({"token": "sh_saved"}, None, {}, 0),
        (SAVED | {"url": "https://api.shop.example/"}, None, {}, 0),
    ):
        settings = _settings(tmp_path, flag=flag, saved=saved, SHOP_TOKEN="sh_given", **variables)
        settings.token()
        settings.token()
        lines = written(settings._environment.stderr).splitlines()
        assert len(lines) == told
        assert all("https://saved.example" in line and "SHOP_TOKEN" in line for line in lines)


@pytest.mark.parametrize(
    "url", ["https://bob:canary@x.example", "https://bob:can/c@nary@x.example", "bob:canary@x", "https://b:c canary@x"]
)
def test_a_password_in_a_base_url_is_not_repeated(url: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="SHOP_URL") as raised:
        _settings(tmp_path, SHOP_URL=url).origin()
    assert "canary" not in raised.value.message
    assert ":****@x" in raised.value.message
    assert ("user name" in raised.value.message) == (url == "https://bob:canary@x.example")


@pytest.mark.parametrize("value", ["0", "-1", "nan", "inf", "soon"])
def test_an_invalid_timeout_is_refused(value: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="SHOP_TIMEOUT"):
        _settings(tmp_path, SHOP_TIMEOUT=value).timeout()


@pytest.mark.parametrize("value", ["-1", "1.5", "many", "9" * 6])
def test_invalid_retries_are_refused(value: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="SHOP_RETRIES"):
        _settings(tmp_path, SHOP_RETRIES=value).retries()


def test_defaults_and_variables(tmp_path: Path) -> None:
    plain = _settings(tmp_path, SHOP_TIMEOUT="", SHOP_RETRIES="")
    assert (plain.timeout(), plain.retries()) == (30.0, 2)
    given = _settings(tmp_path, SHOP_TIMEOUT="0.5", SHOP_RETRIES="0")
    assert (given.timeout(), given.retries()) == (0.5, 0)


def test_plain_http_is_for_loopback_unless_it_is_allowed(tmp_path: Path) -> None:
    assert _settings(tmp_path, flag="http://127.0.0.1:8080").origin() == "http://127.0.0.1:8080"
    with pytest.raises(UsageError, match="SHOP_ALLOW_HTTP"):
        _settings(tmp_path, flag="http://x.example").origin()
    assert _settings(tmp_path, flag="http://x.example", SHOP_ALLOW_HTTP="1").origin() == "http://x.example"
