"""Quality of `overstap rank` against expert-related occupations of O*NET, code by code.

score.py, which comes with the data, gives the mean only. A paired comparison of two methods needs the
value of each code, so the same measure is computed here, and held against score.py's own figure.
"""
import importlib.util
import json
import math
import os
import random
import statistics
import sys

RESAMPLES = 5000


def scorer(data):
    """score.py as a module: beside the data, in evaluation/."""
    path = os.path.join(data, "..", "evaluation", "score.py")
    if not os.path.isfile(path):
        sys.exit(f"{os.path.normpath(path)} is missing: the scorer belongs beside the data.")
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Quality:
    """NDCG@10 and recall@20 of one method, per O*NET code."""

    def __init__(self, ndcg, recall):
        self.per_code, self.recall_per_code = ndcg, recall
        self.ndcg = sum(ndcg.values()) / len(ndcg)
        self.recall = sum(recall.values()) / len(recall)

    @property
    def standard_error(self):
        return statistics.stdev(self.per_code.values()) / math.sqrt(len(self.per_code))

    def difference(self, other):
        """Mean of other minus this over the codes, with a paired bootstrap 95 % interval."""
        pairs = [other.per_code[code] - value for code, value in sorted(self.per_code.items())]
        chance = random.Random(2026)
        means = sorted(
            sum(chance.choices(pairs, k=len(pairs))) / len(pairs) for _ in range(RESAMPLES))
        low, high = (means[round(share * (RESAMPLES - 1))] for share in (0.025, 0.975))
        return sum(pairs) / len(pairs), low, high


def read_scores(results, queries):
    """Lines of `overstap rank` as person -> {occupation: score}. The occupations that people worked
    in are the only ones with an O*NET code; the others are left out, which saves half the memory."""
    with open(queries, encoding="utf-8") as file:
        people = {person: person for person in (json.loads(line)["id"] for line in file)}
    scores = {}
    with open(results, encoding="utf-8") as file:
        for line in file:
            answer = json.loads(line)
            scores[people[answer["id"]]] = {
                people[match["uri"]]: match["score"]
                for match in answer["matches"] if match["uri"] in people}
    return scores


def quality(score, data, scores):
    """The measure of score.py's `related`, code by code."""
    gold_file = os.path.join(data, "evaluation", "onet_related_dev.tsv")
    codes, gold = score.onet_codes(data, set(scores)), score.related_gold(gold_file)
    wanted = {target for tiers in gold.values() for target in tiers} | set(gold)
    targets = [code for code in codes if code in wanted]
    ndcg, recall = {}, {}
    for code in gold:
        gains = {target: gain for target, gain in gold[code].items() if target in codes}
        if code not in codes or not gains:
            continue
        found = ranked_codes(code, targets, codes, scores)
        dcg = discounted(gains.get(target, 0) for target in found[:10])
        ndcg[code] = dcg / discounted(sorted(gains.values(), reverse=True)[:10])
        recall[code] = sum(target in gains for target in found[:20]) / min(20, len(gains))
    result = Quality(ndcg, recall)
    official = score.related(data, gold_file, scores)
    assert abs(official["NDCG@10"] - result.ndcg) < 1e-9, "not the measure of score.py"
    assert abs(official["recall@20"] - result.recall) < 1e-9, "not the measure of score.py"
    return result


def ranked_codes(code, targets, codes, scores):
    """Other codes, best first: a pair of codes scores the mean over its pairs of occupations."""
    found = []
    for target in targets:
        pairs = [(a, b) for a in codes[code] for b in codes[target] if a != b]
        if target != code and pairs:
            mean = sum(scores[a].get(b, 0.0) for a, b in pairs) / len(pairs)
            found.append((-mean, target))
    return [target for _, target in sorted(found)]


def discounted(gains):
    return sum((2 ** gain - 1) / math.log2(place + 2) for place, gain in enumerate(gains))
