"""A real `kg serve` in a process of its own, as a person starts it."""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager

import httpx

START = 60
"""Seconds for a server to say that it answers, on a machine that does much else."""


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
        found = []
        for entry in os.listdir("/proc"):
            if entry.isdigit():
                try:
                    with open(f"/proc/{entry}/cmdline", "rb") as file:
                        words = file.read().split(b"\0")
                    with open(f"/proc/{entry}/stat") as file:
                        parent = int(file.read().rpartition(")")[2].split()[1])
                except OSError:
                    continue
                if b"kg.serve.worker" in words and job.encode() in words:
                    found += [int(entry)] if parent == self.process.pid else []
        return found


def command(*arguments):
    return [sys.executable, "-m", "kg", "serve", *map(str, arguments)]


@contextmanager
def running(store, *options):
    """Serve a store on a free port until the block ends."""
    process = subprocess.Popen(
        command("--store", store, "--port", 0, *options),
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
