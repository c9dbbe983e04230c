/**
 * What packages do, told by the names of what is called: for packages whose values are handed on so much (a client, a
 * repository, a query that is built) that a symbol would seldom be known, while the package and the last name are.
 */
import { namesIn, type KnownEffects, type ResourceEffect } from "./effect-row.ts";

export interface PackageEffects {
  /** Names of modules, separated by blanks; `@aws-sdk/*` and `lodash/*` are all below. */
  readonly modules: string;
  /** By called name; `list*` is for names whose first word it is, `*` for all that no other row is about. */
  readonly names: ReadonlyMap<string, KnownEffects>;
}

/** What the names (separated by blanks) do. */
export function named(
  names: string,
  outside: readonly ResourceEffect[] = [],
  changes: KnownEffects["changes"] = [],
): readonly (readonly [string, KnownEffects])[] {
  return namesIn(names).map((name) => [name, { outside, changes }]);
}

/** Packages that have the same names; later ones go before earlier ones. */
export function packagesOf(
  modules: string,
  ...names: readonly (readonly (readonly [string, KnownEffects])[])[]
): PackageEffects {
  return { modules, names: new Map(names.flat()) };
}

export interface NamedEffects extends KnownEffects {
  /** The row is for any name that the package's other rows leave. */
  readonly isRest: boolean;
}

/** The look-up of what a package does under a name. */
export function createPackageLookUp(
  packages: readonly PackageEffects[],
): (module: string, name: string) => NamedEffects | undefined {
  const byModule = new Map<string, ReadonlyMap<string, KnownEffects>>();
  for (const { modules, names } of packages)
    for (const module of namesIn(modules)) byModule.set(module, names);
  return (module, name) => {
    const names = byModule.get(module) ?? byModule.get(`${ownerOf(module)}/*`);
    if (!names) return undefined;
    const own = names.get(name) ?? names.get(`${firstWord(name)}*`);
    if (own) return { ...own, isRest: false };
    const rest = names.get("*");
    return rest && { ...rest, isRest: true };
  };
}

/** `@aws-sdk` of `@aws-sdk/client-s3`, `lodash` of `lodash/fp/map`. */
function ownerOf(module: string): string {
  const at = module.indexOf("/");
  return at < 0 ? module : module.slice(0, at);
}

/** `find` of `findMany`, `Get` of `GetObjectCommand`, `get` of `_get_user`; as it is written. */
export function firstWord(name: string): string {
  const bare = name.replace(/^[_$#]+/, "");
  return /^(?:[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]*)/.exec(bare)?.[0] ?? bare;
}
