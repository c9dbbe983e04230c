// What nobody else says of a package.
declare module "legacy-db" {
  /** @blocking database high */
  export function query(sql: string): unknown;
  export function close(): void;
  export class Client {
    /** @blocking network */
    constructor(url: string);
    /** @blocking database low */
    run(sql: string): unknown;
    end(): void;
  }
  export interface Cursor {
    /** @blocking database */
    next(): unknown;
  }
  export function open(): Cursor;
  const legacy: { connect(): Cursor };
  export default legacy;
}

declare module "legacy-hash" {
  /** @blocking crypto 200ms */
  function hash(text: string): string;
  export = hash;
}
