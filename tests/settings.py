"""The real settings, made fast and independent of this computer.

DATABASE_URL is the one variable that counts: it runs the suite on PostgreSQL.
"""

import os
import tempfile
from pathlib import Path

for _name in ("MODE", "DEBUG", "HTTPS", "ALLOWED_HOSTS", "CACHE_URL", "BEHIND_PROXY"):
    os.environ.pop(_name, None)
os.environ["SECRET_KEY"] = "not-a-secret-only-for-tests"
os.environ["DATA_DIR"] = str(Path(tempfile.gettempdir()) / "footnote-tests")

from config.settings import *  # noqa: E402, F403

ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
