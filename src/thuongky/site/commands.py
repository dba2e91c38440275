"""The commands of the office: open it, serve it, take papers in, check its records. Each says what it did, or why not."""

import argparse
import getpass
import os
import sys
from datetime import datetime
from pathlib import Path

from thuongky.core.actor import PostRole, system
from thuongky.core.errors import Invalid, Trouble
from thuongky.core.lang import Lang, Phrase
from thuongky.core.words import Words
from thuongky.site.below import files_below
from thuongky.site.starting import bring_up_to_date, start

say = Words("thuongky.site").say

DONE, FAILED, BAD_ARGUMENT = 0, 1, 2


def add_parsers(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", lang: Lang) -> None:
    """The office's commands beside `brief`, with their help in the reader's language."""

    def command(name: str) -> argparse.ArgumentParser:
        words = say(f"command.{name}").of(lang)
        parser = commands.add_parser(name, help=words, description=words)
        parser.add_argument("--lang", choices=list(Lang), help=say("command.lang").of(lang))
        return parser

    opened = command("init")
    opened.add_argument("--province", required=True, help=say("command.province").of(lang))
    opened.add_argument("--name", required=True, help=say("command.name").of(lang))
    opened.add_argument("--username", required=True, help=say("command.username").of(lang))
    opened.add_argument("--post", default="Chuyên viên Văn phòng UBND tỉnh", help=say("command.post").of(lang))
    roles = [role.value for role in PostRole if role is not PostRole.SYSTEM]
    opened.add_argument("--role", choices=roles, default=PostRole.CLERK.value, help=say("command.role").of(lang))
    opened.add_argument("--organ", help=say("command.organ").of(lang))
    served = command("serve")
    served.add_argument("--host", default="127.0.0.1", help=say("command.host").of(lang))
    served.add_argument("--port", type=int, default=8000, help=say("command.port").of(lang))
    taken = command("take-in")
    taken.add_argument("--province", required=True, help=say("command.province").of(lang))
    taken.add_argument("papers", nargs="+", type=Path, metavar="PAPERS", help=say("command.papers").of(lang))
    shown = command("demo-office")
    shown.add_argument("papers", nargs="+", type=Path, metavar="PAPERS", help=say("command.papers").of(lang))
    shown.add_argument("--host", default="127.0.0.1", help=say("command.host").of(lang))
    shown.add_argument("--port", type=int, default=8000, help=say("command.port").of(lang))
    exported = command("corrections")
    exported.add_argument("--province", required=True, help=say("command.province").of(lang))
    exported.add_argument("--out", type=Path, default=Path("corrections"), help=say("command.out").of(lang))
    listed = command("became")
    listed.add_argument("--province", required=True, help=say("command.province").of(lang))
    recorded = command("make-records")
    recorded.add_argument("--province", required=True, help=say("command.province").of(lang))
    keyed = command("make-key")
    keyed.add_argument("--username", required=True, help=say("command.username").of(lang))
    keyed.add_argument("--program", required=True, help=say("command.program").of(lang))
    command("work-off")
    for name in ("backup", "restore"):
        command(name).add_argument("file", type=Path, metavar="FILE", help=say("command.file").of(lang))
    command("doctor")
    verified = command("verify-audit")
    verified.add_argument("--anchor", default="", help=say("command.anchor").of(lang))


def run(asked: argparse.Namespace, lang: Lang, at: datetime) -> int:
    """The exit status: 0 done, 1 not done (said on stderr), 2 a bad argument."""
    if asked.command == "demo-office":
        os.environ["THUONGKY_DEMO"] = "1"
    start()
    bring_up_to_date()
    try:
        return _COMMANDS[asked.command](asked, lang, at)
    except Invalid as bad:
        for problem in bad.problems.values():
            _complain(problem, lang)
    except Trouble as trouble:
        _complain(trouble.said, lang)
    return FAILED


def _init(asked: argparse.Namespace, lang: Lang, at: datetime) -> int:
    from thuongky.organs.actions.add_account import add_account
    from thuongky.organs.actions.open_committee import open_committee
    from thuongky.organs.queries import find

    program = system(asked.province)
    try:
        area = open_committee(actor=program, at=at)
    except KeyError:
        _complain(say("command.no-province", province=asked.province), lang)
        return BAD_ARGUMENT
    organs = find(asked.organ, area=asked.province, on=at.date()) if asked.organ else []
    if asked.organ and len(organs) != 1:
        _complain(say("command.no-organ", name=asked.organ, count=len(organs)), lang)
        return BAD_ARGUMENT
    password = os.environ.get("THUONGKY_PASSWORD") or getpass.getpass(say("command.password").of(lang))
    add_account(
        actor=program,
        at=at,
        name=asked.name,
        username=asked.username,
        password=password,
        post=asked.post,
        role=PostRole(asked.role),
        first_day=at.date(),
        organ=organs[0] if organs else None,
    )
    _tell(say("command.opened", area=area.full_name, username=asked.username), lang)
    return DONE


def _serve(asked: argparse.Namespace, lang: Lang, _at: datetime) -> int:
    from thuongky.site.serve import is_free, serve

    if not is_free(asked.host, asked.port):
        _complain(say("command.port-taken", host=asked.host, port=asked.port), lang)
        return FAILED
    _tell(say("command.serving", host=asked.host, port=asked.port), lang)
    return serve(asked.host, asked.port)


def _demo_office(asked: argparse.Namespace, lang: Lang, at: datetime) -> int:
    from thuongky.site.demo import make_demo

    taken, refused = make_demo(asked.papers, at)
    _tell(say("command.demo-ready", taken=taken, refused=refused), lang)
    return _serve(asked, lang, at)


def _take_in(asked: argparse.Namespace, lang: Lang, at: datetime) -> int:
    """Every file by itself: a bad one is named and stops none of the others."""
    from thuongky.papers.actions.take_in import take_in

    actor, failed = system(asked.province), 0
    for path in files_below(asked.papers):
        try:
            result = take_in(actor=actor, at=at, name=path.name, data=path.read_bytes())
        except OSError as error:
            _complain(say("command.no-file", path=path, why=error.strerror), lang)
            failed += 1
        except Invalid as bad:
            _complain(bad.said, lang)
            failed += 1
        else:
            _tell(say("command.copy" if result.is_copy else "command.taken", name=path.name), lang)
    return FAILED if failed else DONE


def _corrections(asked: argparse.Namespace, lang: Lang, _at: datetime) -> int:
    from thuongky.papers.exporting import corrected_cases

    asked.out.mkdir(parents=True, exist_ok=True)
    count = 0
    for case in corrected_cases(asked.province):
        (asked.out / f"{case.name}.txt").write_text(case.text, "utf-8", newline="")
        (asked.out / f"{case.name}.json").write_text(case.gold + "\n", "utf-8")
        count += 1
    _tell(say("command.exported", count=count, out=asked.out), lang)
    return DONE


def _became(asked: argparse.Namespace, lang: Lang, at: datetime) -> int:
    """Columns with tabs between, one row a finding."""
    from thuongky.core.versions import VIETNAM
    from thuongky.directives.became import what_became

    print(*(say(f"became.{name}").of(lang) for name in ("paper", "kind", "words", "state", "record", "then", "today")), sep="\t")
    for row in what_became(asked.province, at.astimezone(VIETNAM).date()):
        words = " ".join(row.words.split())
        print(row.paper, row.kind.value, words, row.state, row.record or "", row.then, row.today, sep="\t")
    return DONE


def _make_records(asked: argparse.Namespace, lang: Lang, at: datetime) -> int:
    from thuongky.papers.actions.make_records import make_records, without_records

    papers = without_records().filter(province=asked.province).order_by("paper").values_list("paper", flat=True).distinct()
    made = sum(make_records(actor=system(asked.province), at=at, paper_id=paper) for paper in list(papers))
    _tell(say("command.records-made", count=made), lang)
    return DONE


def _make_key(asked: argparse.Namespace, lang: Lang, at: datetime) -> int:
    from thuongky.core.versions import VIETNAM
    from thuongky.organs.actions.make_key import make_key
    from thuongky.organs.models import Account
    from thuongky.organs.queries import tenures_of

    account = Account.objects.filter(username=asked.username).select_related("person").first()
    held = tenures_of(account, at.astimezone(VIETNAM).date()) if account else []
    if not held:
        _complain(say("command.no-account", username=asked.username), lang)
        return BAD_ARGUMENT
    _, key = make_key(actor=system(held[0].post.province), at=at, post=held[0].post, name=asked.program)
    _tell(say("command.key-made", key=key), lang)
    return DONE


def _work_off(_asked: argparse.Namespace, lang: Lang, _at: datetime) -> int:
    from thuongky.site.worker import work_off

    _tell(say("command.worked-off", count=work_off()), lang)
    return DONE


def _backup(asked: argparse.Namespace, lang: Lang, at: datetime) -> int:
    from thuongky.site.backup import back_up

    kept = back_up(asked.file, at)
    _tell(say("command.backed-up", file=asked.file, files=kept.files, head=kept.head), lang)
    return DONE


def _restore(asked: argparse.Namespace, lang: Lang, _at: datetime) -> int:
    from thuongky.site.backup import restore

    kept = restore(asked.file)
    _tell(say("command.restored", file=asked.file, files=kept.files, head=kept.head), lang)
    return DONE


def _doctor(_asked: argparse.Namespace, lang: Lang, at: datetime) -> int:
    from django.conf import settings

    from thuongky.site.doctor import examine

    found = list(examine(settings.DATA, at))
    for one in found:
        print("✓" if one.is_well else "✗", one.said.of(lang))
    return DONE if all(one.is_well for one in found) else FAILED


def _verify_audit(asked: argparse.Namespace, lang: Lang, _at: datetime) -> int:
    from thuongky.core.audit import verify

    verdict = verify(asked.anchor)
    for number, fault in verdict.faults:
        _complain(say(f"audit.{fault.value}", number=number), lang)
    _tell(say("audit.counted", sealed=verdict.sealed, unsealed=verdict.unsealed, head=verdict.head), lang)
    return DONE if verdict.is_sound else FAILED


_COMMANDS = {
    "init": _init,
    "demo-office": _demo_office,
    "serve": _serve,
    "take-in": _take_in,
    "corrections": _corrections,
    "became": _became,
    "make-records": _make_records,
    "make-key": _make_key,
    "work-off": _work_off,
    "backup": _backup,
    "restore": _restore,
    "doctor": _doctor,
    "verify-audit": _verify_audit,
}


def is_office_command(name: str) -> bool:
    return name in _COMMANDS


def _tell(said: Phrase, lang: Lang) -> None:
    print(said.of(lang), flush=True)


def _complain(said: Phrase, lang: Lang) -> None:
    print(said.of(lang), file=sys.stderr)
