/**
 * Whether values of a type can be copied to another thread or process (the structured clone of the language), by what the
 * type says: data crosses, behaviour does not. Where a member stops it, that member is named.
 */
import { ts } from "ts-morph";
import { isOutside } from "./checker.ts";

export type Crossing =
  | { readonly is: "copied" }
  /** Nothing is known of a part: `options.extra`. */
  | { readonly is: "unknown"; readonly part: string }
  /** As a sentence without a full stop: `options.onProgress is a function`. */
  | { readonly is: "stopped"; readonly reason: string };

export const COPIED: Crossing = { is: "copied" };

const PLAIN =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.EnumLike |
  ts.TypeFlags.Void |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Null |
  ts.TypeFlags.Never;

/** Classes of the language and its runtime whose instances are copied as what they are. */
const COPYABLE =
  /^(Date|RegExp|ArrayBuffer|SharedArrayBuffer|DataView|Boolean|Number|String|BigInt|(Big)?(Uint|Int)(8|16|32|64)(Clamped)?Array|Float(16|32|64)Array|Blob|(Eval|Range|Reference|Syntax|Type|URI)?Error)$/;
const CONTAINERS = /^(Readonly)?(Map|Set|Array)$/;
/** What there is only one of, or what is tied to its thread. */
const TIED = /^(Promise|PromiseLike|Weak(Map|Set|Ref)|Function|Proxy|.*(Iterator|Iterable|Generator).*)$/;

/** Deeper parts are taken for unknown. */
const DEEPEST = 6;

export function crossingOf(checker: ts.TypeChecker, type: ts.Type, label: string, at: ts.Node): Crossing {
  const open = new Set<ts.Type>();

  const all = (parts: Iterable<readonly [ts.Type, string]>, depth: number): Crossing => {
    let unknown: Crossing = COPIED;
    for (const [part, name] of parts) {
      const crossing = of(part, name, depth);
      if (crossing.is === "stopped") return crossing;
      if (crossing.is === "unknown" && unknown.is === "copied") unknown = crossing;
    }
    return unknown;
  };

  const of = (asked: ts.Type, name: string, depth: number): Crossing => {
    if (asked.flags & PLAIN) return COPIED;
    if (asked.flags & ts.TypeFlags.ESSymbolLike) return stopped(`\`${name}\` is a symbol`);
    if (asked.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return { is: "unknown", part: name };
    if (asked.flags & ts.TypeFlags.NonPrimitive) return { is: "unknown", part: name };
    if (asked.isUnion())
      return all(
        asked.types.map((each) => [each, name] as const),
        depth,
      );
    if (asked.isIntersection() && asked.types.some(({ flags }) => flags & PLAIN)) return COPIED;
    if (asked.flags & ts.TypeFlags.Instantiable) {
      const bound = checker.getBaseConstraintOfType(asked);
      return bound && bound !== asked ? of(bound, name, depth) : { is: "unknown", part: name };
    }
    if (open.has(asked)) return COPIED;
    if (depth > DEEPEST) return { is: "unknown", part: name };
    open.add(asked);
    return ofObject(asked, name, depth + 1);
  };

  const ofObject = (asked: ts.Type, name: string, depth: number): Crossing => {
    if (asked.getCallSignatures().length + asked.getConstructSignatures().length > 0)
      return stopped(`\`${name}\` is a function`);
    if (checker.isArrayType(asked) || checker.isTupleType(asked))
      return all(
        argumentsOf(asked).map((each) => [each, `${name}[]`] as const),
        depth,
      );
    const symbol = asked.getSymbol();
    const kind = symbol?.name ?? "";
    const isForeign = (symbol?.declarations ?? []).some((each) => isOutside(each.getSourceFile().fileName));
    if (isForeign) {
      if (kind === "Buffer") return stopped(`\`${name}\` is a Buffer, which arrives as a plain Uint8Array`);
      if (COPYABLE.test(kind)) return COPIED;
      if (CONTAINERS.test(kind))
        return all(
          argumentsOf(asked).map((each) => [each, `${name}[]`] as const),
          depth,
        );
      if (TIED.test(kind)) return stopped(`\`${name}\` is a ${kind}`);
    }
    if (symbol && symbol.flags & ts.SymbolFlags.Class) {
      if (asked.getProperty("stack") && asked.getProperty("message"))
        return stopped(`\`${name}\` is a ${kind}, which arrives as a plain Error`);
      const tied = classMember(symbol);
      if (tied !== undefined)
        return stopped(`\`${name}\` is a ${kind}, whose ${tied} would not be there after the copy`);
    }
    const indexed = [asked.getStringIndexType(), asked.getNumberIndexType()].flatMap((each) =>
      each ? [[each, `${name}[]`] as const] : [],
    );
    const members = asked
      .getProperties()
      .map((each) => [checker.getTypeOfSymbolAtLocation(each, at), `${name}.${each.name}`] as const);
    return all([...indexed, ...members], depth);
  };

  const argumentsOf = (asked: ts.Type): readonly ts.Type[] =>
    checker.getTypeArguments(asked as ts.TypeReference);

  /** Fields are copied; what stands on the prototype, and what is private to the class, is not. */
  const classMember = (symbol: ts.Symbol): string | undefined => {
    for (const declaration of symbol.declarations ?? []) {
      if (!ts.isClassLike(declaration)) continue;
      for (const member of declaration.members) {
        const isStatic = ts.canHaveModifiers(member) && hasStatic(member);
        if (isStatic || !member.name) continue;
        const own = member.name.getText();
        if (ts.isMethodDeclaration(member)) return `method \`${own}\``;
        if (ts.isAccessor(member)) return `accessor \`${own}\``;
        if (ts.isPrivateIdentifier(member.name)) return `private field \`${own}\``;
      }
      for (const { types } of declaration.heritageClauses ?? [])
        for (const clause of types) {
          const base = checker.getTypeAtLocation(clause).getSymbol();
          const inherited = base && base !== symbol ? classMember(base) : undefined;
          if (inherited !== undefined) return inherited;
        }
    }
    return undefined;
  };

  return of(type, label, 0);
}

function hasStatic(member: ts.HasModifiers): boolean {
  return (ts.getModifiers(member) ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
}

function stopped(reason: string): Crossing {
  return { is: "stopped", reason };
}

/** Whether a value of the type is no object: nobody can change what it is. */
export function isPlainType(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.every(isPlainType);
  return (type.flags & (PLAIN | ts.TypeFlags.ESSymbolLike)) !== 0;
}
