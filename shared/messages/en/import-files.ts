import { list, plural } from "../plural.ts";

const listed = (names: readonly string[]): string => list("en", names);

interface Name {
  readonly name: string;
}

export const importFileMessages = {
  "import.about.networkd": (): string =>
    "The .netdev and .network files of systemd-networkd: NICs, VLANs, bridges, children and shims, with addresses and routes.",
  "import.about.networkManager": (): string =>
    "Keyfiles of NetworkManager (.nmconnection): NICs, VLANs, bridges, children and shims, with addresses and routes.",
  "import.about.nmstate": (): string =>
    "A state of nmstate as YAML or JSON: NICs, VLANs, bridges, children and shims, with addresses and routes.",
  "import.about.docker": (): string =>
    "What docker network inspect prints: macvlan networks, and the containers that are connected to them.",
  "import.about.podman": (): string =>
    "What podman network inspect prints, and the files of netavark: macvlan networks, and the containers that are connected to them.",
  "import.about.compose": (): string =>
    "Compose files: macvlan networks, and the services that are connected to them.",
  "import.about.libvirt": (): string =>
    "Domains and networks of libvirt as XML: VMs, their macvtap children and their ports on bridges.",
  "import.about.containerlab": (): string =>
    "Topologies of containerlab: macvlan links of nodes, and what their exec lines set.",
  "import.about.cni": (): string =>
    "CNI configurations and NetworkAttachmentDefinitions of Multus that use the plugin macvlan.",
  "import.about.quadlet": (): string =>
    "The .network and .container units of Podman Quadlet: macvlan networks, and the containers on them.",

  "import.expected.text": (): string => "a text",
  "import.expected.int": (): string => "a whole number",
  "import.expected.flag": (): string => "yes or no",
  "import.expected.record": (): string => "keys with values",
  "import.expected.mac": (): string => "a MAC address",
  "import.expected.mtu": (): string => "an MTU from 68 to 65535",
  "import.expected.cidr": (): string => "an IP address with a prefix length",
  "import.expected.route": (): string => "a route of IP addresses",
  "import.expected.uint32": (): string => "a number from 0 to 4294967295",
  "import.expected.int32": (): string => "a number from -2147483648 to 2147483647",

  "import.tooLarge": ({ mebibytes }: { mebibytes: number }): string =>
    `The file is larger than ${mebibytes} MiB, which no network configuration is. Give the files that describe the network only.`,
  "import.binary": (): string =>
    "There is a character here that no text file holds. Save the file as plain UTF-8 text.",
  "import.tooComplex": (): string =>
    "The file is nested too deeply, or holds too many values (aliases count for all that they repeat). Take out what does not describe the network.",
  "import.tooManyFiles": ({ limit }: { limit: number }): string =>
    `More than ${limit} files at once are not read. Import them in parts, with --into.`,
  "import.unknownFile": ({ names }: { names: readonly string[] }): string =>
    `It cannot be told what this file is. Say it with --from and one of ${listed(names)}.`,
  "import.moreNotes": ({ count }: { count: number }): string =>
    `There is more of the kind (${count} further notes); import fewer files at once to read all of it.`,
  "import.ini.noEntry": ({ found }: { found: string }): string =>
    `This line is neither a [Section] nor Key=Value in a section, and is left out: "${found}".`,
  "import.yaml.syntax": ({ reason }: { reason: string }): string => `YAML syntax: ${reason}`,
  "import.xml.doctype": (): string =>
    "A DOCTYPE is not read, because it can name other files and make entities that grow without end. Take it out: libvirt writes none.",
  "import.xml.entity": ({ found }: { found: string }): string =>
    `"${found}" is no entity that XML has by itself. Write the character, or its number.`,
  "import.xml.open": ({ name, line }: Name & { line: number }): string =>
    `The file ends inside the element ${name}, which begins on line ${line}.`,
  "import.xml.noRoot": (): string => "There is no element in this file.",
  "import.xml.syntax": ({ found }: { found: string }): string =>
    `This is not well-formed XML at "${found}".`,

  "import.unknownKey": ({ key }: { key: string }): string =>
    `"${key}" is not taken over: a document has no place for it, or it is not known here.`,
  "import.wrongType": ({ expected, found }: { expected: string; found: string }): string =>
    `Left out: expected ${expected}, found ${found}.`,
  "import.nameTwice": ({ name, first }: Name & { first: string }): string =>
    `${name} is described before, in ${first}; what this says of it is left out.`,
  "import.routeTwice": ({ to, name }: Name & { to: string }): string =>
    `A second route of ${name} to ${to} is left out: a document has one for each destination.`,
  "import.badName": ({ name }: Name): string =>
    `${name === "" ? "An interface without a name" : `The interface ${name}`} is left out: a document cannot hold such a name.`,
  "import.badMode": ({ name, mode }: Name & { mode: string }): string =>
    `${name} is left out: "${mode}" is no mode; there are private, vepa, bridge, passthru and source.`,
  "import.badTag": ({ name, tag }: Name & { tag: number }): string =>
    `${name} is left out: ${tag} is no VLAN; there are 1 to 4094.`,
  "import.noParent": ({ name, parent }: Name & { parent: string }): string =>
    `${name} is left out: what it sits on (${parent === "" ? "not named" : parent}) cannot be drawn.`,
  "import.vlanParent": ({ name, parent }: Name & { parent: string }): string =>
    `${name} is left out: a document has VLANs on NICs and other VLANs only, and ${parent} is none that is drawn.`,
  "import.noBridge": ({ name, bridge }: Name & { bridge: string }): string =>
    `${name} is left out: its bridge ${bridge} is none that is drawn.`,
  "import.badPort": ({ port, bridge }: { port: string; bridge: string }): string =>
    `${port} is not drawn as a port of ${bridge}: it is no NIC, VLAN or child of the host, or a port already.`,
  "import.vlanMac": ({ name, mac }: Name & { mac: string }): string =>
    `The MAC ${mac} of ${name} is left out: in a document a VLAN has its NIC's.`,
  "import.passthruMac": ({ name, mac }: Name & { mac: string }): string =>
    `The MAC ${mac} of ${name} is left out: a passthru child has its NIC's. Draw it at the NIC if the card is to have it.`,
  "import.sourceMacs": ({ name, mode }: Name & { mode: string }): string =>
    `The source MACs of ${name} are left out: in mode ${mode} they have no meaning.`,
  "import.portMtu": ({ name, mtu }: Name & { mtu: number }): string =>
    `The MTU ${mtu} of ${name} is left out: a document has none for ports on a bridge.`,
  "import.assumedNic": ({ name }: Name): string =>
    `${name} is described in no file, but named as what something sits on: it is drawn as a NIC. No file says its MAC.`,
  "import.assumedVlan": ({ name, parent, tag }: Name & { parent: string; tag: number }): string =>
    `${name} is described in no file, but named as what something sits on: it is drawn as VLAN ${tag} on ${parent}, as its name says.`,
  "import.assumedBridge": ({ name }: Name): string =>
    `${name} is described in no file, but something is its port: it is drawn as a bridge without further ports.`,
  "import.standsForNic": ({ name, kind }: Name & { kind: string }): string =>
    `${name} (${kind}) is drawn as one NIC; what it is made of is not drawn.`,
  "import.kind": ({ name, kind }: Name & { kind: string }): string =>
    `${name} is left out: interfaces of the kind "${kind}" have no place in a document.`,
  "import.defaultMode": ({ name, mode }: Name & { mode: string }): string =>
    `No mode is said for ${name}; it is drawn with ${mode}, the default there.`,
  "import.nothing": (): string =>
    "There was nothing to draw in these files: no NIC, VLAN, bridge or macvlan child.",

  "import.networkd.linkFile": (): string =>
    "A .link file names and sets up cards; a document draws them as they are, so it is left out.",
  "import.networkd.noName": (): string =>
    "The file is left out: its [Match] names no interface, so it cannot be told which NIC it is for. Add Name=.",
  "import.networkd.pattern": ({ pattern }: { pattern: string }): string =>
    `Name=${pattern} is left out: it cannot be told from files which NICs it fits. Write their names.`,
  "import.networkd.route": (): string => "A [Route] without Destination= and Gateway= is left out.",
  "import.networkd.unnamed": (): string => "The .netdev is left out: it has no Name= in [NetDev].",
  "import.networkd.noNetdev": ({ name }: Name): string =>
    `${name} is named here, but no .netdev among these files makes it: it is left out.`,
  "import.networkd.unused": ({ name, key }: Name & { key: string }): string =>
    `${name} is left out: no .network names it with ${key}=, so networkd does not make it either.`,
  "import.networkd.twoParents": ({
    name,
    parent,
    others,
  }: Name & { parent: string; others: readonly string[] }): string =>
    `${name} is drawn on ${parent}; ${listed(others)} ${others.length === 1 ? "names" : "name"} it as well.`,

  "import.stp": ({ name }: Name): string =>
    `${name} speaks the spanning tree protocol, which a document does not draw.`,
  "import.routeOptions": ({ to }: { to: string }): string =>
    `The route to ${to} is taken over without its metric and further options.`,
  "import.nm.noName": (): string =>
    "The profile is left out: it has no interface-name=, so it cannot be told which interface it is for. Add it.",
  "import.nm.portOf": ({ name, kind }: Name & { kind: string }): string =>
    `${name} is a port of a ${kind}; a document has ports of bridges only.`,
  "import.nm.source": ({ name }: Name): string =>
    `${name} has mode source, which NetworkManager stores and then refuses to bring up.`,
  "import.nm.clonedMac": ({ mac }: { mac: string }): string =>
    `cloned-mac-address=${mac} is left out: a document draws a card with the MAC that it has.`,
  "import.nm.method": ({ family, method }: { family: string; method: string }): string =>
    `method=${method} of ${family} is left out: a document has set addresses, and DHCP for IPv4.`,

  "import.nmstate.absent": ({ name, state }: Name & { state: string }): string =>
    `${name} is left out${state === "" ? "" : `: its state is ${state}`}.`,
  "import.routeTable": ({ to, table }: { to: string; table: number }): string =>
    `The route to ${to} is left out: it is in table ${table}, and a document has the main table only.`,
  "import.engineName": ({ name, container }: Name & { container: string }): string =>
    `The file does not say what the interface is called inside ${container}; it is drawn as ${name}.`,
  "import.engineEmpty": ({ name, parent }: Name & { parent: string }): string =>
    `No container is connected to the network ${name} here, so only ${parent} is drawn.`,
  "import.engineDriver": ({ name, driver }: Name & { driver: string }): string =>
    `The network ${name} is left out: its driver is "${driver}", and only macvlan networks are drawn.`,
  "import.engineParent": ({ name }: Name): string =>
    `The network ${name} is left out: it has no parent, so it leads to no LAN.`,
  "import.engineDefaultRoute": ({ name }: Name): string =>
    `The network ${name} is left out: it has no parent, and Podman takes the NIC of the default route, which no file names. Add the option parent=.`,
  "import.composeExternal": ({ name }: Name): string =>
    `The network ${name} is left out: it is external, so this file does not describe it. Import what docker network inspect prints of it as well.`,
  "import.composeNetwork": ({ name }: Name): string =>
    `The connection to ${name} is left out: these files have no such network.`,
  "import.variable": ({ name }: Name): string =>
    `The variable ${name} is not known here; what it stands for has to be put in.`,

  "import.merged": ({ added, known }: { added: number; known: number }): string =>
    `Added to the document: ${plural("en", added, { one: "node", other: "nodes" })}; there already: ${known}.`,
  "import.filled": ({ name, field, there }: Name & { field: string; there: string }): string =>
    `${name}: the document did not say "${field}", so it is taken over: ${there}.`,
  "import.differs": ({
    name,
    field,
    here,
    there,
  }: Name & { field: string; here: string; there: string }): string =>
    `${name}: "${field}" differs and stays as the document has it: ${here} (imported: ${there}).`,
  "cli.import.left": ({ text }: { text: string }): string => `not in it: ${text}`,
  "cli.import.lost": ({ text }: { text: string }): string => `left out: ${text}`,
  "cli.import.hint": ({ text }: { text: string }): string => `note: ${text}`,
  "cli.import.readAs": ({
    files,
    source,
    name,
  }: Name & { files: readonly string[]; source: string }): string =>
    `Read as ${source} (--from ${name}): ${listed(files)}.`,
  "cli.import.noSource": ({
    source,
    names,
  }: {
    source: string;
    names: readonly string[];
  }): string => `There is no source "${source}". There are ${listed(names)}.`,
  "cli.import.noFiles": (): string =>
    "--from says what files are, and no file is given. Name files, or leave --from out to draw this machine.",

  "import.libvirt.root": ({ name }: Name): string =>
    `The element ${name} is left out: only domain, network and devices are read.`,
  "import.libvirt.forward": ({ name, mode }: Name & { mode: string }): string =>
    `The network ${name} is left out: it forwards with "${mode}" and leads to no NIC or bridge directly.`,
  "import.libvirt.pool": ({ name, parent }: Name & { parent: string }): string =>
    `The network ${name} has several NICs, of which libvirt takes a free one; its VMs are drawn on ${parent}.`,
  "import.libvirt.network": ({ name }: Name): string =>
    `The interface is left out: its network ${name} is not among these files, or is none that is drawn. Import what virsh net-dumpxml prints as well.`,
  "import.libvirt.type": ({ type }: { type: string }): string =>
    `The interface is left out: its type is "${type}", and only direct, bridge and network are drawn.`,
  "import.libvirt.target": ({ name }: Name): string =>
    `The file does not say what the device is called; it is drawn as ${name}. libvirt chooses when the VM starts.`,
  "import.clab.link": ({ type }: { type: string }): string =>
    `A link of the kind ${type === "" ? "that is not said" : type} is left out: only macvlan links are drawn.`,
  "import.clab.command": ({ command }: { command: string }): string =>
    `This command is not followed: ${command}.`,
  "import.cni.config": ({ name, reason }: Name & { reason: string }): string =>
    `${name} is left out, because its configuration cannot be read: ${reason}`,
  "import.cni.plugin": ({ name, type }: Name & { type: string }): string =>
    `The plugin "${type}" of ${name} is left out: only macvlan is drawn.`,
  "import.quadletNetwork": ({ name }: Name): string =>
    `The connection to ${name} is left out: no such macvlan network is among these files.`,
};
