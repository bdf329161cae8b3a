import { expect, test } from "../test.ts";

// Whatever else runs in the user's browser may send requests to 127.0.0.1 as well.

test("a wrong token opens nothing, and the page says what to do", async ({ app, serve, tab }) => {
  const { origin } = new URL(serve.url);
  const context = await tab.newContext();
  const stranger = await context.newPage();

  await stranger.goto(`${origin}/#token=${"A".repeat(43)}`);

  await expect(stranger.getByRole("heading")).toBeVisible();
  await expect(stranger.locator(".react-flow")).toHaveCount(0);
  await expect(app.canvas).toBeVisible();
  await context.close();
});

test("the token does not stay in the address or in the history", async ({ app }) => {
  expect(app.page.url()).not.toContain("token");

  await app.page.reload();

  await expect(app.canvas).toBeVisible();
});

test("a foreign page can call nothing, not even with the token", async ({ serve, tab }) => {
  const { origin, hash } = new URL(serve.url);
  const token = hash.replace("#token=", "");
  const context = await tab.newContext();
  const evil = await context.newPage();
  await evil.route("http://localhost:1/evil", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>evil</title>" }),
  );
  await evil.goto("http://localhost:1/evil");

  const answer = await evil.evaluate(
    async ([url, secret]) => {
      try {
        const response = await fetch(`${url}/api/call/app.start`, {
          method: "POST",
          headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
          body: "{}",
        });
        return `answered ${response.status}`;
      } catch (error) {
        return `refused: ${String(error)}`;
      }
    },
    [origin, token] as const,
  );

  expect(answer).toMatch(/^refused: /u);
  await context.close();
});
