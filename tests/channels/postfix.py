"""A Postfix of one's own: in a folder, on a free port of loopback, with local mailboxes, STARTTLS and a sign-in.

Needs Debian's postfix and sasl2-bin, and root, as Postfix's master takes its queue's owner on. Nothing leaves the
machine: every other domain is an error.
"""

import mailbox
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message as Mail
from pathlib import Path

SBIN = Path("/usr/lib/postfix/sbin")
TOOLS = ("postfix", "saslpasswd2", "openssl")
DOMAIN, USERNAME, PASSWORD = "news.example", "tocsin", "correct horse battery"
START_SECONDS = 60.0
SERVICES = """
{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"""
MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/spool
data_directory = {folder}/data
command_directory = /usr/sbin
daemon_directory = {sbin}
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.{domain}
mydestination =
local_recipient_maps =
alias_maps =
virtual_mailbox_domains = {domain}
virtual_mailbox_base = {folder}/mail
virtual_mailbox_maps = texthash:{folder}/mailboxes
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
virtual_minimum_uid = 1
default_transport = error:no mail leaves this machine
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_tls_chain_files = {folder}/server.pem
smtpd_sasl_auth_enable = yes
smtpd_sasl_local_domain = {domain}
cyrus_sasl_config_path = {folder}/sasl
smtpd_client_restrictions =
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_recipient_restrictions = reject_unlisted_recipient, permit_sasl_authenticated, reject
maillog_file = {folder}/log
maillog_file_prefixes = {folder}
"""
SASL = "pwcheck_method: auxprop\nauxprop_plugin: sasldb\nsasldb_path: {folder}/sasldb2\nmech_list: PLAIN LOGIN\n"


@dataclass(frozen=True)
class Postfix:
    """Where it listens, and where it puts mail. `certificate` is what to trust."""

    folder: Path
    port: int

    @property
    def certificate(self) -> str:
        return str(self.folder / "server.pem")

    def mails(self, name: str) -> list[Mail]:
        """Give the mails in the mailbox of `name`, in order of arrival."""
        try:
            box = mailbox.Maildir(self.folder / "mail" / name, create=False)
            return [box[key] for key in sorted(box.keys())]
        except (FileNotFoundError, mailbox.NoSuchMailboxError):  # Postfix makes it with the first mail
            return []

    def arrived(self, name: str, count: int) -> list[Mail]:
        """Wait until the mailbox holds so many mails, and give them."""
        deadline = time.monotonic() + START_SECONDS
        while len(found := self.mails(name)) < count:
            if time.monotonic() > deadline:
                raise AssertionError(f"{len(found)} of {count} mails; Postfix says:\n{self.log()}")
            time.sleep(0.05)
        return found

    def log(self) -> str:
        """Give what it wrote."""
        file = self.folder / "log"
        return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""


def missing() -> str | None:
    """Give what is not there for it, None if all is."""
    paths = os.environ["PATH"] + ":/usr/sbin:/sbin"
    absent = next((tool for tool in TOOLS if shutil.which(tool, path=paths) is None), None)
    return absent or (None if SBIN.is_dir() else "postfix")


@contextmanager
def postfix(*names: str) -> Iterator[Postfix]:
    """Give a Postfix with a mailbox for each of `names`, and end it after."""
    folder = Path(tempfile.mkdtemp(prefix="tocsin-postfix-"))  # not below pytest's: its own user must get there
    folder.chmod(0o755)
    try:
        port = _write(folder, names)
        with (folder / "out").open("wb") as out:
            master = subprocess.Popen(["/usr/sbin/postfix", "-c", folder, "start-fg"], stdout=out, stderr=out)
        try:
            _await(port, master, folder)
            yield Postfix(folder, port)
        finally:
            subprocess.run(["/usr/sbin/postfix", "-c", folder, "stop"], capture_output=True, check=False)
            _end(master)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _write(folder: Path, names: tuple[str, ...]) -> int:
    owner = pwd.getpwnam("postfix")
    for name in ("spool", "data", "mail", "sasl"):
        (folder / name).mkdir()
    for name in ("data", "mail"):
        os.chown(folder / name, owner.pw_uid, owner.pw_gid)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    given = {"folder": folder, "sbin": SBIN, "domain": DOMAIN, "uid": owner.pw_uid, "gid": owner.pw_gid}
    (folder / "main.cf").write_text(MAIN.format(**given), encoding="ascii")
    (folder / "master.cf").write_text(SERVICES.format(port=f"127.0.0.1:{port}"), encoding="ascii")
    (folder / "mailboxes").write_text("".join(f"{name}@{DOMAIN} {name}/\n" for name in names), encoding="ascii")
    (folder / "sasl" / "smtpd.conf").write_text(SASL.format(folder=folder), encoding="ascii")
    file = folder / "sasldb2"
    subprocess.run(
        ["/usr/sbin/saslpasswd2", "-p", "-c", "-f", file, "-u", DOMAIN, USERNAME],
        input=PASSWORD.encode(), check=True, capture_output=True,
    )  # fmt: skip
    os.chown(file, owner.pw_uid, owner.pw_gid)
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
         "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
         "-keyout", folder / "key", "-out", folder / "cert"],
        check=True, capture_output=True,
    )  # fmt: skip
    (folder / "server.pem").write_bytes((folder / "key").read_bytes() + (folder / "cert").read_bytes())
    return port


def _await(port: int, master: "subprocess.Popen[bytes]", folder: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=START_SECONDS) as there:
                if there.recv(3) == b"220":
                    return
        except OSError:
            pass
        if master.poll() is not None or time.monotonic() > deadline:
            said = (folder / "out").read_text(errors="replace")
            raise RuntimeError(f"Postfix does not answer: {said}")
        time.sleep(0.05)


def _end(master: "subprocess.Popen[bytes]") -> None:
    try:
        master.wait(START_SECONDS)
    except subprocess.TimeoutExpired:
        master.kill()
        master.wait()
