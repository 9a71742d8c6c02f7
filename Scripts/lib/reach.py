"""Who gets how many roles within reach: by origin occupation, and by its sex mix where figures say so.

A person whose only past work is the origin is held against every common role of ict and of techniek.
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


def listed_origins():
    """The common origins of the domain lists; their ISCO group is not in that list."""
    groups = {row["conceptUri"]: row["iscoGroup"] for row in rows("starter", "outlook.csv")}
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


def measure(database, folder, origins, common):
    """Per origin and domain: roles within reach, and weeks-free measures of how near they are."""
    people = os.path.join(folder, "origins.jsonl")
    with open(people, "w", encoding="utf-8") as file:
        for uri, _, _ in origins:
            file.write(json.dumps({"id": uri, "occupations": [uri]}) + "\n")
    found = {}
    for domain in DOMAINS:
        out = overstap(database, "rank", "--domain", domain, "--limit", "0", "--fields",
                       "uri,band,entryNow", people).stdout
        for line in out.splitlines():
            answer = json.loads(line)
            matches = [m for m in answer["matches"] if m["uri"] in common[domain]]
            near = [m for m in matches if m["band"] in REACH]
            found[answer["id"], domain] = {
                "close": sum(m["band"] == "close" for m in matches),
                "reach": len(near),
                "of": len(matches),
                "entry": statistics.mean(sorted((m["entryNow"] for m in matches))[-5:]),
            }
    return found


def table(origins, found, mix):
    """The report as lines of Markdown."""
    head = ("| origin | ISCO | women | ict close | ict within reach | ict entry, best five "
            "| techniek close | techniek within reach | techniek entry, best five |")
    yield head
    yield "|---|---|--:|--:|--:|--:|--:|--:|--:|"
    for uri, label, isco in sorted(origins, key=lambda o: (o[2], o[1])):
        women = share_of_women(mix, isco)
        cells = [label, isco, "" if women is None else f"{women:.2f}"]
        for domain in DOMAINS:
            one = found[uri, domain]
            cells += [str(one["close"]), f"{one['reach']} of {one['of']}", f"{one['entry']:.2f}"]
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
    yield (f"| {name} | origins | ict within reach, mean (least to most) | ict entry "
           "| techniek within reach, mean (least to most) | techniek entry |")
    yield "|---|--:|--:|--:|--:|--:|"
    parts = collections.defaultdict(list)
    for origin in origins:
        parts[key(origin)].append(origin[0])
    for group in sorted(parts):
        cells = [group, str(len(parts[group]))]
        for domain in DOMAINS:
            reach = [found[uri, domain]["reach"] for uri in parts[group]]
            entry = [found[uri, domain]["entry"] for uri in parts[group]]
            cells += [f"{statistics.mean(reach):.0f} ({min(reach)} to {max(reach)})",
                      f"{statistics.mean(entry):.2f}"]
        yield "| " + " | ".join(cells) + " |"


def correlation(origins, found, mix):
    yield ""
    pairs = [(share_of_women(mix, isco), uri) for uri, _, isco in origins]
    pairs = [(women, uri) for women, uri in pairs if women is not None]
    if len({women for women, _ in pairs}) < 2:
        yield "Too few different shares of women for a correlation."
        return
    for domain in DOMAINS:
        for what in ("reach", "entry"):
            values = [found[uri, domain][what] for _, uri in pairs]
            if len(set(values)) < 2:
                yield f"{domain}, {what}: the same for every origin."
                continue
            r = statistics.correlation([women for women, _ in pairs], values)
            yield (f"{domain}, {what}: correlation with the share of women {r:+.2f} "
                   f"over {len(pairs)} origins.")
