/**
 * Frameworks of command lines. An action is where its command begins: it runs once, so it is start-up code until it
 * registers something that serves.
 */
import type { ArgumentSelector, CataloguePart, EntryRow, FileShape } from "../row.ts";
import { inOptions } from "./rows.ts";

const action = { runs: "startup", entry: "command action", awaits: true } as const;

const given = (symbol: string, at: readonly ArgumentSelector[]): EntryRow => ({
  symbol,
  calls: { arguments: at },
  ...action,
});

const commander: CataloguePart = {
  entries: ["Command", "program"].flatMap((owner) =>
    ["action", "hook", "option", "requiredOption", "argument", "on", "addHelpText"].map((name) =>
      given(`commander#${owner}.${name}`, ["functions"]),
    ),
  ),
};

/** `exports.handler` beside `exports.command`: a module of `yargs.command` or `commandDir`. */
const isCommandModule = (file: FileShape): boolean =>
  file.exported("handler") !== undefined &&
  (file.exported("command") !== undefined || file.exported("builder") !== undefined);

const yargs: CataloguePart = {
  entries: [
    ...["Argv", "default()"].flatMap((owner) => [
      given(`yargs#${owner}.command`, ["functions", ...inOptions(0, ["handler", "builder"])]),
      ...["check", "middleware", "fail", "coerce", "parse", "completion"].map((name) =>
        given(`yargs#${owner}.${name}`, ["functions"]),
      ),
    ]),
    given("yargs#command", ["functions", ...inOptions(0, ["handler", "builder"])]),
    { symbol: "yargs#CommandModule", calls: { members: ["handler", "builder"] }, ...action },
    {
      symbol: "yargs#commandDir",
      calls: {
        exports: ["handler", "builder"],
        files: ["**/*.{ts,mts,cts,js,mjs,cjs}"],
        of: isCommandModule,
      },
      dependsOn: ["yargs"],
      ...action,
    },
  ],
};

const cac: CataloguePart = {
  entries: [given("cac#Command.action", [0])],
};

const oclif: CataloguePart = {
  entries: [
    { symbol: "@oclif/core#Command", calls: { members: ["run", "init", "catch", "finally"] }, ...action },
    { symbol: "@oclif/core#Hook", calls: { declared: "function" }, ...action },
    { symbol: "@oclif/command#default", calls: { members: ["run", "init", "catch", "finally"] }, ...action },
    { symbol: "@oclif/command#Command", calls: { members: ["run", "init", "catch", "finally"] }, ...action },
  ],
};

const others: CataloguePart = {
  entries: [
    { symbol: "clipanion#Command", calls: { members: ["execute"] }, ...action },
    given("citty#defineCommand", inOptions(0, ["run", "setup", "cleanup"])),
    given("sade#Sade.action", [0]),
  ],
};

export const commandLines: readonly CataloguePart[] = [commander, yargs, cac, oclif, others];
