import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Injectable } from "@nestjs/common";
import type { DocumentStore, StoredDocument } from "./document-store";

@Injectable()
export class DiskDocumentStore implements DocumentStore {
  private readonly folder = "data/documents";

  read(id: string): StoredDocument | undefined {
    const text = readFileSync(join(this.folder, `${id}.json`), "utf8");
    return JSON.parse(text) as StoredDocument;
  }

  list(): string[] {
    return readdirSync(this.folder);
  }
}
