import { appendFileSync } from "node:fs";
import { Injectable } from "@nestjs/common";

@Injectable()
export class AuditLog {
  private readonly lines: string[] = [];

  write(line: string): void {
    appendFileSync("audit.log", `${new Date().toISOString()} ${line}\n`);
  }

  /** Keeps the line in memory until somebody asks for it. */
  remember(line: string): void {
    this.lines.push(line);
  }
}
