import { size } from "./sizes.js";

const mocked = <T>(original: T): { gives(value: unknown): void; original: T } => ({
  gives: () => {},
  original,
});
mocked(size).gives(3);
