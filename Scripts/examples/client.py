#!/usr/bin/env python3
"""Asks the server one line: client.py HOST:PORT REQUEST...   (token in $OVERSTAP_TOKEN)"""
import json
import os
import socket
import sys

host, port = sys.argv[1].rsplit(":", 1)
lines = socket.create_connection((host, int(port))).makefile("rw", encoding="utf-8", newline="\n")
lines.readline()  # the greeting: OVERSTAP 1 limits...
token = os.environ.get("OVERSTAP_TOKEN")
for request in ([f"AUTH {token}"] if token else []) + [" ".join(sys.argv[2:])]:
    lines.write(request + "\n")
    lines.flush()
    for line in lines:
        if line.startswith("* "):
            print(json.dumps(json.loads(line[2:]), ensure_ascii=False, indent=1))
        else:
            break
    if line.startswith("ERR"):
        sys.exit(line.strip())
