// Sequelize and TypeORM, also over one transaction.
import { Model, type Transaction } from "sequelize";
import { type EntityManager, type Repository } from "typeorm";

class Book extends Model {}

export class Shelf {
  constructor(private readonly bookRepository: Repository<{ id: string }>) {}

  async find(ids: readonly string[]): Promise<unknown[]> {
    const found: unknown[] = [];
    for (const id of ids) found.push(await this.bookRepository.findOneBy({ id }));
//  ^^^ await-in-loop warning rewrite gather
    return found;
  }
}

export async function titlesOf(loans: readonly { bookId: string }[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const { bookId } of loans) {
//^^^ await-in-loop warning rewrite gather
    found.push(await Book.findByPk(bookId));
  }
  return found;
}

export async function lend(loans: readonly { bookId: string }[], transaction: Transaction): Promise<void> {
  for (const loan of loans) {
//^^^ await-in-loop warning rewrite
    await Book.findOne({ where: { id: loan.bookId }, transaction });
  }
}

export async function find(manager: EntityManager, keys: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const key of keys) found.push(await manager.findOneBy(Book, { id: key }));
//^^^ await-in-loop warning gather
  return found;
}
