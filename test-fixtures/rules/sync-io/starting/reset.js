const fs = require("node:fs");
const readline = require("node:readline");
const { connect } = require("./database");
const { Account } = require("./account");

const terminal = readline.createInterface({ input: process.stdin, output: process.stdout });

// Exported for a test only. Who is asked a question keeps nobody waiting.
const main = async () => {
  fs.mkdirSync("data"); //: startup (main)
  await connect();
  const password = await new Promise((resolve) => terminal.question("Password: ", resolve));
  await Account.reset(password);
};

main();

module.exports = { main };
