import { mkdtemp, mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type {
  AppEvent,
  CallFailure,
  CallInput,
  CallName,
  CallOutput,
} from "../../../../shared/protocol/app/contract.ts";
import type { Result } from "../../../../shared/result.ts";
import { createAppBackend, type AppBackend } from "../app-backend.ts";
import type { AppBackendOptions } from "../app-options.ts";

/** A backend on folders of its own; `close` ends it and removes them. */
export interface TestBackend {
  readonly backend: AppBackend;
  readonly folder: string;
  readonly top: string;
  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    window?: string,
  ): Promise<Result<CallOutput<Name>, CallFailure>>;
  /** The events that a window has heard so far; it listens from the first call on. */
  events(window?: string): readonly AppEvent[];
  close(): Promise<void>;
}

export async function testBackend(
  options: Partial<AppBackendOptions> & { readonly top?: string } = {},
): Promise<TestBackend> {
  const top = options.top ?? (await mkdtemp(join(tmpdir(), "macvlan-designer-app-")));
  const folder = join(top, "lab");
  await mkdir(folder, { recursive: true });
  const backend = createAppBackend({
    door: "browser",
    version: "0.0.0",
    folder,
    configFolder: join(top, "config"),
    stateFolder: join(top, "state"),
    systemLanguage: "en",
    windows: { firstFile: () => null },
    ...options,
  });
  const heard = new Map<string, AppEvent[]>();
  return {
    backend,
    folder,
    top,
    call: (name, input, window = "w1") => backend.dispatch(name, input, window) as never,
    events(window = "w1") {
      const known = heard.get(window) ?? [];
      if (!heard.has(window)) {
        heard.set(window, known);
        backend.listen(window, (event) => {
          // The machine is watched as well, and each file becomes a recent one.
          if (event.type !== "host" && event.type !== "recent") {
            known.push(event);
          }
        });
      }
      return known;
    },
    async close() {
      backend.close();
      await rm(top, { recursive: true, force: true });
    },
  };
}
