#!/bin/sh
# Stands in for `ip`: does what the real one does, line by line, and strikes at the N-th change.
# FOLDER holds the real one (real-ip) and what to do: at (N), moment, deed; struck tells that it did.
# Only what the shell itself can do, where it can: a test starts it hundreds of times.
folder=@FOLDER@
real=$folder/real-ip
read -r at <"$folder/at"
read -r moment <"$folder/moment"
read -r deed <"$folder/deed"

case " $* " in
  *" -json "* | *" monitor "* | *" show "*) exec "$real" "$@" ;;
esac

children_of() { cat "/proc/$1/task/$1/children" 2>/dev/null; }

is_guardian() { tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null | grep -q ' guardian $'; }

strike() {
  touch "$folder/struck"
  guardian=
  for child in $(children_of "$PPID"); do
    if is_guardian "$child"; then guardian=$child; fi
  done
  case $deed in
    kill-worker) kill -KILL "$PPID" ;;
    kill-guardian) kill -KILL "$guardian" ;;
    kill-both) kill -KILL "$guardian" "$PPID" ;;
  esac
}

# Whether this change is the one; every change is counted.
is_due() {
  read -r count <"$folder/count"
  count=$((count + 1))
  echo "$count" >"$folder/count"
  echo "$*" >>"$folder/log"
  [ "$count" = "$at" ] && [ ! -e "$folder/struck" ]
}

# Does one change, told how: "$1" is the line's number in its batch, the rest runs it.
change() {
  number=$1
  shift
  if ! is_due "${line:-$*}"; then
    "$@"
    return
  fi
  if [ "$deed" = fail ]; then
    touch "$folder/struck"
    case $moment in
      before) ;;
      during)
        "$@"
        kill -KILL $$
        ;;
      after) "$@" ;;
    esac
    echo "RTNETLINK answers: Injected failure" >&2
    echo "Command failed -:$number" >&2
    return 1
  fi
  case $moment in
    before)
      strike
      "$@"
      ;;
    during)
      "$@" &
      strike
      wait $!
      ;;
    after)
      "$@"
      status=$?
      strike
      return $status
      ;;
  esac
}

line=
# One line of a batch by the real ip, with the failing line's number put right.
one_line() {
  "$real" $namespace -batch - <<LINE 2>"$folder/said" && return
$line
LINE
  sed "s/^Command failed -:1\$/Command failed -:$number/" "$folder/said" >&2
  return 1
}

namespace=
force=
batch=
for argument in "$@"; do
  case $argument in
    -force) force=yes ;;
    -batch) batch=yes ;;
  esac
done
if [ -z "$batch" ]; then
  change 1 "$real" "$@"
  exit
fi
if [ "$1" = -n ]; then namespace="-n $2"; fi
number=0
result=0
while IFS= read -r line; do
  number=$((number + 1))
  if ! change "$number" one_line; then
    result=1
    if [ -z "$force" ]; then break; fi
  fi
done
exit $result
