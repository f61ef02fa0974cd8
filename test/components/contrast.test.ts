import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Palette = ReadonlyMap<string, string>;

function paletteOf(css: string): Palette {
  return new Map(
    [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map((match) => [match[1] ?? "", match[2] ?? ""]),
  );
}

const tokens = readFileSync(new URL("../../src/style/tokens.css", import.meta.url), "utf8");
const print = readFileSync(new URL("../../src/style/print.css", import.meta.url), "utf8");
const [light = "", dark = ""] = tokens.split("@media (prefers-color-scheme: dark)");
const palettes: Readonly<Record<string, Palette>> = {
  light: paletteOf(light),
  dark: paletteOf(dark),
  print: paletteOf(print),
};

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(palette: Palette, a: string, b: string): number {
  const first = luminance(palette.get(a) ?? "#000000");
  const second = luminance(palette.get(b) ?? "#000000");
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

describe.each(Object.keys(palettes))("contrast, %s", (name) => {
  const palette = palettes[name] ?? new Map<string, string>();

  it.each(["ink", "muted", "own", "over", "under"])("text %s is at least 4.5:1", (text) => {
    expect(palette.has(text)).toBe(true);
    expect(contrast(palette, text, "paper")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette, text, "raised")).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["ink", "own", "interval", "hatch", "muted"])("mark %s is at least 3:1", (mark) => {
    expect(contrast(palette, mark, "paper")).toBeGreaterThanOrEqual(3);
  });

  it.each(["over-1", "over-2", "over-3", "under-1", "under-2", "under-3", "shade-3", "shade-4", "shade-5"])(
    "ink is at least 4.5:1 on %s",
    (ground) => {
      expect(palette.has(ground)).toBe(true);
      expect(contrast(palette, "ink", ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(["shade-1", "shade-2"])("paper is at least 4.5:1 on %s", (ground) => {
    expect(palette.has(ground)).toBe(true);
    expect(contrast(palette, "paper", ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["own", "ink"])("mark %s is at least 3:1 on the interval", (mark) => {
    expect(contrast(palette, mark, "ribbon")).toBeGreaterThanOrEqual(3);
  });
});
