// None of these awaits needs what another one gives, changes or may prevent.
import { readFile, writeFile } from "node:fs/promises";

interface Table<Row> {
  findMany(where?: object): Promise<Row[]>;
}
declare const database: { readonly users: Table<{ id: string }>; readonly posts: Table<{ author: string }> };

export async function report(): Promise<string> {
  const head = await readFile("head.html", "utf8");
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  const body = await readFile("body.html", "utf8");
  return head + body;
}

export async function withStatementsBetween(id: string): Promise<object> {
  const users = await database.users.findMany();
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  const active = users.filter((user) => user.id !== id);
  const posts = await database.posts.findMany({ author: id });
  return { active, posts };
}

// What a later one needs can be done before the first.
export async function withArgumentsBetween(id: string): Promise<object> {
  const users = await database.users.findMany();
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  const upper = id.toUpperCase();
  const where = { author: `${upper}!` };
  const count = users.length;
  const posts = await database.posts.findMany(where);
  return { users, posts, count };
}

export async function inOneExpression(id: string): Promise<object> {
  return { user: await loadUser(id), posts: await loadPosts(id) };
//                     ^^^^^^^^^^^^ sequential-await warning gather
}

export async function aChainBetween(id: string): Promise<object> {
  const user = await loadUser(id);
//                   ^^^^^^^^^^^^ sequential-await warning gather
  const details = await loadDetails(user);
  const posts = await loadPosts(id);
  return { details, posts };
}

// What is awaited for its effect alone, where that is known: two files.
export async function save(text: string): Promise<void> {
  await writeFile("one.txt", text);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  await writeFile("two.txt", text);
}

class Service {
  #calls = 0;

  async health(): Promise<boolean> {
    const database = await this.isDatabaseHealthy();
//                         ^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
    const cache = await this.isCacheHealthy();
    return database && cache;
  }

  async isDatabaseHealthy(): Promise<boolean> {
    return (await fetch("http://database/health")).ok;
  }

  async isCacheHealthy(): Promise<boolean> {
    return (await fetch("http://cache/health")).ok;
  }

  count(): number {
    return this.#calls++;
  }
}

export const service = new Service();

async function loadUser(id: string): Promise<{ id: string }> {
  const [user] = await database.users.findMany({ id });
  return user ?? { id };
}

async function loadPosts(id: string): Promise<object[]> {
  return await database.posts.findMany({ author: id });
}

async function loadDetails(user: { id: string }): Promise<object> {
  return await database.users.findMany({ id: user.id });
}

async function compress(folder: string): Promise<void> {
  await writeFile(`${folder}/all.gz`, await readFile(`${folder}/all.txt`));
}

// Two folders, whatever `out` is.
export async function compressBoth(out: string): Promise<void> {
  await compress(`${out}/client`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  await compress(`${out}/server`);
}

// A file in a folder, and one in a folder in it.
export async function folderAndPart(out: string): Promise<void> {
  await compress(out);
//      ^^^^^^^^^^^^^ sequential-await warning gather
  await compress(`${out}/server`);
}

// Only what follows looks at the length, and nobody who handles a failure.
export async function measured(): Promise<string> {
  let length = 0;
  try {
    const head = await readFile("head.html", "utf8");
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
    length = head.length;
    const body = await readFile("body.html", "utf8");
    return `${length} ${head}${body}`;
  } catch (error) {
    throw new Error("no page", { cause: error });
  }
}
