"""The application's settings for tests: a folder of its own, and the database that the run asks for."""

import atexit
import os
import shutil
import tempfile

_folder = tempfile.mkdtemp(prefix="thuongky-test-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)
os.environ["THUONGKY_DATA"] = _folder

from thuongky.site.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # as slow as a real one would make every test
