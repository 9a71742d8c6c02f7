#!/usr/bin/env bash
# Asks the server one line with netcat: client.sh HOST PORT REQUEST...   (token in $OVERSTAP_TOKEN)
# Prints the data lines; ends with status 1, and the message, when the answer is an error.
set -euo pipefail
host=$1 port=$2
shift 2
{
  [ -z "${OVERSTAP_TOKEN:-}" ] || printf 'AUTH %s\n' "$OVERSTAP_TOKEN"
  printf '%s\nQUIT\n' "$*"
} | nc -N "$host" "$port" | {
  status=0
  while IFS= read -r line; do
    case $line in
    '* '*) printf '%s\n' "${line#\* }" ;;
    'ERR '*) printf '%s\n' "$line" >&2 && status=1 ;;
    esac
  done
  exit "$status"
}
