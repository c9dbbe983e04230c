export interface Store {
  get(key: string): string | undefined;
  has: (key: string) => boolean;
}
