"""Checks records, JSON lines, by their kind's schema: check-lines.py SCHEMAS LINES"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

schemas, lines = Path(sys.argv[1]), Path(sys.argv[2])
validators = {}


def validator_of(kind):
    if kind not in validators:
        schema = json.loads((schemas / f"{kind}.schema.json").read_text())
        validators[kind] = Draft202012Validator(schema)
    return validators[kind]


valid = 0
with lines.open() as records:
    for line in records:
        record = json.loads(line)
        valid += validator_of(record.pop("kind")).is_valid(record)
print(f"{valid} valid")
