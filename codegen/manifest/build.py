"""Builder of the model from plain values.

A value of the wrong type counts as missing. The schema check has reported it, and the rules still check everything
else in the same run.
"""

from __future__ import annotations

from collections.abc import Mapping

from codegen.manifest.command_builder import CommandBuilder
from codegen.manifest.derived.hints import with_id_hints
from codegen.manifest.derived.login import with_login
from codegen.manifest.derived.mcp import with_mcp
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.readers.authorization import read_authorization, read_scope
from codegen.manifest.readers.errors import read_exit_code, read_hint
from codegen.manifest.readers.flags import read_flag
from codegen.manifest.readers.lint import read_lint
from codegen.manifest.readers.lists import read_page_kind
from codegen.manifest.readers.product import read_other_program, read_product, read_skill, read_topic
from codegen.manifest.readers.requests import read_headers, read_idempotency
from codegen.manifest.readers.services import read_service
from codegen.manifest.readers.settings import read_credentials, read_variable
from codegen.manifest.readers.synonyms import read_synonyms
from codegen.manifest.readers.tools import read_mcp
from codegen.manifest.section import Section


def build(value: object, file: str, digest: str, topic_texts: Mapping[str, str]) -> Manifest:
    """Return the model of a manifest's plain values. `topic_texts` has the text of each topic file, by topic."""
    root = Section(with_mcp(with_login(value)))
    api = root.section("api")
    services = [read_service(name, section) for name, section in api.sections("services")]
    kinds = [read_page_kind(name, section) for name, section in api.sections("pages")]
    commands = CommandBuilder(root, {service.name: service for service in services}, api.text("service"), kinds)
    manifest = Manifest(
        file=file,
        digest=digest,
        product=read_product(root.section("product")),
        base_url=api.text("base-url"),
        timeout=float(api.get("timeout", int) or api.get("timeout", float) or 30),
        retries=api.get("retries", int) or 0,
        service=api.text("service"),
        services=services,
        page_kinds=kinds,
        variables=[read_variable(item) for item in root.items("environment")],
        credentials=read_credentials(root.section("credentials")),
        secret_prefixes=root.section("secrets").texts("prefixes"),
        listed_secret_fields=root.section("secrets").texts("fields"),
        exit_codes=sorted(map(read_exit_code, root.items("exit-codes")), key=lambda each: each.code),
        hints=[read_hint(item) for item in root.items("hints")],
        topics=[read_topic(name, section, topic_texts) for name, section in root.sections("topics")],
        other_programs=[read_other_program(name, section) for name, section in root.sections("other-programs")],
        scopes={name: read_scope(section) for name, section in root.sections("scopes")},
        tones={tone: root.section("tones").texts(tone) for tone in root.section("tones").value},
        words=root.text_mapping("words"),
        global_flags=[read_flag(name, section) for name, section in root.sections("global-flags")],
        groups=[
            *(commands.group(name, section) for name, section in root.sections("groups")),
            *(commands.command_without_group(name, section) for name, section in root.sections("commands")),
        ],
        unused_sets=[name for name in root.section("flag-sets").value if name not in commands.used_sets],
        unused_views=[name for name in root.section("views").value if name not in commands.used_views],
        headers=read_headers(api),
        idempotency=read_idempotency(api),
        authorization=read_authorization(api),
        token_origins=api.texts("token-origins"),
        batch=root.is_true("batch"),
        skill=read_skill(root.section("skill")),
        synonyms=read_synonyms(root.section("synonyms")),
        lint=read_lint(root),
        mcp=read_mcp(root),
    )
    return with_id_hints(manifest)
