import * as fs from "node:fs";
import { Inject, Injectable, OnApplicationShutdown } from "@nestjs/common";
import { CONFIG_FILE } from "../tokens";

@Injectable()
export class ConfigService implements OnApplicationShutdown {
  private values: Record<string, string>;

  constructor(@Inject(CONFIG_FILE) private readonly file: string) {
    this.values = this.load();
  }

  get(key: string, fallback: string): string {
    return this.values[key] ?? fallback;
  }

  /** Reads the file again, while the server serves. */
  reload(): void {
    this.values = this.load();
  }

  onApplicationShutdown(): void {
    fs.writeFileSync(`${this.file}.last`, JSON.stringify(this.values));
  }

  private load(): Record<string, string> {
    return JSON.parse(fs.readFileSync(this.file, "utf8"));
  }
}
