/** The rows of batches: each is whole, none is there twice, and what the loops of many clients are told to write instead. */
import { strict as assert } from "node:assert";
import { BATCHES } from "../src/core/catalogue/batches/batches.ts";
import { namesIn } from "../src/core/catalogue/effects/effect-row.ts";
import { createEngine } from "../src/core/create-engine.ts";
import type { Engine } from "../src/core/engine.ts";
import { hoverText } from "../src/lsp/hover-text.ts";
import { readAssets } from "../src/node/index.ts";
import { run } from "./support/check.ts";
import { workspaceFrom } from "./support/workspace.ts";

/** What is imported, what each turn of a loop over `items` awaits, and what is shown instead; null where nothing is. */
const CASES: readonly (readonly [imports: string, awaited: string, code: string | null])[] = [
  [
    `import { prisma } from "@prisma/client"`,
    "prisma.user.findUnique({ where: { id: item.userId } })",
    "const all = await prisma.user.findMany({ where: { id: { in: items.map((each) => each.userId) } } });",
  ],
  // Two parts of a key are no list of keys.
  [
    `import { prisma } from "@prisma/client"`,
    "prisma.user.findFirst({ where: { name: item.name, team: item.team } })",
    null,
  ],
  // What it gives is taken, and `deleteMany` gives a number.
  [`import { prisma } from "@prisma/client"`, "prisma.user.delete({ where: { id: item.id } })", null],
  [
    `import { users } from "mongodb"`,
    "users.findOne({ _id: item.id })",
    "const all = await users.find({ _id: { $in: items.map((each) => each.id) } });",
  ],
  [
    `import { User } from "mongoose"`,
    "User.findById(item.id)",
    "const byKey = new Map(all.map((each) => [each._id, each]));",
  ],
  [
    `import { Book } from "sequelize"`,
    "Book.findByPk(item.book)",
    "const all = await Book.findAll({ where: { id: items.map((each) => each.book) } });",
  ],
  [
    `import { books } from "typeorm"`,
    "books.findOneBy({ id: item.id })",
    "const all = await books.findBy({ id: In(items.map((each) => each.id)) });",
  ],
  [`import { books } from "typeorm"`, "books.save(item)", "const all = await books.save(items);"],
  [
    `import { db } from "knex"`,
    `db("books").where({ id: item.id }).first()`,
    `const all = await db("books").whereIn("id", items.map((each) => each.id));`,
  ],
  // Another change in each turn.
  [`import { db } from "knex"`, `db("books").where({ id: item.id }).update({ name: item.name })`, null],
  [
    `import { db, eq, books } from "drizzle-orm"`,
    "db.select().from(books).where(eq(books.id, item.id))",
    "const all = await db.select().from(books).where(inArray(books.id, items.map((each) => each.id)));",
  ],
  [
    `import { pool } from "pg"`,
    `pool.query("SELECT * FROM books WHERE id = $1", [item.id])`,
    `const all = await pool.query("SELECT … WHERE id = ANY($1)", [items.map((each) => each.id)]);`,
  ],
  [`import { pool } from "pg"`, `pool.query("SELECT pg_sleep($1)", [item.id])`, null],
  [
    `import { redis } from "ioredis"`,
    "redis.get(item.id)",
    "const all = await redis.mget(items.map((each) => each.id));",
  ],
  // Anybody has a method `get`.
  [`import { redis } from "somewhere"`, "redis.get(item.id)", null],
];

describe("batches", () => {
  it("have rows that are whole, each there once", () => {
    const keys = BATCHES.flatMap(({ modules, methods, item, same, begins }) =>
      namesIn(methods).map((method) => [modules, method, item, same, begins].join(" ")),
    );
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
    );
    for (const { batch, source, item, begins, methods } of BATCHES) {
      assert.match(batch, /^(new )?[\w.]+\(.*\)$/, batch);
      assert.match(source, /^https:\/\/[\w./#~-]+(\(\))?$/, batch);
      assert.equal(item === "statement", begins !== undefined, batch);
      assert.ok(namesIn(methods).length > 0, batch);
    }
  });

  const engine = createEngineOnce();
  for (const [index, [, awaited, code]] of CASES.entries())
    it(`${awaited}: ${code ?? "nothing"}`, async () => {
      const { paragraphs, findings } = (await engine()).explain(fileOf(index), { line: 4, column: 3 });
      const shown = findings.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.code ?? []));
      if (code === null) return assert.deepEqual(shown, []);
      assert.ok(shown.join("\n").split("\n").includes(code), JSON.stringify(shown));
      assert.ok(
        paragraphs.some((each) => each.includes(code)),
        "explained",
      );
      assert.match(hoverText(findings[0]!), /Ask once for the whole of the loop over items[^]*```ts\n/);
    });
});

function fileOf(index: number): string {
  return `/work/batch-${index}.ts`;
}

/** All cases are one workspace. */
function createEngineOnce(): () => Promise<Engine> {
  let made: Engine | undefined;
  return async () => {
    if (made) return made;
    made = createEngine(await readAssets());
    const files = CASES.map(
      ([imports, awaited], index) =>
        [
          fileOf(index),
          `${imports};
export async function all(items: readonly any[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const item of items) found.push(await ${awaited});
  return found;
}
`,
        ] as const,
    );
    made.open(workspaceFrom(new Map(files)));
    run(made);
    return made;
  };
}
