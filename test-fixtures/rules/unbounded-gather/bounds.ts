// What bounds how many there are, beside the list itself: one connection, pages that callers hand over, and names.
import { readFile, writeFile } from "node:fs/promises";

interface Row {
  readonly id: string;
}

interface Options {
  readonly where?: object;
  readonly limit?: number;
  readonly transaction?: object;
}

declare const bookModel: {
  findAll(options: Options): Promise<Row[]>;
  count(options: Options): Promise<number>;
  create(row: Row, options?: Options): Promise<void>;
};
declare const storage: { getSignedUrl(id: string): Promise<string>; upload(id: string): Promise<string> };
declare const redis: { del(key: string): Promise<void> };

// On one connection each waits for the one before.
export async function copyAll(where: object, transaction: object): Promise<void> {
  const rows = await bookModel.findAll({ where, transaction });
  await Promise.all(rows.map((row) => bookModel.create(row, { transaction })));
}

export async function copyEach(where: object): Promise<void> {
  const rows = await bookModel.findAll({ where });
  await Promise.all(rows.map((row) => bookModel.create(row)));
//      ^^^^^^^^^^^ unbounded-gather info gather
}

export async function page(limit: number): Promise<{ rows: string[]; total: number }> {
  const [rows, total] = await Promise.all([bookModel.findAll({ limit }), bookModel.count({})]);
  return { rows: await Promise.all(rows.map(({ id }) => storage.upload(id))), total };
}

// As long as nobody says how many, it is all of them.
export async function anyPage({ take = Number.MAX_SAFE_INTEGER }: { take?: number }): Promise<string[]> {
  const [rows] = await Promise.all([bookModel.findAll({ limit: take }), bookModel.count({})]);
  return await Promise.all(rows.map(({ id }) => readFile(id, "utf8")));
//             ^^^^^^^^^^^ unbounded-gather warning gather
}

// All who call it hand over a page.
async function present(rows: readonly Row[]): Promise<string[]> {
  return await Promise.all(rows.map(({ id }) => readFile(id, "utf8")));
}

export async function first(): Promise<string[]> {
  return await present(await bookModel.findAll({ limit: 25 }));
}

export async function second(known: Row | undefined): Promise<string[]> {
  const page = await bookModel.findAll({ limit: 25 });
  const rows = [...(known ? [known] : []), ...page.filter(({ id }) => id !== known?.id)];
  return await present(rows);
}

// One of them does not.
async function show(rows: readonly Row[]): Promise<string[]> {
  return await Promise.all(rows.map(({ id }) => readFile(id, "utf8")));
//             ^^^^^^^^^^^ unbounded-gather warning gather
}

export async function third(): Promise<string[]> {
  return await show(await bookModel.findAll({ limit: 25 }));
}

export async function fourth(): Promise<string[]> {
  return await show(await bookModel.findAll({}));
}

// What fails is handled there.
export function keepAll(rows: readonly Row[]): void {
  rows.forEach(async ({ id }) => {
    try {
      await writeFile(id, id);
    } catch (error) {
      console.error(error);
    }
  });
}

// Hints: nothing is asked of anybody, or all of it goes down one connection.
export async function addresses(): Promise<string[]> {
  return await Promise.all((await bookModel.findAll({})).map(({ id }) => storage.getSignedUrl(id)));
}

export async function forget(): Promise<void> {
  await Promise.all((await bookModel.findAll({})).map(({ id }) => redis.del(id)));
}

export async function send(message: Promise<{ attachments: Row[] }>): Promise<void> {
  const { attachments } = await message;
  await Promise.all(attachments.map(({ id }) => storage.upload(id)));
}
