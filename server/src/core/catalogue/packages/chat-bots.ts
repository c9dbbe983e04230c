/** Bots of Discord, Telegram and Slack. */
import { eventIs, eventIsNot, later, listening } from "../node/entries.ts";
import type { CataloguePart, EntryRow } from "../row.ts";
import { ofModuleClass } from "./rows.ts";

const served = { hot: true, serves: true } as const;
const awaited = { ...served, awaits: true } as const;

/** Events of the connection itself, not of what people do. */
const CONNECTION = ["ready", "clientReady", "error", "warn", "debug", "invalidated", "shardReady"];

const COLLECTORS = ["Collector", "InteractionCollector", "MessageCollector", "ReactionCollector"];

/** What a command of a bot is given; bots load their commands by the names of files. */
const INTERACTIONS = [
  ...["ChatInputCommandInteraction", "CommandInteraction", "AutocompleteInteraction", "ButtonInteraction"],
  ...["ModalSubmitInteraction", "StringSelectMenuInteraction", "AnySelectMenuInteraction", "Interaction"],
  ...["ContextMenuCommandInteraction", "UserContextMenuCommandInteraction", "BaseInteraction"],
  ...["MessageContextMenuCommandInteraction", "MessageComponentInteraction", "Message"],
];

const discord: CataloguePart = {
  entries: [
    ...listening("discord.js#Client", "event listener", { when: eventIs(...CONNECTION), serves: true }),
    ...listening("discord.js#Client", "event handler", { when: eventIsNot(...CONNECTION), ...served }),
    later("discord.js#Client.login", [], "callback", { serves: true }),
    ...COLLECTORS.flatMap((type) => listening(`discord.js#${type}`, "event handler", served)),
    ...INTERACTIONS.map((type): EntryRow => ({
      symbol: `discord.js#${type}`,
      calls: { takes: "parameter" },
      runs: "later",
      entry: "command",
      ...served,
    })),
  ],
};

const TELEGRAF = [
  ...["use", "guard", "on", "hears", "command", "action", "inlineQuery", "gameQuery", "reaction", "drop"],
  ...["filter", "email", "url", "textLink", "textMention", "mention", "phone", "hashtag", "cashtag"],
  ...["spoiler", "start", "help", "settings"],
];

const telegraf: CataloguePart = {
  entries: [
    ...["Composer", "Telegraf", "Scenes.BaseScene", "Scenes.WizardScene", "Scenes.Stage"].flatMap((type) =>
      TELEGRAF.map((name) => later(`telegraf#${type}.${name}`, ["functions"], "command", awaited)),
    ),
    ...["Scenes.BaseScene", "Scenes.WizardScene"].flatMap((type) =>
      ["enter", "leave"].map((name) => later(`telegraf#${type}.${name}`, ["functions"], "command", awaited)),
    ),
    later("telegraf#Composer.constructor", ["functions"], "command", awaited),
    later("telegraf#Scenes.WizardScene.constructor", ["functions"], "command", awaited),
    later("telegraf#Telegraf.catch", [0], "error handler", awaited),
    later("telegraf#Telegraf.launch", ["functions"], "listening callback", { serves: true }),
    later("telegraf#Telegraf.startWebhook", [], "listening callback", { serves: true }),
  ],
};

const GRAMMY = [
  ...["use", "on", "hears", "command", "reaction", "chatType", "callbackQuery", "gameQuery", "inlineQuery"],
  ...["chosenInlineResult", "preCheckoutQuery", "shippingQuery", "filter", "drop", "fork", "lazy", "route"],
  ...["branch", "errorBoundary"],
];

const grammy: CataloguePart = {
  entries: [
    ...["Composer", "Bot"].flatMap((type) =>
      GRAMMY.map((name) => later(`grammy#${type}.${name}`, ["functions"], "command", awaited)),
    ),
    later("grammy#Composer.constructor", ["functions"], "command", awaited),
    later("grammy#Bot.catch", [0], "error handler", awaited),
    later("grammy#Bot.start", [{ at: 0, property: "onStart" }], "listening callback", { serves: true }),
  ],
};

const nodeTelegramBotApi: CataloguePart = {
  entries: ofModuleClass("TelegramBot", [
    ...["onText", "onReplyToMessage"].map((name) =>
      later(`node-telegram-bot-api#TelegramBot.${name}`, ["last"], "command", served),
    ),
    ...listening("node-telegram-bot-api#TelegramBot", "command", served),
  ]),
};

const SLACK = [
  ...["use", "message", "event", "action", "command", "shortcut", "view", "options", "function", "error"],
];

const slack: CataloguePart = {
  entries: [
    ...SLACK.map((name) => later(`@slack/bolt#App.${name}`, ["functions"], "command", awaited)),
    later("@slack/bolt#App.start", [], "listening callback", { serves: true }),
  ],
};

export const chatBots: readonly CataloguePart[] = [discord, telegraf, grammy, nodeTelegramBotApi, slack];
