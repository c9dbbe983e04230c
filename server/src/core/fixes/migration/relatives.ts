/** Members that have to agree: those of a class with what it implements, overrides, and is overridden by. */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../project/type-door.ts";

type Container = ts.ClassLikeDeclaration | ts.InterfaceDeclaration;

/** What a class or interface names behind `extends` or `implements`. */
export interface Heritage {
  readonly container: Container;
  readonly clause: ts.ExpressionWithTypeArguments;
}

export interface RelatedMembers {
  /** Declarations of the workspace, without the one asked about. */
  readonly members: readonly ts.Node[];
  /** Clauses that name something outside the workspace that has the member. */
  readonly outside: readonly ts.Node[];
  /** Clauses that name something whose members nobody knows. */
  readonly unknown: readonly ts.Node[];
}

export interface Relatives {
  /** Of a member of a class or interface; of anything else there are none. */
  of(member: ts.Node): RelatedMembers;
}

const NONE: RelatedMembers = { members: [], outside: [], unknown: [] };

/** `heritage`: all there is in the workspace. */
export function createRelatives(heritage: () => readonly Heritage[], types: TypeDoor): Relatives {
  let below: Map<Container, Container[]> | undefined;

  const derivedFrom = (container: Container): readonly Container[] => {
    below ??= derivations(heritage(), types);
    return below.get(container) ?? [];
  };

  return {
    of(member) {
      const container = member.parent;
      const name = memberName(member);
      if (!name || !container || !(ts.isClassLike(container) || ts.isInterfaceDeclaration(container)))
        return NONE;
      const members = new Set<ts.Node>();
      const outside: ts.Node[] = [];
      const unknown: ts.Node[] = [];
      const up = new Set<Container>();
      const down = new Set<Container>();

      const climb = (from: Container): void => {
        if (up.has(from)) return;
        up.add(from);
        for (const clause of clausesOf(from)) {
          const base = types.base(clause, name);
          if (base.outside === "with") outside.push(clause);
          if (base.outside === "unknown") unknown.push(clause);
          for (const each of base.declarations) {
            take(each);
            climb(each);
          }
        }
      };
      const descend = (from: Container): void => {
        if (down.has(from)) return;
        down.add(from);
        for (const each of derivedFrom(from)) {
          take(each);
          descend(each);
        }
      };
      const take = (from: Container): void => {
        for (const each of membersNamed(from, name)) {
          if (members.has(each)) continue;
          members.add(each);
          climb(from);
          descend(from);
        }
      };
      climb(container);
      descend(container);
      members.delete(member);
      return { members: [...members], outside, unknown };
    },
  };
}

function memberName(member: ts.Node): string | undefined {
  const name = (member as ts.ClassElement).name as ts.PropertyName | undefined;
  return name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : undefined;
}

function membersNamed(container: Container, name: string): readonly ts.Node[] {
  const members: readonly (ts.ClassElement | ts.TypeElement)[] = [...container.members];
  return members.filter((each) => memberName(each) === name);
}

function clausesOf(container: Container): readonly ts.ExpressionWithTypeArguments[] {
  return (container.heritageClauses ?? []).flatMap(({ types }) => [...types]);
}

function derivations(heritage: readonly Heritage[], types: TypeDoor): Map<Container, Container[]> {
  const found = new Map<Container, Container[]>();
  for (const { container, clause } of heritage)
    for (const base of types.base(clause, "").declarations) {
      const known = found.get(base);
      if (known) known.push(container);
      else found.set(base, [container]);
    }
  return found;
}

/** In the order of the containers' beginnings. */
export function findHeritage(file: ts.SourceFile): readonly Heritage[] {
  const found: Heritage[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isClassLike(node) || ts.isInterfaceDeclaration(node))
      for (const clause of clausesOf(node)) found.push({ container: node, clause });
    ts.forEachChild(node, visit);
  };
  if (/\b(extends|implements)\b/.test(file.text)) visit(file);
  return found;
}
