import { describe, expect, it } from "vitest";
import { interpretersOf } from "./check-helper.ts";

describe("interpretersOf", () => {
  it.each([
    ["#!/usr/bin/node --disable-sigusr1\n", ["/usr/bin/node"]],
    ["#! /usr/bin/node  --disable-sigusr1 \nrest", ["/usr/bin/node"]],
    [
      "#!/usr/bin/env -S --ignore-signal=USR1 /usr/bin/node\nrest",
      ["/usr/bin/env", "/usr/bin/node"],
    ],
  ])("reads them off %j", (text, interpreters) => {
    expect(interpretersOf(text)).toEqual(interpreters);
  });

  it.each([
    "",
    "\u007fELF",
    "#!/usr/bin/node --disable-sigusr1",
    "#!node --disable-sigusr1\n",
    "#!/usr/bin/env node\n",
    "#!/usr/bin/env --disable-sigusr1\n",
    "#!/usr/bin/env -S --disable-sigusr1\n",
    "#!/usr/bin/env -S /usr/bin/node\n",
    "#!/usr/bin/env -S --ignore-signal=USR1\n",
    "#!/usr/bin/env -S --ignore-signal=USR1 node\n",
    "#!/usr/bin/env -S --ignore-signal=USR2 /usr/bin/node\n",
    "#!/usr/bin/env -S --ignore-signal=USR1 /usr/bin/node --require=/tmp/x\n",
    "#!/usr/bin/env -S --ignore-signal=USR1 NODE_OPTIONS=x /usr/bin/node\n",
    "#!/usr/bin/env -S --ignore-signal=USR1 /${HOME}/node\n",
    "#!/usr/bin/env -S --ignore-signal=USR1 /usr/bin/env\n",
    "#!/usr/local/bin/env -S --ignore-signal=USR1 /usr/bin/node\n",
    "#!/usr/bin/node\n",
    "#!/usr/bin/node --require=/tmp/x\n",
    "#!/usr/bin/node --disable-sigusr1 --require=/tmp/x\n",
    " #!/usr/bin/node --disable-sigusr1\n",
  ])("finds none that can be trusted in %j", (text) => {
    expect(interpretersOf(text)).toEqual([]);
  });
});
