export class Average {
  last: number | undefined;
  private readonly values: number[] = [];

  async update(value: number): Promise<void> {
    this.values.push(value);
    this.last = await rounded(value);
  }
}

export class Uploader {
  constructor(private readonly target: string) {}

  async upload(name: string): Promise<Response> {
    return await fetch(`${this.target}/${name}`, { method: "PUT" });
  }
}

async function rounded(value: number): Promise<number> {
  return await Promise.resolve(Math.round(value));
}
