"""Command lines for `ip -batch` and the like, run in the lab's namespaces."""

import re
import subprocess

from syscalls import enter


class BuildError(Exception):
    """The kernel refused a step of the plan."""


def run_batches(batches, namespaces, forgiving=False):
    """Runs `ip -batch`, or another tool's, in several namespaces at once; a forgiving run goes on
    after errors."""
    running = []
    for batch in batches:
        if not batch["lines"]:
            continue
        namespace = namespaces[batch["namespace"]]
        lines = [_with_paths(line, namespaces) for line in batch["lines"]]
        enter(namespace.fd)
        process = subprocess.Popen(
            [batch.get("tool", "ip"), *(["-force"] if forgiving else []), "-batch", "-"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        process.stdin.write("\n".join(lines) + "\n")
        process.stdin.close()
        running.append((process, batch))
    failures = []
    for process, batch in running:
        said = process.stderr.read()
        process.stderr.close()
        if process.wait() != 0 and not forgiving:
            line = re.search(r"Command failed -:(\d+)", said)
            command = batch["lines"][int(line[1]) - 1] if line else "?"
            failures.append(f"{batch.get('tool', 'ip')} {command}: {said.strip()}")
    if failures:
        raise BuildError("; ".join(failures))


def _with_paths(line, namespaces):
    """Replaces every @NAME by the path of that namespace."""
    return re.sub(r"@(\w+)", lambda match: namespaces[match[1]].path, line)
