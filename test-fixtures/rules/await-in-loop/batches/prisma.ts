// One question for all items is better than many side by side: `findMany … in`.
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

interface Order {
  readonly userId: string;
}

export async function ownersOf(orders: readonly Order[]): Promise<unknown[]> {
  const owners: unknown[] = [];
  for (const order of orders) {
//^^^ await-in-loop warning rewrite gather
    owners.push(await prisma.user.findUnique({ where: { id: order.userId }, select: { name: true } }));
  }
  return owners;
}

export async function archive(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
//^^^ await-in-loop warning rewrite gather
    await prisma.user.update({ where: { id }, data: { archived: true } });
  }
}

// Each sets something else: there is no one call for that.
export async function rename(names: ReadonlyMap<string, string>): Promise<void> {
  for (const [id, name] of names) {
//^^^ await-in-loop warning gather
    await prisma.user.update({ where: { id }, data: { name } });
  }
}

// One connection: side by side they would wait for each other, at best.
export async function removeAll(ids: readonly string[]): Promise<void> {
  await prisma.$transaction(async (tx) => {
    for (const id of ids) {
//  ^^^ await-in-loop warning rewrite
      await tx.user.delete({ where: { id } });
    }
  });
}

// In the same transaction, and there is no one call for it.
export async function renameAll(names: ReadonlyMap<string, string>): Promise<void> {
  await prisma.$transaction(async (tx) => {
    for (const [id, name] of names) {
      await tx.user.update({ where: { id }, data: { name } });
    }
  });
}

// What one turn finds decides about the next.
export async function chainOf(ids: readonly string[]): Promise<string | undefined> {
  let parent: string | undefined;
  for (const id of ids) {
    const found = await prisma.user.findFirst({ where: { id, parent } });
    parent = found?.id;
  }
  return parent;
}
