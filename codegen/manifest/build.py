"""From plain values to the model.

It is tolerant: a value of the wrong type counts as not given, since the schema has reported it, so that the rules can
look at everything else in the same run.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from codegen.manifest.derived_flags import follow_flags, wait_flags, whole_list_flags
from codegen.manifest.model import (
    Command,
    CredentialKeys,
    Endpoint,
    Example,
    ExitCode,
    Flag,
    Follow,
    Group,
    Hint,
    Manifest,
    Needs,
    Page,
    Paging,
    Product,
    Service,
    Topic,
    Variable,
    Wait,
)
from codegen.manifest.node import Node
from codegen.manifest.views import block


def build(value: object, file: str, digest: str, topic_texts: Mapping[str, str]) -> Manifest:
    """The model of a manifest; `topic_texts` are the texts of its topic files, by topic."""
    root = Node(value)
    api, product, credentials = root.node("api"), root.node("product"), root.node("credentials")
    services = [_service(name, node) for name, node in api.nodes("services")]
    page, missing = api.node("page"), credentials.node("missing")
    builder = _Groups(root, {service.name: service for service in services}, api.text("service"))
    return Manifest(
        file=file,
        digest=digest,
        product=Product(
            **{key: product.text(key) for key in ("name", "binary", "distribution", "package", "version", "released")},
            summary=product.text("summary"),
            description=product.text("description"),
            start=_examples(product, "start"),
            handlers=product.get("handlers", str),
        ),
        base_url=api.text("base-url"),
        timeout=float(api.get("timeout", int) or api.get("timeout", float) or 30),
        retries=api.get("retries", int) or 0,
        service=api.text("service"),
        services=services,
        paging=Paging(page.text("limit"), page.text("cursor"), page.text("next")),
        variables=[
            Variable(e.text("name"), e.text("sets"), e.text("help"), e.where) for e in root.entries("environment")
        ],
        credentials=CredentialKeys(
            path=credentials.text("path"),
            token=credentials.text("token"),
            base_url=credentials.text("base-url"),
            extra=credentials.mapping("extra"),
            message=missing.text("message"),
            hint=missing.text("hint"),
            run=missing.text("run"),
        ),
        secrets=root.texts("secrets"),
        exit_codes=[_exit_code(entry) for entry in root.entries("exit-codes")],
        hints=[_hint(entry) for entry in root.entries("hints")],
        topics=[Topic(name, node.text("summary"), topic_texts.get(name, "")) for name, node in root.nodes("topics")],
        scopes=root.mapping("scopes"),
        tones={tone: root.node("tones").texts(tone) for tone in root.node("tones").value},
        global_flags=[_flag(name, node) for name, node in root.nodes("global-flags")],
        groups=[builder.group(name, node) for name, node in root.nodes("groups")],
        unused_sets=[name for name in root.node("flag-sets").value if name not in builder.used_sets],
        unused_views=[name for name in root.node("views").value if name not in builder.used_views],
    )


class _Groups:
    def __init__(self, root: Node, services: Mapping[str, Service], service: str) -> None:
        self.root = root
        self.services = services
        self.service = service
        self.paging = root.node("api").node("page")
        self.used_sets: set[str] = set()
        self.used_views: set[str] = set()

    def group(self, name: str, node: Node) -> Group:
        commands = [self.command(name, command, inner) for command, inner in node.nodes("commands")]
        return Group(name, node.text("summary"), node.get("singular", str), commands, node.where)

    def command(self, group: str, name: str, node: Node) -> Command:
        sets = [self.root.node("flag-sets").node(used) for used in node.texts("use")]
        flags = [_flag(flag, inner) for source in (node, *sets) for flag, inner in source.nodes("flags")]
        page, follow, wait = self.page(node), _follow(node.node("follow")), _wait(node.node("wait"))
        token = node.get("token", str)
        service = node.text("service") or self.service
        view = node.value.get("view")
        shared = self.root.node("views")
        known_sets = self.root.node("flag-sets").value
        blocks = shared if isinstance(view, str) else node
        self.used_sets.update(node.texts("use"))
        self.used_views.update([view] if isinstance(view, str) else [])
        return Command(
            group=group,
            name=name,
            summary=node.text("summary"),
            description=node.text("description"),
            where=node.where,
            aliases=node.texts("aliases"),
            endpoint=self.endpoint(node, "request", service),
            other_endpoints={
                key: found
                for key in node.node("other-requests").value
                if (found := self.endpoint(node.node("other-requests"), key, service))
            },
            service=service,
            encoding=node.text("encoding") or "json",
            constant_query=node.node("constants").mapping("query"),
            constant_body=node.node("constants").mapping("body"),
            token=token is None,
            token_flag=None if token == "none" else token,
            needs=_needs(node.node("needs")),
            effect=node.text("effect"),
            flags=[*flags, *(self.page_flags(node, page) if page else []), *follow_flags(follow), *wait_flags(wait)],
            exactly_one=_flag_groups((node, *sets), "exactly-one"),
            at_most_one=_flag_groups((node, *sets), "at-most-one"),
            at_least_one=_flag_groups((node, *sets), "at-least-one"),
            page=page,
            follow=follow,
            wait=wait,
            reads=node.texts("reads"),
            handler=node.get("handler", str),
            body_handler=node.get("body-handler", str),
            idempotency=node.texts("idempotency"),
            settings={
                key: number
                for key in node.node("settings").value
                if (number := node.node("settings").get(key, int)) is not None
            },
            view=[block(entry) for entry in blocks.entries(view if isinstance(view, str) else "view")],
            output=node.get("output", str),
            exits=[code for code in node.get("exits", list) or [] if isinstance(code, int)],
            reasons=node.texts("reasons"),
            if_unsure=node.get("if-unsure", str) or node.node("if-unsure").get("run", str),
            if_unsure_says=node.node("if-unsure").get("says", str),
            examples=_examples(node, "examples"),
            response=node.get("response", dict),
            missing_sets=[used for used in node.texts("use") if used not in known_sets],
            missing_view=view if isinstance(view, str) and view not in shared.value else None,
        )

    def endpoint(self, node: Node, key: str, service: str) -> Endpoint | None:
        method, space, path = node.text(key).partition(" ")
        prefix = self.services[service].prefix if service in self.services else ""
        return Endpoint(method, path, prefix, (*node.where, key)) if space else None

    def page(self, node: Node) -> Page | None:
        found = node.node("page")
        if not found.value:
            return None
        return Page(
            found.text("items"),
            found.get("max", int) or 0,
            found.get("size", int),
            found.yes("feed"),
            found.get("more", str),
            found.mapping("filter"),
        )

    def page_flags(self, node: Node, page: Page) -> list[Flag]:
        where = (*node.where, "page")
        limit = Flag(
            name="limit",
            help="Entries on a page",
            value="N",
            type="whole",
            minimum=1,
            maximum=page.maximum,
            api_default=page.size,
            query=self.paging.text("limit"),
            where=where,
        )
        cursor = Flag(
            name="cursor",
            help="Go on from this cursor of an earlier page",
            value="CURSOR",
            query=self.paging.text("cursor"),
            where=where,
        )
        return [limit, cursor, *whole_list_flags(page, where)]


def _flag(name: str, node: Node) -> Flag:
    return Flag(
        name=name,
        help=node.text("help"),
        where=node.where,
        value=node.get("value", str),
        aliases=node.texts("aliases"),
        type=node.text("type") or "text",
        required=node.yes("required"),
        repeatable=node.yes("repeatable"),
        positional=node.yes("positional"),
        secret=node.yes("secret"),
        file=node.get("file", str),
        enum=node.texts("enum"),
        open=node.texts("open"),
        default=node.scalar("default"),
        api_default=node.scalar("api-default"),
        minimum=node.get("min", int),
        maximum=node.get("max", int),
        max_length=node.get("max-length", int),
        fields=_fields(node.node("fields")),
        query=node.get("query", str),
        body=node.get("body", str),
    )


def _follow(node: Node) -> Follow | None:
    return Follow(node.text("id"), node.text("line"), node.get("interval", int) or 1) if node.value else None


def _wait(node: Node) -> Wait | None:
    if not node.value:
        return None
    return Wait(
        says=node.text("says"),
        interval=node.get("interval", int) or 1,
        timeout=node.get("timeout", int) or 1,
        field=node.get("field", str),
        done=node.texts("done"),
        failed=node.texts("failed"),
    )


def _fields(node: Node) -> dict[str, str | Sequence[str]]:
    return {name: node.get(name, str) or node.texts(name) for name in node.value}


def _flag_groups(nodes: tuple[Node, ...], key: str) -> list[list[str]]:
    return [
        [name for name in group if isinstance(name, str)]
        for node in nodes
        for group in node.get(key, list) or []
        if isinstance(group, list)
    ]


def _needs(node: Node) -> Needs:
    return Needs(node.get("scope", str), node.texts("any-scope"), node.get("feature", str), node.yes("claim"))


def _examples(node: Node, key: str) -> list[Example]:
    return [Example(entry.text("run"), entry.text("says"), entry.where) for entry in node.entries(key)]


def _service(name: str, node: Node) -> Service:
    return Service(name, node.text("prefix"), node.mapping("error"))


def _exit_code(node: Node) -> ExitCode:
    statuses = [status for status in node.get("statuses", list) or [] if isinstance(status, int)]
    code = node.get("code", int)
    return ExitCode(-1 if code is None else code, node.text("name"), node.text("means"), statuses, node.where)


def _hint(node: Node) -> Hint:
    texts = {key: node.get(key, str) for key in ("reason", "code", "message", "has", "url", "run", "shows")}
    return Hint(hint=node.text("hint"), where=node.where, status=node.get("status", int), **texts)
