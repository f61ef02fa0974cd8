/**
 * Plain reference for course results in adult education: participations and people, without SQL or the product's
 * registry. Rules: VX-1, VX-3.
 */
export interface Participation {
  readonly ar: number;
  readonly id: string;
  readonly kurs: string;
  readonly skolform: "vuxgr" | "vuxgy" | "sfi";
  readonly utfall: "slutfort" | "avbrutet" | "fortsatter";
}

export interface CourseNumbers {
  readonly n: number;
  readonly numerator: number;
  readonly persons: number;
}

/** "indicator|year" → whole numbers of the municipality. */
export function vuxCells(all: readonly Participation[]): Map<string, CourseNumbers> {
  const cells = new Map<string, CourseNumbers>();
  for (const ar of new Set(all.map((each) => each.ar))) {
    const year = all.filter((each) => each.ar === ar);
    const komvux = year.filter(({ skolform }) => skolform !== "sfi");
    const sfi = year.filter(({ skolform }) => skolform === "sfi");
    const add = (id: string, among: readonly Participation[], utfall: Participation["utfall"]) => {
      if (among.length === 0) return;
      cells.set(`${id}|${ar}`, {
        n: among.length,
        numerator: among.filter((each) => each.utfall === utfall).length,
        persons: new Set(among.map((each) => each.id)).size,
      });
    };
    add("vux_slutfort", komvux, "slutfort");
    for (const [name, among] of [["vux", komvux] as const, ["sfi", sfi] as const]) {
      add(`${name}_avbrott`, among, "avbrutet");
      const finished = among.filter(({ utfall }) => utfall !== "fortsatter");
      add(`${name}_avbrott_avslutade`, finished, "avbrutet");
    }
  }
  return cells;
}
