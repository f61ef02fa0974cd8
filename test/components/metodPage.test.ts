import { h } from "preact";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { absenceLimitInfo } from "../../loaders/publish/absenceLimitInfo.js";
import { kommunConfig } from "../../loaders/workspace/kommunConfig.js";
import { MetodPage } from "../../src/components/MetodPage.js";
import { sampleSite } from "./sampleSite.js";

const kommun = { kod: "9900", namn: "Exempelbo" };
const decision = { procent: 15, beslutad_av: "barn- och utbildningsnämnden", datum: "2025-09-12" };

const told = (franvarogranser: readonly unknown[]) =>
  kommunConfig.safeParse({ ...kommun, franvarogranser }).error?.issues.map(({ message }) => message);

describe("limits of absence", () => {
  it("FR-2, F24: carry whose decision they are and its date, and say where nobody has decided", () => {
    const { franvarogranser } = kommunConfig.parse({ ...kommun, franvarogranser: [decision] });
    const absenceLimits = absenceLimitInfo(franvarogranser);
    expect(absenceLimits.map(({ percent }) => percent)).toEqual([10, 15, 20, 50]);
    const page = render(h(MetodPage, { data: { ...sampleSite().metod, absenceLimits } }));
    expect(page).toContain("15 procent: beslutad av barn- och utbildningsnämnden 12 september 2025.");
    expect(page).toContain("20 procent: programmets förval. Ingen i kommunen har beslutat om gränsen.");
  });

  it("FR-2: are of those that are computed, once each, with who and when", () => {
    expect(told([decision])).toBeUndefined();
    expect(told([{ ...decision, procent: 12 }])).toEqual(["ska vara någon av 10, 15, 20, 50"]);
    expect(told([decision, decision])).toEqual(["får ha varje gräns en gång"]);
    expect(told([{ ...decision, datum: "12 september" }])).toEqual([
      'ska vara beslutets datum, till exempel "2025-09-12"',
    ]);
    expect(told([{ ...decision, beslutad_av: "" }])).toEqual(["ska säga vem som har beslutat, med roll"]);
  });
});
