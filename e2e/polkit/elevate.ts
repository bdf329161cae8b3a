// What the tests run as an ordinary user: asks for the helper and tells how that went.

import { readlinkSync } from "node:fs";
import { say } from "../../shared/messages/say.ts";
import type { HelperVerb } from "../../shared/protocol/helper.ts";
import {
  openHelper,
  type OpenHelperOptions,
} from "../../electron/backend/helper-session/open-helper.ts";
import type { Elevated } from "./elevated.ts";

const [verb = "", options = "{}"] = process.argv.slice(2);

let announced = false;
const opened = await openHelper(
  verb as HelperVerb,
  { asked: "for nothing" },
  {
    ...(JSON.parse(options) as OpenHelperOptions),
    onOwnAgent: () => {
      announced = true;
    },
  },
);
const network = readlinkSync("/proc/self/ns/net");

if (opened.ok) {
  const details: unknown[] = [];
  for await (const event of opened.value.events) {
    details.push(...(event.event === "refused" ? (event.details ?? []) : []));
  }
  tell({ ok: true, facts: JSON.parse(String(details[0])) as Elevated["facts"] });
} else {
  tell({ ok: false, kind: opened.error.kind, text: say(opened.error.message) });
}

function tell(result: Omit<Elevated, "announced" | "network">): void {
  console.log(`RESULT ${JSON.stringify({ announced, network, ...result } satisfies Elevated)}`);
}
