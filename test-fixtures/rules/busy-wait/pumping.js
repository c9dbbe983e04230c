const deasync = require("deasync");

async function load(fetchText) {
  let text;
  fetchText((_error, found) => {
    text = found;
  });
  deasync.loopWhile(() => text === undefined);
//^^^^^^^^^^^^^^^^^ busy-wait error async
  return text;
}

async function turn(state) {
  while (!state.done) deasync.runLoopOnce();
//                    ^^^^^^^^^^^^^^^^^^^ busy-wait error async
}

async function rest() {
  deasync.sleep(200);
//^^^^^^^^^^^^^ busy-wait error async
}

module.exports = { load, turn, rest };
