// Migrations: each builds on what the ones before it have left.
interface Migration {
  readonly name: string;
  up(tables: Map<string, string[]>): Promise<void>;
}

const migrations: readonly Migration[] = [
  {
    name: "create",
    async up(tables) {
      await Promise.resolve();
      tables.set("users", ["id"]);
    },
  },
  {
    name: "add",
    async up(tables) {
      tables.get("users")?.push("name");
    },
  },
];

async function migrate(tables: Map<string, string[]>): Promise<string> {
  for (const migration of migrations) { // together
    await migration.up(tables);
  }
  return JSON.stringify([...tables]);
}

process.once("beforeExit", async () => console.log(await migrate(new Map())));
