"""Serves a site's output on loopback below the path of its base URL, as a host would."""

import gzip
import http.server
import threading
from urllib.parse import urlsplit


def serve(output, compressed=False):
    """Starts serving in the background, with gzip if `compressed`; returns the URL of the home page."""
    prefix = urlsplit(output.base).path

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            name = output.file(self.path)
            status = 200 if name else 404
            name = name or "404.html"
            body = output.files[name].read_bytes() if name in output.files else b"not found"
            self.send_response(status)
            self.send_header("Content-Type", kind(name))
            if compressed and kind(name).startswith(("text/", "application/json", "application/xml", "image/svg")):
                body = gzip.compress(body, 6)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            try:
                self.wfile.write(body)
            except ConnectionError:
                self.close_connection = True

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}{prefix}"


def kind(name):
    kinds = {
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "mjs": "text/javascript; charset=utf-8", "json": "application/json", "xml": "application/xml",
        "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp",
        "avif": "image/avif", "gif": "image/gif", "ico": "image/x-icon", "csv": "text/csv; charset=utf-8",
        "webmanifest": "application/manifest+json", "txt": "text/plain; charset=utf-8",
    }  # fmt: skip
    return kinds.get(name.rsplit(".", 1)[-1], "application/octet-stream")
