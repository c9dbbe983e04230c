export abstract class Provider {
  abstract update(id: string, folder: string): Promise<void>;
  abstract remove(id: string): Promise<void>;
}

class Database extends Provider {
  async update(_id: string, _folder: string): Promise<void> {
    // The rows are those of the documents.
  }

  async remove(id: string): Promise<void> {
    await fetch(`https://example.org/${id}`, { method: "DELETE" });
  }
}

const provider = new Database();

export function chosen(): Provider {
  return provider;
}
