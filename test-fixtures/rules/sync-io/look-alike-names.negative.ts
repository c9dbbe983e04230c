// The names are those of blocking APIs, the things are not.
import { vol, fs as memory } from "memfs";
import { flushSync } from "react-dom";
import { Effect } from "effect";
import { CookieJar } from "tough-cookie";

interface Files {
  readFileSync(path: string): string;
}

/** A parameter named fs may be anything. */
export async function withParameter(fs: Files): Promise<string> {
  return fs.readFileSync("a");
}

/** memfs has the names of node:fs and keeps files in memory. */
export async function inMemory(): Promise<void> {
  vol.writeFileSync("/a", "");
  memory.readFileSync("/a");
}

/** Sync, here, means something else. */
export async function otherSyncs(jar: CookieJar): Promise<void> {
  flushSync(() => {});
  Effect.runSync(Effect.succeed(1));
  jar.setCookieSync("a=b", "https://example.org");
  forceSync();
  await executeTriggerSync();
}

function forceSync(): boolean {
  return true;
}

async function executeTriggerSync(): Promise<void> {
  await fetch("https://example.org/trigger");
}

/** An own function may have any name. */
function readFileSync(path: string): string {
  return `text of ${path}`;
}

export async function own(): Promise<string> {
  return readFileSync("a");
}

class Cache {
  private readonly texts = new Map<string, string>();

  readFileSync(path: string): string | undefined {
    return this.texts.get(path);
  }

  existsSync(path: string): boolean {
    return this.texts.has(path);
  }
}

export async function cached(cache: Cache): Promise<string | undefined> {
  return cache.existsSync("a") ? cache.readFileSync("a") : undefined;
}
