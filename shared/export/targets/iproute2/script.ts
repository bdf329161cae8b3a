import type { Lab } from "../../lab.ts";
import { madeFromComment } from "../../made-from.ts";
import { isLeftToOthers } from "../left-to-others.ts";
import {
  bridgeLines,
  childLines,
  namespaceLines,
  nicLines,
  vethLines,
  vlanLines,
} from "./parts.ts";
import { dressLines, portLines } from "./dress.ts";
import { ip, made, type Placed } from "./placed.ts";

/**
 * Writes the script: `up`, `down`.
 *
 * Whatever `up` is about to do is written down with the command that takes it back, in a file below
 * /run that ends with the machine's run, as the links do.
 */
export function scriptOf(lab: Lab): string {
  const children = lab.children.filter((child) => !isLeftToOthers(child));
  const veths = lab.veths.filter(({ guest }) => guest.type === "namespace");
  const placed: readonly Placed[] = [
    ...lab.vlans.map((one) => made(one, null)),
    ...lab.bridges.map((one) => made(one, null)),
    ...children.map((one) => made(one, one.guest?.type === "namespace" ? one.guest.name : null)),
    ...veths.map((one) => made(one, one.guest.name)),
  ];
  const body = [
    ...lab.nics.flatMap(nicLines),
    ...lab.guests.flatMap(namespaceLines),
    ...lab.vlans.flatMap(vlanLines),
    ...lab.bridges.flatMap(bridgeLines),
    ...children.flatMap(childLines),
    ...veths.flatMap(vethLines),
    ...lab.bridges.flatMap(portLines),
    ...placed.flatMap(dressLines),
  ];
  const undo = `/run/macvlan-designer-${lab.topology.id}.undo`;
  return `${HEAD}${madeFromComment(lab, "iproute2")}${USAGE}undo=${undo}\n${FUNCTIONS}
up() {
${[`${ip(null)} -Version > /dev/null`, ...body].map((line) => (line === "" ? "" : `  ${line}`)).join("\n")}
}
${TAIL}`;
}

const HEAD = "#!/bin/sh\n";

const USAGE = `#
# sh THIS up     makes what is missing; run again, it changes nothing
# sh THIS down   takes back all that up has made or set since the machine was started
set -eu
`;

const FUNCTIONS = `
# Writes down the command that takes back what comes next.
before() {
  printf '%s\\n' "$1" >> "$undo"
}

# Whether there is such a link: [-n NAMESPACE] NAME.
has_link() {
  if [ "$1" = -n ]; then
    ip -n "$2" link show dev "$3" > /dev/null 2>&1
  else
    ip link show dev "$1" > /dev/null 2>&1
  fi
}

# Takes back the lines of the file after the first $1, last one first.
take_back() {
  [ -f "$undo" ] || return 0
  tail -n "+$(($1 + 1))" "$undo" | sed '1!G;h;$!d' > "$undo.now"
  while IFS= read -r command; do
    # What is gone already needs no taking back.
    sh -c "$command" 2> /dev/null || true
  done < "$undo.now"
  head -n "$1" "$undo" > "$undo.now"
  mv "$undo.now" "$undo"
  [ -s "$undo" ] || rm -f "$undo"
}

failed() {
  echo "$0: stopped at the first failure; what this run had made is taken back" >&2
  take_back "$made_before"
  exit 1
}
`;

const TAIL = `
case "\${1:-}" in
  up)
    made_before=$(cat "$undo" 2> /dev/null | wc -l)
    trap 'failed' INT TERM HUP
    trap '[ $? -eq 0 ] || failed' EXIT
    up
    trap - EXIT
    ;;
  down)
    take_back 0
    ;;
  *)
    echo "usage: sh $0 up|down" >&2
    exit 64
    ;;
esac
`;
