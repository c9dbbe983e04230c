const fs = require("fs");
const functions = require("firebase-functions/v1");

exports.page = functions.https.onRequest((request, response) => {
  response.send(fs.readFileSync("page.html", "utf8"));
//              ^^^^^^^^^^^^^^^ sync-io entry=function
});

exports.ordered = functions
  .region("europe-west1")
  .firestore.document("orders/{id}")
  .onCreate((snapshot) => {
    fs.writeFileSync("/tmp/order.json", JSON.stringify(snapshot.data()));
//  ^^^^^^^^^^^^^^^^ sync-io entry=function
  });

exports.hourly = functions.pubsub.schedule("every 1 hours").onRun(() => {
  fs.writeFileSync("/tmp/hourly", "");
//^^^^^^^^^^^^^^^^ sync-io entry=function
});
