#!/usr/bin/python3
"""A polkit agent without a human: agent.py LOCALE ANSWER... -- COMMAND...

Registers for COMMAND's process, as a desktop's agent does for a session, and gives one ANSWER to
each question, the last one to all that follow: "password:WORD", or "cancel" (the dialogue is
closed). With no answer at all no agent is registered. Prints one line of JSON at the end: what was asked, and
how COMMAND ended.

agent.py LOCALE ANSWER... --pid PID registers for a process that runs already. Prints "ready", then
each question as a line of JSON, and ends with its standard input.
"""
import json
import os
import pwd
import subprocess
import sys
import threading

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

PATH = "/io/github/macvlan_designer/TestAgent"
PAM_HELPER = "/usr/lib/polkit-1/polkit-agent-helper-1"
POLKIT = "org.freedesktop.PolicyKit1"
TIMEOUT_SECONDS = 60


class Cancelled(dbus.DBusException):
    """What desktop agents answer when the dialogue is closed."""

    _dbus_error_name = POLKIT + ".Error.Cancelled"


class Agent(dbus.service.Object):
    """Answers polkitd's questions and remembers them."""

    def __init__(self, bus, answers, tell=lambda question: None):
        super().__init__(bus, PATH)
        self.answers = answers
        self.tell = tell
        self.asked = []

    @dbus.service.method(
        POLKIT + ".AuthenticationAgent",
        in_signature="sssa{ss}sa(sa{sv})",
        out_signature="",
        async_callbacks=("done", "fail"),
    )
    def BeginAuthentication(
        self, action, message, _icon, details, cookie, identities, done, fail
    ):
        names = [pwd.getpwuid(int(about["uid"])).pw_name for _, about in identities]
        self.asked.append(
            {
                "action": str(action),
                "message": str(message),
                "identities": names,
                "details": {str(key): str(value) for key, value in details.items()},
            }
        )
        self.tell(self.asked[-1])
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if answer == "cancel":
            fail(Cancelled("the dialogue was closed"))
        elif answer.startswith("password:"):
            word = answer.partition(":")[2]
            threading.Thread(
                target=self.authenticate, args=(names[0], str(cookie), word, done), daemon=True
            ).start()

    def authenticate(self, name, cookie, word, done):
        """Lets polkit's setuid program try the password (pam_unix waits after a wrong one)."""
        with subprocess.Popen(
            [PAM_HELPER, name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        ) as pam:
            pam.stdin.write(cookie + "\n")
            for line in pam.stdout:
                if line.startswith("PAM_PROMPT_ECHO_OFF"):
                    pam.stdin.write(word + "\n")
                if line.strip() in ("SUCCESS", "FAILURE"):
                    break
            pam.stdin.close()
        GLib.idle_add(done)

    @dbus.service.method(POLKIT + ".AuthenticationAgent", in_signature="s")
    def CancelAuthentication(self, _cookie):
        """The caller has gone: nothing to close here."""


def start_held(command):
    """Starts COMMAND, held back until it is let go: the agent has to be there before it asks."""
    gate, let_go = os.pipe()
    child = subprocess.Popen(
        ["/bin/sh", "-c", 'read -r _ <&"$0"; exec "$@"', str(gate), *command],
        pass_fds=[gate],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(gate)
    return child, let_go


def start_time(pid):
    """Field 22 of /proc/PID/stat; with the pid it names a process for good."""
    with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
        return int(stat.read().rpartition(")")[2].split()[19])


def register(bus, pid, locale):
    """Makes polkitd ask us for what PID requests."""
    subject = {
        "pid": dbus.UInt32(pid),
        "start-time": dbus.UInt64(start_time(pid)),
        "uid": dbus.Int32(os.getuid()),
    }
    authority = bus.get_object(POLKIT, "/org/freedesktop/PolicyKit1/Authority")
    dbus.Interface(authority, POLKIT + ".Authority").RegisterAuthenticationAgent(
        dbus.Struct(("unix-process", subject), signature="sa{sv}"), locale, PATH
    )


def attend(pid, locale, answers):
    """Answers for a process that runs already, until standard input ends."""
    bus = dbus.SystemBus()
    loop = GLib.MainLoop()
    Agent(bus, answers, lambda question: print(json.dumps(question), flush=True))
    register(bus, pid, locale)
    print("ready", flush=True)
    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IOCondition.HUP, lambda *_: loop.quit())
    loop.run()


def main():
    locale = sys.argv[1]
    DBusGMainLoop(set_as_default=True)
    if sys.argv[-2] == "--pid":
        attend(int(sys.argv[-1]), locale, sys.argv[2:-2])
        return
    split = sys.argv.index("--")
    answers, command = sys.argv[2:split], sys.argv[split + 1 :]
    bus = dbus.SystemBus()
    agent = Agent(bus, list(answers))
    child, let_go = start_held(command)
    if answers:
        register(bus, child.pid, locale)
    os.write(let_go, b"\n")
    loop = GLib.MainLoop()
    result = {}

    def follow():
        try:
            stdout, stderr = child.communicate(timeout=TIMEOUT_SECONDS)
            result.update(code=child.returncode, stdout=stdout, stderr=stderr)
        finally:
            GLib.idle_add(loop.quit)

    threading.Thread(target=follow, daemon=True).start()
    loop.run()
    print(json.dumps({"asked": agent.asked, **result}))


main()
