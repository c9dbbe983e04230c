/** Packages that work out a result from what they are given, on this thread or on others, and change nothing else. */
import { reads, writes } from "../effect-row.ts";
import { named, packagesOf, type PackageEffects } from "../package-effects.ts";

const NOTHING = named("*");

const values = packagesOf(
  `ramda lodash/fp remeda rambda radash date-fns date-fns/* date-fns-tz luxon dayjs semver ms pretty-ms bytes pretty-bytes
  zod zod/* joi yup valibot superstruct ajv ajv/* io-ts runtypes arktype typebox @sinclair/typebox class-validator
  chalk picocolors kleur ansi-colors colorette ansi-styles strip-ansi string-width wrap-ansi cli-table3 table
  path-to-regexp yaml js-yaml json5 jsonc-parser toml smol-toml @iarna/toml ini csv-parse/sync papaparse fast-xml-parser xml2js
  xml-js marked markdown-it remark rehype unified remark-parse remark-rehype micromark mustache qs query-string mime mime-types
  minimatch micromatch picomatch camelcase change-case slugify @sindresorhus/slugify validator decimal.js bignumber.js big.js
  fast-deep-equal deep-equal dequal deepmerge clsx classnames classcat immer immutable html-entities he entities escape-html
  sanitize-html dompurify diff fast-diff fastest-levenshtein leven color tinycolor2 culori pluralize inflection
  acorn acorn-walk esprima espree @babel/parser @babel/generator @babel/types recast estree-walker
  source-map source-map-js @jridgewell/* url-join normalize-url parse-url tldts ip ipaddr.js is-ip hash-sum object-hash
  fast-json-stable-stringify safe-stable-stringify fast-json-stringify superjson devalue flat flatted p-props
  class-transformer reflect-metadata tslib tiny-invariant invariant ts-pattern neverthrow fp-ts effect/* bcrypt bcryptjs
  @node-rs/bcrypt argon2 @node-rs/argon2 jsonwebtoken jose crypto-js tweetnacl @noble/* pako fflate lz-string snappy msgpackr
  @msgpack/msgpack protobufjs cbor cbor-x long mathjs simple-statistics geolib ngeohash @turf/turf rrule cron-parser
  cronstrue human-interval iso-639-1 i18n-iso-countries libphonenumber-js postcode-validator card-validator
  lodash.get lodash.isequal lodash.clonedeep lodash.debounce lodash.throttle lodash.isempty lodash.omit lodash.pick
  prettier @prettier/* terser esbuild-wasm clean-css csso svgo cssnano postcss autoprefixer sass less
  @mdx-js/mdx gray-matter front-matter katex mermaid-isomorphic pdf-parse mammoth
  pngjs jpeg-js image-size blurhash qrcode exifr file-type probe-image-size tesseract.js natural compromise franc
  buffer-crc32 crc crc-32 xxhash-wasm murmurhash imurmurhash spark-md5 md5 sha.js hash.js`,
  NOTHING,
);

/** What changes its first argument, and leaves the rest alone. */
const lodash = packagesOf(
  "lodash lodash-es lodash/* lodash-es/*",
  NOTHING,
  named(
    `set setWith unset update updateWith merge mergeWith assign assignIn assignWith extend defaults defaultsDeep pull pullAll pullAllBy
    pullAt remove fill reverse bindAll mixin`,
    [],
    [0],
  ),
);

/** The same of packages with fewer such functions. */
const objects = packagesOf(
  "dot-prop object-path es-toolkit es-toolkit/*",
  NOTHING,
  named(
    `setProperty deleteProperty set unset update merge mergeWith assign defaults pull pullAt remove fill push insert del empty
    ensureExists`,
    [],
    [0],
  ),
);
const settersOfObjects = packagesOf(
  `set-value unset-value mixin-deep merge-descriptors lodash.set lodash.unset lodash.merge lodash.mergewith lodash.assign
  lodash.defaults lodash.defaultsdeep`,
  named("*", [], [0]),
);

const texts = packagesOf(
  "magic-string",
  NOTHING,
  named(
    `append appendLeft appendRight prepend prependLeft prependRight overwrite update remove reset move replace replaceAll trim
    trimStart trimEnd trimLines indent addSource addSourcemapLocation`,
    [],
    ["receiver"],
  ),
);

const moment = packagesOf(
  "moment moment-timezone",
  NOTHING,
  named(
    "add subtract set startOf endOf utc local year month date hour minute second tz locale",
    [],
    ["receiver"],
  ),
);

const random = packagesOf(
  "uuid nanoid nanoid/* ulid cuid @paralleldrive/cuid2 short-uuid crypto-random-string ksuid hyperid shortid",
  named("*", [reads("randomness")]),
  named("validate version parse stringify isCuid decodeTime"),
);

const templates = packagesOf(
  "handlebars ejs pug nunjucks eta liquidjs hbs art-template doT",
  NOTHING,
  named("renderFile compileFile renderFileSync __express parseFile", [reads("files", 0)]),
  named(
    "registerHelper registerPartial registerFilter registerTag registerDecorator unregisterHelper addFilter addGlobal",
    [],
    ["receiver"],
  ),
);

const highlighters = packagesOf(
  "shiki shiki/* @shikijs/core highlight.js prismjs",
  NOTHING,
  named(
    "loadLanguage loadTheme loadLanguageSync loadThemeSync registerLanguage registerAliases unregisterLanguage dispose",
    [],
    ["receiver"],
  ),
);

const images = packagesOf(
  "sharp jimp gm canvas @napi-rs/canvas",
  NOTHING,
  named("default read loadImage", [reads("files", 0)]),
  named("toFile write writeAsync", [writes("files", 0)]),
);

/** They wait, and do nothing else. */
const pauses = packagesOf(
  "delay sleep-promise yoctodelay wait p-wait-for promise-timeout",
  named("*", [writes("time")]),
);

export const purePackages: readonly PackageEffects[] = [
  values,
  lodash,
  objects,
  settersOfObjects,
  texts,
  moment,
  random,
  templates,
  highlighters,
  images,
  pauses,
];
