const fs = require("node:fs");
const { Record } = require("some-records");

exports.Account = class Account extends Record {
  static async reset(password) {
    fs.writeFileSync("password.txt", password); //: startup (main)
  }
};
