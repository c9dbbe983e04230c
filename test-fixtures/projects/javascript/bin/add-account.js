#!/usr/bin/env node
"use strict";
const fs = require("fs");
const Accounts = require("../lib/accounts");

async function main(name) {
  const all = new Accounts("accounts.json").load();
  all[name] = { salt: "", hash: "" };
  fs.writeFileSync("accounts.json", JSON.stringify(all));
}

main(process.argv[2]);
