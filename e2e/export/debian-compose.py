"""Reads Compose files with Debian's docker-compose; prints each as it was understood."""

import json
import sys

from compose.config import config
from compose.config.environment import Environment
from compose.config.serialize import denormalize_config


def understood(path):
    environment = Environment.from_env_file("/nonexistent")
    return denormalize_config(config.load(config.find(".", [path], environment)))


json.dump([understood(path) for path in sys.argv[1:]], sys.stdout, default=str)
