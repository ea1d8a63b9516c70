"""Makes a token: prints it, and the line that makes it known in the token file.

python3 -m tile_job_plugin.server.new_token office user
"""

from __future__ import annotations

import argparse
import re

from tile_job_plugin.server.access import Role, make_token


def main() -> None:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("name", type=_name, help="whose it is, without spaces")
    parser.add_argument("role", choices=[role.value for role in Role], help="an operator may cancel every job")
    arguments = parser.parse_args()
    token, line = make_token(arguments.name, Role(arguments.role))
    print(f"The token, which is shown this once: {token}")
    print(f"The line for the token file:         {line}")


def _name(text: str) -> str:
    if not re.fullmatch(r"[\w.@-]+", text):
        raise argparse.ArgumentTypeError(f"{text!r} can't be used. Give letters, digits, _, -, . and @.")
    return text


if __name__ == "__main__":
    main()
