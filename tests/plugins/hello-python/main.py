"""A plugin without any package: one JSON object a line, in and out."""
import json
import re
import sys

LONGEST = 20


def initialize(params):
    # Python counts code points, so the server has to convert.
    return {"protocolVersion": params["protocolVersion"], "positionEncoding": "utf-32"}


def check(params):
    request = params["request"]
    found = []
    if "samples.hello-python" in params["checks"]:
        for match in re.finditer(r"\basap\b", request["draft"]["text"], re.IGNORECASE):
            span = {"start": match.start(), "end": match.end()}
            action = {"title": "Write today", "isPreferred": True, "edits": [{"range": span, "newText": "today"}]}
            found.append({"code": "samples.hello-python", "range": span, "message": "Name a time instead.", "actions": [action]})
    if "samples.hello-python/long-word" in params["checks"]:
        text = request["draft"]["text"]
        for start, end in code_points(text, request.get("tokens") or []):
            if end - start > LONGEST:
                found.append({"code": "samples.hello-python/long-word", "range": {"start": start, "end": end}})
    return {"diagnostics": found}


def code_points(text, tokens):
    """What the server sends is always UTF-16."""
    units = text.encode("utf-16-le")
    for token in tokens:
        start = len(units[: 2 * token["range"]["start"]].decode("utf-16-le"))
        yield start, start + len(units[2 * token["range"]["start"] : 2 * token["range"]["end"]].decode("utf-16-le"))


def analyze(params):
    words = re.finditer(r"\w+", params["text"])
    return {"tokens": [{"range": {"start": word.start(), "end": word.end()}, "lemma": word.group().lower()} for word in words]}


METHODS = {"initialize": initialize, "draft/check": check, "language/analyze": analyze, "shutdown": lambda params: None}

# The end of the input means that the server is gone: the loop ends, and so does the process.
for line in sys.stdin:
    message = json.loads(line)
    if "id" not in message or "method" not in message:
        continue
    answer = {"jsonrpc": "2.0", "id": message["id"]}
    try:
        answer["result"] = METHODS[message["method"]](message.get("params"))
    except Exception as error:  # a plugin that dies of one draft helps nobody
        print(repr(error), file=sys.stderr)
        answer["error"] = {"code": -32603, "message": repr(error)}
    print(json.dumps(answer), flush=True)
