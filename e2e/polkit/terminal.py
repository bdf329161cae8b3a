#!/usr/bin/python3
"""A person at a terminal: terminal.py PASSWORD -- COMMAND...

Runs COMMAND on a terminal of its own, types PASSWORD when it is asked for one, and prints one line
of JSON: what stood on the terminal, and COMMAND's exit code.
"""
import json
import os
import pty
import sys
import termios
import time

password = sys.argv[1]
command = sys.argv[sys.argv.index("--") + 1 :]

pid, master = pty.fork()
if pid == 0:
    os.execvp(command[0], command)

seen = b""
typed = False
while True:
    try:
        chunk = os.read(master, 4096)
    except OSError:
        # The last one who had the terminal open has gone (EIO, pty(7)).
        break
    if not chunk:
        break
    seen += chunk
    if not typed and b"Password:" in seen:
        # The prompt comes before the echo is switched off, and that discards what was typed.
        while termios.tcgetattr(master)[3] & termios.ECHO:
            time.sleep(0.01)
        os.write(master, password.encode() + b"\n")
        typed = True
_, status = os.waitpid(pid, 0)
print(
    json.dumps(
        {"code": os.waitstatus_to_exitcode(status), "screen": seen.decode(), "typed": typed}
    )
)
