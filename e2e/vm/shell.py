#!/usr/bin/env python3
"""Runs shell scripts: reads {"script": TEXT} line by line, answers {"status", "stdout", "stderr"}."""

import json
import subprocess
import sys


def main():
    for line in sys.stdin:
        script = json.loads(line)["script"]
        ran = subprocess.run(
            ["sh", "-c", script], stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
        reply = {"status": ran.returncode, "stdout": ran.stdout, "stderr": ran.stderr}
        print(json.dumps(reply), flush=True)


if __name__ == "__main__":
    main()
