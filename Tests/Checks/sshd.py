"""An SSH server for this machine only, with its own keys, configuration and port in a folder; the system's is not touched.

Where openssh-server is not installed, the command runs without a connection. Tests/setup installs it in continuous integration only,
since on a personal machine it would be started, and reachable from outside.
"""
import getpass
import os
import shutil
import socket
import subprocess
import time

from atomic import write


SERVER = "/usr/sbin/sshd"


def program(folder, text):
    write(folder, "ssh", "#!/bin/sh\n" + text)
    os.chmod(os.path.join(folder, "ssh"), 0o755)


def host(folder, programs):
    """What `ssh host` reaches, with `programs` first on the search path."""
    return SecureShell(folder, programs) if os.path.exists(SERVER) else SameMachine(programs)


class SameMachine:
    def __init__(self, programs):
        print("openssh-server is not installed: ssh runs its command without a connection")
        program(programs, "shift\nwhile [ \"$1\" = -l ]; do shift 2; done\nexec sh -c \"$*\"\n")

    def settle(self, session):
        """Waits until all processes of a session have ended: the subprocesses of a killed publication outlive it."""
        wait("a command", lambda: not any(session_of(name) == session for name in os.listdir("/proc") if name.isdigit()))

    def stop(self):
        pass


def session_of(process):
    """Returns the session of a process, or None if it has ended or is a zombie."""
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8", errors="replace") as file:
            # The name, in parentheses, may contain any character.
            state, _, _, session = file.read().rpartition(")")[2].split()[:4]
    except (FileNotFoundError, ProcessLookupError):
        return None
    return None if state in "ZX" else int(session)


def wait(name, has_ended):
    for _ in range(1200):
        if has_ended():
            return
        time.sleep(0.05)
    raise SystemExit(f"{name} does not end after its client is gone")


class SecureShell:
    def __init__(self, folder, programs):
        self.folder = folder
        os.makedirs(folder, mode=0o700)
        for name in ("host", "user"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", self.path(name)], check=True)
        shutil.copy(self.path("user.pub"), self.path("authorized_keys"))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        write(folder, "sshd_config", f"""
ListenAddress 127.0.0.1
Port {port}
HostKey {self.path("host")}
AuthorizedKeysFile {self.path("authorized_keys")}
PidFile none
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
# The folder for temporary files belongs to everybody.
StrictModes no
# Publications that are stopped leave connections that are about to end.
MaxStartups 100
""")
        with open(self.path("host.pub"), encoding="utf-8") as file:
            write(folder, "known_hosts", f"[127.0.0.1]:{port} {file.read()}")
        write(folder, "config", f"""
Host host
  HostName 127.0.0.1
  Port {port}
  User {getpass.getuser()}
  IdentityFile {self.path("user")}
  IdentitiesOnly yes
  UserKnownHostsFile {self.path("known_hosts")}
  StrictHostKeyChecking yes
  BatchMode yes
""")
        program(programs, f"exec {shutil.which('ssh')} -F {self.path('config')} \"$@\"\n")
        if os.getuid() == 0:
            os.makedirs("/run/sshd", exist_ok=True)
        self.process = subprocess.Popen([SERVER, "-D", "-f", self.path("sshd_config"), "-E", self.path("log")])
        for _ in range(400):
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.05)
        raise SystemExit("sshd does not start")

    def path(self, name):
        return os.path.join(self.folder, name)

    def settle(self, _):
        """Waits until the subprocesses of a killed publication have ended here."""
        children = f"/proc/{self.process.pid}/task/{self.process.pid}/children"

        def has_ended():
            with open(children, encoding="ascii") as file:
                return not file.read().split()

        wait("a connection", has_ended)

    def stop(self):
        self.process.terminate()
        self.process.wait()
