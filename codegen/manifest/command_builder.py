"""Builder of commands and their groups from plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from codegen.manifest.derived.batch import takes_batch
from codegen.manifest.derived.flags import batch_flags, follow_flags, page_flags, rows_flags, wait_flags, web_flags
from codegen.manifest.derived.headers import idempotency_flags, idempotency_header, merge_headers
from codegen.manifest.derived.raw import RESPONSE_UNKNOWN, raw_flags
from codegen.manifest.derived.requirements import derive_requirements
from codegen.manifest.derived.returns import OUTPUTS, accept_headers, output_flags
from codegen.manifest.model.commands import Command, Group
from codegen.manifest.model.lists import PageKind
from codegen.manifest.model.requests import Endpoint, Raw
from codegen.manifest.model.services import Service
from codegen.manifest.model.views import Block
from codegen.manifest.readers.arguments import read_arguments
from codegen.manifest.readers.authorization import read_needs
from codegen.manifest.readers.batch import read_settle
from codegen.manifest.readers.errors import read_exits, read_reasons
from codegen.manifest.readers.flags import read_flag, read_flag_groups, read_naming
from codegen.manifest.readers.lists import read_follow, read_page, read_rows
from codegen.manifest.readers.product import read_examples
from codegen.manifest.readers.raw import read_raw
from codegen.manifest.readers.requests import read_endpoint, read_headers, read_idempotency
from codegen.manifest.readers.requirements import read_requirements
from codegen.manifest.readers.returns import read_returns
from codegen.manifest.readers.tools import read_tool_keys
from codegen.manifest.readers.views import read_block, read_paths
from codegen.manifest.readers.waits import read_wait, read_wait_with
from codegen.manifest.section import Section


class CommandBuilder:
    """Builder of commands. `used_sets` and `used_views` are the shared sets of flags and views that they use."""

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
        """Return a group with its commands."""
        commands = [self._command(name, command, inner) for command, inner in section.sections("commands")]
        return Group(name, section.text("summary"), section.get("singular", str), commands, section.where)

    def command_without_group(self, name: str, section: Section) -> Group:
        """Return a command without a group, as the only command of a group of its name."""
        return Group(name, section.text("summary"), None, [self._command(name, "", section)], section.where)

    def _command(self, group: str, name: str, section: Section) -> Command:
        where = section.where
        sets = [self.root.section("flag-sets").section(used) for used in section.texts("use")]
        self.used_sets.update(section.texts("use"))
        raw = read_raw(section, self.page_kinds)
        declared = [read_flag(flag, inner) for source in (section, *sets) for flag, inner in source.sections("flags")]
        flags, arguments = read_arguments(section, [*raw_flags(raw, where), *declared])
        wait_with = read_wait_with(section.section("wait-with"))
        polled = section if wait_with is None else self._command_section(wait_with.command)
        page = read_page(section.section("page"), self.page_kinds)
        rows = read_rows(section.section("csv"), page)
        follow, wait = read_follow(section.section("follow")), read_wait(section.section("wait"))
        token = section.get("token", str)
        service = self._service(section)
        endpoint = read_endpoint(section, "request", service)
        key_header = self._idempotency_header(section, service, endpoint)
        view, missing_view = self._view(section)
        links = read_paths(section.value.get("web")) or _links(view)
        returns = read_returns(section)
        requires_none = _requires_none(section, raw)
        requires = read_requirements(section)
        if section.get("handler", str) is None and requires_none is None and returns is None:
            requires += derive_requirements(requires, page, rows, wait, view, where)
        batch = takes_batch(self.root, section, endpoint, flags, returns)
        return Command(
            group=group,
            name=name,
            summary=section.text("summary"),
            description=section.text("description"),
            where=where,
            naming=read_naming(section, f"{group} {name}".rstrip()),
            endpoint=endpoint,
            other_endpoints={
                key: built
                for key in section.section("other-requests").value
                if (built := read_endpoint(section.section("other-requests"), key, service))
            },
            requires=requires,
            requires_none=requires_none,
            service=service.name,
            encoding=section.text("encoding") or service.encoding,
            lists=service.lists,
            constant_query=section.section("constants").text_mapping("query"),
            constant_body=section.section("constants").text_mapping("body"),
            token=token in (None, "optional"),
            token_flag=None if token in ("none", "optional") else token,
            token_optional=token == "optional",
            headers=accept_headers(returns, merge_headers(self.headers, service.headers, read_headers(section))),
            idempotency_header=key_header,
            needs=read_needs(section.section("needs")),
            effect=section.text("effect"),
            flags=[
                *flags,
                *page_flags(page, where),
                *rows_flags(rows, where),
                *follow_flags(follow, where),
                *wait_flags(read_wait(polled.section("wait")), where),
                *web_flags(links, where),
                *idempotency_flags(key_header, flags, section),
                *output_flags(returns, where),
                *batch_flags(taken=batch, where=where),
            ],
            arguments=arguments,
            exactly_one=read_flag_groups((section, *sets), "exactly-one"),
            at_most_one=[
                *read_flag_groups((section, *sets), "at-most-one"),
                *([["field", "input"]] if raw is not None and raw.method != "GET" else []),
            ],
            at_least_one=read_flag_groups((section, *sets), "at-least-one"),
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
            view=view,
            output=section.get("output", str) or (None if returns is None else OUTPUTS.get(returns.kind)),
            returns=returns,
            exits=read_exits(polled) | read_exits(section),
            reasons=read_reasons(section),
            if_unsure=section.get("if-unsure", str) or section.section("if-unsure").get("run", str),
            if_unsure_says=section.section("if-unsure").get("says", str),
            examples=read_examples(section, "examples"),
            response=section.get("response", dict) or section.get("response", list),
            credentials_file=section.is_true("credentials-file"),
            raw=raw,
            tool=read_tool_keys(section),
            missing_sets=[used for used in section.texts("use") if used not in self.root.section("flag-sets").value],
            missing_view=missing_view,
        )

    def _service(self, section: Section) -> Service:
        """Return the service of a command; an unknown one, which the rules report, has no keys."""
        name = section.text("service") or self.service
        return self.services.get(name, Service(name, "", {}))

    def _idempotency_header(self, section: Section, service: Service, endpoint: Endpoint | None) -> str | None:
        """Return the header of the idempotency key, or None if the key goes into the body or there is none."""
        if section.texts("idempotency"):
            return None
        return idempotency_header(service.idempotency or self.idempotency, endpoint, section.text("effect"))

    def _view(self, section: Section) -> tuple[list[Block], str | None]:
        """Return the blocks of a command's own or shared view, and the name of a shared view that does not exist."""
        name = section.get("view", str)
        if name is None:
            return [read_block(item) for item in section.items("view")], None
        self.used_views.add(name)
        shared = self.root.section("views")
        return [read_block(item) for item in shared.items(name)], None if name in shared.value else name

    def _command_section(self, path: str) -> Section:
        """Return the mapping of a command, which may come later in the manifest."""
        group, _, name = path.partition(" ")
        holder = self.root.section("groups").section(group) if name else self.root
        return holder.section("commands").section(name or group)


def _requires_none(section: Section, raw: Raw | None) -> str | None:
    """Return why a response has no requirements, or None."""
    stated = next((item.text("none") for item in section.items("requires") if "none" in item.value), None)
    return RESPONSE_UNKNOWN if stated is None and raw is not None else stated


def _links(view: Sequence[Block]) -> list[str]:
    """Return the paths of the first link of a view that is never replaced by a text."""
    return next((list(block.paths) for block in view if block.kind == "link" and not block.fallback), [])
