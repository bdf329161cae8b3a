import { message } from "../../../messages/message.ts";
import type { Found, FoundChild, FoundGuest, FoundRoute } from "../../found.ts";
import type { Notes } from "../../notes.ts";
import { ok, type Result } from "../../../result.ts";
import type { ImportProblem } from "../../notes.ts";
import type { ImportSource } from "../../source.ts";
import type { ImportFile } from "../../text/limits.ts";
import { readJson } from "../../text/json.ts";
import type { Tree } from "../../text/tree.ts";
import { readYaml } from "../../text/yaml.ts";
import { readEach } from "../read-each.ts";

/** Where our own export keeps whose interface it is. */
const GUEST = "macvlan-designer/guest";

/** A configuration of one plugin, with what is known of whose it is. */
interface Attachment {
  readonly plugin: Tree;
  readonly name: string;
  readonly guest: string;
}

/**
 * CNI configurations (`.conf`, `.conflist`) and NetworkAttachmentDefinitions of Multus (cni.dev).
 *
 * Nobody is named who gets the interface, so each definition is drawn with a container of its name.
 */
export const cni: ImportSource = {
  name: "cni",
  title: "CNI and Multus",
  about: message("import.about.cni"),
  detects: ({ path, text }: ImportFile) =>
    /^kind\s*:\s*["']?NetworkAttachmentDefinition/m.test(text) ||
    text.includes('"cniVersion"') ||
    path.endsWith(".conflist"),
  read: (files, notes) => {
    const inner: Tree[] = [];
    const found = readEach(
      files,
      (file) => readAny(file, notes),
      (trees) => foundIn(trees.flatMap((tree) => attachmentsOf(tree, notes, inner))),
    );
    inner.forEach((tree) => {
      tree.reportUnread();
    });
    return found;
  },
};

function readAny(
  file: ImportFile,
  notes: Notes,
): Result<readonly Tree[], readonly ImportProblem[]> {
  if (!/^\s*\{/.test(file.text)) {
    return readYaml(file, notes);
  }
  const read = readJson(file, notes);
  return read.ok ? ok([read.value]) : read;
}

function attachmentsOf(root: Tree, notes: Notes, inner: Tree[]): readonly Attachment[] {
  if (!root.keys.includes("spec")) {
    return pluginsOf(root, root.get("name").text() ?? "network", undefined);
  }
  root.ignore("apiVersion", "kind");
  const metadata = root.get("metadata").ignore("namespace", "labels");
  const name = metadata.get("name").text() ?? "network";
  const annotations = metadata.get("annotations");
  const guest = annotations.get(GUEST).text();
  annotations.ignore(...annotations.keys);
  const config = root.get("spec").get("config");
  const { file, line } = config.place;
  const read = readJson({ path: file, text: config.text() ?? "" }, notes);
  if (!read.ok) {
    const [problem] = read.error;
    const reason = problem?.message ?? message("topology.emptyFile");
    notes.add(
      "left",
      { file, line, path: "spec.config" },
      message("import.cni.config", { name, reason }),
    );
    return [];
  }
  inner.push(read.value);
  return pluginsOf(read.value, name, guest);
}

/** The plugin macvlan of a chain; what is chained behind it changes no topology. */
function pluginsOf(root: Tree, name: string, guest: string | undefined): readonly Attachment[] {
  root.ignore("cniVersion", "name", "disableCheck", "cniVersions");
  const plugins = root.keys.includes("plugins") ? root.all("plugins") : [root];
  return plugins.flatMap((plugin) => {
    const type = plugin.get("type").text() ?? "";
    if (type === "macvlan") {
      return [{ plugin, name, guest: guest ?? name }];
    }
    plugin.note("left", message("import.cni.plugin", { name, type }));
    plugin.leave();
    return [];
  });
}

function foundIn(attachments: readonly Attachment[]): Found {
  const guests = new Map<string, FoundGuest>();
  const counts = new Map<string, number>();
  const links = attachments.map(({ plugin, name, guest }): FoundChild => {
    const at = plugin.place;
    const number = counts.get(guest) ?? 0;
    counts.set(guest, number + 1);
    guests.set(guest, { at, key: guest, name: guest, type: "container" });
    const inside = name.startsWith(`${guest}-`) ? name.slice(guest.length + 1) : `net${number + 1}`;
    plugin.note("hint", message("import.engineName", { name: inside, container: guest }));
    return { kind: "child", at, name: inside, guest, ...settingsOf(plugin, inside) };
  });
  return { links, guests: [...guests.values()] };
}

function settingsOf(plugin: Tree, name: string): Omit<FoundChild, "kind" | "at" | "name"> {
  plugin.ignore("capabilities", "linkInContainer", "runtimeConfig");
  const mode = plugin.get("mode");
  if (!mode.isPresent) {
    plugin.note("hint", message("import.defaultMode", { name, mode: "bridge" }));
  }
  const ipam = plugin.get("ipam");
  const type = ipam.get("type").text();
  // 0 is the kernel's choice.
  const positive = (key: string): number | undefined => {
    const number = plugin.get(key).int();
    return number === 0 ? undefined : number;
  };
  return {
    parent: plugin.get("master").text() ?? "",
    mode: mode.text() ?? "bridge",
    mac: plugin.get("mac").text(),
    mtu: positive("mtu"),
    bcqueuelen: positive("bcqueuelen"),
    dhcp: type === "dhcp",
    ...addressing(ipam),
  };
}

/** Static addresses, with a default route where one names a gateway. */
function addressing(ipam: Tree): Pick<FoundChild, "addresses" | "routes"> {
  const routes: FoundRoute[] = [];
  const addresses = ipam.all("addresses").flatMap((one) => {
    const via = one.get("gateway").text();
    if (via !== undefined) {
      routes.push({ to: via.includes(":") ? "::/0" : "0.0.0.0/0", via });
    }
    return one.get("address").text() ?? [];
  });
  for (const one of ipam.all("routes")) {
    const to = one.get("dst").text();
    if (to !== undefined && !routes.some((route) => route.to === to)) {
      routes.push({ to, via: one.get("gw").text() });
    }
  }
  ipam.ignore("dns");
  return { addresses, routes };
}
