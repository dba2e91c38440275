"""Every entry of every file keeps the promises of its kind."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest

from vanban.lexicon import Entry, by_id, entries
from vanban.text.words import phrase_keys

# What a cue means depends on the rules around it; the grammar's own tests judge its near misses.
KINDS = ("units", "indicators", "posts", "organs", "provinces", "document_types", "collectives", "abbreviations")
# GUIDE.md's list of indicators, which readings are exchanged by: a change here is a change of that contract.
INDICATORS = [
    "budget.revenue", "budget.expenditure", "industry.iip", "industry.output", "trade.export", "trade.import",
    "trade.turnover", "retail.sales", "price.cpi", "economy.grdp", "investment.public.plan",
    "investment.public.disbursed", "investment.private.projects", "investment.private.capital", "enterprise.new",
    "enterprise.capital", "enterprise.returned", "enterprise.left", "agriculture.area", "agriculture.output",
    "forestry.area", "tourism.visitors", "tourism.revenue", "transport.revenue", "credit.outstanding",
    "credit.deposits", "housing.started", "housing.built", "poverty.rate", "labour.jobs", "health.vaccinated",
    "health.cases", "welfare.support", "welfare.donors", "safety.accidents", "rural.communes", "procedure.ontime",
]  # fmt: skip
UNIT_CLASSES = {
    "money", "percent", "points", "times", "area", "mass", "length", "volume", "energy", "count-people", "count-things",
    "price", "ratio",
}  # fmt: skip
# Nghị định 30/2020/NĐ-CP, Điều 7: the administrative papers, and the three kinds of copy of Phụ lục III.
ADMINISTRATIVE = {
    "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ", "BGN", "BTT",
    "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "SY", "SL", "TrS",
}  # fmt: skip


def holds(text: str, form: str) -> bool:
    """Whether a text holds a form as whole words, folded as the reader folds."""
    words, wanted = phrase_keys(text), phrase_keys(form)
    return any(words[i : i + len(wanted)] == wanted for i in range(len(words)))


def found(entry: Entry, text: str) -> list[str]:
    return [f for f in entry.forms if holds(text, f)] + [f for f in entry.exact if f in text]


def every(*kinds: str) -> Iterator[Entry]:
    return (entry for kind in kinds for entry in entries(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_no_near_miss_holds_a_form_unless_it_says_which_sense_clashes(kind: str) -> None:
    wrong = [(e.id, n.text) for e in entries(kind) for n in e.near_misses if bool(found(e, n.text)) != bool(n.clash)]
    assert wrong == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_example_holds_a_form_of_its_entry(kind: str) -> None:
    assert [(e.id, x) for e in entries(kind) for x in e.examples if not found(e, x)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_entry_lists_two_spellings_that_the_reader_folds_into_one(kind: str) -> None:
    twice = [e.id for e in entries(kind) if len({phrase_keys(f) for f in e.forms}) < len(e.forms)]
    assert twice == []


@pytest.mark.parametrize("kind", ["units", "indicators", "document_types", "collectives"])
def test_a_form_belongs_to_one_entry_where_the_reader_must_not_choose(kind: str) -> None:
    owners: dict[tuple[str, ...], set[str]] = {}
    for entry in entries(kind):
        for form in entry.forms:
            owners.setdefault(phrase_keys(form), set()).add(entry.id)
    assert [ids for ids in owners.values() if len(ids) > 1] == []


@pytest.mark.parametrize("kind", ["organs", "provinces", "posts"])
def test_entries_that_share_a_form_come_oldest_first(kind: str) -> None:
    """The reader takes the last entry of a form, so that a name without a date is read as the one in force."""
    last: dict[tuple[str, ...], Entry] = {}
    for entry in entries(kind):
        for form in entry.forms:
            before = last.get(phrase_keys(form))
            assert not before or (before.valid_to or date.max) <= (entry.valid_to or date.max), (before.id, entry.id)
            last[phrase_keys(form)] = entry


@pytest.mark.parametrize("kind", KINDS)
def test_english_names_are_plain_and_ids_are_ascii(kind: str) -> None:
    assert [e.id for e in entries(kind) if not re.fullmatch(r"[a-z0-9]+(?:[-.][a-z0-9]+)*", e.id)] == []


def test_units_have_a_known_class_and_an_answer_to_whether_a_number_before_them_is_a_figure() -> None:
    assert {e.data["class"] for e in entries("units")} == UNIT_CLASSES
    assert {e.data["figure"] for e in entries("units")} == {"always", "never", "context"}


def test_a_unit_with_a_scale_word_is_that_many_times_the_unit_without() -> None:
    powers = {"nghìn": 3, "triệu": 6, "vạn": 4, "tỷ": 9}
    by_form = {phrase_keys(f): e for e in entries("units") for f in e.forms}
    wrong = []
    for form, entry in ((f, e) for e in entries("units") for f in e.forms if f.split()[0] in powers and " " in f):
        word, rest = form.split(" ", 1)
        bare = by_form.get(phrase_keys(rest))
        if bare and rest.split()[0] not in powers and entry.data["scale"] != bare.data["scale"] + powers[word]:
            wrong.append((form, entry.data["scale"], bare.data["scale"]))
    assert wrong == []


def test_money_compares_in_one_base_a_currency() -> None:
    money = {e.id: (e.data["scale"], e.data["base"]) for e in entries("units") if e.data["class"] == "money"}
    assert money["ty-dong"] == (9, "VND")
    assert money["nghin-ty-dong"] == (12, "VND")
    assert money["trieu-usd"] == (6, "USD")


def test_the_indicators_are_those_of_the_guide_and_no_others() -> None:
    assert [e.id for e in entries("indicators")] == INDICATORS


def test_indicators_take_known_units_and_say_how_they_add_up() -> None:
    for entry in entries("indicators"):
        assert set(entry.data["units"]) <= UNIT_CLASSES, entry.id
        assert entry.data["flow"] in ("flow", "stock", "index"), entry.id
        assert entry.data["better"] in ("up", "down", None), entry.id
        assert isinstance(entry.data["additive"], bool), entry.id
        assert any(holds(entry.data["unit"], f) for u in entries("units") for f in u.forms), entry.id


@pytest.mark.parametrize(
    ("phrase", "indicator"),
    [
        ("thu NSNN", "budget.revenue"),
        ("tổng thu ngân sách nhà nước trên địa bàn", "budget.revenue"),
        ("chỉ số sản xuất toàn ngành công nghiệp", "industry.iip"),
        ("giá trị sản xuất công nghiệp", "industry.output"),
        ("tổng kim ngạch xuất, nhập khẩu", "trade.turnover"),
        ("tổng mức bán lẻ hàng hoá và doanh thu dịch vụ", "retail.sales"),
        ("tỷ lệ giải ngân", "investment.public.disbursed"),
        ("khởi công nhà ở xã hội", "housing.started"),
        ("nhà ở xã hội hoàn thành", "housing.built"),
    ],
)
def test_wordings_of_provincial_reports_name_their_indicator(phrase: str, indicator: str) -> None:
    assert phrase_keys(phrase) in {phrase_keys(f) for f in by_id("indicators")[indicator].forms}


def test_posts_have_a_rank_a_level_and_say_whether_an_organ_follows() -> None:
    for entry in entries("posts"):
        assert 1 <= entry.data["rank"] <= 9, entry.id
        assert entry.data["level"] in ("central", "province", "district", "commune", "any"), entry.id
        assert isinstance(entry.data["takes_organ"], bool), entry.id


def test_a_chair_ranks_above_the_deputy_and_the_province_above_district_and_commune() -> None:
    ranks = {e.id: e.data["rank"] for e in entries("posts")}
    order = ["chu-tich-ubnd-tinh", "pct-ubnd-tinh", "giam-doc", "pho-giam-doc", "truong-phong", "chuyen-vien"]
    assert all(ranks[a] < ranks[b] for a, b in pairwise(order))
    assert ranks["chu-tich-ubnd-tinh"] < ranks["chu-tich-ubnd-huyen"] < ranks["chu-tich-ubnd-xa"]


def test_district_posts_and_organs_end_with_the_districts() -> None:
    late = [e.id for e in every("posts", "organs") if e.data["level"] == "district" and not e.valid_to]
    assert late == []
    assert {e.valid_to for e in entries("posts") if e.data["level"] == "district"} == {date(2025, 6, 30)}


def test_every_administrative_paper_of_the_decree_is_there_with_its_code() -> None:
    decree = [e for e in entries("document_types") if "30/2020" in e.source]
    assert {e.data["abbr"] for e in decree if e.data["abbr"]} == ADMINISTRATIVE
    assert {e.id for e in decree if e.data["abbr"] is None} == {"cong-van", "thu-cong"}


def test_collectives_are_of_the_state_of_government_or_outside_both() -> None:
    assert {e.data["kind"] for e in entries("collectives")} == {"state", "government", "investor", "enterprise", "people"}
