/**
 * Configuration and small stores in files: rc, config, convict, nconf, dotenv, i18n; conf, electron-store, configstore,
 * node-persist, lowdb. (cosmiconfig has its own file.)
 */
import { hasFunction } from "../argument.ts";
import { cost } from "../row.ts";
import type { CataloguePart, Condition, OperationRow } from "../row.ts";
import { alwaysDeclines, COSTS, ofModuleClass, operations, promised, withTwins } from "./rows.ts";

/** Read once, before the program serves, it harms nobody. */
const load: Omit<OperationRow, "symbol"> = { kind: "fs", cost: COSTS.contents, alternatives: ["hoist"] };
const search: Omit<OperationRow, "symbol"> = { ...load, cost: COSTS.search };
const folder: Omit<OperationRow, "symbol"> = { ...load, cost: cost("low", "reads every file of the folder") };

const withoutFunction: Condition = (call) => !hasFunction(call);

/** These stores keep nothing in memory. */
const access: Omit<OperationRow, "symbol"> = {
  kind: "fs",
  cost: cost("low", "reads and parses the file each time"),
  alternatives: ["hoist"],
};
const encrypted: Omit<OperationRow, "symbol"> = {
  ...access,
  cost: cost(
    "low",
    "reads and parses the file each time; with `encryptionKey` derives a key of 10,000 iterations, too",
  ),
  source:
    "conf's source: the accessor `store` calls readFileSync, and pbkdf2Sync where the file is encrypted",
};
const change: Omit<OperationRow, "symbol"> = {
  kind: "fs",
  cost: cost("medium", "reads the file, and waits until the disk has the new one"),
};

const READS = ["get", "has"];
const CHANGES = ["set", "delete", "clear"];
const CONF_CHANGES = [...CHANGES, "reset", "appendToArray"];

/** conf, and electron-store, whose class extends it. */
function conf(module: string, name: string): readonly OperationRow[] {
  const members = (names: readonly string[], operation: Omit<OperationRow, "symbol">) =>
    operations(
      module,
      names.map((member) => `${name}.${member}`),
      operation,
    );
  return ofModuleClass(name, [
    ...members(READS, encrypted),
    ...members(CONF_CHANGES, change),
    ...members(["store", "size"], { ...encrypted, access: "get" }),
  ]);
}

const NODE_PERSIST = ["setItem", "getItem", "removeItem", "clear", "persist", "persistKey"];

const otherAdapter = alwaysDeclines("the database has to be made with `Low` and an asynchronous adapter");

export const configuration: CataloguePart = {
  operations: [
    { symbol: "rc#default", ...search },
    ...operations("config", ["util.loadFileConfigs"], folder),
    ...operations("convict", ["Config.loadFile"], load),
    ...operations("dotenv", ["config", "configDotenv"], load),
    ...operations("nconf", ["file", "loadFilesSync", "Provider.file"], load),
    ...operations("nconf", ["load", "save", "Provider.load", "Provider.save"], {
      ...load,
      when: withoutFunction,
      source: "nconf's source: without a callback every store is loaded or saved synchronously",
    }),
    ...operations("i18n", ["configure", "I18n.configure", "addLocale"], folder),
    ...conf("conf", "Conf"),
    ...conf("electron-store", "ElectronStore"),
    ...ofModuleClass("Configstore", [
      ...operations(
        "configstore",
        READS.map((name) => `Configstore.${name}`),
        access,
      ),
      ...operations(
        "configstore",
        CHANGES.map((name) => `Configstore.${name}`),
        change,
      ),
      ...operations("configstore", ["Configstore.all", "Configstore.size"], { ...access, access: "get" }),
    ]),
    { symbol: "node-persist#initSync", ...folder, twin: promised("node-persist#init") },
    ...NODE_PERSIST.map((name): OperationRow => ({
      symbol: `node-persist#${name}Sync`,
      kind: "fs",
      cost: COSTS.file,
      twin: promised(`node-persist#${name}`),
    })),
    ...withTwins(
      "lowdb",
      { "LowSync.read": "Low.read", "LowSync.write": "Low.write", "LowSync.update": "Low.update" },
      { kind: "fs", cost: cost("low", "grows with the database, which is one file") },
      { declines: otherAdapter },
    ),
    ...withTwins("lowdb/node", { JSONFileSyncPreset: "JSONFilePreset" }, load, { declines: otherAdapter }),
    ...["JSONFileSync", "TextFileSync", "DataFileSync"].flatMap((name) =>
      operations("lowdb/node", [`${name}.read`, `${name}.write`], { kind: "fs", cost: COSTS.contents }),
    ),
  ],
};
