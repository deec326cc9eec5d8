"""How gunicorn serves Footnote; `make run` and a server in production share it.

The environment says PORT (8000) or BIND (127.0.0.1:8000), and WORKERS (2).
"""

import gc
import os
import socket

from gunicorn.arbiter import Arbiter

wsgi_app = "config.wsgi:application"
bind = os.environ.get("BIND") or f"127.0.0.1:{os.environ.get('PORT') or 8000}"
workers = int(os.environ.get("WORKERS") or 2)
preload_app = True  # the workers share the memory of what is loaded once
loglevel = "warning"
control_socket_disable = True
# Browsers open connections ahead of need and leave them idle; one of them would
# occupy a worker that has one thread. Linux can hold them back, others cannot.
_holds_idle_back = hasattr(socket, "TCP_DEFER_ACCEPT")
threads = 1 if _holds_idle_back else 4


def when_ready(server: Arbiter) -> None:
    """Hold idle connections back, and say where Footnote is once it listens."""
    gc.freeze()  # collections must not copy the pages that the workers share
    for listener in server.LISTENERS:
        if _holds_idle_back and listener.sock.family != socket.AF_UNIX:
            # Seconds that the kernel keeps a connection on which nothing was sent.
            listener.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_DEFER_ACCEPT, 30)
    if (os.environ.get("MODE") or "local") == "local":
        print(f"Footnote is ready: http://{bind}/ (Ctrl-C ends it)", flush=True)
