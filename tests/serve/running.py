"""A real `kg serve` in a process of its own, as a person starts it."""

import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest


class Server:
    """A running server: its URL, its process, and a client that keeps no connection."""

    def __init__(self, process, url):
        self.process = process
        self.url = url
        self.client = httpx.Client(base_url=url, timeout=60, headers={"Connection": "close"})

    def ask(self, query, **headers):
        return self.client.post("sparql", data={"query": query}, headers=headers)

    def api(self, subject, **fields):
        return self.client.get(f"api/{subject}", params=fields)

    def workers(self, job):
        """The process ids of the workers of a job."""
        if not Path("/proc/self").exists():
            pytest.skip("needs /proc to see processes")
        return [number for number in map(int, _processes()) if self._works_at(number, job)]

    def _works_at(self, number, job):
        process = Path("/proc") / str(number)
        try:
            words = (process / "cmdline").read_text().split("\0")
            parent = int((process / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            return False
        return parent == self.process.pid and {"kg.serve.worker", job} <= set(words)


def _processes():
    return (entry.name for entry in Path("/proc").iterdir() if entry.name.isdigit())


def command(*arguments):
    # -P, as the installed command has it: the folder that it is started in is not searched.
    return [sys.executable, "-P", "-m", "kg", "serve", *map(str, arguments)]


@contextmanager
def running(store, *options, **process_options):
    """Serve a store on a free port until the block ends."""
    process = subprocess.Popen(
        command("--store", store, "--port", 0, *options),
        **process_options,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        url = process.stdout.readline().strip()
        assert url.startswith("http://"), process.stderr.read()
        server = Server(process, url)
        yield server
        server.client.close()
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.communicate(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
