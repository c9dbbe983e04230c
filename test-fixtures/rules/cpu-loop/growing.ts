// Work that grows with the square of data: what a request, a database or a file gives.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

interface User {
  readonly id: string;
  readonly group: string;
}
declare const database: { query(text: string): Promise<User[]> };

export async function withIncludes(): Promise<User[]> {
  const users = await database.query("select * from users");
  const banned = (await database.query("select * from bans")).map((user) => user.id);
  return users.filter((user) => !banned.includes(user.id));
//                               ^^^^^^^^^^^^^^^ cpu-loop
}

export async function withIndexOf(path: string, other: string): Promise<string[]> {
  const lines = (await readFile(path, "utf8")).split("\n");
  const known: string[] = (await readFile(other, "utf8")).split("\n");
  const fresh: string[] = [];
  for (const line of lines) if (known.indexOf(line) === -1) fresh.push(line);
//                              ^^^^^^^^^^^^^ cpu-loop
  return fresh;
}

export async function withFind(): Promise<(User | undefined)[]> {
  const users = await database.query("select * from users");
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  const leads = await database.query("select * from leads");
  return users.map((user) => leads.find((lead) => lead.group === user.group));
//                           ^^^^^^^^^^ cpu-loop
}

export async function throughFunction(): Promise<string[]> {
  const users = await database.query("select * from users");
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  const leads = await database.query("select * from leads");
  return users.map((user) => leadOf(user, leads));
//       ^^^^^^^^^ cpu-loop
}

function leadOf(user: User, leads: readonly User[]): string {
  for (const lead of leads) if (lead.group === user.group) return lead.id;
  return "";
}

export async function unique(): Promise<string[]> {
  const users = await database.query("select * from users");
  const groups: string[] = [];
  for (const user of users) if (!groups.includes(user.group)) groups.push(user.group);
//                               ^^^^^^^^^^^^^^^ cpu-loop
  return groups;
}

export async function withSpread(): Promise<Record<string, User>> {
  const users = await database.query("select * from users");
  return users.reduce<Record<string, User>>((all, user) => ({ ...all, [user.id]: user }), {});
//                                                            ^^^^^^ cpu-loop
}

export async function withSpreadInLoop(): Promise<string[]> {
  const users = await database.query("select * from users");
  let ids: string[] = [];
  for (const user of users) ids = [...ids, user.id];
//                                 ^^^^^^ cpu-loop
  return ids;
}

export async function withConcat(): Promise<string[]> {
  const users = await database.query("select * from users");
  let ids: string[] = [];
  for (const user of users) ids = ids.concat(user.id);
//                                ^^^^^^^^^^ cpu-loop
  return ids;
}

export async function withShift(): Promise<number> {
  const users = await database.query("select * from users");
  let count = 0;
  for (let i = 0; i < users.length; i++) {
    users.shift();
//  ^^^^^^^^^^^ cpu-loop
    count++;
  }
  return count;
}

export async function pairs(): Promise<number> {
  const users = await database.query("select * from users");
  let same = 0;
  for (const one of users)
//^^^ cpu-loop
    for (const other of users) if (one !== other && one.group === other.group) same++;
  return same;
}

createServer((request, response) => {
  let text = "";
  request.on("data", (chunk: string) => (text += chunk));
  request.on("end", () => {
    const ids = JSON.parse(text) as string[];
//              ^^^^^^^^^^ sync-compute warning rewrite worker
    const seen: string[] = [];
    for (const id of ids) if (!seen.includes(id)) seen.push(id);
//                             ^^^^^^^^^^^^^ cpu-loop
    response.end(String(seen.length));
  });
}).listen(8080);

/** As many lines as all orders have: each order has its own. */
interface Order {
  readonly lines: readonly { readonly price: number }[];
}
declare const orders: { findMany(): Promise<Order[]> };

export async function total(): Promise<number> {
  let sum = 0;
  for (const order of await orders.findMany()) for (const line of order.lines) sum += line.price;
  return sum;
}

/** A text that is searched is not a list. */
export async function matching(words: string): Promise<User[]> {
  const users = await database.query("select * from users");
  return users.filter((user) => user.group.includes("admin") && words.includes(user.id));
}

/** What is thrown is made once. */
export async function checked(): Promise<User[]> {
  const users = await database.query("select * from users");
  for (const user of users) if (!user.id) throw new Error(`no id at ${users.indexOf(user)}`);
  return users;
}

/** A set is asked in no time. */
export async function withSet(): Promise<User[]> {
  const users = await database.query("select * from users");
  const banned = new Set((await database.query("select * from bans")).map((user) => user.id));
  return users.filter((user) => !banned.has(user.id));
}

/** Plugins may be many in theory. */
export async function configured(plugins: readonly string[], enabled: readonly string[]): Promise<string[]> {
  return plugins.filter((plugin) => enabled.includes(plugin));
}
