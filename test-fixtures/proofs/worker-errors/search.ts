export function search(wanted: number): number {
  for (let i = 0; i < 3_000_000; i++) {
    if (i === 2_000_000 && wanted < 0) {
      const cause = new TypeError("a negative number");
      throw Object.assign(new RangeError(`nothing below zero: ${wanted}`, { cause }), { code: "E_BELOW", wanted });
    }
  }
  return wanted * 2;
}
