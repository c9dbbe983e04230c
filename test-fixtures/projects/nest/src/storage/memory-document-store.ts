import { Injectable } from "@nestjs/common";
import type { DocumentStore, StoredDocument } from "./document-store";

@Injectable()
export class MemoryDocumentStore implements DocumentStore {
  private readonly documents = new Map<string, StoredDocument>();

  read(id: string): StoredDocument | undefined {
    return this.documents.get(id);
  }

  list(): string[] {
    return [...this.documents.keys()];
  }
}
