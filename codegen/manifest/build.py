"""Builder of the model from plain values.

A value of the wrong type counts as missing. The schema check has reported it, and the rules still check everything
else in the same run.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from codegen.manifest.derived.batch import read_settle, takes_batch
from codegen.manifest.derived.flags import batch_flags, follow_flags, page_flags, rows_flags, wait_flags, web_flags
from codegen.manifest.derived.hints import with_id_hints
from codegen.manifest.derived.login import with_login
from codegen.manifest.derived.mcp import read_mcp, read_tool_keys, with_mcp
from codegen.manifest.derived.raw import RESPONSE_UNKNOWN, raw_flags, read_raw
from codegen.manifest.derived.requirements import derive_requirements, read_requirements
from codegen.manifest.model import (
    Command,
    CredentialKeys,
    Deprecation,
    Endpoint,
    Example,
    ExitCode,
    Flag,
    Follow,
    Group,
    Hint,
    Issues,
    Manifest,
    Naming,
    Needs,
    OtherProgram,
    Page,
    PageKind,
    Product,
    RateLimit,
    Reason,
    Rows,
    Scope,
    Service,
    Skill,
    Topic,
    Variable,
    Wait,
    WaitWith,
)
from codegen.manifest.readers.arguments import read_arguments
from codegen.manifest.readers.headers import (
    idempotency_flags,
    idempotency_header,
    merge_headers,
    read_authorization,
    read_headers,
    read_idempotency,
)
from codegen.manifest.readers.lint import read_lint
from codegen.manifest.readers.returns import OUTPUTS, accept_headers, output_flags, read_returns
from codegen.manifest.readers.synonyms import read_synonyms
from codegen.manifest.readers.views import read_block, read_cells, read_paths
from codegen.manifest.section import Section
from codegen.tool import OWN_RUNTIME, RUNTIME


def build(value: object, file: str, digest: str, topic_texts: Mapping[str, str]) -> Manifest:
    """Return the model of a manifest's plain values. `topic_texts` has the text of each topic file, by topic."""
    root = Section(with_mcp(with_login(value)))
    api, product, credentials = root.section("api"), root.section("product"), root.section("credentials")
    services = [_service(name, section) for name, section in api.sections("services")]
    missing = credentials.section("missing")
    kinds = [_page_kind(name, section) for name, section in api.sections("pages")]
    builder = _GroupBuilder(root, {service.name: service for service in services}, api.text("service"), kinds)
    manifest = Manifest(
        file=file,
        digest=digest,
        product=Product(
            **{key: product.text(key) for key in ("name", "binary", "distribution", "package", "version", "released")},
            summary=product.text("summary"),
            description=product.text("description"),
            start=_examples(product, "start"),
            themes={title: product.section("themes").texts(title) for title in product.section("themes").value},
            handlers=product.get("handlers", str),
            runtime=f"{product.text('package')}.{OWN_RUNTIME}" if product.text("runtime") == "own" else RUNTIME,
            generated_by=product.text("generated-by"),
        ),
        base_url=api.text("base-url"),
        timeout=float(api.get("timeout", int) or api.get("timeout", float) or 30),
        retries=api.get("retries", int) or 0,
        service=api.text("service"),
        services=services,
        page_kinds=kinds,
        variables=[
            Variable(item.text("name"), item.text("sets"), item.text("help"), item.where)
            for item in root.items("environment")
        ],
        credentials=CredentialKeys(
            path=credentials.text("path"),
            token=credentials.text("token"),
            base_url=credentials.text("base-url"),
            extra=credentials.text_mapping("extra"),
            message=missing.text("message"),
            hint=missing.text("hint"),
            run=missing.text("run"),
            check=credentials.get("check", str),
            who=read_paths(credentials.value.get("who")),
        ),
        secret_prefixes=root.section("secrets").texts("prefixes"),
        listed_secret_fields=root.section("secrets").texts("fields"),
        exit_codes=sorted(map(_exit_code, root.items("exit-codes")), key=lambda each: each.code),
        hints=[_hint(item) for item in root.items("hints")],
        topics=[
            Topic(name, section.text("summary"), topic_texts.get(name, "")) for name, section in root.sections("topics")
        ],
        other_programs=[_other_program(name, section) for name, section in root.sections("other-programs")],
        scopes={
            name: Scope(section.where, section.get("granted", str), section.texts("includes"))
            for name, section in root.sections("scopes")
        },
        tones={tone: root.section("tones").texts(tone) for tone in root.section("tones").value},
        words=root.text_mapping("words"),
        global_flags=[_flag(name, section) for name, section in root.sections("global-flags")],
        groups=[
            *(builder.group(name, section) for name, section in root.sections("groups")),
            *(builder.command_without_group(name, section) for name, section in root.sections("commands")),
        ],
        unused_sets=[name for name in root.section("flag-sets").value if name not in builder.used_sets],
        unused_views=[name for name in root.section("views").value if name not in builder.used_views],
        headers=read_headers(api),
        idempotency=read_idempotency(api),
        authorization=read_authorization(api),
        token_origins=api.texts("token-origins"),
        batch=root.is_true("batch"),
        skill=_skill(root.section("skill")),
        synonyms=read_synonyms(root.section("synonyms")),
        lint=read_lint(root),
        mcp=read_mcp(root),
    )
    return with_id_hints(manifest)


class _GroupBuilder:
    def __init__(self, root: Section, services: Mapping[str, Service], service: str, kinds: Sequence[PageKind]) -> None:
        self.root = root
        self.services = services
        self.service = service
        self.page_kinds = {kind.name: kind for kind in kinds}
        self.headers = read_headers(root.section("api"))
        self.idempotency = read_idempotency(root.section("api"))
        self.used_sets: set[str] = set()
        self.used_views: set[str] = set()

    def group(self, name: str, section: Section) -> Group:
        commands = [self.command(name, command, inner) for command, inner in section.sections("commands")]
        return Group(name, section.text("summary"), section.get("singular", str), commands, section.where)

    def command_without_group(self, name: str, section: Section) -> Group:
        return Group(name, section.text("summary"), None, [self.command(name, "", section)], section.where)

    def command(self, group: str, name: str, section: Section) -> Command:
        sets = [self.root.section("flag-sets").section(used) for used in section.texts("use")]
        raw = read_raw(section, self.page_kinds)
        declared = [_flag(flag, inner) for source in (section, *sets) for flag, inner in source.sections("flags")]
        flags, arguments = read_arguments(section, [*raw_flags(raw, section.where), *declared])
        wait_with = _wait_with(section.section("wait-with"))
        polled = section if wait_with is None else self._command_section(wait_with.command)
        page, follow, wait = self.page(section), _follow(section.section("follow")), _wait(section.section("wait"))
        rows = _rows(section.section("csv"), page)
        token = section.get("token", str)
        service = section.text("service") or self.service
        encoded = self.services.get(service, Service(service, "", {}))
        of_service = self.services.get(service)
        endpoint = self.endpoint(section, "request", service)
        idempotency = (of_service.idempotency if of_service is not None else None) or self.idempotency
        key_header = idempotency_header(idempotency, endpoint, section.text("effect"))
        if section.texts("idempotency"):
            key_header = None
        view = section.value.get("view")
        shared = self.root.section("views")
        known_sets = self.root.section("flag-sets").value
        source = shared if isinstance(view, str) else section
        blocks = [read_block(item) for item in source.items(view if isinstance(view, str) else "view")]
        requires = read_requirements(section)
        requires_none = next((item.text("none") for item in section.items("requires") if "none" in item.value), None)
        returns = read_returns(section)
        if raw is not None and requires_none is None:
            requires_none = RESPONSE_UNKNOWN
        if section.get("handler", str) is None and requires_none is None and returns is None:
            requires += derive_requirements(requires, page, rows, wait, blocks, section.where)
        web = section.value.get("web")
        links = read_paths(web) or next(
            (list(block.paths) for block in blocks if block.kind == "link" and not block.fallback), []
        )
        batch = takes_batch(self.root, section, endpoint, flags, returns)
        self.used_sets.update(section.texts("use"))
        self.used_views.update([view] if isinstance(view, str) else [])
        return Command(
            group=group,
            name=name,
            summary=section.text("summary"),
            description=section.text("description"),
            where=section.where,
            naming=_naming(section, f"{group} {name}".rstrip()),
            endpoint=endpoint,
            other_endpoints={
                key: built
                for key in section.section("other-requests").value
                if (built := self.endpoint(section.section("other-requests"), key, service))
            },
            requires=requires,
            requires_none=requires_none,
            service=service,
            encoding=section.text("encoding") or encoded.encoding,
            lists=encoded.lists,
            constant_query=section.section("constants").text_mapping("query"),
            constant_body=section.section("constants").text_mapping("body"),
            token=token in (None, "optional"),
            token_flag=None if token in ("none", "optional") else token,
            token_optional=token == "optional",
            headers=accept_headers(
                returns,
                merge_headers(
                    self.headers, list(of_service.headers) if of_service is not None else [], read_headers(section)
                ),
            ),
            idempotency_header=key_header,
            needs=_needs(section.section("needs")),
            effect=section.text("effect"),
            flags=[
                *flags,
                *page_flags(page, section.where),
                *rows_flags(rows, section.where),
                *follow_flags(follow, section.where),
                *wait_flags(_wait(polled.section("wait")), section.where),
                *web_flags(links, section.where),
                *idempotency_flags(key_header, flags, section),
                *output_flags(returns, section.where),
                *batch_flags(taken=batch, where=section.where),
            ],
            arguments=arguments,
            exactly_one=_flag_groups((section, *sets), "exactly-one"),
            at_most_one=[
                *_flag_groups((section, *sets), "at-most-one"),
                *([["field", "input"]] if raw is not None and raw.method != "GET" else []),
            ],
            at_least_one=_flag_groups((section, *sets), "at-least-one"),
            page=page,
            rows=rows,
            follow=follow,
            wait=wait,
            wait_with=wait_with,
            web=links,
            batch=batch,
            settle=read_settle(section, keyed=bool(key_header or section.texts("idempotency"))),
            reads=section.texts("reads"),
            handler=section.get("handler", str),
            body_handler=section.get("body-handler", str),
            idempotency=section.texts("idempotency"),
            settings={
                key: number
                for key in section.section("settings").value
                if (number := section.section("settings").get(key, int)) is not None
            },
            view=blocks,
            output=section.get("output", str) or (None if returns is None else OUTPUTS.get(returns.kind)),
            returns=returns,
            exits=_exits(polled) | _exits(section),
            reasons=_reasons(section),
            if_unsure=section.get("if-unsure", str) or section.section("if-unsure").get("run", str),
            if_unsure_says=section.section("if-unsure").get("says", str),
            examples=_examples(section, "examples"),
            response=section.get("response", dict) or section.get("response", list),
            credentials_file=section.is_true("credentials-file"),
            raw=raw,
            tool=read_tool_keys(section),
            missing_sets=[used for used in section.texts("use") if used not in known_sets],
            missing_view=view if isinstance(view, str) and view not in shared.value else None,
        )

    def _command_section(self, path: str) -> Section:
        """Return the mapping of a command, which may come later in the manifest."""
        group, _, name = path.partition(" ")
        holder = self.root.section("groups").section(group) if name else self.root
        return holder.section("commands").section(name or group)

    def endpoint(self, section: Section, key: str, service: str) -> Endpoint | None:
        method, space, path = section.text(key).partition(" ")
        found = self.services.get(service, Service(service, "", {}))
        if not space:
            return None
        return Endpoint(method, path, found.prefix, (*section.where, key), found.base_url, found.request_handler)

    def page(self, section: Section) -> Page | None:
        values = section.section("page")
        if not values.value:
            return None
        kind = values.get("kind", str)
        only = next(iter(self.page_kinds), None) if len(self.page_kinds) == 1 else None
        return Page(
            read_paths(values.value.get("items")),
            kind,
            self.page_kinds.get(kind or only or ""),
            values.get("max", int),
            values.get("size", int),
            values.is_true("feed"),
            values.get("more", str),
            values.get("total", str),
            values.text_mapping("filter"),
            values.get("says", str),
            values.get("empty", int),
        )


def _flag(name: str, section: Section) -> Flag:
    return Flag(
        name=name,
        help=section.text("help"),
        where=section.where,
        description=section.text("description"),
        value=section.get("value", str),
        naming=_naming(section, name),
        type=section.text("type") or "text",
        required=section.is_true("required") or section.is_true("positional"),
        repeatable=section.is_true("repeatable"),
        positional=section.is_true("positional"),
        secret=section.is_true("secret"),
        overwrites=section.is_true("overwrites"),
        file=section.get("file", str),
        enum=section.texts("enum"),
        open=section.texts("open"),
        default=section.scalar("default"),
        api_default=section.scalar("api-default"),
        minimum=section.get("min", int),
        above=section.get("above", int),
        maximum=section.get("max", int),
        max_length=section.get("max-length", int),
        fields=_fields(section.section("fields")),
        query=section.get("query", str),
        body=section.get("body", str),
        lists=section.get("lists", str),
        clears=section.get("clears", str),
        empty=section.is_true("empty"),
        header=section.get("header", str),
    )


def _naming(section: Section, name: str) -> Naming:
    """Return the naming of a command or flag that `section` describes."""
    aliases: list[str] = []
    named = [(name, section)]
    for index, value in enumerate(section.get("aliases", list) or []):
        alias = Section({"name": value} if isinstance(value, str) else value, (*section.where, "aliases", index))
        if alias.text("name"):
            aliases.append(alias.text("name"))
            named.append((alias.text("name"), alias))
    return Naming(
        aliases,
        [each for each, inner in named if inner.is_true("hidden")],
        {
            each: Deprecation(deprecated.text("since"), deprecated.text("use"))
            for each, inner in named
            if (deprecated := inner.section("deprecated")).value
        },
    )


def _page_kind(name: str, section: Section) -> PageKind:
    first = section.get("first", int)
    return PageKind(
        name=name,
        by=section.text("by"),
        where=section.where,
        keys=list(section.value),
        first=1 if first is None else first,
        **{key: section.get(key, str) for key in ("limit", "send", "next", "id", "last", "more")},
    )


def _rows(section: Section, page: Page | None) -> Rows | None:
    if not section.value:
        return None
    return Rows(
        section.text("items") or (page.items[0] if page is not None and page.items else ""),
        section.text_mapping("columns"),
    )


def _follow(section: Section) -> Follow | None:
    return (
        Follow(section.text("id"), section.text("line"), section.get("interval", int) or 1) if section.value else None
    )


def _wait(section: Section) -> Wait | None:
    if not section.value:
        return None
    return Wait(
        says=section.text("says"),
        interval=section.get("interval", int) or 1,
        timeout=section.get("timeout", int) or 1,
        help=section.get("help", str) or Wait.help,
        field=section.get("field", str),
        done=section.texts("done"),
        failed=section.texts("failed"),
        ended=section.texts("ended"),
        result=section.get("result", str),
        nullable=section.get("nullable", bool) or False,
    )


def _reasons(section: Section) -> list[Reason]:
    items = [(item, Section(item)) for item in section.get("reasons", list) or []]
    return [
        Reason(item) if isinstance(item, str) else Reason(inner.text("reason"), inner.get("status", int))
        for item, inner in items
    ]


def _wait_with(section: Section) -> WaitWith | None:
    return WaitWith(section.text("command"), read_paths(section.value.get("id"))) if section.value else None


def _skill(section: Section) -> Skill | None:
    return Skill(section.text("description"), section.text("topic")) if section.value else None


def _fields(section: Section) -> dict[str, str | Sequence[str]]:
    return {name: section.get(name, str) or section.texts(name) for name in section.value}


def _flag_groups(sections: tuple[Section, ...], key: str) -> list[list[str]]:
    return [
        [name for name in group if isinstance(name, str)]
        for section in sections
        for group in section.get(key, list) or []
        if isinstance(group, list)
    ]


def _exits(section: Section) -> dict[int, str]:
    codes = {code: "" for code in section.get("exits", list) or [] if isinstance(code, int)}
    described = {item.get("code", int): item.text("means") for item in section.items("exits") if item.value}
    return codes | {code: means for code, means in described.items() if code is not None}


def _needs(section: Section) -> Needs:
    return Needs(
        section.get("scope", str), section.texts("any-scope"), section.get("feature", str), section.is_true("claim")
    )


def _examples(section: Section, key: str) -> list[Example]:
    return [Example(item.text("run"), item.text("says"), item.where) for item in section.items(key)]


def _other_program(name: str, section: Section) -> OtherProgram:
    return OtherProgram(
        name=name,
        summary=section.text("summary"),
        parser=section.text("parser"),
        description=section.text("description"),
        examples=_examples(section, "examples"),
        exits=_exits(section),
        where=section.where,
    )


def _service(name: str, section: Section) -> Service:
    return Service(
        name,
        section.text("prefix"),
        section.text_mapping("error"),
        _issues(section.section("issues")),
        section.text("encoding") or "json",
        section.get("lists", str),
        read_headers(section),
        read_idempotency(section),
        section.section("error").section("request-id").get("header", str),
        _rate_limit(section.section("rate-limited")),
        section.get("base-url", str),
        section.get("request-handler", str),
    )


def _rate_limit(section: Section) -> RateLimit | None:
    if not section.value:
        return None
    return RateLimit(
        status=section.get("status", int) or 429,
        header=section.text("header"),
        where=section.where,
        value=section.get("is", str),
        until=section.get("until", str),
        after=section.get("after", str),
    )


def _issues(section: Section) -> Issues | None:
    if not section.value:
        return None
    allowed, unknown = read_paths(section.value.get("allowed")), read_paths(section.value.get("unknown"))
    return Issues(section.text("items"), section.text("field"), section.text("message"), allowed, unknown)


def _exit_code(section: Section) -> ExitCode:
    statuses = [status for status in section.get("statuses", list) or [] if isinstance(status, int)]
    code = section.get("code", int)
    return ExitCode(-1 if code is None else code, section.text("name"), section.text("means"), statuses, section.where)


def _hint(section: Section) -> Hint:
    texts = {
        key: section.get(key, str) for key in ("reason", "code", "message", "has", "command", "flag", "url", "shows")
    }
    also = section.section("also")
    return Hint(
        hint=section.text("hint"),
        where=section.where,
        status=section.get("status", int),
        local=section.get("local", bool),
        run=read_paths(section.value.get("run")),
        also=also.get("says", str),
        also_run=read_paths(also.value.get("run")),
        cells=read_cells(section.section("fields")),
        said=section.texts("said"),
        **texts,
    )
