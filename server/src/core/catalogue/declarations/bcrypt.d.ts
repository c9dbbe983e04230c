export function genSaltSync(rounds?: number, minor?: string): string;
export function genSalt(rounds?: number, minor?: string): Promise<string>;
export function genSalt(callback: (error: Error | undefined, salt: string) => unknown): void;
export function genSalt(rounds: number, callback: (error: Error | undefined, salt: string) => unknown): void;
export function hashSync(data: string | Uint8Array, saltOrRounds: string | number): string;
export function hash(data: string | Uint8Array, saltOrRounds: string | number): Promise<string>;
export function hash(
  data: string | Uint8Array,
  saltOrRounds: string | number,
  callback: (error: Error | undefined, hash: string) => unknown,
): void;
export function compareSync(data: string | Uint8Array, hash: string): boolean;
export function compare(data: string | Uint8Array, hash: string): Promise<boolean>;
export function compare(
  data: string | Uint8Array,
  hash: string,
  callback: (error: Error | undefined, same: boolean) => unknown,
): void;
export function getRounds(hash: string): number;
