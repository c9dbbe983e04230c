export interface Source {
  readonly path: string;
  readonly text: string;
}

export abstract class Lines {
  abstract get lines(): string[];

  get count(): number {
    return this.lines.length;
  }
}
