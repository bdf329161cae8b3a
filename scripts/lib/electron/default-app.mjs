// What makes `electron PATH` and `electron -r MODULE PATH` work, as electron's own default app does;
// an app that is built on Electron, such as the wheel's, comes without it.

/** Runs inside Electron, as CommonJS. */
const MAIN = `
const { app } = require("electron");
const fs = require("fs");
const Module = require("module");
const path = require("path");

Object.defineProperty(process, "defaultApp", { enumerable: true, value: true });
const args = process.argv.slice(1);
let target;
for (let i = 0; i < args.length && target === undefined; i++) {
  if (args[i] === "-r" || args[i] === "--require") {
    Module._preloadModules([args[++i]]);
  } else if (!args[i].startsWith("-")) {
    target = path.resolve(args[i]);
  }
}
if (target === undefined) {
  console.error("usage: electron [-r MODULE] PATH");
  process.exit(64);
}
const manifest = path.join(target, "package.json");
if (fs.existsSync(manifest)) {
  const { version, productName, name, desktopName } = JSON.parse(fs.readFileSync(manifest, "utf8"));
  if (version) app.setVersion(version);
  app.name = productName || name || app.name;
  if (desktopName) app.setDesktopName(desktopName);
  app.setAppPath(target);
} else {
  app.setAppPath(path.dirname(target));
}
Module._load(target, Module, true);
`;

const MANIFEST = '{"name":"electron","productName":"Electron","main":"main.js"}';

/**
 * The default app as asar archive: four sizes, an index in JSON, then the files' content.
 *
 * The format is Chromium's Pickle around the index: a field of four bytes with the size of the
 * field after it, padded to four bytes (@electron/asar, README, "Format").
 */
export function defaultAppArchive() {
  const manifest = Buffer.from(MANIFEST);
  const main = Buffer.from(MAIN);
  const index = Buffer.from(
    JSON.stringify({
      files: {
        "package.json": { size: manifest.length, offset: "0" },
        "main.js": { size: main.length, offset: String(manifest.length) },
      },
    }),
  );
  const padding = Buffer.alloc((4 - (index.length % 4)) % 4);
  const padded = index.length + padding.length;
  const sizes = Buffer.alloc(16);
  [4, padded + 8, padded + 4, index.length].forEach((size, field) => {
    sizes.writeUInt32LE(size, field * 4);
  });
  return Buffer.concat([sizes, index, padding, manifest, main]);
}
