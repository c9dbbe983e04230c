export interface Store {
  read(id: string): string | undefined;
}
