/** Which contexts make findings, and how severe these are: a row for each, which a configuration can change. */
import type { ContextSetting } from "../config/config.ts";
import type { ContextName } from "../finding/finding.ts";

/** The row of the severity table by which each context is judged; `off` makes no findings. */
export const CONTEXT_TABLE: Readonly<Record<ContextName, ContextSetting>> = {
  request: "handler",
  event: "loop",
  async: "loop",
  "first-request": "unknown",
  page: "page",
  module: "off",
  main: "off",
  plugin: "off",
  lifecycle: "off",
  "command-line": "off",
  build: "off",
  migration: "off",
  script: "off",
  worker: "off",
  "child-process": "off",
  exit: "off",
  development: "off",
  test: "off",
  unknown: "unknown",
};
