import { describe, expect, it } from "vitest";
import { interpreterOf } from "./check-helper.ts";

describe("interpreterOf", () => {
  it.each([
    ["#!/usr/bin/node --disable-sigusr1\n", "/usr/bin/node"],
    ["#! /usr/bin/node  --disable-sigusr1 \nrest", "/usr/bin/node"],
  ])("reads it off %j", (text, interpreter) => {
    expect(interpreterOf(text)).toBe(interpreter);
  });

  it.each([
    "",
    "\u007fELF",
    "#!/usr/bin/node --disable-sigusr1",
    "#!node --disable-sigusr1\n",
    "#!/usr/bin/env node\n",
    "#!/usr/bin/env --disable-sigusr1\n",
    "#!/usr/bin/node\n",
    "#!/usr/bin/node --require=/tmp/x\n",
    "#!/usr/bin/node --disable-sigusr1 --require=/tmp/x\n",
    " #!/usr/bin/node --disable-sigusr1\n",
  ])("finds none that can be trusted in %j", (text) => {
    expect(interpreterOf(text)).toBeUndefined();
  });
});
