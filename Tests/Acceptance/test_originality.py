"""No sentence of the source documents is copied: the texts are told anew; names, titles and figures are the same."""

import re

import pytest
from bs4 import NavigableString, Tag
from originality import FILE, WINDOW, copied_runs, fingerprints, pieces, recorded
from reading import declaration_path, page, report_path

PAGES = [report_path("zh"), declaration_path("zh")]
TOLD = ["p", "li", "dd", "td", "figcaption", "blockquote"]
NAMED = ["th", "dt", "caption", "summary", "h1", "h2", "h3", "h4", "h5", "h6", "svg"]
# A copied run counts when this many of its characters are no name.
OUTSIDE_NAMES = 8

# What must be written as in the source: names of bodies, projects, activities, indicators and documents. Titles in
# 《 》 are names by themselves.
NAMES = [
    "中国共产主义青年团上海市委员会",
    "共青团上海市委员会",
    "上海市青少年服务和权益保护办公室",
    "上海市社区青少年事务办公室",
    "市社区青少年事务办公室",
    "原上海市社区青少年工作联席会议办公室",
    "市综治委预防青少年违法犯罪专项组办公室",
    "上海青春在线青少年公共服务中心",
    "上海市预防青少年犯罪研究会",
    "上海市阳光社区青少年事务中心",
    "上海市社工协会青少年社会工作专业委员会",
    "中国造血干细胞捐献者资料库上海市分库",
    "上海青年造血干细胞捐献志愿者行动",
    "为了生命的希望工程",
    "上海青少年服务和权益保护平台专项绩效评价报告",
    "上海青少年服务和权益保护平台专项项目",
    "上海市青少年服务和权益保护工作经费",
    "青少年服务和权益保护项目工作",
    "青少年服务和权益保护宣传工作",
    "青少年服务和权益保护工作",
    "青少年维权和心理咨询服务热线",
    "青少年维权服务热线",
    "志愿者俱乐部",
    "青春守护者计划",
    "青春守护者",
    "青春期心理健康、家长学堂、阳光行动、护花行动、法律进校园",
    "上海青少年维权志愿者名师讲坛",
    "专业能力精进类培训（含名师讲坛）",
    "平面媒体专栏宣传",
    "公益课程工作方案及课程清单",
    "青年之声",
    "互动社交平台服务能力建设推进会",
    "青年工作联席会议",
    "共青团与人大代表、政协委员面对面",
    "热线专业督导次数计划完成率",
    "困难青少年免费咨询时长计划完成率",
    "青少年权益维护热线数据分享率",
    "政府主导推动、社团自主运行、社会多方参与",
]
LONGEST_FIRST = sorted(("".join(pieces(name)) for name in NAMES), key=len, reverse=True)


def own_text(block: Tag) -> str:
    """The text of a block without the blocks inside it and without titles of documents."""
    parts = []
    for part in block.descendants:
        if isinstance(part, NavigableString):
            holder = part.find_parent(TOLD + NAMED)
            if holder is block:
                parts.append(str(part))
    return re.sub(r"《[^》]*》", "《0》", "".join(parts))


def running_text(path: str) -> list[str]:
    """What is told in sentences: not the form's own values, not quotations of the source in the errata, not titles."""
    main = page(path).main
    left_out = [*main.find_all(id=["annex-references", "annex-errata"]), *main.find_all(id="tbl-targets")]
    left_out = [node if node.name == "div" else node.parent for node in left_out]
    blocks = [block for block in main.find_all(TOLD) if not any(node in block.parents for node in left_out)]
    return [words for block in blocks if (words := own_text(block).strip())]


def without_names(run: str) -> str:
    for name in LONGEST_FIRST:
        run = run.replace(name, "")
    return run


@pytest.mark.parametrize("told", PAGES)
def test_no_sentence_is_copied_from_the_source(told: str) -> None:
    source = recorded()
    texts = running_text(told)
    assert len(texts) > 60 and sum(map(len, texts)) > 4000, "the running text was not found"
    copied = [(run, words[:50]) for words in texts for run in copied_runs(words, source) if len(without_names(run)) >= OUTSIDE_NAMES]
    assert copied == []


def test_fingerprints_recognise_what_is_copied() -> None:
    """The file is that of the source: titles that stand in it are found, with whatever punctuation and spaces."""
    known = [
        "中国红十字总会、卫生部关于加强中国造血干细胞捐献者资料库（中华骨髓库）及分库建设的通知",
        "推动中国特色社会主义协商民主政治建设、解决青少年问题等参与度提升情况",
        "维权人个人信息保密机制建设情况",
    ]
    source = recorded()
    for sentence in known:
        [run] = copied_runs(sentence.replace("、", " ， "), source)
        assert run == "".join(pieces(sentence))
    assert copied_runs("这一句话是为了检验指纹而新写的，任何来源文件里都没有它", source) == []


def test_fingerprints_are_small_and_sorted() -> None:
    stored = FILE.read_bytes()
    assert len(stored) < 600 * 1024
    windows = [stored[start : start + 6] for start in range(0, len(stored), 6)]
    assert windows == sorted(set(windows))
    assert len(fingerprints("一" * WINDOW)) == 1
