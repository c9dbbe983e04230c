// synckit runs it in a thread of its own, for which the main thread waits.
import { readFileSync } from "node:fs";
import { runAsWorker } from "synckit";

runAsWorker(async (path: string) => readFileSync(path, "utf8"));
