/** What the names of contexts mean. Which of them make findings is policy's to say. */
import type { ContextKind, ContextName } from "../finding/finding.ts";

export interface NamedContext {
  readonly kind: ContextKind;
  /** What runs there, as a phrase without a full stop. */
  readonly summary: string;
}

export const CONTEXTS: Readonly<Record<ContextName, NamedContext>> = {
  request: { kind: "loop", summary: "handlers of requests, messages, commands and jobs" },
  event: {
    kind: "loop",
    summary: "listeners, timers, stream methods, promise reactions and other callbacks",
  },
  async: { kind: "loop", summary: "other async functions of a program that serves, or of a library" },
  "first-request": {
    kind: "loop",
    summary: "what is done by the first caller only, and kept for the others",
  },
  page: { kind: "loop", summary: "files that only a web page loads: they hold up the page, and no server" },
  module: { kind: "startup", summary: "the top level of modules" },
  main: { kind: "startup", summary: "what only start-up code calls, before the first listener" },
  plugin: { kind: "startup", summary: "plugins that a framework loads before it listens" },
  lifecycle: { kind: "startup", summary: "a framework's start-up hooks and the factories of providers" },
  "command-line": { kind: "startup", summary: "commands that end by themselves and serve nobody" },
  build: { kind: "startup", summary: "configuration of builds, tests and tools" },
  migration: { kind: "startup", summary: "migrations and seeds of databases" },
  script: { kind: "startup", summary: "scripts of a package, and files in folders for scripts" },
  worker: { kind: "off-loop", summary: "worker threads, and functions that are handed to a pool" },
  "child-process": { kind: "off-loop", summary: "files that run as a process of their own" },
  exit: { kind: "off-loop", summary: "what runs while the process ends" },
  development: { kind: "off-loop", summary: "branches that are taken only while the program is developed" },
  test: { kind: "test", summary: "tests" },
  unknown: {
    kind: "unknown",
    summary: "functions that somebody takes of whom nobody knows what he does with them",
  },
};
