"""The report's tables against the figures written down by hand: both pages, the CSV files and report.json."""

from decimal import Decimal
from fractions import Fraction as F

import pytest
import tables_expected as expected
from bs4 import Tag
from reading import (
    CJK,
    LANGUAGES,
    Printed,
    body,
    csv_cells,
    data_folder,
    head,
    named_rows,
    number,
    numbered_table,
    numbers,
    report_json,
    rounded,
    text,
    tight,
)

COLUMNS = {
    "1-1": {
        "zh": ["项目", "具体内容", "明细金额", "单位", "数量", "单价", "小计"],
        "en": ["Project", "Item", "Amount", "Unit", "Quantity", "Unit price", "Subtotal"],
    },
    "1-2": {
        "zh": ["年", "月", "日", "明细", "拨付金额", "拨付方式"],
        "en": ["Year", "Month", "Day", "Item", "Amount disbursed", "Method of disbursement"],
    },
    "1-3": {
        "zh": ["项目", "具体内容", "计划内容", "执行情况"],
        "en": ["Project", "Item", "Plan", "Implementation"],
    },
    "3-2": {
        "zh": ["指标", "权重", "业绩值", "得分", "得分率", "扣分"],
        "en": ["Indicator", "Weight", "Actual value", "Score", "Score rate", "Points lost"],
    },
}
UNIT = {
    "1-1": {"zh": "单位：万元", "en": "Unit: RMB 10,000"},
    "1-2": {"zh": "单位：万元", "en": "Unit: RMB 10,000"},
    "3-2": {"zh": "单位：分", "en": "Unit: points"},
}

BUDGET_LINES = [(group, line) for group in expected.BUDGET for line in group[3]]


def value(cell: Tag | str, language: str = "zh") -> F:
    return number(text(cell), language).value


def holds(words: str, wanted: list[str]) -> bool:
    return all(word.lower() in words.lower() for word in wanted)


def is_named(cell: Tag | str, language: str, name: str, english: list[str]) -> bool:
    return tight(cell) == name if language == "zh" else holds(text(cell), english)


def figures(words: str, language: str) -> list[str]:
    """The numbers of a text, written as in tables_expected, in order of size."""
    return sorted(map(plain, numbers(words, language)))


def plain(printed: Printed) -> str:
    whole = f"{float(printed.value):.{printed.decimals}f}"
    return whole + ("%" if printed.percent else "")


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_are_named_in_order(language: str, name: str) -> None:
    assert [text(cell) for cell in head(numbered_table(language, name))] == COLUMNS[name][language]


@pytest.mark.parametrize("name", UNIT)
def test_the_unit_stands_in_the_caption(language: str, name: str) -> None:
    assert UNIT[name][language] in text(numbered_table(language, name).caption)


def test_what_is_expected_adds_up() -> None:
    assert expected.agrees_with_itself() == []


# ---- Table 1-1 ----


def test_table_1_1_holds_every_line_of_the_budget(language: str) -> None:
    *rows, total = body(numbered_table(language, "1-1"))
    assert len(rows) == len(BUDGET_LINES) == 20
    for row, (group, line) in zip(rows, BUDGET_LINES):
        name, english, amount, unit, english_unit, quantity, price = line
        assert is_named(row[0], language, group[0], group[1]), text(row[0])
        assert is_named(row[1], language, name, english), text(row[1])
        assert value(row[2], language) == F(amount), name
        assert (text(row[3]) == unit) if language == "zh" else text(row[3]).startswith(english_unit), name
        assert value(row[4], language) == F(quantity), name
        assert value(row[5], language) == F(price), name
        assert value(row[6], language) == F(group[2]), name
    assert text(total[0]) == {"zh": "合计", "en": "Total"}[language]
    assert value(total[-1], language) == F(expected.BUDGET_TOTAL)


def test_table_1_1_merges_each_group_and_its_subtotal(language: str) -> None:
    rows = body(numbered_table(language, "1-1"))[:-1]
    for column in (0, 6):
        cells = {id(row[column]): row[column] for row in rows}
        assert [int(cell["rowspan"]) for cell in cells.values()] == [len(group[3]) for group in expected.BUDGET]


# ---- Table 1-2 ----


def test_table_1_2_holds_every_payment(language: str) -> None:
    *rows, total = body(numbered_table(language, "1-2"))
    assert len(rows) == len(expected.PAYMENTS) == 4
    for row, (year, month, day, name, english, amount) in zip(rows, expected.PAYMENTS):
        assert [text(cell) for cell in row[:3]] == [year, month, day]
        assert is_named(row[3], language, name, english), text(row[3])
        assert value(row[4], language) == F(amount), name
        method = text(row[5])
        assert method == expected.PAYMENT_METHOD if language == "zh" else "treasury" in method, method
    assert value(total[4], language) == F(expected.BUDGET_TOTAL)


# ---- Table 1-3 ----


def test_table_1_3_holds_every_plan_and_its_implementation(language: str) -> None:
    rows = body(numbered_table(language, "1-3"))
    assert len(rows) == len(expected.DELIVERY) == 20
    lines = {line[0]: (group, line[1]) for group, line in BUDGET_LINES}
    for row, (name, plan, actual) in zip(rows, expected.DELIVERY):
        group, english = lines[name]
        assert is_named(row[0], language, group[0], group[1]), text(row[0])
        assert is_named(row[1], language, name, english), text(row[1])
        assert figures(text(row[2]), language) == sorted(plan), f"plan of {name}"
        assert figures(text(row[3]), language) == sorted(actual), f"implementation of {name}"


def test_table_1_3_says_of_which_lines_the_source_is_silent(language: str) -> None:
    silent = {"志愿者年度总结活动", "志愿者注册管理日常工作费用", "职业青年心理健康EAP项目"}
    said = {"zh": "未列", "en": "Not listed"}[language]
    rows = body(numbered_table(language, "1-3"))
    told = {name for row, (name, *_) in zip(rows, expected.DELIVERY) if said in text(row[2])}
    assert told == silent


def test_table_1_3_gives_each_of_16_districts_its_activities(language: str) -> None:
    rows = body(numbered_table(language, "1-3"))
    names = [name for name, *_ in expected.DELIVERY]
    words = text(rows[[name.startswith("12355青春守护者计划") for name in names].index(True)][3])
    place = 0
    for chinese, english, count in expected.DISTRICTS:
        at = words.find({"zh": chinese, "en": english}[language], place)
        assert at >= place, f"{chinese} is missing or out of order"
        place = at + 1
        after = words[at : at + 40]
        assert numbers(after, language)[0].value == count, after


# ---- Table 3-1 ----


def test_table_3_1_sums_up_the_three_parts(language: str) -> None:
    table = numbered_table(language, "3-1")
    names = [text(cell) for cell in head(table)]
    for name, id in zip(names[1:4], "ABC", strict=True):
        assert name.startswith(id)
    weight, score, rate = body(table)
    for column, id in enumerate(["A", "B", "C", "total"], start=1):
        assert value(weight[column], language) == expected.WEIGHT[id]
        assert number(text(score[column]), language) == Printed(expected.PRINTED_SCORE[id], 2, False)
        assert number(text(rate[column]), language) == Printed(rounded(expected.RATE[id], 2), 2, True)


def test_table_3_1_prints_the_rates_of_the_source() -> None:
    rates = [rounded(expected.RATE[id], 2) for id in ["A", "B", "C", "total"]]
    assert rates == [F("95.83"), F("79.69"), F("94.41"), F("89.87")]


# ---- Table 3-2 ----


def test_table_3_2_holds_every_indicator_and_the_total(language: str) -> None:
    *rows, total = body(numbered_table(language, "3-2"))
    assert len(rows) == len(expected.INDICATORS) == 43
    for row, (id, name, english, weight, printed) in zip(rows, expected.INDICATORS):
        code, _, title = text(row[0]).partition(" ")
        assert code == id
        assert is_named(title, language, name, english), text(row[0])
        assert value(row[1], language) == weight, id
        holds_actual_value(row[2], id, language)
        holds_scores(row[3:], id, language)
        assert number(text(row[3]), language) == Printed(F(printed), 2, False), id
    assert text(total[0]) == {"zh": "合计", "en": "Total"}[language]
    assert value(total[1], language) == 100
    holds_scores(total[3:], "total", language)


def holds_actual_value(cell: Tag, id: str, language: str) -> None:
    words = text(cell)
    if id in expected.ACTUAL:
        printed = number(words, language)
        assert printed.percent, f"{id}: {words}"
        assert printed.value == rounded(expected.ACTUAL[id], 2), f"{id}: {words}"
    elif expected.is_leaf(id):
        assert len(words) > 3, f"{id} is judged: its actual value is told in words"
        assert (CJK.search(words) is not None) == (language == "zh"), words
    else:
        assert words == "—", f"{id} has no actual value of its own: {words}"


def holds_scores(cells: list[Tag], id: str, language: str) -> None:
    score, rate, lost = (text(cell) for cell in cells)
    assert number(score, language) == Printed(expected.PRINTED_SCORE[id], 2, False), id
    assert number(rate, language) == Printed(rounded(expected.RATE[id], 2), 2, True), id
    assert number(lost, language).value == -rounded(expected.LOST[id], 2), id


def test_table_3_2_explains_why_printed_leaves_do_not_add_up(language: str) -> None:
    table = numbered_table(language, "3-2")
    note = text(table.parent)
    for figure in ("C1", "26.88", "26.87", "0.01"):
        assert figure in note.replace(text(table), ""), f"no note says {figure}"


def test_points_lost_are_written_with_a_minus_sign(language: str) -> None:
    for row in body(numbered_table(language, "3-2")):
        assert "-" not in text(row[5])


@pytest.mark.parametrize(("name", "columns"), [("1-1", [2, 5, 6]), ("1-2", [4]), ("3-2", [3, 4])])
def test_a_column_of_numbers_has_the_same_decimals_throughout(language: str, name: str, columns: list[int]) -> None:
    for column in columns:
        printed = [text(row[column]) for row in body(numbered_table(language, name))]
        decimals = {number(words, language).decimals for words in printed if words[:1].isdigit()}
        assert len(decimals) == 1, printed


# ---- Data files ----


def both(row: dict[str, str], table: str, chinese: str) -> str:
    """A cell of a data file, which must read the same under its Chinese and its English name."""
    column = COLUMNS[table]["zh"].index(chinese)
    zh, en = row[chinese], row[COLUMNS[table]["en"][column]]
    assert zh == en, f"{chinese}: {zh!r} is not {en!r}"
    return zh


def json_rows(name: str) -> list[dict[str, str]]:
    """A table of report.json by the names of its columns."""
    tables = [table for table in report_json()["tables"] if table["number"] in (f"表 {name}", name)]
    assert len(tables) == 1, f"report.json has {len(tables)} tables {name}"
    return named_rows([[str(cell) for cell in row] for row in tables[0]["rows"]])


def file_rows(source: str, name: str) -> list[dict[str, str]]:
    return json_rows(name) if source == "json" else named_rows(csv_cells(data_folder() / f"table-{name}.csv"))


def unguarded(cell: str) -> F:
    """A number of a data file: digits, a decimal point, perhaps a sign; nothing grouped, nothing rounded away."""
    plain = cell.strip().removesuffix("%").replace("−", "-")
    assert plain.replace("-", "", 1).replace(".", "", 1).isdigit(), f"not a plain number: {cell!r}"
    return F(Decimal(plain))


@pytest.mark.parametrize("source", ["csv", "json"])
def test_data_of_table_1_1_is_the_budget(source: str) -> None:
    *rows, total = file_rows(source, "1-1")
    assert len(rows) == 20
    for row, (group, line) in zip(rows, BUDGET_LINES):
        assert tight(row["项目"]) == group[0] and holds(row["Project"], group[1])
        assert tight(row["具体内容"]) == line[0] and holds(row["Item"], line[1])
        assert row["单位"] == line[3] and row["Unit"].startswith(line[4])
        figures = {"明细金额": line[2], "数量": line[5], "单价": line[6], "小计": group[2]}
        for column, figure in figures.items():
            assert unguarded(both(row, "1-1", column)) == F(figure), (line[0], column)
    assert unguarded(both(total, "1-1", "小计")) == F(expected.BUDGET_TOTAL)


@pytest.mark.parametrize("source", ["csv", "json"])
def test_the_total_of_table_1_1_puts_no_word_into_a_column_of_numbers(source: str) -> None:
    total = file_rows(source, "1-1")[-1]
    assert [both(total, "1-1", column) for column in ("明细金额", "数量", "单价")] == ["", "", ""]


@pytest.mark.parametrize("source", ["csv", "json"])
def test_data_of_table_1_2_is_the_payments(source: str) -> None:
    *rows, total = file_rows(source, "1-2")
    assert len(rows) == 4
    for row, (year, month, day, name, english, amount) in zip(rows, expected.PAYMENTS):
        date = [cell for column, cell in row.items() if column.split(" ")[-1] in ("年", "月", "日")]
        assert [F(part) for part in date] == [F(year), F(month), F(day)]
        assert tight(row["明细"]) == name and holds(row["Item"], english)
        assert unguarded(both(row, "1-2", "拨付金额")) == F(amount)
        assert row["拨付方式"] == expected.PAYMENT_METHOD
    assert unguarded(both(total, "1-2", "拨付金额")) == F(expected.BUDGET_TOTAL)


@pytest.mark.parametrize("source", ["csv", "json"])
def test_data_of_table_1_3_holds_every_plan_and_its_implementation(source: str) -> None:
    rows = file_rows(source, "1-3")
    assert len(rows) == 20
    for row, (name, plan, actual) in zip(rows, expected.DELIVERY):
        assert tight(row["具体内容"]) == name
        assert figures(row["计划内容"], "zh") == figures(row["Plan"], "en") == sorted(plan), name
        assert figures(row["执行情况"], "zh") == figures(row["Implementation"], "en") == sorted(actual), name


@pytest.mark.parametrize("source", ["csv", "json"])
def test_data_of_table_3_1_sums_up_the_three_parts(source: str) -> None:
    weight, score, rate = file_rows(source, "3-1")
    for id in ("A", "B", "C", "合计"):
        column = next(name for name in weight if name.startswith(id))
        id = "total" if id == "合计" else id
        assert unguarded(weight[column]) == expected.WEIGHT[id]
        assert unguarded(score[column]) == expected.PRINTED_SCORE[id]
        assert unguarded(rate[column]) == rounded(expected.RATE[id], 2)


@pytest.mark.parametrize("source", ["csv", "json"])
def test_data_of_table_3_2_is_every_indicator_and_the_total(source: str) -> None:
    *rows, total = file_rows(source, "3-2")
    assert len(rows) == 43
    for row, (id, name, english, *_) in zip(rows, expected.INDICATORS):
        code, _, title = row["指标"].partition(" ")
        assert code == id and tight(title) == name
        assert row["Indicator"].startswith(id + " ") and holds(row["Indicator"], english)
        holds_data_of_scores(row, id)
        if id in expected.ACTUAL:
            assert unguarded(both(row, "3-2", "业绩值")) == rounded(expected.ACTUAL[id], 2)
    holds_data_of_scores(total, "total")


def holds_data_of_scores(row: dict[str, str], id: str) -> None:
    assert unguarded(both(row, "3-2", "权重")) == expected.WEIGHT[id], id
    assert unguarded(both(row, "3-2", "得分")) == expected.PRINTED_SCORE[id], id
    assert unguarded(both(row, "3-2", "得分率")) == rounded(expected.RATE[id], 2), id
    assert unguarded(both(row, "3-2", "扣分")) == -rounded(expected.LOST[id], 2), id


def test_report_json_scores_every_indicator_exactly() -> None:
    seen: list[str] = []

    def visit(node: dict) -> None:
        id = node["id"]
        seen.append(id)
        name, english = next((name, english) for other, name, english, *_ in expected.INDICATORS if other == id)
        assert tight(node["name"]["zh"]) == name and holds(node["name"]["en"], english)
        assert F(node["weight"]) == expected.WEIGHT[id]
        assert F(node["exact"]) == expected.SCORE[id]
        assert F(node["score"]) == expected.PRINTED_SCORE[id]
        assert F(node["scoreRate"]) == rounded(expected.RATE[id], 2)
        assert F(node["lost"]) == rounded(expected.LOST[id], 2)
        for child in node.get("children", []):
            visit(child)

    for node in report_json()["indicators"]:
        visit(node)
    assert seen == [id for id, *_ in expected.INDICATORS]


def test_report_json_gives_the_verdict() -> None:
    verdict = report_json()["verdict"]
    assert F(verdict["score"]) == F("89.87")
    assert F(verdict["exact"]) == expected.SCORE["total"]
    assert F(verdict["lost"]) == F("10.13")
    assert F(verdict["toNextGrade"]) == F(expected.TO_NEXT_GRADE)
    names = {grade["id"]: grade["name"] for grade in report_json()["methodology"]["grades"]}
    assert names[verdict["grade"]]["zh"] == expected.GRADE["zh"]


def test_report_json_holds_the_findings_and_what_they_cost() -> None:
    found = [(finding["lostOn"], F(finding["lost"])) for finding in report_json()["findings"]]
    assert found == [(ids, F(cost)) for ids, cost in expected.FINDINGS]


def test_no_cell_of_a_data_file_is_a_formula() -> None:
    files = sorted(data_folder().parents[2].rglob("*.csv"))
    assert len(files) >= 6
    for file in files:
        for row in csv_cells(file):
            for cell in row:
                is_number = cell.removeprefix("-").removesuffix("%").replace(".", "", 1).isdigit()
                assert is_number or not cell.startswith(("=", "+", "-", "@", "\t", "\r")), f"{file.name}: {cell!r}"


def test_each_table_offers_its_data(language: str) -> None:
    for name in ("1-1", "1-2", "1-3", "3-1", "3-2"):
        table = numbered_table(language, name)
        links = [link["href"] for link in table.parent.find_all("a", href=True)]
        assert any(link.endswith(f"/table-{name}.csv") for link in links), f"table {name} has no download"
    assert set(LANGUAGES) == set(report_json()["languages"])
