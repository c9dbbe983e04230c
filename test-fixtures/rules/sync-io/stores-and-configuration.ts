// Files behind a name that does not say so.
import Conf from "conf";
import Configstore from "configstore";
import convict from "convict";
import dotenv from "dotenv";
import i18n from "i18n";
import nconf from "nconf";
import rc from "rc";
import Store from "electron-store";
import storage from "node-persist";
import { LowSync } from "lowdb";
import { JSONFileSync, JSONFileSyncPreset } from "lowdb/node";
import { readFileSync, writeFileSync } from "atomically";

const conf = new Conf({ projectName: "app" });

class Settings {
  constructor(private readonly store: Store) {}

  async theme(): Promise<string> {
    return this.store.get("theme");
//         ^^^^^^^^^^^^^^ sync-io warning hoist
  }
}

export async function everything(): Promise<object> {
  return conf.store;
//       ^^^^^^^^^^ sync-io warning worker
}

export async function stores(): Promise<void> {
  conf.get("theme");
//^^^^^^^^ sync-io warning hoist
  conf.set("theme", "dark");
//^^^^^^^^ sync-io warning worker
  new Configstore("app").get("theme");
//^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-io warning hoist
  const database = new LowSync(new JSONFileSync("db.json"), {});
  database.read();
//^^^^^^^^^^^^^ sync-io warning async
  JSONFileSyncPreset("db.json", {}).write();
//^^^^^^^^^^^^^^^^^^ sync-io warning async hoist
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-io warning async
  storage.getItemSync("theme");
//^^^^^^^^^^^^^^^^^^^ sync-io warning async
  writeFileSync("a", readFileSync("b"));
//^^^^^^^^^^^^^ sync-io warning async
//                   ^^^^^^^^^^^^ sync-io warning async
  await new Settings(new Store()).theme();
}

export async function configuration(path: string): Promise<void> {
  rc("app");
//^^ sync-io warning hoist
  dotenv.config();
//^^^^^^^^^^^^^ sync-io warning hoist
  convict({}).loadFile(path);
//^^^^^^^^^^^^^^^^^^^^ sync-io warning worker
  nconf.file({ file: path });
//^^^^^^^^^^ sync-io warning worker
  nconf.load();
//^^^^^^^^^^ sync-io warning hoist
  nconf.load(() => {});
  i18n.configure({ directory: path });
//^^^^^^^^^^^^^^ sync-io warning worker
}
