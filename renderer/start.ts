// Begins the page: with the first picture, which a window may have and a tab has not, and then with
// everything else, which takes longer than people should look at an empty window.

import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./ui/tokens.css";
import "./ui/base.css";
import "./shell/app-shell.css";
import "./shell/workbench.css";
import "./shell/drawer.css";
import { showFirstPicture } from "./shell/first-picture.ts";

if (window.macvlanDesigner) {
  await showFirstPicture();
}
await import("./main.tsx");
