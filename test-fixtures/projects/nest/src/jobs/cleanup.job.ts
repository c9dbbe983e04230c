import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { Injectable } from "@nestjs/common";
import { Cron, CronExpression } from "@nestjs/schedule";

const DAY = 24 * 60 * 60 * 1000;

@Injectable()
export class CleanupJob {
  @Cron(CronExpression.EVERY_DAY_AT_3AM)
  purge(): void {
    for (const name of readdirSync("data/uploads")) {
      const file = join("data/uploads", name);
      if (this.isOld(file)) rmSync(file);
    }
  }

  private isOld(file: string): boolean {
    return Date.now() - statSync(file).mtimeMs > DAY;
  }
}
