import { readFileSync } from "node:fs";

/** It returns a promise, yet reads before it does. */
function load(path: string): Promise<string> {
  const text = readFileSync(path, "utf8");
  return Promise.resolve(text);
}

function loadLater(path: string): Promise<string> {
  return Promise.resolve().then(() => readFileSync(path, "utf8"));
//                                    ^^^^^^^^^^^^ sync-io context=loop entry="promise reaction"
}

function loadInExecutor(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    try {
      resolve(readFileSync(path, "utf8"));
//            ^^^^^^^^^^^^ sync-io context=loop entry="promise executor"
    } catch (error) {
      reject(error);
    }
  });
}

export async function show(path: string): Promise<string[]> {
  const now = load(path);
//            ^^^^ sync-io via=load
  return Promise.all([now, loadLater(path), loadInExecutor(path)]);
}
