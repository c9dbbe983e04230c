/** Runs a command in process, with the real engine, and gives back all that it said. */
import type { Io } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function unblock(cwd: string, argv: readonly string[], io: Partial<Io> = {}): Promise<Said> {
  let stdout = "";
  let stderr = "";
  const code = await run(argv, {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    cwd,
    colour: false,
    progress: false,
    columns: 120,
    signal: new AbortController().signal,
    uncut: (work) => work(),
    loadEngine: () => import("../../src/node/engine.ts"),
    ...io,
  });
  return { code, stdout, stderr };
}
