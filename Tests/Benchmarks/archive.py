"""Writes an archive of invented weekly reports: python3 archive.py FOLDER REPORTS [--companies 50] [--sites 100] [--seed 1] [--splits 0].

Houses and weeks follow from the number of reports. Prices and visits walk, estimates are revised now and then, the printed PE
follow from both. Of the first companies as many as --splits are split, one of them in the last week, which some houses do not
see. The same seed writes the same bytes."""

import argparse
import datetime
import pathlib
import random

HOUSES = ["青禾证券", "南川证券", "东湖证券", "西岭证券", "北渚证券", "中屿证券", "长汀证券", "云麓证券", "海峤证券", "金陂证券"]
SERIES = ["人工智能周报", "互联网周报", "传媒周报"]
WORDS = "模型 发布 平台 算力 用户 增长 开放 接口 推理 训练 芯片 助手 成本 下降 企业 场景 落地 数据 合作 升级".split()


def sentence(rng, length):
    return "".join(rng.choice(WORDS) for _ in range(length)) + f"{rng.randint(2, 98)}%。"


class House:
    def __init__(self, name, series, companies, sites, seed):
        self.name, self.series = name, series
        self.rng = random.Random(f"{seed}/{name}/{series}")
        self.companies = [
            {
                "code": f"{600000 + 7 * n}.SH",
                "name": f"甲乙丙丁戊己庚辛壬癸"[n % 10] + f"{n:02d}科技",
                "price": self.rng.uniform(5, 200),
                "shares": self.rng.uniform(200, 5000),
                "eps": [self.rng.uniform(0.2, 5)],
            }
            for n in range(companies)
        ]
        for company in self.companies:
            company["eps"].append(company["eps"][0] * self.rng.uniform(1.02, 1.4))
        self.sites = [{"name": f"Site{n:03d}", "visits": 2000 * 0.95**n, "growth": 0.0} for n in range(sites)]

    def step(self):
        for company in self.companies:
            company["price"] *= 1 + self.rng.gauss(0, 0.03)
            if self.rng.random() < 0.03:
                company["eps"] = [eps * (1 + self.rng.gauss(0, 0.05)) for eps in company["eps"]]
        for site in self.sites:
            site["growth"] = self.rng.gauss(0, 0.03)
            site["visits"] *= 1 + site["growth"]

    def split(self, number, factor):
        company = self.companies[number]
        company["price"] /= factor
        company["shares"] *= factor
        company["eps"] = [eps / factor for eps in company["eps"]]

    def report(self, day):
        year, week, _ = day.isocalendar()
        start = day - datetime.timedelta(days=7)
        lines = [
            f"# {self.series}（{year % 100}年第{week}周）", "", sentence(self.rng, 8), "", "优于大市", "", "## 核心观点", "",
            "**行业动态:** 1) **产品应用:** " + "; ".join(sentence(self.rng, 9) for _ in range(6)), "",
            "**风险提示:** 政策变化的风险, 竞争加剧的风险, 需求不及预期的风险等。", "",
            "## 重点公司盈利预测及投资评级", "", "公司代码\t公司名称\t投资评级\t收盘价（元）\t总市值（百万元）\tEPS（元）\t\tPE\t",
            f"\t\t\t\t\t{year}E\t{year + 1}E\t{year}E\t{year + 1}E",
        ]
        for company in self.companies:
            price, eps = round(company["price"], 2), [round(eps, 2) for eps in company["eps"]]
            cells = [company["code"], company["name"], "优于大市", f"{price:.2f}", f"{price * company['shares']:.0f}"]
            cells += [f"{value:.2f}" for value in eps] + [f"{price / max(value, 0.01):.1f}" for value in eps]
            lines.append("\t".join(cells))
        lines += ["", f"资料来源: Wind、{self.name}经济研究所预测", "", "## AI 相关网站流量数据", "",
                  f"From {start:%B} {start.day}, {start.year} to {day:%B} {day.day}, {day.year}\t\t\t\t",
                  "应用名称\t应用说明\t周平均访问 (M)\t访问量环比增长\t平均访问停留时间"]
        for site in self.sites:
            sign = "↑ " if site["growth"] >= 0 else "↓ - "
            lines.append(f"{site['name']}\t聊天机器人\t{site['visits']:.2f}\t{sign}{abs(site['growth']) * 100:.2f}%\t00:06:30")
        lines += ["", f"资料来源: {self.name}经济研究所整理", "", "## 产品应用", ""]
        for _ in range(12):
            lines += [f"**{sentence(self.rng, 6)}**" + "".join(sentence(self.rng, 10) for _ in range(5)), ""]
        lines += ["## 投资建议", "", sentence(self.rng, 30), "", "## 风险提示", "", "政策变化的风险，竞争加剧的风险。", ""]
        return year, week, "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("reports", type=int)
    parser.add_argument("--companies", type=int, default=50)
    parser.add_argument("--sites", type=int, default=100)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--splits", type=int, default=0)
    options = parser.parse_args()
    houses = [
        House(name, series, options.companies, options.sites, options.seed) for series in SERIES for name in HOUSES
    ][: max(1, min(30, options.reports // 52 or 3))]
    options.folder.mkdir(parents=True, exist_ok=True)
    day, written, weeks = datetime.date(2021, 1, 5), 0, -(-options.reports // len(houses))
    splits = {weeks - 1 - 7 * number: number for number in range(options.splits)}
    while written < options.reports:
        for number, house in enumerate(houses):
            if written == options.reports:
                break
            house.step()
            week = written // len(houses)
            if week in splits:
                house.split(splits[week], [10, 1.4, 2, 1.5][splits[week] % 4])
            year, week, text = house.report(day)
            (options.folder / f"{number:02d}-{year}-{week:02d}.md").write_text(text, encoding="utf-8")
            written += 1
        day += datetime.timedelta(days=7)


main()
