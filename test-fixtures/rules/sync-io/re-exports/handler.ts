import toolbox, { load, readJson, store } from "./tools";
import * as everything from "./tools";
import anyName from "./tools/json";

export async function handle(path: string): Promise<void> {
  load(path);
//^^^^ sync-io via=loadText
  readJson(path);
//^^^^^^^^ sync-io via=readJson
  store(path);
//^^^^^ sync-io via=save
  everything.load(path);
//^^^^^^^^^^^^^^^ sync-io via=loadText
  everything.json.readJson(path);
//^^^^^^^^^^^^^^^^^^^^^^^^ sync-io via=readJson
  anyName(path);
//^^^^^^^ sync-io via=readJson
  toolbox.loadText(path);
//^^^^^^^^^^^^^^^^ sync-io via=loadText
}
