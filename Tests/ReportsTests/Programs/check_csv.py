"""Reads the CSV files and datapackage.json of a folder as a stranger would, and checks the one against the other."""
import csv
import json
import re
import sys

folder = sys.argv[1]
with open(folder + "/datapackage.json", encoding="utf-8") as file:
    package = json.load(file)
problems = []
tables = {}
for resource in package["resources"]:
    fields = resource["schema"]["fields"]
    raw = open(f"{folder}/{resource['path']}", "rb").read()
    if not raw.startswith(b"\xef\xbb\xbf"):
        problems.append(f"{resource['path']}: no byte order mark")
    if raw.count(b"\xef\xbb\xbf") != 1:
        problems.append(f"{resource['path']}: a byte order mark inside")
    with open(f"{folder}/{resource['path']}", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    if rows[0] != [field["name"] for field in fields]:
        problems.append(f"{resource['path']}: headings {rows[0]}")
    keys = set()
    for number, row in enumerate(rows[1:], 2):
        if len(row) != len(fields):
            problems.append(f"{resource['path']}:{number}: {len(row)} fields for {len(fields)}")
            continue
        for field, value in zip(fields, row):
            constraints = field.get("constraints", {})
            place = f"{resource['path']}:{number} {field['name']} {value!r}"
            if value == "":
                if constraints.get("required"):
                    problems.append(place + " is required")
                continue
            if field["type"] == "integer":
                int(value)
            elif field["type"] == "number":
                float(value)
            elif field["type"] == "boolean" and value not in ("true", "false"):
                problems.append(place + " is no boolean")
            if "enum" in constraints and value not in constraints["enum"]:
                problems.append(place + " is not among the values")
        line = dict(zip(rows[0], row))
        key = tuple(line[name] for name in resource["schema"]["primaryKey"])
        if key in keys:
            problems.append(f"{resource['path']}:{number}: key {key} stands twice")
        keys.add(key)
        for name, value in line.items():
            if re.match(r"[=@]|[+-](?![0-9., %]*$)", value):
                problems.append(f"{resource['path']}:{number} {name}: a formula {value!r}")
            if value.startswith("'") != (name in line["guarded"].split()):
                problems.append(f"{resource['path']}:{number} {name}: guard of {value!r} is not told")
    tables[resource["name"]] = (rows, keys)
    for key in resource["schema"].get("foreignKeys", []):
        target = tables[key["reference"]["resource"]][1]
        places = [rows[0].index(name) for name in key["fields"]]
        for row in rows[1:]:
            if tuple(row[place] for place in places) not in target:
                problems.append(f"{resource['path']}: no indicator {row[:2]}")
    print(resource["path"], len(rows) - 1, "lines")
print("\n".join(problems))
sys.exit(1 if problems else 0)
