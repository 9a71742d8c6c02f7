"""Speed and memory of a running server (Scripts/bench serve), next to servers that only hand out bytes."""
import csv
import json
import os
import random
import resource
import shutil
import signal
import socket
import subprocess
import sys
import time

from command import ROOT, binary, esco, overstap, say

SEED = 20261122
MATCH = "domain=all all-roles=true limit=10"


def load_tool():
    """The release build of what asks a server."""
    path = os.path.join(ROOT, ".build", "release", "ServerLoad")
    if not os.access(path, os.X_OK):
        sys.exit(f"{path} is missing: run 'swift build -c release --product ServerLoad' first.")
    return path


def people(count):
    """Made-up people who did work that ESCO knows: one to three occupations, mostly by a Dutch title as people
    write it, and skills of that work and some others, by URI or in words."""
    english, dutch = esco("v1.1.1-en", "v1.1.1-nl")
    skills = {}
    with open(os.path.join(english, "occupationSkillRelations.csv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            skills.setdefault(row["occupationUri"], []).append(row["skillUri"])
    with open(os.path.join(dutch, "occupations_nl.csv"), encoding="utf-8", newline="") as file:
        titles = {row["conceptUri"]: [row["preferredLabel"]] + row["altLabels"].split("\n")
                  for row in csv.DictReader(file) if row["conceptUri"] in skills}
    with open(os.path.join(dutch, "skills_nl.csv"), encoding="utf-8", newline="") as file:
        words = {row["conceptUri"]: row["preferredLabel"] for row in csv.DictReader(file)}
    draw = random.Random(SEED)
    occupations = sorted(titles)
    every = sorted({skill for of in skills.values() for skill in of})
    for number in range(count):
        person = {"id": f"load-{number}", "occupations": [], "claims": []}
        end = 2026
        for _ in range(draw.randint(1, 3)):
            work = draw.choice(occupations)
            start = end - draw.randint(1, 12)
            past = {"from": str(start), "to": str(end)}
            title = draw.choice([title for title in titles[work] if title])
            if draw.random() < 0.25:
                past["uri"] = work
            else:
                past["title"] = title if draw.random() < 0.8 else title + " (parttime)"
            person["occupations"].append(past)
            end = start
            for skill in draw.sample(skills[work], min(len(skills[work]), draw.randint(2, 8))):
                person["claims"].append(claim(draw, skill, words))
        for skill in draw.sample(every, draw.randint(0, 3)):
            person["claims"].append(claim(draw, skill, words))
        if draw.random() < 0.5:
            person["education"] = [{"nlqf": str(draw.randint(2, 6)), "title": "diploma"}]
        if draw.random() < 0.5:
            person["limits"] = {"hoursPerWeek": draw.choice([8, 12, 16, 24]),
                                "weeks": draw.choice([26, 52, 78])}
        yield person


def claim(draw, skill, words):
    made = {"state": "present" if draw.random() < 0.9 else "absent",
            "evidence": draw.choice(["self", "self", "adviser", "employer", "certified"]),
            "lastUsed": str(draw.randint(2012, 2026))}
    label = words.get(skill)
    made["skill"] = label if label and draw.random() < 0.2 else skill
    return made


def wait_for(address):
    family = socket.AF_UNIX if "/" in address else socket.AF_INET
    where = address if "/" in address else ("127.0.0.1", int(address.rsplit(":", 1)[1]))
    for _ in range(600):
        with socket.socket(family) as client:
            if client.connect_ex(where) == 0:
                return
        time.sleep(0.1)
    sys.exit(f"nobody answers at {address}")


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class Running:
    """A server of its own, ended afterwards."""

    def __init__(self, words, address, log):
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        raised = (hard if hard != resource.RLIM_INFINITY else 65_536, hard)
        self.address = address
        self.child = subprocess.Popen(
            words, stdout=subprocess.DEVNULL, stderr=open(log, "w", encoding="utf-8"),
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, raised))

    def __enter__(self):
        wait_for(self.address)
        return self

    def __exit__(self, *_):
        self.child.send_signal(signal.SIGTERM)
        try:
            self.child.wait(timeout=40)
        except subprocess.TimeoutExpired:
            self.child.kill()

    def ask(self, requests, **settings):
        words = [load_tool(), "ask", self.address, requests, f"pid={self.child.pid}"]
        return self.figures(words, settings)

    def idle(self, **settings):
        return self.figures([load_tool(), "idle", self.address, f"pid={self.child.pid}"], settings)

    def figures(self, words, settings):
        run = subprocess.run(words + [f"{name}={value}" for name, value in settings.items()],
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if run.returncode:
            sys.exit(f"'{' '.join(words)}' failed: {run.stderr.strip()}")
        return json.loads(run.stdout)


def answers(address, requests):
    """What a server answers to each request, as bytes."""
    where = ("127.0.0.1", int(address.rsplit(":", 1)[1]))
    found = {}
    with socket.create_connection(where) as client:
        lines = client.makefile("rb")
        lines.readline()
        for request in requests:
            client.sendall(request.encode() + b"\n")
            answer = b""
            while True:
                line = lines.readline()
                answer += line
                if not line.startswith(b"* "):
                    break
            found[request] = answer.decode()
    return found


def write_requests(path, requests):
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(requests) + "\n")
    return path


def print_row(name, figures, ratio=""):
    each = 1e6 * figures["serverProcessor"] / max(1, figures["answers"])
    print(f"| {name} | {figures['perSecond']:,.0f} | {figures['p50']:.1f} | {figures['p90']:.1f} "
          f"| {figures['p99']:.1f} | {figures['max']:.1f} | {each:,.0f} | {figures['serverMegabytes']:.0f} "
          f"| {figures['errors']:.0f} | {ratio} |", flush=True)
    if figures["errors"]:
        say(f"first error: {figures.get('firstError')}")
    return each


def bench_serve(folder, seconds, count, rate, idle):
    database = os.path.join(folder, "serve.sqlite")
    say("Importing ESCO in English and Dutch")
    overstap(database, "import", "taxonomy", *esco("v1.1.1-en", "v1.1.1-nl"))
    profiles = list(people(count))
    file = os.path.join(folder, "people.jsonl")
    with open(file, "w", encoding="utf-8") as lines:
        for person in profiles:
            lines.write(json.dumps(person, ensure_ascii=False) + "\n")
    overstap(database, "import", "candidates", file)
    pings = write_requests(os.path.join(folder, "pings"), ["PING"])
    # One in ten is not stored but given with the question.
    asked = [f"MATCH {MATCH} json={json.dumps(person, ensure_ascii=False)}" if number % 10 == 9
             else f"MATCH {person['id']} {MATCH}" for number, person in enumerate(profiles)]
    matches = write_requests(os.path.join(folder, "matches"), asked)
    short = write_requests(os.path.join(folder, "short"),
                           [line.replace(MATCH, MATCH + " no-questions=true") for line in asked])
    address = f"127.0.0.1:{free_port()}"
    found = {}
    print("| | answers/s | p50 ms | p90 | p99 | max | server µs of processor an answer | MB | errors "
          "| times the reference |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    log = os.path.join(folder, "log")
    with Running([binary(), "serve", "--listen", address, "--db", database, "--role", "counsellor"], address, log) as server:
        run = {"connections": 64, "seconds": seconds, "warmup": 2}
        found["ping"] = server.ask(pings, depth=16, **run)
        found["match"] = server.ask(matches, depth=4, **run)
        found["tagged"] = server.ask(matches, depth=4, tags=1, **run)
        found["half"] = server.ask(matches, rate=rate / 2, **run)
        found["short"] = server.ask(short, depth=4, **run)
        canned = answers(address, asked[:200])
        found["idle"] = server.idle(connections=idle, seconds=3)
    replies = os.path.join(folder, "replies.json")
    with open(replies, "w", encoding="utf-8") as lines:
        json.dump({**canned, "PING": "OK\n"}, lines)
    same = write_requests(os.path.join(folder, "same"), asked[:200])
    address = f"127.0.0.1:{free_port()}"
    reference = os.path.join(ROOT, "Scripts", "lib", "reference_server.py")
    with Running([sys.executable, reference, address.rsplit(":", 1)[1], replies], address, log) as server:
        found["reference ping"] = server.ask(pings, depth=16, **run)
        found["reference match"] = server.ask(same, depth=4, **run)
    if shutil.which("redis-server"):
        port = free_port()
        address = f"127.0.0.1:{port}"
        words = ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder]
        with Running(words, address, log) as server:
            found["redis ping"] = server.ask(pings, depth=16, greeting=0, answer="+PONG", **run)
    cost = {}
    for name, title, reference in (
            ("redis ping", "redis, PING", None),
            ("reference ping", "reference (Python), PING", None),
            ("ping", "PING, 16 open a connection", "reference ping"),
            ("reference match", "reference (Python), the same answers", None),
            ("match", "MATCH, 4 open a connection", "reference match"),
            ("tagged", "MATCH with tags", "reference match"),
            ("half", f"MATCH, {rate / 2:,.0f} a second asked", "reference match"),
            ("short", "MATCH no-questions=true", "reference match")):
        if name in found:
            ratio = ""
            if reference:
                each = 1e6 * found[name]["serverProcessor"] / max(1, found[name]["answers"])
                ratio = f"{each / cost[reference]:.1f}"
            cost[name] = print_row(title, found[name], ratio)
    match = found["match"]
    print(f"\n{len(asked):,} people, one in ten given with the question; "
          f"{1000 * match['megabytes'] / max(1, match['answers']):.0f} kB an answer; the load generator used "
          f"{1e6 * match['ownProcessor'] / max(1, match['answers']):.0f} µs of processor an answer of MATCH. "
          "Ratios are of the server's processor time.")
    quiet = found["idle"]
    print(f"\n{quiet['connections']:,.0f} silent connections: {quiet['idle']:.0f} MB, of which "
          f"{quiet['idle'] - quiet['before']:.0f} MB are theirs; {quiet['answered']:,.0f} answered "
          f"afterwards, then {quiet['after']:.0f} MB.\n")
