type Bytes = string | ArrayLike<number>;

export class ec {
  constructor(curve: any);
  genKeyPair(options?: any): ec.KeyPair;
  keyPair(options: any): ec.KeyPair;
  keyFromPrivate(key: any, encoding?: string): ec.KeyPair;
  keyFromPublic(key: any, encoding?: string): ec.KeyPair;
  sign(message: Bytes, key: any, encoding?: any, options?: any): ec.Signature;
  verify(message: Bytes, signature: any, key: any, encoding?: string): boolean;
  recoverPubKey(message: Bytes, signature: any, index: number, encoding?: string): any;
}
export namespace ec {
  class KeyPair {
    sign(message: Bytes, encoding?: any, options?: any): Signature;
    verify(message: Bytes, signature: any): boolean;
    derive(publicPoint: any): any;
    getPublic(...encoding: any[]): any;
    getPrivate(...encoding: any[]): any;
  }
  interface Signature {
    r: any;
    s: any;
    recoveryParam: number | null;
    toDER(encoding?: string): any;
  }
}
export class eddsa {
  constructor(name: string);
  sign(message: Bytes, secret: Bytes): any;
  verify(message: Bytes, signature: any, key: any): boolean;
  keyFromPublic(key: any): any;
  keyFromSecret(secret: Bytes): any;
}
