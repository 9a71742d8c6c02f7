"""What the Python scripts share: where things are, and how the command is run."""
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def say(text):
    """Progress, on standard error: standard output is for results."""
    print(text, file=sys.stderr, flush=True)


def binary():
    """The release binary: $OVERSTAP, else the one built in this checkout."""
    path = os.environ.get("OVERSTAP") or os.path.join(ROOT, ".build", "release", "overstap")
    if not os.access(path, os.X_OK):
        sys.exit(f"{path} is missing: run 'swift build -c release --product overstap' first.")
    return path


def data():
    """The folder with real data: $OVERSTAP_DATA, else ../shared/data beside the checkout."""
    path = os.environ.get("OVERSTAP_DATA") or os.path.join(ROOT, "..", "shared", "data")
    if not os.path.isdir(os.path.join(path, "esco")):
        sys.exit(f"{path} holds no esco folder: set OVERSTAP_DATA to the folder with the data.")
    return os.path.abspath(path)


def overstap(database, *arguments, **options):
    """Runs the command on a database; a failure ends the script with the command's own words."""
    words = [binary(), *arguments, "--db", database]
    run = subprocess.run(words, stdout=options.pop("stdout", subprocess.PIPE),
                         stderr=subprocess.PIPE, text=True, **options)
    if run.returncode:
        sys.exit(f"'{' '.join(words)}' ended with {run.returncode}:\n{run.stderr.strip()}")
    return run


def esco(*editions):
    """Folders of ESCO editions, such as v1.1.1-en."""
    return [os.path.join(data(), "esco", edition) for edition in editions]


@contextlib.contextmanager
def scratch():
    """A temporary folder that is gone afterwards, also when interrupted."""
    folder = tempfile.mkdtemp(prefix="overstap-")
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
