/** Stores of values by keys: constant keys tell them apart. */
import { namesIn, reads, writes } from "../effect-row.ts";
import { named, packagesOf, type PackageEffects } from "../package-effects.ts";

const READ_ONE = `get getBuffer getRange strLen bitCount getBit hGet hGetAll hMGet hKeys hVals hLen hExists hScan hStrLen exists ttl pTTL
  type sMembers sIsMember sMIsMember sCard sScan sRandMember zRange zRangeWithScores zRangeByScore zRevRange zRevRangeByScore
  zScore zMScore zCard zCount zRank zRevRank zScan lRange lLen lIndex lPos xRange xRevRange xLen xInfo geoPos geoDist
  geoSearch pfCount dump`;

const READ_ALL =
  "mGet keys scan dbSize time ping info sInter sUnion sDiff randomKey zInter zUnion scanIterator";

const WRITE_ONE = `set setEx pSetEx setNX getSet getDel getEx append incr incrBy incrByFloat decr decrBy setRange setBit expire expireAt
  pExpire pExpireAt persist hSet hMSet hSetNX hDel hIncrBy hIncrByFloat lPush rPush lPushX rPushX lPop rPop lRem lSet lTrim
  lInsert sAdd sRem sPop zAdd zRem zIncrBy zRemRangeByScore zRemRangeByRank zPopMin zPopMax xAdd xDel xTrim xAck geoAdd
  pfAdd restore`;

const WRITE_ALL = `del unlink mSet mSetNX rename renameNX copy move publish subscribe unsubscribe pSubscribe flushAll flushDb eval evalSha
  exec multi pipeline sMove sInterStore sUnionStore sDiffStore zInterStore zUnionStore rPopLPush lMove brPop blPop brPopLPush xRead
  xReadGroup xGroup watch unwatch connect disconnect quit sendCommand call defineCommand`;

/** `hGetAll` as one client writes it, `hgetall` as the other does. */
const bothWays = (names: string): string =>
  namesIn(names)
    .flatMap((name) => [name, name.toLowerCase()])
    .join(" ");

const redis = packagesOf(
  "redis ioredis @redis/client @upstash/redis @vercel/kv valkey-glide iovalkey",
  named(bothWays(READ_ONE), [reads("database", 0)]),
  named(bothWays(READ_ALL), [reads("database")]),
  named(bothWays(WRITE_ONE), [writes("database", 0)]),
  named(bothWays(WRITE_ALL), [writes("database")]),
  named("createClient Redis Cluster duplicate"),
);

const caches = packagesOf(
  "keyv cache-manager memcached memjs node-cache @keyv/redis level classic-level lmdb localforage idb idb-keyval unstorage",
  named("get has ttl getItem hasItem", [reads("database", 0)]),
  named("getMany mget keys values entries getKeys length getAll count getAllKeys iterator", [
    reads("database"),
  ]),
  named("set put delete del add setItem removeItem take touch increment decrement", [writes("database", 0)]),
  named("setMany mset deleteMany mdel clear reset batch wrap flush flushAll update open close", [
    writes("database"),
  ]),
);

export const keyValuePackages: readonly PackageEffects[] = [redis, caches];
