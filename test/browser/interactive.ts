import type { Page } from "playwright-core";

/**
 * Waits until a page answers: its scripts have taken over what was drawn, and what the address asks for is shown. A quiet
 * network does not tell, since a slow machine reads the scripts for longer than that.
 */
export async function interactive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    // a page that only shows has no code of its own
    const asks = [...document.scripts].some((script) => script.textContent?.includes("define({"));
    return !asks || document.querySelector("#sida:not([data-interactive])") === null;
  });
  // effects run after a frame is drawn, and what they change is drawn in the next
  await page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn++)
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  });
}
