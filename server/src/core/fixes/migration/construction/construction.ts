/** The items of a factory: what is awaited in a constructor, the class that gets the factory, and those who call it. */
import { ts } from "ts-morph";
import { ownerOf } from "../../await-place.ts";
import { awaitingCall } from "../../await-text.ts";
import { interleavingNotes } from "../../interleaving.ts";
import type { Stop } from "../families.ts";
import type { Item } from "../items.ts";
import type { PlannerTools } from "../planner.ts";
import { classNameOf, usesOfClass } from "./class-uses.ts";
import { drawFactory } from "./factory-text.ts";
import { handedBy } from "./handed.ts";
import { isStop, movesFor, unite, type Moves } from "./moves.ts";

export interface Construction {
  /** Something in the constructor is awaited, by a factory. */
  awaited(node: ts.Node, constructor: ts.ConstructorDeclaration): Item;
}

interface ValueItem extends Item {
  readonly moves: Moves;
  readonly constructor: ts.ConstructorDeclaration;
}

/** `owner` is what has to become async so that the node can be awaited. */
export function createConstruction(tools: PlannerTools, owner: (node: ts.Node) => Item): Construction {
  const values = new Map<ts.Node, Item>();
  const classes = new Map<ts.ConstructorDeclaration, Item>();

  const valueItem = (node: ts.Node, constructor: ts.ConstructorDeclaration): Item => {
    const moves = movesFor(node, constructor);
    if (isStop(moves)) return { ...NO_CHANGE, node, stop: withClass(constructor, moves) };
    const untyped =
      isTyped(constructor) &&
      handedBy(moves, constructor, tools.types).find(({ type }) => type === undefined);
    if (untyped) {
      const reason = `the type of \`${untyped.name}\`, which it would be handed, has no name there`;
      return { ...NO_CHANGE, node, stop: withClass(constructor, { node, reason }) };
    }
    const item: ValueItem = {
      ...NO_CHANGE,
      node,
      moves,
      constructor,
      notes: notesOf(node, constructor, moves),
      needs: () => [classItem(constructor)],
      drops: [...moves.statements, ...moves.values, ...moves.tail],
    };
    return item;
  };

  const classItem = (constructor: ts.ConstructorDeclaration): Item => {
    const known = classes.get(constructor);
    if (known) return known;
    const item = makeClassItem(constructor);
    classes.set(constructor, item);
    return item;
  };

  const makeClassItem = (constructor: ts.ConstructorDeclaration): Item => {
    const declaration = constructor.parent;
    const refused = whyNoFactory(declaration);
    if (refused) return { ...NO_CHANGE, node: constructor, stop: withClass(constructor, refused) };
    const { sites, stop, isAskedForAsType } = usesOfClass(declaration, tools);
    if (stop) return { ...NO_CHANGE, node: constructor, stop: withClass(constructor, stop) };
    const className = classNameOf(declaration)!.text;
    const name = ["create", `create${className}`].find((each) => !tools.types.hasStatic(declaration, each));
    if (name === undefined) {
      const reason = `it has a static \`create${className}\` already`;
      return { ...NO_CHANGE, node: constructor, stop: withClass(constructor, { node: constructor, reason }) };
    }
    const shared = `\`${className}.${name}\` makes it from now on: \`new ${className}\` alone gives an object that is not complete`;
    const found = tools.links.functionOf(constructor);
    const isPublic =
      found !== undefined && tools.isPublished(constructor.getSourceFile()) && tools.contexts.isPublic(found);
    return {
      node: constructor,
      notes: isPublic
        ? [
            shared,
            `\`${className}\` is exported by the package, whose users would have to call \`${className}.${name}\``,
          ]
        : [shared],
      needs: () => sites.map((site) => siteItem(site, name)),
      draft(draftOf, done) {
        const all = [...done].filter((item): item is ValueItem => isValueOf(item, constructor));
        const moves = unite(all.map((each) => each.moves));
        const handed = handedBy(moves, constructor, tools.types);
        drawFactory({ constructor, name, moves, handed, becomesPrivate: !isAskedForAsType }, draftOf, done);
      },
    };
  };

  const siteItem = (site: ts.NewExpression, name: string): Item => {
    const place = ownerOf(site);
    if ("declined" in place)
      return { ...NO_CHANGE, node: site, stop: { node: site, reason: place.declined } };
    return {
      node: site,
      notes: ts.isConstructorDeclaration(place.owner) ? [] : interleavingNotes(site, place.owner),
      needs: () => [owner(site)],
      draft(draftOf) {
        const { rewrite, moved } = draftOf(site.getSourceFile());
        const { before, after } = awaitingCall(site, moved);
        rewrite.replace({ start: site.getStart(), end: site.expression.getStart() }, "");
        rewrite.wrap(site.expression, "", `.${name}`);
        rewrite.wrap(site, before, (site.arguments ? "" : "()") + after);
      },
    };
  };

  return {
    awaited(node, constructor) {
      let item = values.get(node);
      if (!item) values.set(node, (item = valueItem(node, constructor)));
      return item;
    },
  };
}

const NO_CHANGE = { notes: [], needs: () => [], draft: () => {} } as const;

function isValueOf(item: Item, constructor: ts.ConstructorDeclaration): boolean {
  return Object.hasOwn(item, "moves") && (item as ValueItem).constructor === constructor;
}

function withClass({ parent }: ts.ConstructorDeclaration, { node, reason }: Stop): Stop {
  const name = classNameOf(parent)?.text ?? "a class";
  return {
    node,
    reason: `the constructor of \`${name}\` can't await, and a static async factory can't for it: ${reason}`,
  };
}

function whyNoFactory(declaration: ts.ClassLikeDeclaration): Stop | undefined {
  const [decorator] = ts.canHaveDecorators(declaration) ? (ts.getDecorators(declaration) ?? []) : [];
  if (decorator) {
    const reason = `\`${decorator.getText().replace(/\s+/g, " ")}\` is told of it, and may construct it`;
    return { node: decorator, reason };
  }
  if (!classNameOf(declaration)) return { node: declaration, reason: "the class has no name" };
  const constructors = declaration.members.filter(ts.isConstructorDeclaration);
  if (constructors.length > 1) return { node: constructors[0]!, reason: "it has overloads" };
  return undefined;
}

function notesOf(node: ts.Node, constructor: ts.ConstructorDeclaration, { tail }: Moves): readonly string[] {
  // Nobody else has the object meanwhile, unless the constructor hands it on.
  const notes = interleavingNotes(node, constructor).filter((note) => !note.startsWith("`this"));
  const [first] = tail;
  return first && handsOnBefore(first, constructor)
    ? [...notes, "others have the object already while it waits: the constructor hands it on before"]
    : notes;
}

/** `this` as a value, or in a function that is called later. */
function handsOnBefore(first: ts.Statement, { body }: ts.ConstructorDeclaration): boolean {
  const find = (node: ts.Node): true | undefined => {
    if (node.pos >= first.pos && ts.isStatement(node)) return undefined;
    if (node.kind === ts.SyntaxKind.ThisKeyword) {
      const isMember =
        ts.isPropertyAccessExpression(node.parent) || ts.isElementAccessExpression(node.parent);
      return !isMember || isInFunction(node, body!) ? true : undefined;
    }
    return ts.forEachChild(node, find);
  };
  return (body && ts.forEachChild(body, find)) ?? false;
}

function isInFunction(node: ts.Node, body: ts.Node): boolean {
  for (let at = node; at !== body; at = at.parent) if (ts.isFunctionLike(at)) return true;
  return false;
}

function isTyped(node: ts.Node): boolean {
  return /\.[cm]?tsx?$/.test(node.getSourceFile().fileName);
}
