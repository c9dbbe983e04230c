import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Injectable } from "@nestjs/common";
import type { Cache } from "./cache";

/** For machines with little memory. No module provides it at present. */
@Injectable()
export class FileCache implements Cache {
  get(key: string): string | undefined {
    return existsSync(`cache/${key}`) ? readFileSync(`cache/${key}`, "utf8") : undefined;
  }

  set(key: string, value: string): void {
    writeFileSync(`cache/${key}`, value);
  }
}
