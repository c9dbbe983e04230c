/** Clients of HTTP and of services: what asks, and what changes something there. */
import { reads, writes, type ResourceEffect } from "../effect-row.ts";
import { named, packagesOf, type PackageEffects } from "../package-effects.ts";

const READS = [reads("network", 0)];
const WRITES = [writes("network", 0)];
const byMethod: readonly ResourceEffect[] = [{ ...writes("network", 0), shown: { by: "method", of: 1 } }];
/** One argument may be the URL or the options. */
const byOptions: readonly ResourceEffect[] = [
  { ...writes("network", 0), shown: { by: "method", of: 1, alone: true } },
];

/** What is called on a request that is built, and on what came back. */
const AROUND = named(
  `json text buffer arrayBuffer blob bytes formData clone set send query type accept auth timeout retry field attach redirects
  responseType serialize parse withCredentials ok then catch finally create extend defaults all spread isAxiosError
  Headers Request Response FormData File`,
);

const clients = packagesOf(
  `got ky node-fetch cross-fetch isomorphic-fetch undici superagent needle ofetch wretch phin make-fetch-happen bent centra`,
  AROUND,
  named("get head options", READS),
  named("post put patch delete del postForm putForm patchForm stream", WRITES),
  named("default fetch request raw $fetch ofetch native ky got superagent needle", byMethod),
  named("setGlobalDispatcher", [writes("network")]),
);

/** They take their options alone, too. */
const axios = packagesOf(
  "axios axios-retry @nestjs/axios redaxios request request-promise request-promise-native",
  [...clients.names],
  named("default request axios axiosRef", byOptions),
);

const LOOKING = named(
  `get* list* describe* head* query* scan* search* check* download* lookup* select* batchGet* retrieve* find* fetch* count* info*
  history* members* has* read* show* paginate iterator compare* estimate* detect* validate* simulate*`,
  [reads("network")],
);

const CHANGING = named(
  `create* update* delete* put* post* remove* add* set* send* upload* copy* move* merge* replace* cancel* start* stop* run* invoke*
  publish* subscribe* unsubscribe* reply* close* open* lock* unlock* dispatch* request* transfer* patch* batchWrite* transact* tag*
  untag* enable* disable* register* deregister* attach* detach* del* confirm* capture* refund* pay* void* trigger* rerun* approve*
  kick* invite* archive* join* leave* react* pin* unpin* edit* purge* receive* change* complete* abort*`,
  [writes("network")],
);

const services = packagesOf(
  `@octokit/* octokit @actions/github @google-cloud/* googleapis @azure/* stripe twilio @sendgrid/* @slack/* discord.js
  aws-sdk @kubernetes/client-node dockerode @mailchimp/* mailgun.js resend postmark contentful contentful-management
  @contentful/* shopify-api-node @notionhq/client jira-client @gitbeaker/* @linear/sdk node-gitlab`,
  CHANGING,
  LOOKING,
  named("request", [{ ...writes("network"), shown: { by: "statement", of: 0 } }]),
  named("promise toPromise Octokit getOctokit Stripe plugin defaults"),
);

/** Each call is a `send` of a command whose name says what it does. */
const amazon = packagesOf(
  "@aws-sdk/* @smithy/*",
  CHANGING,
  LOOKING,
  named("send", [{ ...writes("network"), shown: { by: "command", of: 0 } }]),
  named("getSignedUrl marshall unmarshall fromEnv fromIni destroy from middlewareStack"),
);

/** Asking a model changes nothing that another question sees. */
const models = packagesOf(
  "openai @anthropic-ai/sdk @google/generative-ai @google/genai @mistralai/mistralai cohere-ai ai replicate",
  named(
    "create parse generateContent generateContentStream embedContent countTokens chat complete embed rerank",
    [reads("network")],
  ),
  named("generateText generateObject streamText streamObject embedMany stream list retrieve run", [
    reads("network"),
  ]),
  named("upload delete cancel update", [writes("network")]),
);

const mail = packagesOf(
  "nodemailer",
  named("createTransport createTestAccount getTestMessageUrl use"),
  named("verify", [reads("network")]),
  named("sendMail send close", [writes("network")]),
);

const names = packagesOf("is-online public-ip dns-packet cacheable-lookup", named("*", [reads("network")]));

const graphql = packagesOf(
  "graphql-request @apollo/client urql @urql/core apollo-boost",
  named("query readQuery watchQuery", [reads("network")]),
  named("mutate mutation refetchQueries resetStore clearStore", [writes("network")]),
  named("gql setHeader setHeaders createClient"),
);

const buckets = packagesOf(
  "minio @vercel/blob @azure/storage-blob @google-cloud/storage",
  named(
    "getObject statObject listObjects listBuckets head list download exists getMetadata getFiles presignedGetObject",
    [reads("network")],
  ),
  named(
    "putObject removeObject copyObject put del copy upload save delete setMetadata makePublic fPutObject",
    [writes("network")],
  ),
  named("bucket file getContainerClient getBlobClient getBlockBlobClient"),
);

const queues = packagesOf(
  "bullmq bull bee-queue agenda amqplib kafkajs nats mqtt @nestjs/bull @nestjs/bullmq pg-boss graphile-worker",
  named("getJob getJobs getJobCounts getWaiting getActive count checkQueue assertQueue assertExchange", [
    reads("network"),
  ]),
  named(
    "add addBulk publish sendToQueue send sendBatch connect disconnect close ack nack consume subscribe run pause resume remove obliterate drain",
    [writes("network")],
  ),
);

export const networkPackages: readonly PackageEffects[] = [
  clients,
  axios,
  services,
  amazon,
  models,
  mail,
  names,
  graphql,
  buckets,
  queues,
];
