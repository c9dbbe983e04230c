/** What mappers of databases call around their queries. */
import { later } from "../node/entries.ts";
import type { CataloguePart } from "../row.ts";

const hook = { awaits: true } as const;

const SEQUELIZE_HOOKS = [
  ...["beforeValidate", "afterValidate", "beforeCreate", "afterCreate", "beforeUpdate", "afterUpdate"],
  ...["beforeDestroy", "afterDestroy", "beforeSave", "afterSave", "beforeBulkCreate", "afterBulkCreate"],
  ...["beforeFind", "afterFind"],
];

const TYPEORM_HOOKS = [
  ...["BeforeInsert", "AfterInsert", "BeforeUpdate", "AfterUpdate", "BeforeRemove", "AfterRemove"],
  ...["BeforeSoftRemove", "AfterSoftRemove", "AfterLoad"],
];

const SUBSCRIBER = [
  ...["beforeInsert", "afterInsert", "beforeUpdate", "afterUpdate", "beforeRemove", "afterRemove"],
  ...["beforeQuery", "afterQuery", "afterLoad", "beforeTransactionCommit", "afterTransactionCommit"],
];

export const databaseHooks: CataloguePart = {
  entries: [
    ...["pre", "post"].map((name) =>
      later(`mongoose#Schema.${name}`, ["last"], "database hook", { label: 0, ...hook }),
    ),
    ...["hooks.*", "validate.*", "getterMethods.*", "setterMethods.*"].map((property) =>
      later("sequelize#Sequelize.define", [{ at: 2, property }], "database hook", hook),
    ),
    later("sequelize#Model.addHook", ["last"], "database hook", { label: 0, ...hook }),
    later("sequelize#Model.init", [{ at: 1, property: "hooks.*" }], "database hook", hook),
    ...SEQUELIZE_HOOKS.map((name) => later(`sequelize#Model.${name}`, ["last"], "database hook", hook)),
    ...TYPEORM_HOOKS.map((name) => ({
      symbol: `typeorm#${name}`,
      calls: { decorated: "method" as const },
      runs: "later" as const,
      entry: "database hook",
      ...hook,
    })),
    {
      symbol: "typeorm#EntitySubscriberInterface",
      calls: { members: SUBSCRIBER },
      runs: "later",
      entry: "database hook",
      ...hook,
    },
    later("@prisma/client#PrismaClient.$use", [0], "database hook", hook),
    later("@prisma/client#PrismaClient.$on", [1], "event listener", { label: 0 }),
    later("@prisma/client#PrismaClient.$extends", [{ at: 0, property: "query.*.*" }], "database hook", hook),
  ],
};
