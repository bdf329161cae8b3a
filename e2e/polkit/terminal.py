#!/usr/bin/python3
"""A person at a terminal: terminal.py PROMPT=ANSWER... -- COMMAND...

Runs COMMAND on a terminal of its own and types each ANSWER when its PROMPT has come up: with the
return key, or "^C" for the interrupt key. Prints one line of JSON: what stood on the terminal, how
many answers were typed, and COMMAND's exit code.
"""
import json
import os
import pty
import sys
import termios
import time

split = sys.argv.index("--")
dialogue = [argument.partition("=") for argument in sys.argv[1:split]]
command = sys.argv[split + 1 :]


def echoes(terminal):
    """Whether the terminal shows what is typed."""
    return termios.tcgetattr(terminal)[3] & termios.ECHO


def answer(terminal, prompt, text):
    """Types an answer."""
    if prompt.startswith("Password"):
        # The prompt comes before the echo is switched off, and that discards what was typed.
        while echoes(terminal):
            time.sleep(0.01)
    os.write(terminal, b"\x03" if text == "^C" else text.encode() + b"\n")


pid, master = pty.fork()
if pid == 0:
    os.execvp(command[0], command)

screen = b""
heard = 0
typed = 0
while True:
    try:
        chunk = os.read(master, 4096)
    except OSError:
        # The last one who had the terminal open has gone (EIO, pty(7)).
        break
    if not chunk:
        break
    screen += chunk
    if typed < len(dialogue):
        prompt, _, text = dialogue[typed]
        at = screen.find(prompt.encode(), heard)
        if at >= 0:
            heard = at + len(prompt)
            typed += 1
            answer(master, prompt, text)
_, status = os.waitpid(pid, 0)
code = os.waitstatus_to_exitcode(status)
print(json.dumps({"code": code, "screen": screen.decode(), "typed": typed}))
