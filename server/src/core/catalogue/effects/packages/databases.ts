/** Databases: what reads, what writes, and what only builds a query. */
import { reads, writes, type ResourceEffect } from "../effect-row.ts";
import { named, packagesOf, type PackageEffects } from "../package-effects.ts";

const READS = [reads("database")];
const WRITES = [writes("database")];
const byStatement: readonly ResourceEffect[] = [{ ...writes("database"), shown: { by: "statement", of: 0 } }];

/** A connection of one's own, which has to be opened before the rest. */
const CONNECTING = named(
  "connect disconnect close end destroy quit $connect $disconnect initialize authenticate",
  WRITES,
);

const prisma = packagesOf(
  "@prisma/client @prisma/client/edge",
  named(`findMany findFirst findUnique findUniqueOrThrow findFirstOrThrow count aggregate groupBy`, READS),
  named(
    `create createMany createManyAndReturn update updateMany updateManyAndReturn upsert delete deleteMany $executeRaw
    $executeRawUnsafe $transaction $runCommandRaw`,
    WRITES,
  ),
  named("$queryRaw $queryRawUnsafe", [{ ...reads("database"), shown: { by: "statement", of: 0 } }]),
  named("$extends $on $use PrismaClient sql join raw empty"),
  CONNECTING,
);

const typeorm = packagesOf(
  "typeorm @nestjs/typeorm",
  named(
    `find findOne findBy findOneBy findOneOrFail findOneByOrFail findAndCount findAndCountBy findByIds findOneById count countBy
    exists existsBy exist sum average minimum maximum getMany getOne getOneOrFail getRawMany getRawOne getRawAndEntities
    getCount getManyAndCount getExists stream hasTable hasColumn getTable getTables findTrees findRoots findDescendants
    findAncestors countDescendants preload`,
    READS,
  ),
  named(
    `save insert update delete remove upsert softDelete softRemove restore recover increment decrement clear execute
    transaction synchronize dropDatabase runMigrations undoLastMigration createDatabase dropTable createTable addColumn
    startTransaction commitTransaction rollbackTransaction release updateAll deleteAll`,
    WRITES,
  ),
  named("query", byStatement),
  named(
    `create merge getRepository getTreeRepository getCustomRepository createQueryBuilder createQueryRunner getId hasId
    where andWhere orWhere addSelect select from leftJoin innerJoin leftJoinAndSelect innerJoinAndSelect
    leftJoinAndMapOne leftJoinAndMapMany orderBy addOrderBy groupBy addGroupBy having andHaving orHaving skip take limit
    offset into values set setParameter setParameters withDeleted distinct distinctOn relation of subQuery setLock cache
    returning orUpdate orIgnore getQuery getSql getParameters whereInIds In Like ILike Not IsNull LessThan MoreThan Between
    Equal Raw Any ArrayContains`,
  ),
  CONNECTING,
);

const sequelize = packagesOf(
  "sequelize sequelize-typescript @sequelize/core",
  named(
    "findAll findOne findByPk findAndCountAll count sum max min aggregate describe showAllSchemas showAllTables authenticate",
    READS,
  ),
  named("reload", READS, ["receiver"]),
  named(
    `create bulkCreate update upsert destroy increment decrement save restore truncate sync drop findOrCreate findOrBuild
    findCreateFind transaction createTable dropTable addColumn removeColumn changeColumn addIndex removeIndex
    bulkInsert bulkDelete bulkUpdate commit rollback`,
    WRITES,
  ),
  named("query", byStatement),
  named(
    "build scope unscoped define literal fn col where cast json get toJSON model belongsTo hasMany hasOne belongsToMany init",
  ),
  CONNECTING,
);

const mongo = packagesOf(
  "mongoose mongodb @nestjs/mongoose monk @typegoose/typegoose",
  named(
    `find findOne findById countDocuments estimatedDocumentCount count distinct exists listCollections listIndexes indexes
    indexExists stats dbStats collections toArray next hasNext tryNext populate findOneOrFail`,
    READS,
  ),
  // With `$out` or `$merge` it writes: hardly anybody does that while somebody waits.
  named("aggregate", READS),
  named(
    `insertOne insertMany create save updateOne updateMany replaceOne deleteOne deleteMany findOneAndUpdate
    findByIdAndUpdate findOneAndDelete findByIdAndDelete findOneAndReplace findOneAndRemove findByIdAndRemove remove bulkWrite
    bulkSave createIndex createIndexes dropIndex dropIndexes drop dropDatabase dropCollection createCollection renameCollection
    syncIndexes startSession withTransaction commitTransaction abortTransaction command insert update`,
    WRITES,
  ),
  named(
    `lean sort limit skip select where exec project equals gt gte lt lte in nin session read collation hint maxTimeMS batchSize
    model Schema ObjectId collection db toObject toJSON isValidObjectId set get orFail match group unwind lookup cursor`,
  ),
  CONNECTING,
);

/** They build a query, and whoever awaits it runs it: what begins it says what it does. */
const builders = packagesOf(
  "knex drizzle-orm drizzle-orm/* kysely",
  named("*"),
  named(
    `default knex db database trx select selectDistinct selectDistinctOn selectFrom first pluck count countDistinct min max sum avg columnInfo hasTable
    hasColumn findMany findFirst $count exists`,
    READS,
  ),
  named(
    `insert update delete del increment decrement truncate upsert batchInsert insertInto updateTable deleteFrom replaceInto mergeInto
    execute transaction createTable dropTable dropTableIfExists alterTable schema migrate latest rollback`,
    WRITES,
  ),
  named("raw all get run values", byStatement),
  CONNECTING,
);

const drivers = packagesOf(
  `pg pg-pool pg-promise postgres mysql mysql2 mysql2/promise mariadb tedious mssql oracledb sqlite sqlite3 better-sqlite3
  @libsql/client @neondatabase/serverless @vercel/postgres @planetscale/database slonik cassandra-driver`,
  named(
    "query execute run all get each raw exec batch any one oneOrNone many manyOrNone none prepare",
    byStatement,
  ),
  named("Pool Client createPool createConnection createClient neon postgres sql escape escapeId format"),
  named("getConnection transaction begin tx task release", WRITES),
  CONNECTING,
);

const supabase = packagesOf(
  "@supabase/supabase-js @supabase/ssr @supabase/auth-helpers-nextjs",
  named(
    "select getUser getSession maybeSingle single list download getPublicUrl listUsers getUserById",
    READS,
  ),
  named(
    `insert update upsert delete rpc upload remove move copy invoke signUp signInWithPassword signInWithOAuth signOut
    updateUser deleteUser createUser inviteUserByEmail refreshSession exchangeCodeForSession verifyOtp`,
    WRITES,
  ),
  named(
    `from schema eq neq gt gte lt lte like ilike is in contains order limit range match not or filter textSearch
    csv returns throwOnError abortSignal createClient createServerClient createBrowserClient storage`,
  ),
);

const firestore = packagesOf(
  `firebase/firestore firebase/firestore/lite firebase-admin firebase-admin/* @google-cloud/firestore @google-cloud/datastore
  firebase/database firebase/storage`,
  named(
    `get getAll getDoc getDocs getDocFromCache getDocFromServer getDocsFromServer getCountFromServer listDocuments listCollections getUser
    getUserByEmail listUsers verifyIdToken verifySessionCookie getDownloadURL listAll getMetadata runQuery`,
    READS,
  ),
  named(
    `set add update delete create setDoc addDoc updateDoc deleteDoc runTransaction commit upload uploadBytes deleteObject
    createUser updateUser deleteUser setCustomUserClaims send sendEach sendMulticast remove push save insert upsert`,
    WRITES,
  ),
  named(
    `collection doc collectionGroup query where orderBy limit startAfter startAt endAt ref child firestore getFirestore
    writeBatch batch data initializeApp getApps auth getAuth`,
  ),
);

const others = packagesOf(
  "@elastic/elasticsearch @opensearch-project/opensearch meilisearch algoliasearch neo4j-driver @pinecone-database/pinecone",
  named("search get mget count exists msearch query getDocument getDocuments fetch", READS),
  named(
    `index bulk update delete create reindex updateByQuery deleteByQuery refresh addDocuments updateDocuments deleteDocument
    deleteDocuments saveObject saveObjects deleteObject upsert putMapping`,
    WRITES,
  ),
  CONNECTING,
);

export const databasePackages: readonly PackageEffects[] = [
  prisma,
  typeorm,
  sequelize,
  mongo,
  builders,
  drivers,
  supabase,
  firestore,
  others,
];
