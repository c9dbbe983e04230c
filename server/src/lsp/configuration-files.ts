/**
 * The files that configurations came from. Those that no pattern of `watched-files.ts` covers are watched one by one: an
 * extended file may have any name, and one around the folder lies outside of what the editor watches by itself.
 */
import { basename, dirname } from "node:path/posix";
import type { Connection, Disposable, FileSystemWatcher } from "vscode-languageserver";
import { DidChangeWatchedFilesNotification } from "vscode-languageserver";
import type { ClientAbilities } from "./session.ts";
import { fileToUri } from "./to-protocol.ts";

export interface ConfigurationFiles {
  /** The files that a folder's configuration came from, in place of those before. */
  set(root: string, files: readonly string[]): void;
  /** The folders whose configuration came from the file, at least in part. */
  rootsOf(file: string): string[];
}

export function createConfigurationFiles(
  connection: Connection,
  abilities: Pick<ClientAbilities, "watchesFiles" | "watchesOutside">,
): ConfigurationFiles {
  const byRoot = new Map<string, ReadonlySet<string>>();
  let watched = "";
  let registration: Promise<Disposable> | undefined;

  function watch(): void {
    const files = [
      ...new Set([...byRoot].flatMap(([root, own]) => [...own].filter((file) => isSpecial(root, file)))),
    ];
    const key = files.sort().join("\n");
    if (!abilities.watchesFiles || key === watched) return;
    watched = key;
    void registration?.then((old) => old.dispose());
    const watchers = files.map(watcherOf);
    registration =
      watchers.length === 0
        ? undefined
        : connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  function watcherOf(file: string): FileSystemWatcher {
    if (!abilities.watchesOutside) return { globPattern: `**/${basename(file)}` };
    return { globPattern: { baseUri: fileToUri(dirname(file)), pattern: basename(file) } };
  }

  return {
    set(root, files) {
      byRoot.set(root, new Set(files));
      watch();
    },
    rootsOf: (file) => [...byRoot].filter(([, files]) => files.has(file)).map(([root]) => root),
  };
}

const WATCHED_BY_NAME = ["unblock.config.jsonc", "package.json"];

function isSpecial(root: string, file: string): boolean {
  return (
    !WATCHED_BY_NAME.includes(basename(file)) ||
    !file.startsWith(`${root}/`) ||
    file.includes("/node_modules/")
  );
}
