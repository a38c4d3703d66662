"""Bodies and queries on the wire: a client of every encoding runs against a server that records the raw bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import unquote

import pytest

from codegen.generate import write
from codegen.manifest.load import load
from tests.support.errors import error_of
from tests.support.generated_client import GeneratedClient
from tests.support.paths import ROOT
from tests.support.server import LoopbackServer, Response, scripted

MANIFEST = ROOT / "tests" / "data" / "manifests" / "encodings.yaml"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> GeneratedClient:
    """Generate the client of the manifest of encodings."""
    folder = tmp_path_factory.mktemp("encodings")
    write(load(MANIFEST, display_name="encodings.yaml"), folder / "generated")
    (folder / "home").mkdir()
    return GeneratedClient(folder / "generated", "wire_cli", folder / "home")


@pytest.fixture(scope="module")
def server() -> Iterator[LoopbackServer]:
    """Start a server that responds to every request with an empty object."""
    with LoopbackServer(scripted([Response.of_json(200, {})])) as running:
        yield running


ITEMS = ("--item=price=p 1,quantity=2", "--item=price=p2,gift=false,size=SMALL")
BODIES = {
    "no value": (("forms", "send"), ""),
    "nested": (("forms", "send", "--city=A&B"), "address%5Bcity%5D=A%26B"),
    "empty": (("forms", "send", "--line="), "address%5Bline_1%5D="),
    "list": (("forms", "send", "--tags=a, b"), "tags%5B%5D=a&tags%5B%5D=b"),
    "list in an object": (
        ("forms", "send", "--label=a,b", "--label=c"),
        "meta%5Blabels%5D%5B%5D=a%2Cb&meta%5Blabels%5D%5B%5D=c",
    ),
    "true": (("forms", "send", "--public"), "public=true"),
    "false": (("forms", "send", "--no-public"), "public=false"),
    "switch": (("forms", "send", "--draft"), "draft=true"),
    "records": (
        ("forms", "send", *ITEMS),
        "items%5B0%5D%5Bprice%5D=p%201&items%5B0%5D%5Bquantity%5D=2"
        "&items%5B1%5D%5Bprice%5D=p2&items%5B1%5D%5Bgift%5D=false&items%5B1%5D%5Bsize%5D=small",
    ),
    "record": (("forms", "send", "--card=name=Ann"), "card%5Bname%5D=Ann"),
    "map": (("forms", "send", "--note=a b=1", "--note=c="), "notes%5Ba%20b%5D=1&notes%5Bc%5D="),
    "numbers": (("forms", "send", "--balance=-500", "--rate", "-0.50"), "balance=-500&rate=-0.50"),
    "zero": (("forms", "send", "--balance=0", "--rate=0"), "balance=0&rate=0"),
    "object": (
        ("forms", "send", '--data={"a": [1.50, true], "b": {"c": "ü"}}'),
        "data%5Ba%5D%5B%5D=1.50&data%5Ba%5D%5B%5D=true&data%5Bb%5D%5Bc%5D=%C3%BC",
    ),
    "merged object": (("forms", "send", '--more={"a": {"b": [{"c": 1}]}}'), "a%5Bb%5D%5B0%5D%5Bc%5D=1"),
    "cleared": (("forms", "send", "--clear=phone", "--clear=ADDRESS.CITY"), "phone=&address%5Bcity%5D="),
    "indexes": (("forms", "send-indexed", "--tags=a,b"), "tags%5B0%5D=a&tags%5B1%5D=b"),
    "repeat": (("forms", "send-repeated", "--tags=a,b"), "tags=a&tags=b"),
    "comma": (("forms", "send-commas", "--tags=a,b c"), "tags=a,b%20c"),
    "records of commas": (("forms", "send-commas", "--item=price=1"), "items%5B0%5D%5Bprice%5D=1"),
    "JSON values": (
        ("json", "send", "--city=A", "--tags=a,b", "--label=c", "--no-public", "--note=k=1", "--balance=-5"),
        '{"address":{"city":"A"},"tags":["a","b"],"meta":{"labels":["c"]},"public":false,"notes":{"k":"1"},"balance":-5}',
    ),
    "JSON records": (
        ("json", "send", *ITEMS),
        '{"items":[{"price":"p 1","quantity":2},{"price":"p2","gift":false,"size":"small"}]}',
    ),
    "JSON null": (("json", "send", "--clear=phone", "--clear=address.city"), '{"phone":null,"address":{"city":null}}'),
    "JSON empty": (("json", "send", "--line=", "--words="), '{"words":[],"address":{"line_1":""}}'),
    "JSON repeated list": (("json", "send", "--words=a,b", "--words=c"), '{"words":["a","b","c"]}'),
    "JSON settings": (
        ("json", "send", "--set=title=null", "--set=size=null", "--set=open=true", "--set=other=null"),
        '{"settings":{"values":{"title":null,"size":null,"open":true,"other":"null"}}}',
    ),
    "JSON text": (("json", "send", '--set=title="null"'), '{"settings":{"values":{"title":"null"}}}'),
    "JSON object": (("json", "send", '--data={"a": null, "b": []}'), '{"data":{"a":null,"b":[]}}'),
}


@pytest.mark.parametrize("case", BODIES)
def test_the_bytes_of_a_body(client: GeneratedClient, server: LoopbackServer, case: str) -> None:
    argv, body = BODIES[case]
    done = client.run(*argv, "--base-url", server.origin)
    assert (done.exit, done.stderr) == (0, "")
    request = server.requests[-1]
    assert request.body.decode() == body
    kind = "application/json" if argv[0] == "json" else "application/x-www-form-urlencoded"
    assert request.header("Content-Type") == kind


QUERIES = {
    "constant": ((), ""),
    "comma": (("--commas=a, b c",), "commas=a,b%20c"),
    "repeat": (("--repeated=a,b", "--repeated=c"), "repeated=a%2Cb&repeated=c"),
    "brackets": (("--bracketed=a", "--bracketed=b"), "in%5B%5D=a&in%5B%5D=b"),
    "indexes": (("--indexed=a", "--indexed=b"), "indexed%5B0%5D=a&indexed%5B1%5D=b"),
    "name with brackets": (("--since=-5",), "created%5Bgte%5D=-5"),
    "zero": (("--since=0",), "created%5Bgte%5D=0"),
    "name with a dollar": (("--rate=-1.50",), "%24rate=-1.50"),
    "map": (("--filter=a=1", "--filter=b=x&y"), "filter%5Ba%5D=1&filter%5Bb%5D=x%26y"),
    "object": (('--where={"a": {"b": [1, 2]}}',), "where%5Ba%5D%5Bb%5D%5B%5D=1&where%5Ba%5D%5Bb%5D%5B%5D=2"),
    "true": (("--open",), "open=true"),
    "false": (("--no-open",), "open=false"),
    "empty": (("--word=",), "q="),
    "switch": (("--wide",), "wide=true"),
}


@pytest.mark.parametrize("case", QUERIES)
def test_the_text_of_a_query(client: GeneratedClient, server: LoopbackServer, case: str) -> None:
    argv, query = QUERIES[case]
    done = client.run("queries", "list", *argv, "--base-url", server.origin)
    assert (done.exit, done.stderr) == (0, "")
    expected = "&".join(filter(None, ["expand%5B%5D=data.customer", query]))
    assert server.requests[-1].query == expected


REFUSED = {
    "negation": (("forms", "send", "--public", "--no-public"), ["--public", "--no-public"]),
    "value of a boolean": (("forms", "send", "--public=false"), ["--public"]),
    "value that begins with a comma": (("forms", "send", "--tags=,a"), ["--tags"]),
    "key twice": (("forms", "send", "--note=a=1", "--note=a=2"), ["--note", "'a'"]),
    "key with a bracket": (("forms", "send", "--note=a]=1"), ["notes", "'a]'"]),
    "pair without a value": (("forms", "send", "--note=a"), ["--note", "'a'"]),
    "record with an unknown field": (("forms", "send", "--item=prize=1"), ["--item", "'prize'", "price"]),
    "record with text for a number": (("forms", "send", "--item=quantity=two"), ["--item", "'two'", "quantity"]),
    "number below its minimum": (("forms", "send", "--balance=-1001"), ["--balance", "-1000"]),
    "number that is not above its bound": (("forms", "send", "--price=0"), ["--price", "above 0"]),
    "null in a form": (("forms", "send", '--data={"a": null}'), ["data[a]", "null"]),
    "null in a merged object": (("forms", "send", '--more={"a": null}'), ["a", "null"]),
    "empty list in a form": (("forms", "send", '--data={"a": []}'), ["data[a]", "empty list"]),
    "empty object in a form": (("forms", "send", '--data={"a": {}}'), ["data[a]", "empty object"]),
    "value with a comma in a form": (("forms", "send-commas", "--label=a,b"), ["meta[labels]", "'a,b'"]),
    "value with a comma in a query": (("queries", "list", "--joined=a,b"), ["joined", "'a,b'"]),
    "field that is not cleared": (("forms", "send", "--clear=tags"), ["--clear", "'tags'", "phone"]),
    "field that is set and cleared": (("json", "send", "--city=A", "--clear=address.city"), ["address.city"]),
    "field that is cleared twice": (("json", "send", "--clear=phone", "--clear=phone"), ["phone"]),
    "value and object": (("json", "send", '--more={"address": 5}', "--clear=address.city"), ["address"]),
    "empty list that is not allowed": (("json", "send", "--tags="), ["--tags"]),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_value_that_cannot_be_sent_is_a_usage_error(
    client: GeneratedClient, server: LoopbackServer, case: str
) -> None:
    argv, named = REFUSED[case]
    before = len(server.requests)
    done = client.run(*argv, "--json", "--base-url", server.origin)
    assert (done.exit, done.stdout) == (2, "")
    error_of(done.stderr, *named, outcome="not-sent")
    assert len(server.requests) == before


def test_a_dry_run_shows_repeated_names_and_masks_secret_fields(client: GeneratedClient) -> None:
    """A secret field is masked in brackets too."""
    argv = ["forms", "send-repeated", "--tags=a,b", "--card=pin=1234,name=Ann", "--dry-run", "--json"]
    done = client.run(*argv)
    assert done.exit == 0
    (planned,) = json.loads(done.stdout)["requests"]
    assert planned["body"] == {"tags": ["a", "b"], "card[pin]": "****", "card[name]": "Ann"}


def test_a_dry_run_shows_the_query_that_is_sent(client: GeneratedClient) -> None:
    done = client.run("queries", "list", "--bracketed=a", "--bracketed=b", "--dry-run", "--json")
    (planned,) = json.loads(done.stdout)["requests"]
    assert unquote(planned["url"]).endswith("?expand[]=data.customer&in[]=a&in[]=b")


def test_help_shows_the_kinds_of_values(client: GeneratedClient) -> None:
    """A boolean has its negation, and a record and a flag of fields have the kinds of their fields."""
    page = client.run("json", "send", "--help").stdout
    for expected in (
        "--public, --no-public",
        "may be empty",
        "text or null",
        "Fields of --item:",
        "small, large",
        "from -1,000 to 1,000",
    ):
        assert expected in page


def test_the_surface_names_the_kinds_of_values(client: GeneratedClient) -> None:
    surface = json.loads(client.run("help", "json", "send", "--json").stdout)
    flags = {flag["name"]: flag for flag in surface["command"]["flags"]}
    assert flags["--public"]["type"] == "boolean"
    assert flags["--item"]["fields"] == {
        "price": "text",
        "quantity": "number",
        "gift": "boolean",
        "size": ["small", "large"],
    }
    assert (flags["--clear"]["clears"], flags["--price"]["above"], flags["--line"]["empty"]) == ("to-null", 0, True)


@pytest.mark.parametrize(("flag", "imported"), [("--draft", False), ("--tags=a", True)])
def test_lists_and_objects_have_a_module_of_their_own(
    client: GeneratedClient, server: LoopbackServer, flag: str, imported: bool
) -> None:
    """A request without them does not import it."""
    done = client.run("forms", "send", flag, "--base-url", server.origin, env={"PYTHONPROFILEIMPORTTIME": "1"})
    assert done.exit == 0
    assert ("opentrain_runtime.http.nested_fields" in done.stderr) is imported
