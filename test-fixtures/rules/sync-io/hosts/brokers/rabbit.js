const fs = require("fs");
const amqp = require("amqplib/callback_api");

amqp.connect("amqp://localhost", function (error, connection) {
  connection.createChannel(function (error, channel) {
    channel.consume("orders", function (message) {
      fs.appendFileSync("orders.log", message.content);
//    ^^^^^^^^^^^^^^^^^ sync-io entry="message handler" label=orders
    });
  });
});
