"""Finds words in capitals. One JSON object a line, in and out; print notes to sys.stderr."""
import json
import re
import sys

# The server reads no more of one answer.
MOST = 100

settings = {}


def initialize(params):
    settings.update(params["configuration"])
    # Python counts code points.
    return {"protocolVersion": params["protocolVersion"], "positionEncoding": "utf-32"}


def check(params):
    diagnostics = []
    for match in re.finditer(r"\w+", params["request"]["draft"]["text"]):
        word = match.group()
        if not word.isupper() or len(word) < settings["shortest"]:
            continue
        span = {"start": match.start(), "end": match.end()}
        action = {"title": f"Write “{word.lower()}”", "isPreferred": True, "edits": [{"range": span, "newText": word.lower()}]}
        diagnostics.append({"code": params["checks"][0], "range": span, "message": f"“{word}” is in capitals.", "actions": [action]})
        if len(diagnostics) == MOST:
            break
    return {"diagnostics": diagnostics}


METHODS = {"initialize": initialize, "draft/check": check, "shutdown": lambda params: None}

# The end of the input means that the server is gone: the loop ends, and so does the process.
for line in sys.stdin:
    message = json.loads(line)
    if "id" not in message or "method" not in message:
        continue
    answer = {"jsonrpc": "2.0", "id": message["id"]}
    try:
        answer["result"] = METHODS[message["method"]](message.get("params"))
    except Exception as error:
        print(repr(error), file=sys.stderr)
        answer["error"] = {"code": -32603, "message": repr(error)}
    print(json.dumps(answer), flush=True)
