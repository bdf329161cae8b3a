import { message, type Message } from "../messages/message.ts";

/** Why a device of the machine is no node of the document. */
export type SkipReason =
  | { readonly why: "loopback" }
  | { readonly why: "foreign"; readonly owner: string }
  | { readonly why: "tunnel" }
  | { readonly why: "kind"; readonly kind: string }
  | { readonly why: "ownedByMaster"; readonly master: string }
  | { readonly why: "loosePair" }
  | { readonly why: "peerUnseen" }
  | { readonly why: "name" }
  | { readonly why: "parentNotDrawn" }
  | { readonly why: "vlan" }
  | { readonly why: "insideGuest" };

/** Collects what is left out, and says it in one sentence for each reason. */
export class Skipped {
  readonly #groups = new Map<string, { readonly reason: SkipReason; readonly names: string[] }>();

  add(reason: SkipReason, name: string): void {
    const key = JSON.stringify(reason);
    const group = this.#groups.get(key);
    if (group) {
      group.names.push(name);
    } else {
      this.#groups.set(key, { reason, names: [name] });
    }
  }

  messages(): readonly Message[] {
    return [...this.#groups.values()].map(({ reason, names }) => said(reason, names));
  }
}

function said(reason: SkipReason, names: readonly string[]): Message {
  switch (reason.why) {
    case "loopback":
      return message("import.skippedLoopback", { names });
    case "foreign":
      return message("import.skippedForeign", { names, owner: reason.owner });
    case "tunnel":
      return message("import.skippedTunnel", { names });
    case "kind":
      return message("import.skippedKind", { names, kind: reason.kind });
    case "ownedByMaster":
      return message("import.skippedPort", { names, master: reason.master });
    case "loosePair":
      return message("import.skippedPair", { names });
    case "peerUnseen":
      return message("import.skippedPeerUnseen", { names });
    case "name":
      return message("import.skippedName", { names });
    case "parentNotDrawn":
      return message("import.skippedParent", { names });
    case "vlan":
      return message("import.skippedVlan", { names });
    case "insideGuest":
      return message("import.skippedInside", { names });
  }
}
