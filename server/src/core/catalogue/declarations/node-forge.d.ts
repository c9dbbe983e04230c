export namespace pki {
  interface Certificate {
    sign(key: rsa.PrivateKey, digest?: any): void;
    verify(child: Certificate): boolean;
    publicKey: rsa.PublicKey;
    [field: string]: any;
  }
  function createCertificate(): Certificate;
  function certificateFromPem(pem: string, ...options: boolean[]): Certificate;
  function certificateToPem(certificate: Certificate, lineLength?: number): string;
  function privateKeyFromPem(pem: string): rsa.PrivateKey;
  function publicKeyFromPem(pem: string): rsa.PublicKey;
  function privateKeyToPem(key: rsa.PrivateKey, lineLength?: number): string;
  function decryptRsaPrivateKey(pem: string, password?: string): rsa.PrivateKey;

  namespace rsa {
    interface PublicKey {
      encrypt(data: string, scheme?: string, options?: any): string;
      verify(digest: string, signature: string, scheme?: any): boolean;
    }
    interface PrivateKey {
      decrypt(data: string, scheme?: string, options?: any): string;
      sign(digest: any, scheme?: any): string;
    }
    interface KeyPair {
      publicKey: PublicKey;
      privateKey: PrivateKey;
    }
    function generateKeyPair(bits?: any, exponent?: any, callback?: any): KeyPair;
  }
}
export namespace pkcs5 {
  function pbkdf2(password: string, salt: string, iterations: number, length: number, ...rest: any[]): string;
}
export namespace random {
  function getBytes(count: number, callback?: any): string;
  function getBytesSync(count: number): string;
}
export const md: any;
export const util: any;
export const asn1: any;
export const cipher: any;
export const pkcs12: any;
