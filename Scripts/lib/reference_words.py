"""What reading texts costs without linking: JSON lines in, their words counted. Used by Scripts/bench."""
import json
import re
import sys

WORD = re.compile(r"\w+")
with open(sys.argv[1], encoding="utf-8") as file:
    print(sum(len(WORD.findall(json.loads(line)["text"].lower())) for line in file))
