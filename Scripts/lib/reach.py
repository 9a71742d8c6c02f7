"""Who gets how many roles within reach: by origin occupation, and by its sex mix where figures say so.

A person whose only past work is the origin is held against every common role of ict and of techniek,
once with half a year to learn in and once with the year of the policy.
The result of one person never depends on sex; but if origins where many women work reach fewer roles
than origins where many men work, the whole works out differently for women and men. That is what the
table is for.
"""
import collections
import csv
import json
import os
import statistics
import sys

from command import ROOT, overstap

DOMAINS = ("ict", "techniek")
REACH = ("close", "trainable")
HALF_YEAR = 26


def rows(*path):
    with open(os.path.join(ROOT, "Taxonomies", *path), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def common_roles(starter):
    """URIs of the roles a list shows, per domain."""
    reviews = rows("starter", "roles.csv") if starter else (
        rows("domains", "esco-roles.csv") + rows("starter", "roles.csv"))
    found = collections.defaultdict(set)
    for row in reviews:
        if row["common"] == "1":
            for domain in row["domains"].replace("|", " ").replace(",", " ").split():
                found[domain].add(row["uri"])
    return found


def starter_origins():
    """The origins of the starter, with their ISCO group: its occupations that are no role."""
    roles = {row["uri"] for row in rows("starter", "roles.csv")}
    return [(row["conceptUri"], row["preferredLabel"], row["iscoGroup"])
            for row in rows("starter", "occupations_nl.csv") if row["conceptUri"] not in roles]


def listed_origins(esco_folder):
    """The common origins of the domain lists, with the ISCO group ESCO gives them."""
    with open(os.path.join(esco_folder, "occupations_en.csv"), encoding="utf-8-sig",
              newline="") as file:
        groups = {row["conceptUri"]: row["iscoGroup"] for row in csv.DictReader(file)}
    return [(row["uri"], row["dutch"], groups.get(row["uri"], ""))
            for row in rows("domains", "origins.csv")]


def sex_mix(path):
    """Share of women per ISCO group from a CSV with the columns isco and women (0 to 1)."""
    if path is None:
        return {}
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        if not {"isco", "women"} <= set(reader.fieldnames or []):
            sys.exit(f"{path} must have the columns isco and women.")
        return {row["isco"]: float(row["women"]) for row in reader}


def share_of_women(mix, isco):
    """The share of the nearest group that has one: 5321, else 532, 53, 5; None when none has."""
    for length in range(len(isco), 0, -1):
        if isco[:length] in mix:
            return mix[isco[:length]]
    return None


def ranked(database, folder, origins, domain, limits):
    """What rank says of each origin's roles, by origin."""
    people = os.path.join(folder, "origins.jsonl")
    with open(people, "w", encoding="utf-8") as file:
        for uri, _, _ in origins:
            file.write(json.dumps({"id": uri, "occupations": [uri], "limits": limits}) + "\n")
    out = overstap(database, "rank", "--domain", domain, "--limit", "0", "--fields",
                   "uri,band,entryNow", people).stdout
    return {answer["id"]: answer["matches"] for answer in map(json.loads, out.splitlines())}


def measure(database, folder, origins, common):
    """Per origin and domain: roles within reach in half a year and in a year, and how near the best
    five are to entry."""
    found = {}
    for domain in DOMAINS:
        year = ranked(database, folder, origins, domain, {})
        half = ranked(database, folder, origins, domain, {"weeks": HALF_YEAR})
        for uri, _, _ in origins:
            matches = [m for m in year[uri] if m["uri"] in common[domain]]
            found[uri, domain] = {
                "half": sum(m["band"] in REACH for m in half[uri] if m["uri"] in common[domain]),
                "reach": sum(m["band"] in REACH for m in matches),
                "of": len(matches),
                "entry": statistics.mean(sorted((m["entryNow"] for m in matches))[-5:]),
            }
    return found


def table(origins, found, mix):
    """The report as lines of Markdown."""
    yield ("| origin | ISCO | women | ict within 26 weeks | within a year | entry, best five "
           "| techniek within 26 weeks | within a year | entry, best five |")
    yield "|---|---|--:|--:|--:|--:|--:|--:|--:|"
    for uri, label, isco in sorted(origins, key=lambda o: (o[2], o[1])):
        women = share_of_women(mix, isco)
        cells = [label, isco, "" if women is None else f"{women:.2f}"]
        for domain in DOMAINS:
            one = found[uri, domain]
            cells += [str(one["half"]), f"{one['reach']} of {one['of']}", f"{one['entry']:.2f}"]
        yield "| " + " | ".join(cells) + " |"
    yield ""
    yield from groups("ISCO major group", origins, found, lambda o: o[2][:1] or "?")
    if mix:
        def third(origin):
            women = share_of_women(mix, origin[2])
            if women is None:
                return "unknown"
            return "mostly men" if women < 1 / 3 else "mixed" if women <= 2 / 3 else "mostly women"
        yield ""
        yield from groups("sex mix of the origin", origins, found, third)
        yield from correlation(origins, found, mix)
    else:
        yield ""
        yield ("No figures on the sex mix of origins are loaded: give --sex-mix FILE (CSV with isco "
               "and women, 0 to 1) to see them beside each other.")


def groups(name, origins, found, key):
    yield (f"| {name} | origins | ict within 26 weeks, mean (least to most) | within a year | entry "
           "| techniek within 26 weeks | within a year | entry |")
    yield "|---|--:|--:|--:|--:|--:|--:|--:|"
    parts = collections.defaultdict(list)
    for origin in origins:
        parts[key(origin)].append(origin[0])
    for group in sorted(parts):
        cells = [group, str(len(parts[group]))]
        for domain in DOMAINS:
            for what in ("half", "reach"):
                reach = [found[uri, domain][what] for uri in parts[group]]
                cells.append(f"{statistics.mean(reach):.0f} ({min(reach)} to {max(reach)})")
            entry = [found[uri, domain]["entry"] for uri in parts[group]]
            cells.append(f"{statistics.mean(entry):.2f}")
        yield "| " + " | ".join(cells) + " |"


def correlation(origins, found, mix):
    yield ""
    pairs = [(share_of_women(mix, isco), uri) for uri, _, isco in origins]
    pairs = [(women, uri) for women, uri in pairs if women is not None]
    if len({women for women, _ in pairs}) < 2:
        yield "Too few different shares of women for a correlation."
        return
    for domain in DOMAINS:
        for what in ("half", "reach", "entry"):
            values = [found[uri, domain][what] for _, uri in pairs]
            if len(set(values)) < 2:
                yield f"{domain}, {what}: the same for every origin."
                continue
            r = statistics.correlation([women for women, _ in pairs], values)
            yield (f"{domain}, {what}: correlation with the share of women {r:+.2f} "
                   f"over {len(pairs)} origins.")
