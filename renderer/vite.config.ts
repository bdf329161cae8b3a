import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Chromium 108 is the oldest that runs this (the Electron of the tests); people get a newer one.
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [react()],
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
