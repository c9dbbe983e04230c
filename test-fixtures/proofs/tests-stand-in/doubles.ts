interface Double<Result> {
  returns(value: Result): Double<Result>;
  resolves(value: Awaited<Result>): Double<Result>;
  restore(): void;
}

/** A stub as Sinon makes them. */
export function stub<Key extends string, Result>(
  object: Record<Key, (...given: string[]) => Result>,
  name: Key,
): Double<Result> {
  const before = object[name];
  const double: Double<Result> = {
    returns(value) {
      object[name] = () => value;
      return double;
    },
    resolves: (value) => double.returns(Promise.resolve(value) as Result),
    restore: () => void (object[name] = before),
  };
  return double;
}
