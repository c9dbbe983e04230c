/** A getter and all that has to change with it: the members that it agrees with, and every read of them. */
import { ts } from "ts-morph";
import { assignmentOf } from "../../assignment.ts";
import type { FamilyTools, Stop } from "../families.ts";
import type { Name } from "../occurrences.ts";
import { excerpt } from "../receivers.ts";
import { accessOf, isName } from "../references.ts";

export type GetterBody = ts.GetAccessorDeclaration & { readonly body: ts.Block };
export type WantedMember = ts.PropertySignature | ts.PropertyDeclaration | ts.GetAccessorDeclaration;

export interface GetterFamily {
  readonly getters: ReadonlySet<GetterBody>;
  /** Members without a body: of interfaces, and abstract ones. */
  readonly wanted: ReadonlySet<WantedMember>;
  readonly reads: ReadonlySet<ts.Expression>;
  /** Reads that may mean it, where nobody knows the receiver. */
  readonly unsure: readonly ts.Node[];
  readonly stop: Stop | undefined;
}

export function getterFamily(start: GetterBody, tools: FamilyTools): GetterFamily {
  return new GetterFamilyBuilder(tools).build(start);
}

class GetterFamilyBuilder {
  readonly #tools: FamilyTools;
  readonly getters = new Set<GetterBody>();
  readonly wanted = new Set<WantedMember>();
  readonly reads = new Set<ts.Expression>();
  readonly unsure: ts.Node[] = [];
  readonly #keys = new Set<string>();
  #stop: Stop | undefined;

  constructor(tools: FamilyTools) {
    this.#tools = tools;
  }

  build(start: GetterBody): GetterFamily {
    this.#add(start);
    const { name } = start;
    if (!isName(name)) this.#refuse(name, "its name is computed");
    else for (const each of this.#tools.occurrences.of(name.text)) this.#consider(each);
    const { getters, wanted, reads, unsure } = this;
    return { getters, wanted, reads, unsure, stop: this.#stop };
  }

  #add(member: ts.Node): void {
    if (this.getters.has(member as GetterBody) || this.wanted.has(member as WantedMember)) return;
    const name = (member as ts.ClassElement).name as ts.PropertyName | undefined;
    const isAccessor = ts.isGetAccessorDeclaration(member);
    if (isAccessor && member.body) {
      if (!ts.isClassLike(member.parent))
        return this.#refuse(member, "it belongs to an object that may be copied, which reads it");
      if ((ts.getDecorators(member) ?? []).length > 0) return this.#refuse(member, "it is decorated");
      if (hasSetter(member)) return this.#refuse(member, `\`${excerpt(member.name)}\` has a setter too`);
      this.getters.add(member as GetterBody);
    } else if (isAccessor || ts.isPropertySignature(member) || isAbstract(member))
      this.#addWanted(member as WantedMember);
    else return this.#refuse(member, `\`${excerpt(member)}\`, which goes by the same name, is no getter`);
    if (name) this.#keys.add(`${name.getSourceFile().fileName}:${name.getStart()}`);
    const { members, outside, unknown } = this.#tools.relatives.of(member);
    const [base] = [...outside, ...unknown];
    if (base)
      return this.#refuse(base, `\`${excerpt(base)}\` is declared elsewhere, and may have it as a field`);
    for (const each of members) this.#add(each);
  }

  #addWanted(member: WantedMember): void {
    if (member.questionToken) return this.#refuse(member, `\`${excerpt(member)}\` may be left out`);
    this.wanted.add(member);
  }

  #consider(name: Name): void {
    const { parent } = name;
    const { types } = this.#tools;
    const isTaken = ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === name;
    const meaning = isTaken ? types.taken(parent) : types.meaning(name);
    const access = accessOf(name);
    if (meaning.is === "any" && access) this.unsure.push(access);
    const isOwn = meaning.is === "declared" && meaning.keys.some((key) => this.#keys.has(key));
    if (!isOwn || [...this.getters, ...this.wanted].some((member) => member.name === name)) return;
    if (!access) return this.#refuse(name, `\`${excerpt(parent.parent)}\` takes it out of the object`);
    const change = changeOf(access);
    if (change) return this.#refuse(change, `\`${excerpt(change)}\` changes it`);
    if (
      ts.isOptionalChain(access) &&
      ts.isOptionalChain(access.parent) &&
      access.parent.expression === access
    )
      return this.#refuse(access, "the optional chain goes on behind it: an await would cut it in two");
    this.reads.add(access);
  }

  #refuse(node: ts.Node, reason: string): void {
    this.#stop ??= { node, reason };
  }
}

function hasSetter({ parent, name }: ts.GetAccessorDeclaration): boolean {
  const members: readonly ts.Node[] = ts.isClassLike(parent) ? parent.members : [];
  return members.some((each) => ts.isSetAccessor(each) && each.name.getText() === name.getText());
}

function isAbstract(member: ts.Node): boolean {
  return (
    ts.isPropertyDeclaration(member) &&
    (member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword) ?? false)
  );
}

function changeOf(access: ts.Expression): ts.Node | undefined {
  const { parent } = access;
  return ts.isDeleteExpression(parent) ? parent : assignmentOf(access);
}
