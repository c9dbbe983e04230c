// Which lists are long: what queries ask for, what callers and functions give, what one owner has.
import { createServer } from "node:http";

interface Row {
  readonly id: string;
  readonly owner: string;
  readonly roles: readonly string[];
  readonly emails: readonly string[];
}
interface Asked {
  readonly where?: object;
  readonly by?: readonly string[];
}
declare const posts: { findMany(asked?: Asked): Promise<Row[]>; groupBy(asked: Asked): Promise<Row[]> };
declare const links: { findMany(asked?: Asked): Promise<Row[]>; findFirst(asked: Asked): Promise<Row> };
declare const database: { query(text: string): Promise<Row[]> };

/** A function that is given rows. */
export async function linked(): Promise<Row[]> {
  return withLinks(await posts.findMany(), await links.findMany());
//                       ^^^^^^^^^^^^^^^^ sequential-await warning gather
}

async function withLinks(all: readonly Row[], known: readonly Row[]): Promise<Row[]> {
  return all.filter((post) => known.some((link) => link.id === post.id));
//                            ^^^^^^^^^^ cpu-loop
}

/** An object that a function puts together. */
async function counted(): Promise<{ rows: Row[]; count: number }> {
  const rows = await posts.groupBy({ by: ["id"] });
  return { rows, count: rows.length };
}

export async function inObject(): Promise<Row[]> {
  const { rows } = await counted();
//                       ^^^^^^^^^ sequential-await warning gather
  const all = await links.findMany();
  return all.filter((link) => rows.some((row) => row.id === link.id));
//                            ^^^^^^^^^ cpu-loop
}

/** What one customer keeps is as much as there is. */
export async function ofTenant(tenantId: string): Promise<Row[]> {
  const mine = await posts.findMany({ where: { tenantId } });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  const all = await links.findMany({ where: { tenantId } });
  return mine.filter((post) => all.some((link) => link.id === post.id));
//                             ^^^^^^^^ cpu-loop
}

/** What one user has, against all that there are: as much as there is, some times. */
export async function oneAgainstAll(userId: string): Promise<Row[]> {
  const mine = await posts.findMany({ where: { userId } });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  const all = await links.findMany();
  return mine.filter((post) => all.some((link) => link.id === post.id));
}

/** What one user has, twice. */
export async function ofUser(userId: string): Promise<Row[]> {
  const mine = await posts.findMany({ where: { AND: [{ userId }] } });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  const own = await links.findMany({ where: { userId } });
  return mine.filter((post) => own.some((link) => link.id === post.id));
}

/** As many as one user has. */
export async function starred(userId: string): Promise<Row[]> {
  const stars = await posts.findMany({ where: { userId } });
  const all = await links.findMany({ where: { id: stars.map(({ id }) => id) } });
  return stars.filter((star) => all.some((link) => link.id === star.id));
}

export async function ofTable(name: string): Promise<Row[][]> {
  const text = `SELECT * FROM keys WHERE table_name = '${name}'`;
  const keys = await database.query(text);
  return keys.map((key) => keys.filter((other) => other.owner === key.owner));
}

/** A function that is asked for what one user has. */
function postsOf({ userId, where }: { userId: string; where: object }): Promise<Row[]> {
  return posts.findMany({ where: { ...where, owner: userId } });
}

export async function byFunction(userId: string): Promise<Row[]> {
  const mine = await postsOf({ userId, where: {} });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  const own = await links.findMany({ where: { userId } });
  return mine.filter((post) => own.some((link) => link.id === post.id));
}

/** A function that hands a query on. */
function allPosts(): Promise<Row[]> {
  return posts.findMany();
}

export async function handedOn(): Promise<Row[]> {
  const all = await allPosts();
//                  ^^^^^^^^^^ sequential-await warning gather
  const known = await links.findMany();
  return all.filter((post) => known.some((link) => link.id === post.id));
//                            ^^^^^^^^^^ cpu-loop
}

/** Functions that hand on each other's answer. */
async function tried(left: number): Promise<Row[]> {
  return left === 0 ? posts.findMany() : again(left - 1);
}

async function again(left: number): Promise<Row[]> {
  return tried(left);
}

export async function triedAgain(): Promise<Row[]> {
  const all = await again(3);
//                  ^^^^^^^^ sequential-await warning gather
  const known = await links.findMany();
  return all.filter((post) => known.some((link) => link.id === post.id));
//                            ^^^^^^^^^^ cpu-loop
}

/** Those of one owner, among those of one owner. */
export async function inGroups(): Promise<Row[][]> {
  const all = await posts.findMany();
//                  ^^^^^^^^^^^^^^^^ sequential-await warning gather
  const known = await links.findMany();
  return known.map((link) => {
    const own = all.filter((post) => post.owner === link.owner);
//              ^^^^^^^^^^ cpu-loop
    return own.filter((post) => own.some((other) => other.id === post.id));
  });
}

/** The fields of an object are few; the rows that are gathered in one are not. */
export async function sameFields(text: string, other: string): Promise<boolean> {
  const fields = Object.keys(JSON.parse(text) as object);
  const others = Object.keys(JSON.parse(other) as object);
  return fields.every((field) => others.includes(field));
}

export async function gathered(): Promise<string[]> {
  const ids = Object.keys(Object.fromEntries((await posts.findMany()).map((row) => [row.id, row])));
  const known = (await links.findMany()).map((row) => row.id);
  return ids.filter((id) => !known.includes(id));
//                           ^^^^^^^^^^^^^^ cpu-loop
}

/** What one row relates to. */
export async function ofOne(id: string): Promise<string[]> {
  const user = await links.findFirst({ where: { id } });
  return user.roles.filter((role) => user.emails.includes(role));
}

/** Done once, and then no more. */
export async function missing(ids: readonly string[]): Promise<Row[]> {
  const found = await posts.findMany({ where: { id: ids } });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  const all = await links.findMany();
  if (found.length !== all.length) {
    const known = found.map(({ id }) => id);
    const lost = all.filter(({ id }) => !known.includes(id));
    throw new Error(`not found: ${lost.length}`);
  }
  return found;
}

/** The fields of an object are few. */
export async function labelled(label: object): Promise<object[]> {
  const all = await posts.findMany();
  return all.map((row) => ({ ...label, ...row }));
}

createServer((_request, response) => {
  void linked().then((rows) => response.end(String(rows.length)));
}).listen(8080);
