/** Files that change on the disk: sources and baselines are read again, configuration reopens the folder. */
import { DidChangeWatchedFilesNotification, type DidChangeWatchedFilesParams } from "vscode-languageserver";
import { basename } from "node:path/posix";
import { isBaselineName } from "../../core/config/baseline.ts";
import { fromUri } from "../from-protocol.ts";
import type { Session } from "../session.ts";

const SOURCES = "**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}";
const CONFIGURATION =
  "**/{tsconfig*.json,jsconfig*.json,package.json,package-lock.json,npm-shrinkwrap.json,pnpm-lock.yaml," +
  "pnpm-workspace.yaml,yarn.lock,bun.lock,unblock*.json,unblock*.jsonc,.gitignore}";

const BASELINES = "**/*baseline*.json";

const IS_SOURCE = /\.[cm]?[jt]sx?$/;

export function watchFiles({ connection }: Session): Promise<unknown> {
  const watchers = [{ globPattern: SOURCES }, { globPattern: CONFIGURATION }, { globPattern: BASELINES }];
  return connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

function isUsed({ configurationFiles }: Session, file: string): boolean {
  return configurationFiles.rootsOf(file).length > 0;
}

/** The folders that a configuration file concerns: the one that it lies in, and those that read it. */
function rootsOf({ configurationFiles, folders }: Session, file: string): string[] {
  const own = folders.workspaceRoots().some((root) => file.startsWith(`${root}/`))
    ? [folders.rootOf(file)]
    : [];
  return [...own, ...configurationFiles.rootsOf(file)];
}

export function didChangeWatchedFiles(session: Session, { changes }: DidChangeWatchedFilesParams): void {
  const files = changes
    .flatMap(({ uri }) => fromUri(uri) ?? [])
    .filter((file) => !file.includes("/node_modules/") || isUsed(session, file));
  const baselines = files.filter(isBaselineName);
  const configuration = files.filter((file) => !IS_SOURCE.test(basename(file)) && !isBaselineName(file));
  const roots = new Set(configuration.flatMap((file) => rootsOf(session, file)));
  session.analyser.reopen([...roots]);
  const rebased = new Set(
    baselines.map((file) => session.folders.rootOf(file)).filter((root) => !roots.has(root)),
  );
  session.analyser.rereadBaselines([...rebased]);
  session.analyser.reread(
    files.filter((file) => IS_SOURCE.test(basename(file)) && !roots.has(session.folders.rootOf(file))),
  );
}
