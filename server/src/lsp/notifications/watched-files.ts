/** Files that change on the disk: sources and baselines are read again, configuration reopens the folder. */
import { DidChangeWatchedFilesNotification, type DidChangeWatchedFilesParams } from "vscode-languageserver";
import { basename } from "node:path/posix";
import { fromUri } from "../from-protocol.ts";
import type { Session } from "../session.ts";

const SOURCES = "**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}";
const CONFIGURATION =
  "**/{tsconfig*.json,jsconfig*.json,package.json,package-lock.json,npm-shrinkwrap.json,pnpm-lock.yaml," +
  "pnpm-workspace.yaml,yarn.lock,bun.lock,unblock.config.jsonc,.gitignore}";

const BASELINES = "**/*baseline*.json";

const IS_BASELINE = /baseline[^/]*\.json$/;
const IS_SOURCE = /\.[cm]?[jt]sx?$/;

export function watchFiles({ connection }: Session): Promise<unknown> {
  const watchers = [{ globPattern: SOURCES }, { globPattern: CONFIGURATION }, { globPattern: BASELINES }];
  return connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

export function didChangeWatchedFiles(session: Session, { changes }: DidChangeWatchedFilesParams): void {
  const files = changes
    .flatMap(({ uri }) => fromUri(uri) ?? [])
    .filter((file) => !file.includes("/node_modules/"));
  const baselines = files.filter((file) => IS_BASELINE.test(basename(file)));
  const configuration = files.filter(
    (file) => !IS_SOURCE.test(basename(file)) && !IS_BASELINE.test(basename(file)),
  );
  const roots = new Set(configuration.map((file) => session.folders.rootOf(file)));
  session.analyser.reopen([...roots]);
  const rebased = new Set(
    baselines.map((file) => session.folders.rootOf(file)).filter((root) => !roots.has(root)),
  );
  session.analyser.rereadBaselines([...rebased]);
  session.analyser.reread(
    files.filter((file) => IS_SOURCE.test(basename(file)) && !roots.has(session.folders.rootOf(file))),
  );
}
