"""Settings: flag, variable, credentials file, default, in this order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from opentrain_runtime.arguments import Arguments
from opentrain_runtime.config.settings import Settings
from opentrain_runtime.errors import CliError, UsageError
from tests.support.declared import environment, product, stderr

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


def test_the_token_and_where_it_was_found(tmp_path: Path) -> None:
    assert _settings(tmp_path).token() is None
    saved = _settings(tmp_path, saved=SAVED).token()
    assert saved is not None
    assert (saved.value, saved.found_in) == ("sh_saved", str(tmp_path / "shop" / "cli.json"))
    given = _settings(tmp_path, saved=SAVED, SHOP_TOKEN=" sh_given ").token()
    assert given is not None
    assert (given.value, given.found_in) == ("sh_given", "SHOP_TOKEN")


def test_a_saved_token_goes_to_its_own_origin_only(tmp_path: Path) -> None:
    with pytest.raises(CliError) as raised:
        _settings(tmp_path, flag="https://other.example", saved=SAVED).token()
    assert raised.value.code == "CLI_WRONG_ORIGIN"
    assert "https://other.example" in raised.value.message
    assert "sh_saved" not in raised.value.message


@pytest.mark.parametrize("value", ["0", "-1", "nan", "inf", "soon"])
def test_a_timeout_that_is_no_number_is_refused(value: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="SHOP_TIMEOUT"):
        _settings(tmp_path, SHOP_TIMEOUT=value).timeout()


@pytest.mark.parametrize("value", ["-1", "1.5", "many", "9" * 6])
def test_retries_that_are_no_number_are_refused(value: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="SHOP_RETRIES"):
        _settings(tmp_path, SHOP_RETRIES=value).retries()


def test_defaults_and_variables(tmp_path: Path) -> None:
    plain = _settings(tmp_path, SHOP_TIMEOUT="", SHOP_RETRIES="")
    assert (plain.timeout(), plain.retries()) == (30.0, 2)
    given = _settings(tmp_path, SHOP_TIMEOUT="0.5", SHOP_RETRIES="0")
    assert (given.timeout(), given.retries()) == (0.5, 0)


def test_plain_http_is_for_this_machine_unless_it_is_allowed(tmp_path: Path) -> None:
    assert _settings(tmp_path, flag="http://127.0.0.1:8080").origin() == "http://127.0.0.1:8080"
    with pytest.raises(UsageError, match="SHOP_ALLOW_HTTP"):
        _settings(tmp_path, flag="http://x.example").origin()
    assert _settings(tmp_path, flag="http://x.example", SHOP_ALLOW_HTTP="1").origin() == "http://x.example"
