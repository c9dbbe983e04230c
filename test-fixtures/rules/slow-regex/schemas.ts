/** Schemas: the match is where a value is parsed. */
import Ajv from "ajv";
import express from "express";
import Joi from "joi";
import * as yup from "yup";
import { z } from "zod";

const NAME = /^(\w+\s?)+$/;
const SPACES = /\s+$/;

const User = z.object({ name: z.string().min(1).regex(NAME), age: z.number() });
const Users = z.array(User);
/** zod goes on after a `max` that was not kept. */
const Short = z.string().max(100).regex(SPACES);
const Stopped = z.string().max(100, { abort: true }).regex(SPACES);
const JoiUser = Joi.object({ name: Joi.string().max(100).pattern(SPACES), other: Joi.string().pattern(NAME) });
const JoiShort = Joi.string().max(100).pattern(SPACES);
const YupUser = yup.object({ name: yup.string().matches(NAME) });

const ajv = new Ajv();
const all = new Ajv({ allErrors: true });
const properties = { name: { type: "string", pattern: "\\s+$", maxLength: 100 } };
const validate = ajv.compile({ type: "object", properties });
const validateAll = all.compile({ type: "object", properties });

const app = express();

app.post("/users", (request, response) => {
  User.parse(request.body);
//^^^^^^^^^^ slow-regex error rewrite
  Users.safeParse(request.body);
//^^^^^^^^^^^^^^^ slow-regex error rewrite
  Short.parse(request.body);
//^^^^^^^^^^^ slow-regex warning rewrite
  Stopped.parse(request.body);
  JoiUser.validate(request.body);
//^^^^^^^^^^^^^^^^ slow-regex error rewrite
  JoiShort.validate(request.body);
  YupUser.validateSync(request.body);
//^^^^^^^^^^^^^^^^^^^^ slow-regex error rewrite
  validate(request.body);
  validateAll(request.body);
//^^^^^^^^^^^ slow-regex warning rewrite
  User.parse({ name: "a constant", age: 3 });
  response.end();
});
