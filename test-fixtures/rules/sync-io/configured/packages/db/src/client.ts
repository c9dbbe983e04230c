export class Client {
  query(text: string): unknown[] {
    return nativeQuery(text);
  }
}

declare function nativeQuery(text: string): unknown[];
