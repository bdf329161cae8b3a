#!/bin/sh
# teamnl with the words of each line of its input, as `ip -batch -` does it with ip.
number=0
while read -r words; do
  number=$((number + 1))
  # shellcheck disable=SC2086 # words
  teamnl $words || { echo "Command failed -:$number" >&2 && exit 1; }
done
