export * from "opencv4nodejs";
