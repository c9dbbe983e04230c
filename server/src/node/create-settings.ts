/** Writes a configuration to start from. It says nothing yet: everything in it is a comment or an empty list. */
import { writeFile } from "node:fs/promises";
import type { SchemaWords } from "../core/config/schema.ts";
import { REPOSITORY_URL } from "../core/rules/pages.ts";
import type { Disk } from "./disk.ts";
import { describeError } from "./disk.ts";
import { exists } from "./ignore-rules.ts";
import { readJson } from "./json-file.ts";
import { SETTINGS_FIELD, SETTINGS_FILE } from "./settings-file.ts";

/** Why no configuration is written; `path` is the file that is there already, if that is the reason. */
export class SettingsRefusal extends Error {
  override readonly name = "SettingsRefusal";
  constructor(
    message: string,
    readonly path?: string,
  ) {
    super(message);
  }
}

/**
 * Answers the path of the new file. Rejects with a SettingsRefusal where the folder has a configuration already, which
 * is never overwritten, or can't be written to.
 */
export async function createSettingsFile(
  folder: string,
  rules: NonNullable<SchemaWords["rules"]>,
  disk: Disk,
): Promise<string> {
  const path = `${folder}/${SETTINGS_FILE}`;
  const manifest = `${folder}/package.json`;
  if ((await exists(manifest, disk)) && SETTINGS_FIELD in (await readJson(manifest, disk)).value)
    throw new SettingsRefusal(`${manifest} has the key "${SETTINGS_FIELD}" already`, manifest);
  try {
    await writeFile(path, settingsText(rules), { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST")
      throw new SettingsRefusal(`${path} is there already`, path);
    throw new SettingsRefusal(`${path} cannot be written: ${describeError(error)}`);
  }
  return path;
}

const SCHEMA = `${REPOSITORY_URL}/raw/main/schemas/unblock.config.schema.json`;
const PAGE = `${REPOSITORY_URL}/blob/main/docs/configuration.md`;

export function settingsText(rules: NonNullable<SchemaWords["rules"]>): string {
  const lines = rules.map(({ id, summary }) => `    // ${summary}.\n    // "${id}": "on",`);
  return `// What Unblock reports here and in all folders below. ${PAGE}
{
  "$schema": "${SCHEMA}",

  // "off", "on", or one severity: "error", "warning", "info", "hint".
  "rules": {
${lines.join("\n")}
  },

  // What does not count: files, packages, APIs and functions.
  "ignore": {
    "paths": [
      // "src/generated",
    ],
    "symbols": [
      // "existsSync", "Store.load", "./src/store.ts#Store.load",
    ],
  },

  // What blocks and nobody else knows of: functions of yours, and of packages.
  "operations": [
    // { "symbol": "@acme/db#Client.query", "kind": "database", "cost": "medium" },
  ],

  // How frameworks of yours call functions on the event loop.
  "entries": [
    // { "symbol": "@acme/server#route", "calls": { "arguments": [1] }, "entry": "request handler", "hot": true },
  ],

  // Settings for some files only.
  "overrides": [
    // { "files": ["tools/**"], "rules": { "sync-io": "off" } },
  ],
}
`;
}
