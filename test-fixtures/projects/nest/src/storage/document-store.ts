export interface StoredDocument {
  readonly title: string;
  readonly body: string;
}

/** Where documents are kept. */
export interface DocumentStore {
  read(id: string): StoredDocument | undefined;
  list(): string[];
}
