type Callback<T> = (error: VerifyErrors | null, result?: T) => void;

export type Secret = any;
export type Algorithm = string;
export type SignOptions = any;
export type VerifyOptions = any;
export type VerifyErrors = Error;
export interface JwtPayload {
  [claim: string]: any;
}
export class JsonWebTokenError extends Error {}
export class TokenExpiredError extends JsonWebTokenError {
  expiredAt: Date;
}
export class NotBeforeError extends JsonWebTokenError {
  date: Date;
}
export function sign(payload: any, key: Secret, options?: SignOptions): string;
export function sign(payload: any, key: Secret, callback: Callback<string>): void;
export function sign(payload: any, key: Secret, options: SignOptions, callback: Callback<string>): void;
export function verify(token: string, key: Secret, options?: VerifyOptions): any;
export function verify(token: string, key: Secret, callback: Callback<any>): void;
export function verify(token: string, key: Secret, options: VerifyOptions, callback: Callback<any>): void;
export function decode(token: string, options?: any): any;
