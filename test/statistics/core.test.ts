import { describe, expect, it } from "vitest";
import { betaQuantile, incompleteBeta } from "../../src/statistics/core/beta.js";
import { logGamma } from "../../src/statistics/core/gamma.js";
import { chiSquareP, normalCdf, normalQuantile } from "../../src/statistics/core/normal.js";
import { studentCdf, studentQuantile, studentTwoSidedP } from "../../src/statistics/core/studentT.js";

/** Wanted values: mpmath with 40 digits. */
function expectRelative(got: number, wanted: number, tolerance = 1e-13): void {
  expect(Math.abs(got - wanted) / Math.abs(wanted)).toBeLessThan(tolerance);
}

describe("numerical core", () => {
  it.each([
    [0.001, 6.907178885383853],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [2.5, 0.2846828704729192],
    [7, 6.579251212010101],
    [30.25, 72.104204742008],
    [1234.5, 7550.550901077895],
  ])("gives ln Γ(%d)", (x, wanted) => expectRelative(logGamma(x), wanted));

  it.each([
    [0.3, 0.5, 0.5, 0.36901011956554536],
    [0.1, 2, 3, 0.052300000000000006],
    [0.79, 9857, 2490, 0.011051918443467265],
    [0.81, 9857, 2490, 0.9994722615020999],
    [0.999, 5000, 0.5, 0.0015615791602892834],
    [0.5, 1, 0.001, 0.0006929070095474781],
    [0.2, 0.001, 2, 0.9991905700234543],
    [0.4, 12.5, 0.5, 2.1141250307003033e-6],
    [0.2, 300, 700, 3.328240872606518e-14],
    [0.08, 1.94, 1.26, 0.010392631779616746],
    [0.499, 55000, 55000, 0.2535614979674281],
  ])("gives I(x = %d; %d, %d)", (x, a, b, wanted) => expectRelative(incompleteBeta(x, a, b), wanted, 3e-13));

  it.each([
    [0.025, 1, 12, 0.0021075932318602264],
    [0.975, 10, 3, 0.9451393554720072],
    [0.025, 1.94, 2.26, 0.0799943505370056],
    [0.001, 96, 6, 0.846083315552091],
    [0.025, 1, 100000, 2.5317804779333143e-7],
    [0.025, 9856, 2490, 0.7911920209095593],
    [0.5, 0.1, 0.1, 0.5],
  ])("gives the %d quantile of beta(%d, %d)", (p, a, b, wanted) =>
    expectRelative(betaQuantile(p, a, b), wanted),
  );

  it.each([
    [17.5032980897, 26, 6.611600244411245e-16],
    [0.0472717364882, 34.99, 0.9625654420949046],
    [2.05, 48.12, 0.045834470821485916],
    [12.7, 1, 0.05002432768934416],
    [1e-6, 5, 0.9999992407866204],
    [300, 3, 8.167508785978677e-8],
    [5, 109999, 5.741822103120253e-7],
  ])("gives P(|T| > %d) with %d degrees of freedom", (t, df, wanted) =>
    expectRelative(studentTwoSidedP(t, df), wanted, df > 1e4 ? 2e-12 : 1e-13),
  );

  it.each([
    [0.975, 1, 12.706204736174694],
    [0.995, 2, 9.92484320091829],
    [0.975, 24, 2.0638985616280254],
    [0.995, 6.133, 3.674637492029917],
    [0.55, 10, 0.1288901892932739],
    [0.9995, 109999, 3.290615186552815],
    [0.999, 3, 10.214531852407383],
  ])("gives Student's %d quantile with %d degrees of freedom", (p, df, wanted) =>
    expectRelative(studentQuantile(p, df), wanted),
  );

  it.each([
    [-0.1, 0.460172162722971],
    [-1, 0.15865525393145705],
    [-1.96, 0.024997895148220435],
    [-5, 2.866515718791939e-7],
    [-20, 2.7536241186062337e-89],
    [1.5, 0.9331927987311419],
    [0.3, 0.6179114221889527],
    [-37, 5.725571222524577e-300],
  ])("gives Φ(%d)", (z, wanted) => expectRelative(normalCdf(z), wanted));

  it.each([
    [1e-300, -37.0470962993612],
    [1e-12, -7.034483825301132],
    [0.001, -3.0902323061678136],
    [0.025, -1.9599639845400543],
    [0.3, -0.5244005127080408],
    [0.4999, -0.00025066283008800747],
    [0.6, 0.2533471031357997],
    [0.975, 1.9599639845400538],
    [0.999, 3.090232306167813],
  ])("gives the normal %d quantile", (p, wanted) => expectRelative(normalQuantile(p), wanted, 2e-13));

  it.each([
    [0.001, 1, 0.9747728793699604],
    [2.96, 1, 0.08534794078719501],
    [40, 1, 2.539628589470865e-10],
    [5, 3, 0.17179714429673312],
    [100, 80, 0.06457036892113298],
    [1200, 1000, 1.2255942330622905e-5],
  ])("gives P(χ² > %d) with %d degrees of freedom", (x, df, wanted) =>
    expectRelative(chiSquareP(x, df), wanted),
  );

  it("is symmetric in t and in p", () => {
    expect(studentCdf(-1.3, 7) + studentCdf(1.3, 7)).toBeCloseTo(1, 15);
    expect(studentQuantile(0.2, 7)).toBeCloseTo(-studentQuantile(0.8, 7), 14);
    expect(studentQuantile(0.5, 7)).toBe(0);
    expect(normalQuantile(0.5)).toBe(0);
  });

  it("throws on arguments outside the domain", () => {
    expect(() => logGamma(0)).toThrow("invalid x: 0");
    expect(() => normalQuantile(1)).toThrow("invalid p: 1");
    expect(() => studentQuantile(0.5, 0)).toThrow("invalid df: 0");
    expect(() => incompleteBeta(1.1, 1, 1)).toThrow("invalid x: 1.1");
    expect(() => chiSquareP(-1, 1)).toThrow("invalid x: -1");
  });
});
