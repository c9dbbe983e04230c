import watcher from "@parcel/watcher";
import chokidar from "chokidar";
import { appendFileSync, readFileSync, watch } from "node:fs";

let settings = readFileSync("settings.json", "utf8");

chokidar.watch("src").on("change", (path) => {
  appendFileSync("changes.log", path);
//^^^^^^^^^^^^^^ sync-io entry="file watcher" label=change
});

const folder = chokidar.watch("pages", { ignored: (path) => readFileSync("ignored.txt", "utf8").includes(path) });
//                                                          ^^^^^^^^^^^^ sync-io entry="file filter"
folder.on("add", reload);

void watcher.subscribe("assets", () => appendFileSync("assets.log", settings));
//                                     ^^^^^^^^^^^^^^ sync-io entry="file watcher"
watch("settings.json", reload);

function reload(): void {
  settings = readFileSync("settings.json", "utf8");
//           ^^^^^^^^^^^^ sync-io entry="file watcher" label=add
}
