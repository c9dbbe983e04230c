import { readFileSync, writeFileSync } from "node:fs";
import { Inject, Injectable, OnModuleInit } from "@nestjs/common";
import type { DocumentStore } from "../storage/document-store";
import { DOCUMENT_STORE } from "../tokens";

@Injectable()
export class DocumentsService implements OnModuleInit {
  private frame = "";

  constructor(@Inject(DOCUMENT_STORE) private readonly store: DocumentStore) {}

  /** Nest calls it before the server listens. */
  async onModuleInit(): Promise<void> {
    this.frame = readFileSync("templates/frame.html", "utf8");
  }

  render(id: string): string {
    const document = this.store.read(id);
    return this.frame.replace("{{body}}", document?.body ?? "");
  }

  titles(): string[] {
    return this.store.list().map((file) => file.replace(/\.json$/, ""));
  }

  /** A maintenance helper that nothing calls yet. */
  dump(target: string): void {
    writeFileSync(target, JSON.stringify(this.titles()));
  }
}
