"""Lets requests meet what is there: ids, codes and versions that answers showed are sent again.

Made up ones alone would be answered 404 and 412 before any rule is asked.
"""

import json
import random
from collections import defaultdict

import schemathesis

HALF = random.Random(1)
SHOWN = 50

ids = defaultdict(list)  # by the path of the collection, or by the name of the field
versions = {}  # the newest entity tag of an address


def met(key):
    return HALF.choice(ids[key]) if ids[key] and HALF.random() < 0.5 else None


def remember(key, value):
    if value not in ids[key]:
        ids[key].append(value)
        del ids[key][:-SHOWN]


def collection(path):
    return path.split("/{")[0]


def look(path, value):
    if isinstance(value, list):
        for each in value:
            look(path, each)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name == "id" and isinstance(each, str):
                remember(path, each)
            elif isinstance(each, str) and (name.endswith("Id") or name in ("code", "period")):
                remember(name, each)
            look(path, each)


@schemathesis.hook
def after_call(context, case, response):
    if response.status_code >= 300 or "json" not in response.headers.get("content-type", [""])[0]:
        return
    look(collection(case.operation.path), json.loads(response.content))
    if "etag" in response.headers:
        versions[case.formatted_path] = response.headers["etag"][0]


@schemathesis.hook
def before_call(context, case, kwargs):
    for name in case.path_parameters or {}:
        known = met(collection(case.operation.path)) if name == "id" else met(name)
        if known:
            case.path_parameters[name] = known
    if isinstance(case.body, dict):
        for name in case.body:
            if name.endswith("Id") and (known := met(name)):
                case.body[name] = known
    if case.headers and "If-Match" in case.headers and HALF.random() < 0.5:
        # A change is addressed at or below what it changes.
        address = case.formatted_path
        tags = [tag for known, tag in versions.items() if address.startswith(known)]
        if tags:
            case.headers["If-Match"] = tags[-1]


@schemathesis.serializer("application/x-ndjson")
def lines(context, value):
    return value.encode() if isinstance(value, str) else json.dumps(value).encode()
