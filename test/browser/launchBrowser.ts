import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../../loaders/pack/findChromium.js";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A real, headless Chromium that asks nobody anything by itself. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("Chromium is missing: install it or set CHROMIUM to its path");
  return chromium.launch({ executablePath, args: quiet, headless: true });
}
