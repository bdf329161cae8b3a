import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** The first picture is to have its letters when it is painted, not a moment later. */
const FONT_PRELOADED: Plugin = {
  name: "font-preloaded",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle = {} }) => {
      const fonts = Object.keys(bundle).filter((file) => file.includes("/inter-latin-wght-"));
      return fonts.map((file) => ({
        tag: "link",
        attrs: {
          rel: "preload",
          as: "font",
          type: "font/woff2",
          crossorigin: true,
          href: `./${file}`,
        },
        injectTo: "head",
      }));
    },
  },
};

// Chromium 108 is the oldest that runs this (the Electron of the tests); people get a newer one.
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [react(), FONT_PRELOADED],
  worker: { format: "es" },
  css: { transformer: "lightningcss", lightningcss: { targets: { chrome: 108 << 16 } } },
  build: {
    target: "chrome108",
    outDir: "../dist/renderer",
    emptyOutDir: true,
    cssMinify: "lightningcss",
    // The content security policy allows no data: fonts and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2500,
  },
});
