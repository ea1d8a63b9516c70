"""Who asks, and what they may do."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import secrets
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from urllib.parse import urlsplit

from tile_job_plugin.server.errors import Forbidden, Unauthorized, Unavailable
from tile_job_plugin.server.http import Request
from tile_job_plugin.server.settings import Settings, variable
from tile_job_plugin.text import quoted

#: The owner of jobs that were started over HTTP without a token.
ANONYMOUS = ""


class Role(str, Enum):
    """What a token allows; the value is the word in the token file."""

    #: Starts jobs, and cancels its own.
    USER = "user"
    #: Cancels any job as well, lets jobs go before others, and reads messages and logs as they are.
    OPERATOR = "operator"


class Access(Enum):
    """What a call needs."""

    #: Nothing.
    OPEN = "open"
    #: A token, unless reading is open.
    READ = "read"
    #: A token, unless starting is open.
    CHANGE = "change"
    #: An operator's token.
    OPERATE = "operate"


@dataclass(frozen=True)
class Caller:
    """Who asks."""

    #: The token's name; ANONYMOUS without a token.
    name: str
    role: Role

    @property
    def reads_all(self) -> bool:
        """Whether messages and logs are for the caller as they are, with what they tell of hosts and folders."""
        return self.role is Role.OPERATOR

    @property
    def may_raise_priority(self) -> bool:
        """Whether a job of the caller may go before those of others."""
        return self.role is Role.OPERATOR

    def may_change(self, owner: str | None) -> bool:
        """Whether a job of *owner* may be cancelled or paused; None owns those that were not started over HTTP."""
        return self.role is Role.OPERATOR or owner == self.name


def make_token(name: str, role: Role) -> tuple[str, str]:
    """Make a token; give it, which is shown once, and the line for the token file, which holds its hash."""
    token = secrets.token_urlsafe(32)
    return token, f"{name} {role.value} {_digest(token)}"


def find_caller(request: Request, settings: Settings, access: Access) -> Caller:
    """Return who asks. Raises Unauthorized, or Forbidden for what is an operator's or another web site has caused."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token.strip():
        return _allowed(_caller_of(token.strip(), settings), access)
    if scheme:
        raise Unauthorized("Authorization: only Bearer tokens are accepted. Send 'Authorization: Bearer <token>'.")
    is_open = {Access.OPEN: True, Access.READ: settings.open_reading, Access.CHANGE: settings.open_start}
    if not is_open.get(access, False):
        _check_token_file(settings)
        raise Unauthorized(
            "A token is needed. Send 'Authorization: Bearer <token>'; ask the administrator of this service for one."
        )
    if access is Access.CHANGE:
        _refuse_other_sites(request, settings)
    return Caller(ANONYMOUS, Role.USER)


def _allowed(caller: Caller, access: Access) -> Caller:
    if access is Access.OPERATE and caller.role is not Role.OPERATOR:
        raise Forbidden("Only an operator may see this. Ask the administrator of this service.")
    return caller


def _caller_of(token: str, settings: Settings) -> Caller:
    digest = _digest(token)
    for caller, known in _known_callers(settings):
        if hmac.compare_digest(digest.encode(), known.encode()):
            return caller
    raise Unauthorized("The token is unknown. Ask the administrator of this service for another one.")


def _check_token_file(settings: Settings) -> None:
    """Raise Unavailable, with what is missing, where nobody can have a token."""
    if not settings.token_file:
        raise Unavailable(
            f"No tokens are set. Set {variable('token_file')} to the file that holds them, or let everybody start jobs "
            f"with {variable('open_start')}."
        )


def _known_callers(settings: Settings) -> list[tuple[Caller, str]]:
    """Read the token file, with the hash of each token.

    At each request, so that a token that is taken out is no longer of any use.
    """
    _check_token_file(settings)
    try:
        text = Path(settings.token_file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Unavailable(f"The file that {variable('token_file')} names can't be read.") from error
    lines = [line.split() for line in text.splitlines() if line.strip() and not line.strip().startswith("#")]
    try:
        return [(Caller(name, Role(role)), known.lower()) for name, role, known in lines]
    except ValueError as error:
        raise Unavailable(f"A line of the file that {variable('token_file')} names is not 'name role hash'.") from error


def _refuse_other_sites(request: Request, settings: Settings) -> None:
    """Refuse what a page of another web site has a browser send, which is anything but the token's header."""
    host = request.headers.get("host", "")
    if not _is_known_host(host, settings):
        raise Forbidden(
            f"Host: {quoted(host)} is not a known name of this service, so jobs can't be started or cancelled "
            f"without a token. Its administrator can add it to {variable('hosts')}."
        )
    if _is_cross_site(request, settings):
        raise Forbidden("Pages of other web sites can't start or cancel jobs without a token.")


def _is_known_host(host: str, settings: Settings) -> bool:
    """Whether a Host header names this service.

    Any other name may be one that the owner of a web site has led here, so that its pages seem to be ours. Numbers and
    localhost are led nowhere.
    """
    name = _host_name(host)
    if name == "localhost" or name in {
        _host_name(known) for known in (*settings.hosts, urlsplit(settings.base_url).netloc)
    }:
        return bool(name)
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _host_name(host: str) -> str:
    """Return the name in a Host header, without the port."""
    try:
        return (urlsplit(f"//{host}").hostname or "").rstrip(".")
    except ValueError:
        return ""


def _is_cross_site(request: Request, settings: Settings) -> bool:
    """Whether a browser was, or may have been, made to ask by a page of another web site."""
    origin = request.headers.get("origin", "")
    if origin in settings.origins:
        return False
    site = request.headers.get("sec-fetch-site", "")
    if site:
        return site not in ("none", "same-origin")
    if origin:
        own = {request.headers.get("host", ""), urlsplit(settings.base_url).netloc} - {""}
        asking = urlsplit(origin).netloc
        # nginx, as Debian sets it up, tells the host without its port.
        return asking not in own and _host_name(asking) not in own
    # Without HTTPS a browser tells nothing of who has caused a GET.
    return request.method in ("GET", "HEAD") and request.headers.get("user-agent", "").startswith("Mozilla/")


def _digest(token: str) -> str:
    # Tokens have 256 random bits, so that a hash without salt and rounds can't be turned back.
    return hashlib.sha256(token.encode()).hexdigest()
