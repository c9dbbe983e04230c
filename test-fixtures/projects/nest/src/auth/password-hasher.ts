export abstract class PasswordHasher {
  abstract hash(password: string, salt: string): string;

  matches(password: string, salt: string, expected: string): boolean {
    return this.hash(password, salt) === expected;
  }
}
