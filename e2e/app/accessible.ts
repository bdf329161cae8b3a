import { AxeBuilder } from "@axe-core/playwright";
import type { AppPage } from "./app-page.ts";
import { expect } from "./test.ts";

/** Fails with what axe finds on the screen as it is now, named by `screen`. */
export async function expectAccessible(app: AppPage, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: app.page }).analyze();
  const found = violations.map(({ id, nodes }) => ({
    rule: id,
    where: nodes.map(({ target, failureSummary }) => [target.join(" "), failureSummary]),
  }));
  expect(found, screen).toEqual([]);
}
