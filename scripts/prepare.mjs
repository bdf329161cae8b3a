// Runs at the end of every npm install and npm ci in a checkout.

import { stampInstall } from "./lib/install.mjs";

stampInstall();
await import("./build.mjs");
