import { Injectable } from "@nestjs/common";
import type { Cache } from "./cache";

@Injectable()
export class MemoryCache implements Cache {
  private readonly values = new Map<string, string>();

  get(key: string): string | undefined {
    return this.values.get(key);
  }

  set(key: string, value: string): void {
    this.values.set(key, value);
  }
}
