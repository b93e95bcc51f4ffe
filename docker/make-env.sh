#!/bin/sh
# Fills docker/.env with random secrets, one per name in .env.example. What stands there already is kept.
set -eu
cd "$(dirname "$0")"
umask 077

random() { od -An -N"$1" -tx1 /dev/urandom | tr -d ' \n'; }

uuid() {
  hex=$(random 16)
  # Version 4, variant 10.
  printf '%s-%s-4%s-a%s-%s\n' "$(echo "$hex" | cut -c1-8)" "$(echo "$hex" | cut -c9-12)" "$(echo "$hex" | cut -c14-16)" \
    "$(echo "$hex" | cut -c18-20)" "$(echo "$hex" | cut -c21-32)"
}

touch .env
sed -n 's/^\([A-Z_]*\)=.*/\1/p' .env.example | while read -r name; do
  grep -q "^$name=." .env && continue
  case $name in
    *_CIPHER_SECRET | *_PASSWORD) value=$(random 16) ;;
    *_TENANT_ID) value=$(uuid) ;;
    *) value=$(random 32) ;;
  esac
  printf '%s=%s\n' "$name" "$value" >>.env
done
echo "docker/.env holds the secrets of this instance. Keep it out of version control."
