"""Quality of `overstap link` and `overstap extract` on labelled titles, sentences and ads.

score.py, which comes with the data, gives the means; the same measures are computed here item by item,
for standard errors, and held against score.py's own figures.
"""
import json
import math
import os
import random
import statistics

from command import overstap

TITLES = ["titles_nl", "titles_be"]
SENTENCES = ["extraction_en_tech", "extraction_en_house", "extraction_en_techwolf"]
ADS = "dutch_ads"
RESAMPLES = 2000

# What others reached on the whole sets, from the README of the data.
PUBLISHED = {
    "titles_nl": [("BM25", ".443 / .525"), ("character TF-IDF", ".486 / .602"),
                  ("multilingual E5", ".565 / .711"), ("best commercial embedding", ".572 / .719")],
    "extraction_en_tech": [("TF-IDF", ".43")],
    "extraction_en_house": [("TF-IDF", ".33")],
    "extraction_en_techwolf": [("TF-IDF", ".34")],
    "dutch_ads": [("exact labels", ".31"), ("a second reader", ".98")],
}


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def gold_path(data, name):
    return os.path.join(data, "evaluation", name + "_dev.jsonl")


def answers(database, folder, verb, questions, *options):
    """What the command answers to JSON objects, in their order."""
    asked, answered = (os.path.join(folder, name) for name in ("asked.jsonl", "answered.jsonl"))
    with open(asked, "w", encoding="utf-8") as file:
        for question in questions:
            file.write(json.dumps(question) + "\n")
    with open(answered, "w", encoding="utf-8") as file:
        overstap(database, verb, *options, asked, stdout=file)
    return lines(answered)


def mean_and_error(values):
    return (statistics.fmean(values), statistics.stdev(values) / math.sqrt(len(values)))


class Linking:
    """Answers to all labelled sets from one database, measured."""

    def __init__(self, score, data, database, folder):
        self.score, self.data = score, data
        self.database, self.folder = database, folder

    def titles(self, name):
        """Per query its reciprocal rank and whether an answer is among the first ten."""
        gold = lines(gold_path(self.data, name))
        found = answers(self.database, self.folder, "link",
                        [{"query": item["query"]} for item in gold],
                        "--kind", "occupation", "--text-lang", "nl", "--limit", "0")
        ranks, hits = [], []
        for item, answer in zip(gold, found):
            wanted = {uri for uri in item["relevant"] if "/occupation/" in uri}
            wanted = wanted or set(item["relevant"])
            ranking = self.score.ranked(answer["matches"])
            place = next((i for i, uri in enumerate(ranking, 1) if uri in wanted), None)
            ranks.append(1 / place if place else 0.0)
            hits.append(float(bool(place) and place <= 10))
        official = self.score.titles(gold, found)
        assert abs(official["MRR"] - statistics.fmean(ranks)) < 1e-9, "not the measure of score.py"
        assert abs(official["S@10"] - statistics.fmean(hits)) < 1e-9, "not the measure of score.py"
        return ranks, hits

    def sentences(self, name):
        """Per sentence its R-precision at five."""
        gold = lines(gold_path(self.data, name))
        found = answers(self.database, self.folder, "extract",
                        [{"text": item["text"]} for item in gold])
        values = []
        for item, answer in zip(gold, found):
            wanted = set(item["skills"])
            first = set(self.score.ranked(answer["skills"])[:5])
            values.append(len(wanted & first) / min(5, len(wanted)))
        official = self.score.extraction(gold, found)
        assert abs(official["RP@5"] - statistics.fmean(values)) < 1e-9, "not score.py's measure"
        return values

    def ads(self):
        """Precision, recall and F1 over all ads, and the standard error of F1 by bootstrap over ads."""
        gold = lines(gold_path(self.data, ADS))
        found = answers(self.database, self.folder, "extract",
                        [{"id": ad["id"], "text": ad["text"]} for ad in gold])
        by_id = {answer["id"]: answer for answer in found}
        chance = random.Random(2026)
        sampled = []
        for _ in range(RESAMPLES):
            drawn = list(enumerate(chance.choices(gold, k=len(gold))))
            sampled.append(self.score.ads(
                [dict(ad, id=place) for place, ad in drawn],
                [dict(by_id[ad["id"]], id=place) for place, ad in drawn])["F1"])
        return self.score.ads(gold, found), statistics.stdev(sampled)


def table(found):
    """The lines of a Markdown table."""
    yield "| set (development half) | measure | found | standard error | published on the whole set |"
    yield "|---|---|--:|--:|---|"
    for name in TITLES:
        ranks, hits = found[name]
        (rank, error), (hit, hit_error) = mean_and_error(ranks), mean_and_error(hits)
        others = "; ".join(f"{who} {what}" for who, what in PUBLISHED.get(name, []))
        yield (f"| `{name}`, {len(ranks)} | MRR / success@10 | {rank:.3f} / {hit:.3f} "
               f"| {error:.3f} / {hit_error:.3f} | {others} |")
    means = []
    for name in SENTENCES:
        mean, error = mean_and_error(found[name])
        means.append((mean, error))
        others = "; ".join(f"{who} {what}" for who, what in PUBLISHED[name])
        yield f"| `{name}`, {len(found[name])} | RP@5 | {mean:.3f} | {error:.3f} | {others} |"
    mean = statistics.fmean(value for value, _ in means)
    error = math.sqrt(sum(error ** 2 for _, error in means)) / len(means)
    yield f"| the three together | RP@5 | {mean:.3f} | {error:.3f} | TF-IDF .40, lexical blend .436 |"
    ads, error = found[ADS]
    others = "; ".join(f"{who} {what}" for who, what in PUBLISHED[ADS])
    yield (f"| `{ADS}`, {ads['ads']} | F1 (precision, recall) | {ads['F1']:.3f} "
           f"({ads['precision']:.2f}, {ads['recall']:.2f}) | {error:.3f} | {others} |")


def short_row(name, found):
    """One line of the table of ingredients."""
    titles = [statistics.fmean(found[title][0]) for title in TITLES]
    sentences = statistics.fmean(statistics.fmean(found[sentence]) for sentence in SENTENCES)
    return "| " + " | ".join(
        [name] + [f"{value:.3f}" for value in titles + [sentences, found[ADS][0]["F1"]]]) + " |"
