import { readFile } from "node:fs/promises";

export class Users {
  async findById(id: string): Promise<string> {
    return await readFile(`users/${id}.json`, "utf8");
  }
}
