// All of the program that its first window does not need to begin: a bundle of its own (build.mjs).

export { openFiles } from "./open-files.ts";
export { startProgram } from "./program.ts";
