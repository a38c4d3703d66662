"""Client and API of tests/data/manifests/posts.yaml."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen.generate import write
from codegen.manifest.load import load
from opentrain_runtime.declarations.program import Program
from tests.support.paths import DATA
from tests.support.posts import PostsApi, PostsClient


@pytest.fixture(scope="session")
def posts_program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Generate the client, and return its program."""
    folder = tmp_path_factory.mktemp("posts")
    write(load(DATA / "manifests" / "posts.yaml"), folder)
    with pytest.MonkeyPatch.context() as patched:
        patched.syspath_prepend(folder)
        found: Program = importlib.import_module("posts_cli.index").PROGRAM
        yield found


@pytest.fixture
def client(posts_program: Program, tmp_path: Path) -> PostsClient:
    return PostsClient(posts_program, tmp_path)


@pytest.fixture
def api() -> Iterator[PostsApi]:
    api = PostsApi()
    with api.server:
        yield api
