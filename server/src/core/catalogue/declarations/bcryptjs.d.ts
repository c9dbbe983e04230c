export function genSaltSync(rounds?: number, minor?: any): string;
export function genSalt(rounds?: any, ...rest: any[]): Promise<string>;
export function hashSync(password: string, salt?: number | string): string;
export function hash(password: string, salt: number | string, ...rest: any[]): Promise<string>;
export function compareSync(password: string, hash: string): boolean;
export function compare(password: string, hash: string, ...rest: any[]): Promise<boolean>;
export function getSalt(hash: string): string;
export function getRounds(hash: string): number;
