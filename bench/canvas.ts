// 1,000 nodes on screen of 5,000 in the document: how smoothly the canvas pans and drags, against a
// bare React Flow with as many default nodes in the same places; in turns, in one run.

import { chromium, type Page } from "@playwright/test";
import react from "@vitejs/plugin-react";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, preview } from "vite";
import { median } from "./measure.ts";

const SHOWN = 1000;
const ROUNDS = 5;
const STEPS = 60;
const STEP_MS = 16;
const LEAST = 0.9;

const root = join(import.meta.dirname, "../renderer/canvas/__testing__");
const outDir = mkdtempSync(join(tmpdir(), "macvlan-canvas-"));

interface Frames {
  readonly pan: number;
  readonly drag: number;
}

type PageName = "canvas" | "bare";

/** Frames per second while something is done to the page. */
async function framesDuring(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate("frameCount.start()");
  const start = performance.now();
  await work();
  const frames = await page.evaluate<number>("frameCount.stop()");
  return frames / ((performance.now() - start) / 1000);
}

async function steps(step: (at: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < STEPS; at += 1) {
    const next = performance.now() + STEP_MS;
    await step(at);
    await new Promise((done) => setTimeout(done, Math.max(0, next - performance.now())));
  }
}

async function measure(page: Page, url: string, name: PageName): Promise<Frames> {
  await page.goto(`${url}?page=${name}`);
  await page.waitForFunction("typeof show === 'function'");
  const id = await page.evaluate<string>(`show(${SHOWN})`);
  const node = page.locator(`.react-flow__node[data-id="${id}"]`);
  await node.waitFor();
  await page.waitForTimeout(500);
  const shown = await page.locator(".react-flow__node").count();
  if (shown < SHOWN * 0.9) {
    throw new Error(`${name} shows ${shown} nodes only`);
  }
  await page.mouse.move(640, 400);
  const pan = await framesDuring(page, () =>
    steps((at) => page.mouse.wheel(at < 30 ? 12 : -12, 6)),
  );
  await page.evaluate(`show(${SHOWN})`);
  await page.waitForTimeout(300);
  const box = await node.boundingBox();
  if (!box) {
    throw new Error(`${name} does not show ${id}`);
  }
  const [x, y] = [box.x + box.width / 2, box.y + 5];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const drag = await framesDuring(page, () =>
    steps((at) => page.mouse.move(x + at * 3, y + at * 2)),
  );
  await page.mouse.up();
  const moved = (await node.boundingBox())?.x ?? box.x;
  if (Math.abs(moved - box.x) < STEPS) {
    throw new Error(`${name}: the node was not dragged`);
  }
  return { pan, drag };
}

await build({
  configFile: false,
  root,
  base: "./",
  logLevel: "warn",
  plugins: [react()],
  build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
});
const server = await preview({
  configFile: false,
  root,
  build: { outDir },
  preview: { host: "127.0.0.1", port: 0 },
});
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  const url = server.resolvedUrls?.local[0] ?? "";
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const found: Record<PageName, Frames[]> = { canvas: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ["bare", "canvas"] as const) {
      found[name].push(await measure(page, url, name));
    }
  }
  for (const what of ["pan", "drag"] as const) {
    const ours = median(found.canvas.map((frames) => frames[what]));
    const bare = median(found.bare.map((frames) => frames[what]));
    const ratio = ours / bare;
    console.log(
      `${what}, ${SHOWN} nodes on screen of 5000: ${ours.toFixed(1)} frames/s, bare React Flow ` +
        `${bare.toFixed(1)}: ratio ${ratio.toFixed(2)} (at least ${LEAST})`,
    );
    if (!(ratio >= LEAST)) {
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
}
