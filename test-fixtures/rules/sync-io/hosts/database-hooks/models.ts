import { PrismaClient } from "@prisma/client";
import { Schema } from "mongoose";
import { appendFileSync, readFileSync } from "node:fs";
import { Model, Sequelize } from "sequelize";
import { AfterLoad, BeforeInsert, type EntitySubscriberInterface } from "typeorm";

const schema = new Schema({ name: String });

schema.pre("save", function (next) {
  appendFileSync("saves.log", String(this));
//^^^^^^^^^^^^^^ sync-io entry="database hook" label=save
  next();
});
schema.post("find", () => appendFileSync("finds.log", ""));
//                        ^^^^^^^^^^^^^^ sync-io entry="database hook" label=find

class Account extends Model {}
Account.beforeCreate(() => appendFileSync("accounts.log", ""));
//                         ^^^^^^^^^^^^^^ sync-io entry="database hook"

const sequelize = new Sequelize("sqlite::memory:");
sequelize.define("order", {}, { hooks: { afterCreate: () => appendFileSync("orders.log", "") } });
//                                                          ^^^^^^^^^^^^^^ sync-io entry="database hook"

export class Person {
  name = "";

  @BeforeInsert()
  check(): void {
    if (readFileSync("banned.txt", "utf8").includes(this.name)) throw new Error("banned");
//      ^^^^^^^^^^^^ sync-io entry="database hook"
  }

  @AfterLoad()
  loaded(): void {
    appendFileSync("loads.log", this.name);
//  ^^^^^^^^^^^^^^ sync-io entry="database hook"
  }
}

export class Audit implements EntitySubscriberInterface<Person> {
  afterInsert(): void {
    appendFileSync("audit.log", "");
//  ^^^^^^^^^^^^^^ sync-io entry="database hook"
  }
}

export const prisma = new PrismaClient().$extends({
  query: {
    user: {
      create({ args, query }) {
        appendFileSync("users.log", "");
//      ^^^^^^^^^^^^^^ sync-io entry="database hook"
        return query(args);
      },
    },
  },
});
