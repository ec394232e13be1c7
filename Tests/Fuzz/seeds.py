#!/usr/bin/env python3
"""Write the inputs that the fuzzer begins with: each has a letter for its kind in front (see FuzzInput).

usage: seeds.py PROGRAM FOLDER
"""
import json
import pathlib
import re
import subprocess
import sys

program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
root = pathlib.Path(__file__).resolve().parent.parent.parent
folder.mkdir(parents=True, exist_ok=True)


def write(kind, name, text):
    (folder / kind).mkdir(exist_ok=True)
    (folder / kind / name).write_bytes(kind.encode() + text.encode())


def program_output(*arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=True).stdout


def shortened(section, rows=3):
    """A section with the first rows of its tables only: small inputs are tried by the hundred a second."""
    kept, run = [], 0
    for line in section.split("\n"):
        run = run + 1 if line.lstrip().startswith(("|", "<tr", "+")) or " & " in line or "\t" in line else 0
        if run <= rows + 2:
            kept.append(line)
    return "\n".join(kept)


samples = [*root.glob("Samples/*.md"), *root.glob("Samples/dialects/*.md")]
for sample in samples:
    if sample.name == "README.md":
        continue
    text = sample.read_text(encoding="utf-8")
    title = text.split("\n", 1)[0]
    # Sections by themselves, so that inputs stay small and mutations reach every kind of section.
    for number, section in enumerate(re.split(r"\n(?=#+ )", text)):
        write("m", f"{sample.stem}-{number}", f"{title}\n\n{section}"[:6000])
        write("m", f"{sample.stem}-{number}-short", f"{title}\n\n{shortened(section)}"[:700])
write("m", "english", """# Internet Weekly: Week 27 of 2024

Published: 30 June 2024. Analyst: Jane Roe (jane.roe@example.com), SAC No. S0980521120004

## Key takeaways

- Alpha launched a reader; users rose 12.5% in a week.

## Valuation

| Ticker | Company | Price (HK$) | Mkt cap (US$ bn) | EPS 2024E | P/E 2024E (x) | Rating | Target price (HK$) |
|---|---|---|---|---|---|---|---|
| 0700.HK | Alpha | 380.0 | 450.1 | 19.5 | 19.5 | Buy | 470 |
| BETA US | Beta | 72.0 | 12.3 | (0.8) | n.m. | Hold | -- |

## Website traffic

| Site | Visits (mn) | WoW | Avg. duration |
|---|---|---|---|
| gamma.example | 635.1 | -3.9% | 00:05:12 |

## Risks

Regulation; slower demand; currency.

Source: Company data, Wind
""")
write("m", "scale", """# 行业周报：2024年第27期

| 评级 | 说明 |
|---|---|
| 买入 | 相对同期沪深300指数涨幅15%以上 |
| 增持 | 涨幅介于5%~15% |
| 中性 | 涨幅介于-5%~5% |

## 重大事项公告

| 日期 | 公司 | 事件 |
|---|---|---|
| 7月3日 | 甲 | 发布回购公告 |

## 本周行情

| 板块 | 周涨跌幅 | 年初至今 | 成交额（亿元） |
|---|---|---|---|
| 传媒 | 1.2% | -8.5% | 1,234.5 |
""")
# What the samples have none of.
companies = [["代码", "公司", "股价（港元）", "EPS 2024E", "PE 2024E"], ["0700.HK", "甲", "388.0", "19.4", "20.0"]]
write("m", "mediawiki", "# 周报\n\n## 盈利预测\n\n{|\n! " + " !! ".join(companies[0]) + "\n|-\n| " + " || ".join(companies[1]) + "\n|}\n")
write("m", "otsl", "# 周报\n\n## 盈利预测\n\n<otsl>" + "".join(f"<ched>{cell}" for cell in companies[0]) + "<nl>"
      + "".join(f"<fcel>{cell}" for cell in companies[1]) + "<lcel><nl></otsl>\n")
write("m", "multiples", "# 周报\n\n## 核心观点\n\n- 港股互联网公司多数交易在2024年15-20x PE，对应15 倍至 20 倍。\n\n## 盈利预测\n\n"
      + "\n".join("| " + " | ".join(row) + " |" for row in [companies[0], ["---"] * 5, companies[1]]) + "\n")
write("m", "rated", "# Alpha: orders return\n\n30 June 2024\n\nRating: Buy\n\nRating: Neutral | PO: 12.00 USD\n\n"
      "We maintain Buy. Key risks: weaker demand; delays.\n\n| Rating | Buy | Hold |\n|---|---|---|\n| Price | 12.0 | 13.0 |\n")
write("s", "two", "\f".join(
    f"# 人工智能周报（24年第{week}周）\n\n## 盈利预测\n\n| 代码 | 公司 | 股价 | EPS 2024E | PE 2024E |\n|---|---|---|---|---|\n"
    f"| 0700.HK | 甲 | {380 + week}.0 | {19 + week % 2}.5 | {18 + week % 3} |\n\n## 网站流量\n\n| 应用 | 访问量（百万） | 环比 |\n"
    f"|---|---|---|\n| 丙 | {600 + week}.1 | -3.9% |\n" for week in (26, 27)))
write("s", "house", "\f".join(
    f"# 互联网周报（24年第{week}周）\n\n{house}证券研究所\n\n发布日期：2024年{month}月1日\n\n## 盈利预测\n\n"
    f"| 代码 | 公司 | 评级 | 目标价（港元） | 股价（港元） | EPS 2024E | EPS 2025E |\n|---|---|---|---|---|---|---|\n"
    f"| 0700.HK | 甲 | {rating} | {target} | {price} | 19.5 | {target / 20} |\n" for house, week, month, rating, target, price in
    (("青禾", 23, 6, "买入", 480, 390), ("青禾", 27, 7, "增持", 430, 95), ("南川", 27, 7, "买入", 430, 96))))


def documents(name, *arguments):
    """A JSON document with two rows of each dataset, and one for each dataset alone."""
    whole = json.loads(program_output("--json", "--compact", "-q", *arguments))
    for rows in whole.values():
        if isinstance(rows, list):
            del rows[2:]
    compact = {"ensure_ascii": False, "separators": (",", ":")}
    write("j", name, json.dumps(whole, **compact))
    head = {key: whole[key] for key in whole if not isinstance(whole[key], list) or key in ("source", "report")}
    for key, rows in whole.items():
        if key not in head and rows:
            write("j", f"{name}-{key}", json.dumps(head | {key: rows}, **compact))


documents("small", str(root / "Samples/no-tables.md"))
documents("tables", str(root / "Samples/ai-weekly-2024-27.md"))
documents("several", str(root / "Samples/ai-weekly-2024-27.md"), str(root / "Samples/three-years.md"))
write("c", "columns", "up: price / eps_fy1 - 1\ntwice: up * 2\nshare: visits_mn / sum(visits_mn)\nplace: rank(visits_mn)\n")
write("c", "short", "up: price / eps_fy1 - 1\n")
write("c", "traffic", "share: visits_mn / sum(visits_mn)\nplace: rank(visits_mn)\n")
write("c", "conditions", "cheap: median(pe_fy1) - pe_fy1\nall: sumif(visits_mn, description, \"搜索\")\n")
write("y", "tables", """buybacks:
  title: {zh: 回购, en: Buybacks}
  headings: [回购]
  columns:
    date: {headers: [日期, 回购日期], type: date}
    ticker: {headers: 代码, type: code}
    shares: {headers: 回购数量, unit: 万股}
    amount: {headers: 回购金额, unit: 百万港元}
    average_price: {expression: "amount / shares", unit: 港元/股}
""")
write("y", "table", "b:\n  columns:\n    shares: {headers: 回购数量}\n    share: {expression: shares / sum(shares), type: percent}\n")
write("y", "two", json.dumps({name: {"headings": [title], "columns": {
    "name": {"headers": ["公司", "标的"], "type": "text"}, "value": {"headers": ["金额", "估值"], "unit": {"zh": "亿元", "en": "CNY 100 mn"}},
    "day": {"headers": "日期", "type": "date", "optional": "true"}, "place": {"expression": "rank(value)"}}}
    for name, title in (("deals", "融资"), ("offers", "发行"))}, ensure_ascii=False)
      + "\f# 周报（24年第20周）\n\n## 融资事件\n\n| 公司 | 金额（百万元） | 日期 |\n|---|---|---|\n| 甲 | 120 | 5月3日 |\n| 乙 | 35.5 | 2024-05-06 |\n\n"
      "## 发行\n\n| 标的 | 估值 |\n|---|---|\n| 丙 | 9 |\n")
write("y", "columns", """companies:
  target: {title: {zh: 目标, en: Target}, values: {0700.HK: 420, 9988.HK: 96}}
  upside: {title: 空间, expression: "target / price - 1", format: 0.0%}
traffic:
  share: &share {expression: visits_mn / sum(visits_mn), type: percent, unit: 份额}
  again: *share
""")
write("y", "note", "companies: {note: {type: text, values: {0700.HK: 核心}}}\n")
write("y", "assumptions", """as_of: 2024-07-02
source: PBOC
currencies:
  HKD: 0.9304
  USD: {rate: 7.27, as_of: 2024-07-03, source: SAFE}
tickers:
  PDD.O: {shares_per_ads: 4}
  0700.HK: {conversion: 0.93, source: "EPS in CNY"}
""")
write("y", "settings", "lang: en\ncolors: western\nbom: true\nonly: companies, traffic\nsheets: traffic\nencoding: gb18030\nassumptions: rates.yaml\n")
rows = [["代码", "公司", "收盘价", "EPS 2024E", "EPS 2025E", "PE 2024E"], ["0700.HK", "甲", "388.0", "20.0", "22.0", "19.4"],
        ["9988.HK", "乙", "75.0", "7.5", "8.0", "10.0"], ["600519.SH", "丙", "1500", "70.0", "80.0", "21.4"]]
words = ["page", "60 50 200 18 人工智能周报（24年第27周）", "60 90 80 14 投资建议", "60 120 300 10 我们推荐龙头公司，关注大模型。",
         "60 160 150 10 表1：重点公司盈利预测"]
words += [f"{60 + 80 * column} {190 + 18 * row} {8 * len(cell)} 10 {cell}"
          for row, cells in enumerate(rows) for column, cell in enumerate(cells)]
words += ["60 290 120 10 资料来源：Wind", "page", "60 50 80 14 风险提示", "60 80 200 10 技术落地不及预期；竞争加剧。", "290 800 10 9 2"]
write("w", "table", "\n".join(words))


def boxed(words):
    """What `pdftotext -bbox` prints for pages of lines `x y width height text`."""
    lines = ["<doc>"]
    for word in words:
        if word == "page":
            lines += ["</page>", '<page width="595.0" height="842.0">'] if len(lines) > 1 else ['<page width="595.0" height="842.0">']
            continue
        x, y, width, height, text = word.split(" ", 4)
        edges = int(x), int(y), int(x) + int(width), int(y) + int(height)
        lines.append('<word xMin="%d" yMin="%d" xMax="%d" yMax="%d">%s</word>' % (*edges, text))
    return "\n".join(lines + ["</page>", "</doc>"])


write("x", "table", boxed(words))
scale = ["page", "60 60 80 14 投资评级说明"] + [
    word for row, (rating, meaning) in enumerate(zip(["买入", "增持", "中性", "减持"], ["15%以上", "5%至15%", "-5%至5%", "-5%以下"]))
    for word in (f"60 {100 + 16 * row} 40 10 {'股票评级' if row == 1 else '　'}", f"140 {100 + 16 * row} 20 10 {rating}",
                 f"200 {100 + 16 * row} 260 10 相对同期沪深300指数涨幅{meaning}")]
write("x", "scale", boxed(scale))
axis = ["page", "60 60 150 10 图1：收入增速（%）"] + [f"60 {80 + 20 * step} 12 8 {100 - 20 * step}" for step in range(6)]
axis += ["90 200 20 8 2023A", "150 200 20 8 2024A", "60 230 100 10 资料来源：公司公告"]
axis += [f"{left} {260 + 16 * line} 230 10 {'这一栏的文字从左排到右一直到这里为止下一行接着读'[:23]}" for line in range(8) for left in (60, 310)]
write("x", "columns", boxed(axis))
# Pieces of the sample's own pages: what real geometry looks like.
printed = subprocess.run(["pdftotext", "-bbox", str(root / "Samples/ai-weekly-2024-27.pdf"), "-"], capture_output=True, text=True, check=True).stdout
for number, page in enumerate(re.findall(r"<page [^>]*>.*?</page>", printed, re.S)):
    head, *body = [line.strip() for line in page.splitlines()]
    tags = [line for line in body if line.startswith("<word")]
    for size in (60, 16):
        for start in range(0, len(tags), size):
            # Whole points are enough for small ones.
            some = [re.sub(r"\.\d+(?=\")", "", tag) if size < 60 else tag for tag in tags[start:start + size]]
            write("x", f"page-{number}-{start}-{size}", "\n".join(["<doc>", head, *some, "</page>", "</doc>"]))
            if size < 60:
                words = [re.match(r'<word xMin="(\d+)" yMin="(\d+)" xMax="(\d+)" yMax="(\d+)">(.*)</word>', tag) for tag in some]
                write("w", f"page-{number}-{start}", "\n".join(["page"] + [
                    f"{word[1]} {word[2]} {int(word[3]) - int(word[1])} {int(word[4]) - int(word[2])} {word[5]}" for word in words if word]))
print(f"{len(list(folder.glob('*/*')))} inputs to begin with in {folder}")
