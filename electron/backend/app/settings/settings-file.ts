import { join } from "node:path";
import {
  DEFAULT_SETTINGS,
  settingsSchema,
  type Settings,
} from "../../../../shared/protocol/app/settings.ts";
import { inOrder } from "../in-order.ts";
import { readJsonFile, writeJsonFile } from "../json-file.ts";

/** What the user has chosen, kept in a file that is theirs to read and edit. */
export interface SettingsFile {
  read(): Promise<Settings>;
  change(changed: {
    readonly [Key in keyof Settings]?: Settings[Key] | undefined;
  }): Promise<Settings>;
}

export function createSettingsFile(configFolder: string): SettingsFile {
  const file = join(configFolder, "settings.json");
  const alone = inOrder();
  const read = async (): Promise<Settings> =>
    (await readJsonFile(file, settingsSchema)) ?? DEFAULT_SETTINGS;
  return {
    read: () => alone(read),
    change: (changed) =>
      alone(async () => {
        const given = Object.entries(changed).filter(([, value]) => value !== undefined);
        const settings = settingsSchema.parse({ ...(await read()), ...Object.fromEntries(given) });
        await writeJsonFile(file, settings);
        return settings;
      }),
  };
}
