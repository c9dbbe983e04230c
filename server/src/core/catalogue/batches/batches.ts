/** The rows: client, methods for one, the call for many. A test holds that each is whole; add one by adding a line. */
import type { BatchRow } from "./batch-row.ts";

const PRISMA = "@prisma/client @prisma/client/* *prisma/client *prisma";
const MONGO = "mongoose mongodb @nestjs/mongoose @typegoose/typegoose";
const MONGOOSE = "mongoose @nestjs/mongoose @typegoose/typegoose";
const SEQUELIZE = "sequelize sequelize-typescript @sequelize/core";
const TYPEORM = "typeorm @nestjs/typeorm";
const KNEX = "knex objection";
const DRIZZLE = "drizzle-orm drizzle-orm/*";
const POSTGRES = "pg pg-pool @neondatabase/serverless @vercel/postgres";
const MYSQL = "mysql mysql2 mysql2/promise mariadb sqlite sqlite3 @libsql/client";
const SUPABASE = "@supabase/*";
const ELASTIC = "@elastic/elasticsearch @opensearch-project/opensearch";
const DYNAMO = "@aws-sdk/client-dynamodb @aws-sdk/lib-dynamodb";

const PRISMA_PAGE = "https://www.prisma.io/docs/orm/reference/prisma-client-reference";
const MONGO_PAGE = "https://www.mongodb.com/docs/drivers/node/current/";
const MONGOOSE_PAGE = "https://mongoosejs.com/docs/api/model.html";
const SEQUELIZE_PAGE = "https://sequelize.org/api/v6/class/src/model.js~model";
const TYPEORM_PAGE = "https://typeorm.io/docs/working-with-entity-manager/repository-api";
const KNEX_PAGE = "https://knexjs.org/guide/query-builder.html";
const DRIZZLE_PAGE = "https://orm.drizzle.team/docs";
const REDIS_PAGE = "https://redis.io/docs/latest/commands";
const ELASTIC_PAGE = "https://www.elastic.co/docs/api/doc/elasticsearch/operation";
const DYNAMO_PAGE = "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference";

const WHERE_IN = "({ where: { ‹key›: { in: ‹keys› } } })";
const SELECT = /^\s*select\b/i;
const DELETE = /^\s*delete\b/i;
const INSERT = /^\s*insert\b/i;

const PARTLY = "one that fails no longer keeps the others apart";
const ABSENT = "what is not there is left out of the result, and does not throw";
const HUNDRED = "100 at a time at most";

/** In each line: whose, which methods, where the item stands, the call for all, and where that is written. */
// prettier-ignore
export const BATCHES: readonly BatchRow[] = [
  { modules: PRISMA, methods: "findUnique findFirst", item: "where", batch: `findMany${WHERE_IN}`, gives: "by key", source: `${PRISMA_PAGE}#findmany` },
  { modules: PRISMA, methods: "findUniqueOrThrow findFirstOrThrow", item: "where", batch: `findMany${WHERE_IN}`, gives: "by key", note: ABSENT, source: `${PRISMA_PAGE}#findmany` },
  { modules: PRISMA, methods: "update updateMany", item: "where", same: "data", batch: "updateMany({ where: { ‹key›: { in: ‹keys› } }, data })", source: `${PRISMA_PAGE}#updatemany` },
  { modules: PRISMA, methods: "delete deleteMany", item: "where", batch: `deleteMany${WHERE_IN}`, source: `${PRISMA_PAGE}#deletemany` },
  { modules: PRISMA, methods: "create", item: "data", batch: "createMany({ data: ‹items› })", note: "`createMany` takes no nested relations", source: `${PRISMA_PAGE}#createmany` },
  { modules: MONGO, methods: "findOne", item: "filter", batch: "find({ ‹key›: { $in: ‹keys› } })", gives: "by key", isCommon: true, source: `${MONGO_PAGE}crud/query/retrieve/` },
  { modules: MONGO, methods: "deleteOne", item: "filter", batch: "deleteMany({ ‹key›: { $in: ‹keys› } })", source: `${MONGO_PAGE}crud/delete/` },
  { modules: MONGO, methods: "insertOne", item: "whole", batch: "insertMany(‹items›)", source: `${MONGO_PAGE}crud/insert/` },
  { modules: MONGO, methods: "updateOne", item: "filter", same: 1, batch: "updateMany({ ‹key›: { $in: ‹keys› } }, …)", source: `${MONGO_PAGE}crud/update/modify/` },
  { modules: MONGO, methods: "updateOne", item: "filter", batch: "bulkWrite(‹list›.map(() => ({ updateOne: { filter: { ‹key› }, update } })))", source: `${MONGO_PAGE}crud/bulk-write/` },
  { modules: MONGO, methods: "replaceOne", item: "filter", batch: "bulkWrite(‹list›.map(() => ({ replaceOne: { filter: { ‹key› }, replacement } })))", source: `${MONGO_PAGE}crud/bulk-write/` },
  { modules: MONGOOSE, methods: "findById", item: "key", batch: "find({ _id: { $in: ‹keys› } })", gives: "by key", source: `${MONGOOSE_PAGE}#Model.find()` },
  { modules: MONGOOSE, methods: "findByIdAndDelete findByIdAndRemove", item: "key", batch: "deleteMany({ _id: { $in: ‹keys› } })", source: `${MONGOOSE_PAGE}#Model.deleteMany()` },
  { modules: MONGOOSE, methods: "findByIdAndUpdate", item: "key", same: 1, batch: "updateMany({ _id: { $in: ‹keys› } }, …)", source: `${MONGOOSE_PAGE}#Model.updateMany()` },
  { modules: MONGOOSE, methods: "create", item: "whole", batch: "insertMany(‹items›)", gives: "in order", isCommon: true, note: "`insertMany` calls no `save` hooks", source: `${MONGOOSE_PAGE}#Model.insertMany()` },
  { modules: SEQUELIZE, methods: "findByPk", item: "key", batch: "findAll({ where: { id: ‹keys› } })", gives: "by key", source: `${SEQUELIZE_PAGE}#static-method-findAll` },
  { modules: SEQUELIZE, methods: "findOne", item: "where", batch: "findAll({ where: { ‹key›: ‹keys› } })", gives: "by key", isCommon: true, source: `${SEQUELIZE_PAGE}#static-method-findAll` },
  { modules: SEQUELIZE, methods: "destroy", item: "where", batch: "destroy({ where: { ‹key›: ‹keys› } })", isCommon: true, source: `${SEQUELIZE_PAGE}#static-method-destroy` },
  { modules: SEQUELIZE, methods: "create", item: "whole", batch: "bulkCreate(‹items›)", gives: "in order", isCommon: true, note: "`bulkCreate` calls the hooks of each one with `individualHooks` only", source: `${SEQUELIZE_PAGE}#static-method-bulkCreate` },
  { modules: TYPEORM, methods: "findOneBy", item: "filter", batch: "findBy({ ‹key›: In(‹keys›) })", gives: "by key", source: TYPEORM_PAGE },
  { modules: TYPEORM, methods: "findOneByOrFail", item: "filter", batch: "findBy({ ‹key›: In(‹keys›) })", gives: "by key", note: ABSENT, source: TYPEORM_PAGE },
  { modules: TYPEORM, methods: "findOne", item: "where", batch: "find({ where: { ‹key›: In(‹keys›) } })", gives: "by key", isCommon: true, source: TYPEORM_PAGE },
  { modules: TYPEORM, methods: "findOneOrFail", item: "where", batch: "find({ where: { ‹key›: In(‹keys›) } })", gives: "by key", note: ABSENT, source: TYPEORM_PAGE },
  { modules: TYPEORM, methods: "save insert", item: "whole", batch: "save(‹items›)", gives: "in order", isCommon: true, source: TYPEORM_PAGE },
  { modules: TYPEORM, methods: "remove", item: "whole", batch: "remove(‹items›)", isCommon: true, source: TYPEORM_PAGE },
  { modules: TYPEORM, methods: "delete softDelete", item: "key", batch: "delete(‹keys›)", isCommon: true, source: TYPEORM_PAGE },
  { modules: TYPEORM, methods: "where andWhere", item: "named", batch: "where(\"‹key› IN (:...keys)\", { keys: ‹keys› })", gives: "by key", isCommon: true, source: "https://typeorm.io/docs/query-builder/select-query-builder" },
  { modules: KNEX, methods: "where andWhere", item: "column", batch: "whereIn(\"‹key›\", ‹keys›)", gives: "by key", isCommon: true, source: `${KNEX_PAGE}#wherein` },
  { modules: KNEX, methods: "insert", item: "whole", batch: "insert(‹items›)", isCommon: true, source: `${KNEX_PAGE}#insert` },
  { modules: DRIZZLE, methods: "where", item: "equals", batch: "where(inArray(‹key›, ‹keys›))", gives: "by key", isCommon: true, source: `${DRIZZLE_PAGE}/operators#inarray` },
  { modules: DRIZZLE, methods: "values", item: "whole", batch: "values(‹items›)", isCommon: true, source: `${DRIZZLE_PAGE}/insert#insert-multiple-rows` },
  { modules: POSTGRES, methods: "query", item: "statement", begins: SELECT, batch: "query(\"SELECT … WHERE ‹key› = ANY($1)\", [‹keys›])", gives: "by key", source: "https://www.postgresql.org/docs/current/functions-comparisons.html" },
  { modules: POSTGRES, methods: "query", item: "statement", begins: DELETE, batch: "query(\"DELETE … WHERE ‹key› = ANY($1)\", [‹keys›])", source: "https://www.postgresql.org/docs/current/functions-comparisons.html" },
  { modules: POSTGRES, methods: "query", item: "statement", begins: INSERT, batch: "query(\"INSERT … SELECT * FROM unnest($1::…[], …)\", [‹keys›, …])", source: "https://www.postgresql.org/docs/current/functions-array.html" },
  { modules: MYSQL, methods: "query execute all get run", item: "statement", begins: SELECT, batch: "query(\"SELECT … WHERE ‹key› IN (?, …)\", ‹keys›)", gives: "by key", source: "https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_in" },
  { modules: MYSQL, methods: "query execute run", item: "statement", begins: DELETE, batch: "query(\"DELETE … WHERE ‹key› IN (?, …)\", ‹keys›)", source: "https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_in" },
  { modules: MYSQL, methods: "query execute run", item: "statement", begins: INSERT, batch: "query(\"INSERT … VALUES (…), (…), …\", …)", source: "https://dev.mysql.com/doc/refman/8.4/en/insert.html" },
  { modules: SUPABASE, methods: "eq", item: "column", batch: "in(\"‹key›\", ‹keys›)", gives: "by key", isCommon: true, source: "https://supabase.com/docs/reference/javascript/in" },
  { modules: SUPABASE, methods: "insert upsert", item: "whole", batch: "insert(‹items›)", isCommon: true, source: "https://supabase.com/docs/reference/javascript/insert" },
  { modules: "ioredis", methods: "get", item: "key", batch: "mget(‹keys›)", gives: "in order", isCommon: true, source: `${REDIS_PAGE}/mget/` },
  { modules: "ioredis redis @redis/client", methods: "del unlink", item: "key", batch: "del(‹keys›)", isCommon: true, source: `${REDIS_PAGE}/del/` },
  { modules: "redis @redis/client", methods: "get", item: "key", batch: "mGet(‹keys›)", gives: "in order", isCommon: true, source: `${REDIS_PAGE}/mget/` },
  { modules: "ioredis", methods: "set hset hget hgetall expire incr sadd zadd lpush rpush", item: "key", batch: "pipeline()", isCommon: true, note: "what was put into the pipeline goes with `exec()`", source: "https://redis.io/docs/latest/develop/use/pipelining/" },
  { modules: "redis @redis/client", methods: "set hSet hGet hGetAll expire incr sAdd zAdd lPush rPush", item: "key", batch: "multi()", isCommon: true, note: "what was put behind it goes with `execAsPipeline()`", source: "https://redis.io/docs/latest/develop/use/pipelining/" },
  { modules: ELASTIC, methods: "index create update delete", item: "whole", batch: "bulk({ operations: ‹list›.flatMap(…) })", isCommon: true, note: PARTLY, source: `${ELASTIC_PAGE}/operation-bulk` },
  { modules: ELASTIC, methods: "get", item: "whole", batch: "mget({ ids: ‹keys› })", gives: "in order", isCommon: true, source: `${ELASTIC_PAGE}/operation-mget` },
  { modules: DYNAMO, methods: "GetCommand GetItemCommand", item: "command", batch: "new BatchGetCommand({ RequestItems: { …: { Keys: ‹keys› } } })", gives: "elsewhere", note: HUNDRED, source: `${DYNAMO_PAGE}/API_BatchGetItem.html` },
  { modules: DYNAMO, methods: "PutCommand PutItemCommand DeleteCommand DeleteItemCommand", item: "command", batch: "new BatchWriteCommand({ RequestItems: { …: ‹list›.map(…) } })", note: "25 at a time at most", source: `${DYNAMO_PAGE}/API_BatchWriteItem.html` },
  { modules: "@aws-sdk/client-s3", methods: "DeleteObjectCommand", item: "command", batch: "new DeleteObjectsCommand({ Bucket, Delete: { Objects: ‹keys›.map((Key) => ({ Key })) } })", note: "1,000 at a time at most", source: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html" },
  { modules: "@aws-sdk/client-sqs", methods: "SendMessageCommand", item: "command", batch: "new SendMessageBatchCommand({ QueueUrl, Entries: ‹list›.map(…) })", note: "10 at a time at most", source: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html" },
];
