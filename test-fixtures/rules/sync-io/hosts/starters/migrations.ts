import { readFileSync } from "node:fs";
import { Umzug } from "umzug";

declare function run(text: string): Promise<void>;

export const migrations = new Umzug({
  migrations: {
    glob: "migrations/*.sql",
    resolve: ({ name, path }: { name: string; path: string }) => {
      const text = readFileSync(path, "utf8"); //: startup (migration)
      return { name, up: () => run(text) };
    },
  },
  logger: console,
});
