export const READER = "READER";

export interface Reader {
  read(path: string): string;
}
