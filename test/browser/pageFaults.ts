import type { Page } from "playwright-core";
import type { Visit } from "./visitPage.js";

declare global {
  /** axe-core, put into the page by visitPage. */
  var axe: {
    run(options: {
      resultTypes: readonly "violations"[];
      runOnly?: { type: "rule"; values: readonly string[] };
    }): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
  };
}

/** Smallest text a reader may be given, in px. */
export const SMALLEST_TEXT = 12;
/** Largest sum of layout shifts. */
export const LARGEST_SHIFT = 0.05;

function documentFaults(): string[] {
  const faults: string[] = [];
  if (document.documentElement.lang !== "sv") faults.push(`lang is "${document.documentElement.lang}"`);
  if (document.title.trim() === "") faults.push("no title");
  const headings = document.querySelectorAll("h1");
  if (headings.length !== 1 || headings[0]?.textContent?.trim() === "")
    faults.push(`${headings.length} h1 with text`);
  const excess = document.documentElement.scrollWidth - innerWidth;
  if (excess > 0) faults.push(`scrolls sideways by ${excess} px`);
  return faults;
}

/** Text that is drawn and smaller than it may be, tables under their summaries included. */
function smallTexts(smallest: number): string[] {
  for (const details of document.querySelectorAll("details")) details.open = true;
  const small = [...document.querySelectorAll("body *")].filter((element) => {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!own || !element.checkVisibility() || ["SCRIPT", "STYLE"].includes(element.tagName)) return false;
    return Number.parseFloat(getComputedStyle(element).fontSize) < smallest;
  });
  const named = small.map((element) => {
    const size = getComputedStyle(element).fontSize;
    return `${element.tagName.toLowerCase()}.${element.getAttribute("class")} ${size}: ${element.textContent?.slice(0, 40)}`;
  });
  return [...new Set(named)].slice(0, 10);
}

/** What axe finds, by all its rules or by those named. */
async function violations(rules?: readonly string[]): Promise<string[]> {
  const result = await globalThis.axe.run({
    resultTypes: ["violations"],
    ...(rules === undefined ? {} : { runOnly: { type: "rule", values: rules } }),
  });
  return result.violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes[0]?.html.slice(0, 160)}`);
}

/**
 * Every rule that a page breaks in this view, in words; none is what all pages must have. Accessibility is tried with every
 * table open, which shows all there is, and unless told otherwise first as the page opens.
 */
export async function pageFaults(
  { page, status, complaints, outside }: Visit,
  { asItOpens = true }: { readonly asItOpens?: boolean } = {},
): Promise<string[]> {
  const faults = [
    ...(status === 200 ? [] : [`status ${status}`]),
    ...complaints.map((text) => `console: ${text}`),
    ...outside.map((url) => `request outside: ${url}`),
    ...(await page.evaluate(documentFaults)),
  ];
  const shift = await page.evaluate(() => globalThis.layoutShift);
  if (shift >= LARGEST_SHIFT) faults.push(`layout shift ${shift.toFixed(3)}`);
  const barriers = asItOpens ? await page.evaluate(violations, undefined) : [];
  faults.push(...barriers.map((text) => `axe: ${text}`));
  const small = await page.evaluate(smallTexts, SMALLEST_TEXT);
  faults.push(...small.map((text) => `text under ${SMALLEST_TEXT} px: ${text}`));
  // the same with every table open, which is how a reader may have them
  const opened = await page.evaluate(violations, undefined);
  const further = opened.filter((text) => !barriers.includes(text));
  return [...faults, ...further.map((text) => `axe, tables open: ${text}`)];
}

/** Every rule of colour that a page breaks as it now stands, in words. */
export async function colourFaults(page: Page): Promise<string[]> {
  const found = await page.evaluate(violations, ["color-contrast", "link-in-text-block"]);
  return found.map((text) => `axe: ${text}`);
}
