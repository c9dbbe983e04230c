const fs = require("fs");
const router = require("express").Router();
const users = require("./user-handlers");

router.get("/", users.list);
router.route("/:id").get(users.show).delete(users.remove);

router.param("id", function (req, res, next, id) {
  req.user = JSON.parse(fs.readFileSync("users/" + id + ".json", "utf8"));
//                      ^^^^^^^^^^^^^^^ sync-io entry="request handler"
  next();
});

module.exports = router;
