import { shellQuote } from "../../../plan/shell-quote.ts";
import type { Lab } from "../../lab.ts";
import { madeFromComment } from "../../made-from.ts";
import type { EngineContainer, EngineLab, NamedNetwork } from "./engine.ts";

/** How an engine's command line says networks and containers. */
export interface EngineCommand {
  readonly title: string;
  /** `docker`, `podman`. */
  readonly program: string;
  /** What of `NETWORK ls` prints the name. */
  readonly nameFormat: string;
  /** Words of `network create` but for its label and name. */
  readonly networkWords: (network: NamedNetwork) => readonly string[];
  /** Words of `run` that connect a container. */
  readonly endpointWords: (container: EngineContainer) => readonly string[];
}

/** What stands for the image that the user has to name. */
export const IMAGE_WORD = "IMAGE";

/**
 * A POSIX shell script: `up` makes the networks and shows how to start the containers, `down` removes
 * the networks.
 *
 * A network is known by a label with the document's id, so `down` never takes another one, and `up`
 * refuses to go on with one of that name that somebody else has made.
 */
export function engineScript(lab: Lab, made: EngineLab, command: EngineCommand): string {
  const { program, nameFormat, title } = command;
  const label = `macvlan-designer.document=${lab.topology.id}`;
  const networks = made.networks.map((network) =>
    words("  network", network.name, ...command.networkWords(network)),
  );
  const runs = made.containers.map((container) => words("  hint", runLine(container, command)));
  return `#!/bin/sh
${madeFromComment(lab, title)}#
# sh THIS up     makes the networks that are missing, and shows how to start the containers
# sh THIS down   removes the networks that up has made
set -eu

# Names of the networks that are of this document.
ours() {
  ${program} network ls --filter label=${label} --format ${shellQuote(nameFormat)}
}

# Makes a network unless it is there: NAME OPTION...
network() {
  name=$1
  shift
  if ours | grep -qxF -- "$name"; then
    return 0
  fi
  if ${program} network inspect "$name" > /dev/null 2>&1; then
    echo "$0: there is a network $name already that is not of this document" >&2
    exit 1
  fi
  ${program} network create --label ${label} "$@" "$name" > /dev/null
}

hint() {
  printf '%s\\n' "$1"
}

up() {
${[...networks, ...runs, "  :"].join("\n")}
}

down() {
  names=$(ours)
  for name in $names; do
    ${program} network rm "$name" > /dev/null
  done
}

case "\${1:-}" in
  up | down) "$1" ;;
  *)
    echo "usage: sh $0 up|down" >&2
    exit 64
    ;;
esac
`;
}

function runLine(container: EngineContainer, command: EngineCommand): string {
  const { name, guest } = container;
  const original = guest.name === name ? [] : ["--label", `macvlan-designer.guest=${guest.name}`];
  const start = [command.program, "run", "--detach", "--name", name, "--hostname", name];
  return [...start, ...original, ...command.endpointWords(container), IMAGE_WORD]
    .map(shellQuote)
    .join(" ");
}

function words(start: string, ...rest: readonly string[]): string {
  return [start, ...rest.map(shellQuote)].join(" ");
}
