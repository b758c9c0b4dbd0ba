"""Real SPARQL servers for tests: found, started in a folder, asked until they answer, ended."""

import os
import shutil
import socket
import subprocess
import sysconfig
import time
import urllib.error
import urllib.request
from contextlib import contextmanager

SECONDS = 240
"""For a server to start; Virtuoso replays all that it did since it last rested."""

VIRTUOSO = """
[Database]
DatabaseFile = kg.db
ErrorLogFile = kg.log
LockFile = kg.lck
TransactionFile = kg.trx
xa_persistent_file = kg.pxa
[TempDatabase]
DatabaseFile = temporary.db
TransactionFile = temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql_port}
DisableUnixSocket = 1
MaxClientConnections = 5
ServerThreads = 5
DirsAllowed = .
NumberOfBuffers = 4000
MaxDirtyBuffers = 3000
SchedulerInterval = 10
[HTTPServer]
ServerPort = 127.0.0.1:{port}
ServerRoot = .
ServerThreads = 5
MaxClientConnections = 5
[SPARQL]
ResultSetMaxRows = 10000
"""
"""As Debian ships it, smaller: the limit of rows is Debian's own."""


def program(*names):
    """Where a program is, beside this Python or on the path; `None` where it is not."""
    found = (shutil.which(n, path=p) for n in names for p in (sysconfig.get_path("scripts"), None))
    return next((each for each in found if each), None)


def free_port():
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return made.getsockname()[1]


@contextmanager
def oxigraph(folder):
    """`oxigraph serve`, whose queries do not see named graphs unless asked to."""
    port = free_port()
    command = [program("oxigraph"), "serve", "-l", folder / "data", "-b", f"127.0.0.1:{port}"]
    with _running(command, folder, f"http://127.0.0.1:{port}/query") as url:
        yield url, {}


@contextmanager
def virtuoso(folder):
    """Virtuoso with the user that it is made with."""
    port = free_port()
    (folder / "kg.lck").unlink(missing_ok=True)  # Left of one that was killed.
    (folder / "kg.ini").write_text(VIRTUOSO.format(port=port, sql_port=free_port()))
    command = [program("virtuoso-t", "virtuoso"), "+foreground", "+configfile", "kg.ini"]
    with _running(command, folder, f"http://127.0.0.1:{port}/sparql") as url:
        yield url, {"KG_USER": "dba", "KG_PASSWORD": "dba"}


SERVERS = {"oxigraph": (oxigraph, ["oxigraph"]), "virtuoso": (virtuoso, ["virtuoso-t", "virtuoso"])}
"""How each is started, and the names that its program goes by."""


@contextmanager
def _running(command, folder, url):
    with (folder / "output").open("wb") as output:
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        try:
            _wait(process, url, folder / "output")
            yield url
        finally:
            process.kill()
            process.wait()


def _wait(process, url, output):
    until = time.monotonic() + SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(f"{url}?query=ASK%7B%7D", timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"{os.fspath(process.args[0])} did not start: {output.read_text()[-500:]}")
