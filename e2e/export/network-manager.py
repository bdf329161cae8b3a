# Reads keyfiles as NetworkManager does (libnm), and says what it understood, as JSON.

import json
import os
import sys

import gi

gi.require_version("NM", "1.0")
from gi.repository import GLib, NM  # noqa: E402


def entries(keyfile):
    names = {"802-3-ethernet": "ethernet"}
    return {
        f"{names.get(group, group)}.{key}": keyfile.get_value(group, key)
        for group in keyfile.get_groups()[0]
        for key in keyfile.get_keys(group)[0]
    }


def read(path):
    complaints = []

    def complain(_keyfile, _connection, _type, data, _user):
        complaints.append(str(data))
        return False

    written = GLib.KeyFile()
    written.load_from_file(path, GLib.KeyFileFlags.NONE)
    connection = NM.keyfile_read(
        written, os.path.dirname(path), NM.KeyfileHandlerFlags.NONE, complain, None
    )
    connection.normalize(None)
    connection.verify()
    again = NM.keyfile_write(connection, NM.KeyfileHandlerFlags.NONE, None, None)
    return {"complaints": complaints, "written": entries(written), "again": entries(again)}


print(json.dumps({os.path.basename(path): read(path) for path in sys.argv[1:]}))
