"""The systems that a checkout is tried on: this one, and other releases of Debian, each in a root folder of its own."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools import ROOT

#: Where the root folders are kept from one run to the next, 7 GB each. Not in the checkout, which is copied into them.
FOLDER = Path(os.environ.get("TILE_JOBS_COMPAT") or "/var/tmp/tile_jobs_compat").resolve()
MIRROR = "http://deb.debian.org/debian"
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
#: Not where the system's own package would put them, whose folder is not there yet.
INNER_CERTIFICATES = Path("/etc/this_machine.crt")
#: Runs a command with mounts and processes of its own, which end with it, as it ends with us: whatever happens.
END_WITH_US = ("setpriv", "--pdeathsig", "KILL", "--")
NAMESPACES = (*END_WITH_US, "unshare", "--mount", "--pid", "--ipc", "--fork", "--kill-child", "--")
#: Mounts what programs expect in a root folder, then goes in. It is a mount itself, as every system's root is.
ENTER = (
    'mount --bind "$0" "$0" && mount --rbind /dev "$0/dev" && mount --rbind /sys "$0/sys"'
    ' && mount -t proc proc "$0/proc" && exec chroot "$0" "$@"'
)
#: For this system, which is its own root folder.
STAY = (*NAMESPACES, "sh", "-c", 'mount -t proc proc /proc && exec "$@"', "sh")
#: Who runs this as root need not own the checkout.
GIT = ("git", "-c", "safe.directory=*")
#: Nothing of this machine's or the user's own settings.
ENVIRONMENT = {
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "LANG": "C.UTF-8",
    "DEBIAN_FRONTEND": "noninteractive",
    "CI": "1",
}


@dataclass(frozen=True)
class System:
    """A system with a copy of the checkout."""

    name: str
    #: The folder of the copy, as seen from outside.
    checkout: Path
    #: What a command of the system begins with.
    entrance: Sequence[str]
    #: The folder of the copy, as seen from inside.
    inner_checkout: Path
    #: The certificates that this machine trusts, as seen from inside: it may be behind a proxy that has its own.
    certificates: Path = CERTIFICATES

    def run(self, command: str, log: Path, variables: Mapping[str, str] | None = None) -> int:
        """Run a shell command in the copy, with all that it says in *log*; return its exit code."""
        certificates = {name: str(self.certificates) for name in ("PIP_CERT", "SSL_CERT_FILE")}
        environment = {**ENVIRONMENT, **certificates, "HOME": str(self.inner_checkout.parent), **(variables or {})}
        # The shell stays, and waits for processes whose parents are gone: it is the first one in there.
        words = ["bash", "-c", f'cd "{self.inner_checkout}" && {command}; exit $?']
        with log.open("wb") as output:
            return subprocess.run(
                [*self.entrance, *words],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
            ).returncode

    def copy_checkout(self) -> None:
        """Copy the checkout as it stands, with what is not committed, in place of an earlier copy."""
        shutil.rmtree(self.checkout, ignore_errors=True)
        # The other end of a clone must be told again.
        clone = [*GIT, "clone", "--quiet", "--no-hardlinks", f"--upload-pack={' '.join(GIT)} upload-pack"]
        subprocess.run([*clone, str(ROOT), str(self.checkout)], check=True)
        changed = _names("diff", "-z", "--name-only", "--no-renames", "HEAD")
        added = _names("ls-files", "-z", "--others", "--exclude-standard")
        for name in (*changed, *added):
            source, target = ROOT / name, self.checkout / name
            target.unlink(missing_ok=True)
            if source.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, target, follow_symlinks=False)


def _names(*command: str) -> list[str]:
    """List the files that a git command tells of this checkout."""
    told = subprocess.run([*GIT, *command], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [name for name in told.split("\0") if name]


def this_system() -> System:
    """Return the system that runs this, with a copy of the checkout beside the root folders."""
    release = platform.freedesktop_os_release()
    checkout = FOLDER / "this" / "tile_jobs"
    checkout.parent.mkdir(parents=True, exist_ok=True)
    return System(f"{release['ID'].capitalize()} {release['VERSION_ID']}", checkout, STAY, checkout)


def debian(name: str, suite: str) -> System:
    """Return a release of Debian, whose root folder is made where it is not there yet."""
    root = FOLDER / suite
    if not root.exists():
        _make_root(suite, root)
    # The names of servers may have changed since.
    for file in ("resolv.conf", "hosts"):
        shutil.copy(f"/etc/{file}", root / "etc" / file)
    shutil.copy(CERTIFICATES, f"{root}{INNER_CERTIFICATES}")
    entrance = (*NAMESPACES, "sh", "-c", ENTER, str(root))
    return System(name, root / "root" / "tile_jobs", entrance, Path("/root/tile_jobs"), INNER_CERTIFICATES)


def _make_root(suite: str, root: Path) -> None:
    unfinished = root.with_name(f"{root.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.parent.mkdir(parents=True, exist_ok=True)
    # All else is installed by the project's own commands, as on any bare system.
    command = ["debootstrap", "--variant=minbase", "--include=make", suite, str(unfinished), MIRROR]
    subprocess.run(command, check=True, env={**os.environ, **ENVIRONMENT})
    # Services would be those of this machine.
    policy = unfinished / "usr" / "sbin" / "policy-rc.d"
    policy.write_text("#!/bin/sh\nexit 101\n", encoding="ascii")
    policy.chmod(0o755)
    # A mirror of testing that is some days behind calls itself outdated.
    apt = unfinished / "etc" / "apt" / "apt.conf.d" / "tile-jobs-compat"
    apt.write_text('Acquire::Check-Valid-Until "false";\n', encoding="ascii")
    unfinished.rename(root)
