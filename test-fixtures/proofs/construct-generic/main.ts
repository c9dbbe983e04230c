// A generic class has a generic factory; what is handed stands before parameters that may be left out.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

interface User {
  id: number;
  name: string;
}

class Collection<T extends { id: number }> {
  readonly #items: T[];
  readonly isKnown: (item: T) => boolean;

  constructor(path: string, isKnown?: (item: T) => boolean) {
    this.#items = JSON.parse(readFileSync(path, "utf8"));
    this.isKnown = isKnown ?? (() => true);
  }

  first(): T | undefined {
    return this.#items.find(this.isKnown);
  }
}

const jobs = new EventEmitter();
jobs.on("user", async (path: string) => {
  const users = new Collection<User>(path);
  const known = new Collection<User>(path, (user) => user.id > 1);
  console.log(users.first()?.name, known.first()?.name);
});
jobs.emit("user", "users.json");
