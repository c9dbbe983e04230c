"use strict";
const crypto = require("crypto");
const files = require("./files");

function Accounts(path) {
  this.path = path;
}

Accounts.prototype.load = function () {
  return JSON.parse(files.read(this.path));
};

Accounts.prototype.login = async function (name, password) {
  const account = this.load()[name];
  const hash = crypto.pbkdf2Sync(password, account.salt, 100000, 64, "sha512");
  return hash.toString("hex") === account.hash;
};

module.exports = Accounts;
module.exports.shared = new Accounts("accounts.json");
