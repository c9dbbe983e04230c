/** The items of a factory: what is awaited in a constructor, the class that gets the factory, and those who call it. */
import { ts } from "ts-morph";
import { ownerOf } from "../../await-place.ts";
import { awaitingCall } from "../../await-text.ts";
import { isTypeScript } from "../../file-style.ts";
import { interleavingNotes } from "../../interleaving.ts";
import type { Stop } from "../families.ts";
import type { FunctionBody } from "../functions.ts";
import { NO_CHANGE, stopAt, type Item } from "../items.ts";
import { isPublicFunction } from "../notes.ts";
import type { PlannerTools } from "../planner.ts";
import { excerpt } from "../receivers.ts";
import { classNameOf, usesOfClass } from "./class-uses.ts";
import type { ConstructorChange } from "./constructor-change.ts";
import {
  declaredIn,
  drawGivenFactories,
  fitsInto,
  givenFactories,
  type GivenFactory,
} from "./given-factory.ts";
import { handedBy } from "./handed.ts";
import { drawMadeFactory } from "./made-factory.ts";
import { isStop, movesFor, unite, type Moves } from "./moves.ts";
import { planParameters } from "./parameters.ts";

export interface Construction {
  /** Something in the constructor is awaited, by a factory. */
  awaited(node: ts.Node, constructor: ts.ConstructorDeclaration): Item;
}

interface ValueItem extends Item {
  readonly moves: Moves;
  readonly constructor: ts.ConstructorDeclaration;
}

/** How the class is constructed, and by whom from now on. */
interface Making {
  readonly sites: readonly ts.NewExpression[];
  /** Static methods that make it already; where there are none, a factory is written. */
  readonly given: readonly GivenFactory[] | undefined;
  /** By which the factory goes, in messages as well. */
  readonly name: string;
  readonly becomesPrivate: boolean;
}

/** `owner` is what has to become async so that the node can be awaited. */
export function createConstruction(tools: PlannerTools, owner: (node: ts.Node) => Item): Construction {
  const values = new Map<ts.Node, Item>();
  const makings = new Map<ts.ConstructorDeclaration, Making | Stop>();
  const classes = new Map<ts.ConstructorDeclaration, Item>();

  const makingOf = (constructor: ts.ConstructorDeclaration): Making | Stop => {
    let making = makings.get(constructor);
    if (!making) makings.set(constructor, (making = findMaking(constructor)));
    return making;
  };

  const findMaking = (constructor: ts.ConstructorDeclaration): Making | Stop => {
    const declaration = constructor.parent;
    const refused = whyNoFactory(declaration);
    if (refused) return refused;
    const { sites: named, stop, isAskedForAsType } = usesOfClass(declaration, tools);
    if (stop) return stop;
    // Some are reached by ways on which no name says so, as through a module that hands on another one.
    const sites = [...new Set([...named, ...tools.links.constructionsOf(constructor)])];
    const guessed = sites.find((site) => !named.includes(site) && tools.links.isGuessed(site));
    if (guessed) return { node: guessed, reason: `\`${excerpt(guessed)}\` may construct it` };
    const [elsewhere] = tools.callersOf(constructor as FunctionBody);
    if (elsewhere) return { node: elsewhere, reason: `\`${excerpt(elsewhere)}\` constructs it too` };
    if (sites.length === 0) return { node: constructor, reason: "nobody here constructs it with `new`" };
    const given = givenFactories(sites, constructor);
    const becomesPrivate = !isAskedForAsType;
    if (given) return { sites, given, name: given[0]!.method.name.getText(), becomesPrivate };
    const names = ["create", `create${classNameOf(declaration)!.text}`];
    const name = names.find((each) => !tools.types.hasStatic(declaration, each));
    if (name === undefined) return { node: constructor, reason: `it has a static \`${names[1]}\` already` };
    return { sites, given, name, becomesPrivate };
  };

  const changeOf = (
    constructor: ts.ConstructorDeclaration,
    moves: Moves,
    { given = [] }: Making,
  ): ConstructorChange => {
    const gone = [...moves.statements, ...moves.values, ...moves.tail];
    return {
      constructor,
      moves,
      handed: handedBy(
        moves,
        constructor,
        tools.types,
        given.flatMap(({ method }) => declaredIn(method)),
      ),
      parameters: planParameters(constructor, gone),
    };
  };

  const valueItem = (node: ts.Node, constructor: ts.ConstructorDeclaration): Item => {
    const refuse = (stop: Stop): Item => ({ ...NO_CHANGE, node, stop: withClass(constructor, stop) });
    const moves = movesFor(node, constructor);
    if (isStop(moves)) return refuse(moves);
    const making = makingOf(constructor);
    if (isStop(making)) return refuse(making);
    const change = changeOf(constructor, moves, making);
    const nameless = isTypeScript(constructor.getSourceFile())
      ? change.handed.find(({ type }) => type === undefined)
      : undefined;
    if (nameless)
      return refuse({
        node,
        reason: `the type of \`${nameless.name}\` has no name there, and can't be handed over`,
      });
    const strange = making.given?.find((each) => !fitsInto(each, change));
    if (strange)
      return refuse({
        node,
        reason: `\`${making.name}\`, which makes it, uses the same names for something else`,
      });
    const item: ValueItem = {
      ...NO_CHANGE,
      node,
      moves,
      constructor,
      notes: notesOf(node, constructor, moves),
      needs: () => [classItem(constructor, making)],
      drops: [...moves.statements, ...moves.values, ...moves.tail],
    };
    return item;
  };

  const classItem = (constructor: ts.ConstructorDeclaration, making: Making): Item => {
    let item = classes.get(constructor);
    if (!item) classes.set(constructor, (item = makeClassItem(constructor, making)));
    return item;
  };

  const makeClassItem = (constructor: ts.ConstructorDeclaration, making: Making): Item => {
    const { sites, given, name, becomesPrivate } = making;
    return {
      node: constructor,
      notes: makingNotes(constructor, making),
      needs: () => sites.map((site) => (given ? owner(site) : siteItem(site, name))),
      draft(draftOf, done) {
        const all = [...done].filter((item): item is ValueItem => isValueOf(item, constructor));
        const change = changeOf(constructor, unite(all.map((each) => each.moves)), making);
        const draft = draftOf(constructor.getSourceFile());
        if (given) drawGivenFactories(given, change, draft, done);
        else drawMadeFactory({ ...change, name, becomesPrivate }, draft, done);
      },
    };
  };

  const makingNotes = (constructor: ts.ConstructorDeclaration, { name }: Making): readonly string[] => {
    const className = classNameOf(constructor.parent)!.text;
    const whole = `\`${className}.${name}\` makes it from now on: \`new ${className}\` alone gives an object that is not complete`;
    return isPublicFunction(constructor, tools)
      ? [
          whole,
          `\`${className}\` is exported by the package, whose users would have to await \`${className}.${name}\``,
        ]
      : [whole];
  };

  const siteItem = (site: ts.NewExpression, name: string): Item => {
    const place = ownerOf(site);
    if ("declined" in place) return stopAt(site, place.declined);
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
