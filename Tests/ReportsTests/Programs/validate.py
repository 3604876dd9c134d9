"""Validates NDJSON on standard input against a definition of the published schema.

Usage: validate.py SCHEMA DEFINITION [closed]
DEFINITION is `document` or the name of a `$defs` entry. With `closed`, a field that the schema does not declare is an
error too: what we write is all described, though readers must ignore what they do not know.
"""
import json
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit("python3-jsonschema is missing: Scripts/test installs it (apt-get install python3-jsonschema)")


def refuse_undeclared(node):
    if isinstance(node, dict):
        if node.get("type") == "object" and "properties" in node:
            node["additionalProperties"] = False
        for child in node.values():
            refuse_undeclared(child)
    elif isinstance(node, list):
        for child in node:
            refuse_undeclared(child)


with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
if "closed" in sys.argv[3:]:
    refuse_undeclared(schema)
if sys.argv[2] != "document":
    schema = {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": "#/$defs/" + sys.argv[2]}
validator = Draft202012Validator(schema)
lines = [line for line in sys.stdin.buffer.read().decode("utf-8").split("\n") if line]
failures = 0
for number, line in enumerate(lines, 1):
    for error in validator.iter_errors(json.loads(line)):
        failures += 1
        place = "/".join(map(str, error.absolute_path))
        print(f"line {number}: {place}: {error.message[:300]}")
print(f"{len(lines)} objects, {failures} failures")
sys.exit(1 if failures or not lines else 0)
