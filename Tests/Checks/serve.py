"""Serves a site to hostile clients on a machine short of resources.

    python3 Tests/Checks/serve.py XINGLIN [CONTENT]

The preview runs with a limit of 40 open files. Hundreds of connections that send nothing, half a request, or too much of one must
neither crash it nor keep it from responding.
"""

import os
import re
import resource
import socket
import subprocess
import sys
import tempfile

FILES = 40
PATIENCE = 20


def start(xinglin, content, folder):
    """Starts a preview that logs to `folder`; returns its process and port."""
    process = subprocess.Popen(
        [xinglin, "serve", "--content", content, "--output", os.path.join(folder, "site"), "--port", "0"],
        stdout=subprocess.PIPE, text=True,
    )
    for line in process.stdout:
        address = re.search(r"127\.0\.0\.1:(\d+)/", line)
        if address:
            return process, int(address.group(1))
    raise SystemExit("the preview did not start")


def connect(port):
    return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)


def ask(port, head):
    """Returns the status of a response, which must arrive in time, and closes the connection."""
    with connect(port) as client:
        try:
            client.sendall(head)
        except ConnectionError:
            pass
        answer = client.recv(65536)
        return int(answer.split(b" ")[1]) if answer else None


def request(path="/"):
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode()


def main(xinglin, content="content"):
    failures = []

    def expect(what, found, wanted):
        if found != wanted:
            failures.append(f"{what}: {found} instead of {wanted}")

    with tempfile.TemporaryDirectory() as folder:
        process, port = start(xinglin, os.path.abspath(content), folder)
        try:
            resource.prlimit(process.pid, resource.RLIMIT_NOFILE, (FILES, FILES))
            expect("a page", ask(port, request()), 200)
            long = b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 100_000 + b"\r\n\r\n"
            expect("a header of 100 KB", ask(port, long), 431)
            for name, begin in (("silent", b""), ("half-open", b"GET / HTTP/1.1\r\n")):
                clients = []
                for _ in range(400):
                    client = connect(port)
                    client.sendall(begin)
                    clients.append(client)
                expect(f"a page beside 400 {name} connections", ask(port, request()), 200)
                for client in clients:
                    client.close()
            expect("a page afterwards", ask(port, request()), 200)
            expect("the process", process.poll(), None)
        finally:
            process.terminate()
            process.wait(PATIENCE)
    for failure in failures:
        print(failure)
    print("preview: " + ("failed" if failures else "answered throughout"))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
