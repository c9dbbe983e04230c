/** The editor's settings for us: the `unblock` section, for each folder. What is missing or of a wrong type has its default. */
import type { Connection } from "vscode-languageserver";
import { fileToUri } from "./to-protocol.ts";

export interface Settings {
  /** Whether findings are shown. */
  readonly enable: boolean;
  /** Whether findings of severity hint are shown. */
  readonly showHints: boolean;
}

export const DEFAULT_SETTINGS: Settings = { enable: true, showHints: true };

export interface SettingsStore {
  of(root: string): Settings;
  /** Asks the editor again. */
  refresh(roots: readonly string[]): Promise<void>;
  /** Changes with every answer of the editor that changed something. */
  readonly generation: number;
}

/** Without a connection that answers `workspace/configuration`, everything has its default. */
export function createSettingsStore(connection: Connection | undefined): SettingsStore {
  let byRoot = new Map<string, Settings>();
  let generation = 0;
  return {
    of: (root) => byRoot.get(root) ?? DEFAULT_SETTINGS,
    async refresh(roots) {
      if (connection === undefined || roots.length === 0) return;
      const items = roots.map((root) => ({ scopeUri: fileToUri(root), section: "unblock" }));
      const answers: unknown[] = await connection.workspace.getConfiguration(items);
      const fresh = new Map(roots.map((root, index) => [root, readSettings(answers[index])]));
      const changed = JSON.stringify([...fresh]) !== JSON.stringify([...byRoot]);
      byRoot = fresh;
      if (changed) generation++;
    },
    get generation() {
      return generation;
    },
  };
}

export function readSettings(value: unknown): Settings {
  const given = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const flag = (name: keyof Settings): boolean => {
    const setting = given[name];
    return typeof setting === "boolean" ? setting : DEFAULT_SETTINGS[name];
  };
  return { enable: flag("enable"), showHints: flag("showHints") };
}
