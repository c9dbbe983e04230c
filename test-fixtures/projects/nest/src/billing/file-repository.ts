import { readFileSync, writeFileSync } from "node:fs";

/** Keeps one JSON file for each entity. */
export abstract class FileRepository<Entity extends { readonly id: string }> {
  protected abstract readonly folder: string;

  find(id: string): Entity {
    return JSON.parse(readFileSync(this.path(id), "utf8")) as Entity;
  }

  save(entity: Entity): void {
    writeFileSync(this.path(entity.id), JSON.stringify(entity));
  }

  private path(id: string): string {
    return `${this.folder}/${id}.json`;
  }
}
