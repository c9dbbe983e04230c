import { readFileSync } from "node:fs";

const reader = {
  text: (path: string): string => readFileSync(path, "utf8"),
  json(path: string): unknown {
    return JSON.parse(this.text(path));
  },
  silent(path: string): string {
    return path;
  },
  nested: { raw: readFileSync },
};

const readers = { reader, memory: { text: (path: string): string => path } };

export async function read(path: string): Promise<void> {
  reader.text(path);
//^^^^^^^^^^^ sync-io via=reader.text
  reader.json(path);
//^^^^^^^^^^^ sync-io via=reader.json>reader.text
  reader.silent(path);
  reader.nested.raw(path);
//^^^^^^^^^^^^^^^^^ sync-io
  readers.reader.text(path);
//^^^^^^^^^^^^^^^^^^^ sync-io via=reader.text
  readers.memory.text(path);
  const { text } = reader;
  text(path);
//^^^^ sync-io via=reader.text
}

export const handlers = {
  async show(path: string): Promise<string> {
    return readFileSync(path, "utf8");
//         ^^^^^^^^^^^^ sync-io
  },
};
