export * from "lodash";
