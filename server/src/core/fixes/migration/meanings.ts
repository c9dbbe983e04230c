/** All that a name may mean where it stands: in a pattern or a literal, a member of what is there and one of its own. */
import { ts } from "ts-morph";
import type { Meaning, TypeDoor } from "../../project/type-door.ts";
import type { Name } from "./occurrences.ts";
import { standInAt } from "./stand-ins.ts";

export function meaningsOf(name: Name, types: TypeDoor): readonly Meaning[] {
  const { parent } = name;
  const standIn = standInAt(name);
  if (standIn) return [types.property(standIn.arguments[0]!, name.text)];
  if (ts.isObjectLiteralElementLike(parent) && parent.name === name)
    return [types.meaning(name), { is: "declared", keys: types.expected(parent) }];
  if (!ts.isBindingElement(parent)) return [types.meaning(name)];
  const isTaken = (parent.propertyName ?? parent.name) === name;
  return isTaken ? [types.meaning(name), types.taken(parent)] : [types.meaning(name)];
}
