export * from "firebase-functions/v1";
