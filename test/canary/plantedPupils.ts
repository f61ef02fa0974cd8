import { numbers } from "../mapping/exportFixture.js";

/** An invented pupil whose every detail is found nowhere else. */
export interface PlantedPupil {
  readonly given: string;
  readonly family: string;
  /** Twelve digits. The day of a samordningsnummer is 60 more; a temporary number has a letter. */
  readonly number: string;
  readonly email: string;
  readonly phone: string;
}

const starts = ["Zor", "Qvi", "Xan", "Wyl", "Äsk", "Örn", "Åfv", "Jöq", "Brå", "Knö"];
const middles = [
  "abell",
  "imelk",
  "ofrid",
  "usting",
  "ydhild",
  "ebrant",
  "ögärd",
  "åvent",
  "orsild",
  "ämund",
];
const ends = ["qvist", "zell", "wyrm", "flycht", "gröndh", "ståhlx", "bäckz", "hjälmq", "öfors", "åkerz"];

/** 200 pupils, the same each time. Months 13–19 make numbers no one has, on days that are personnummer otherwise. */
export function plantedPupils(count = 200): PlantedPupil[] {
  const next = numbers(4711);
  return Array.from({ length: count }, (_, index) => {
    const pick = (list: readonly string[], at: number) => list[at % list.length] ?? "";
    const given = `${pick(starts, index)}${pick(middles, Math.floor(index / 10))}${index < 100 ? "a" : "ina"}${index % 7 === 0 ? "h" : ""}`;
    const family = `${pick(middles, index + 3)}${pick(ends, Math.floor(index / 10) + index)}${index}x`;
    const surname = `${family.charAt(0).toUpperCase()}${family.slice(1)}`.replaceAll(/\d/g, (digit) =>
      "abcdefghij".charAt(Number(digit)),
    );
    const day = 1 + (index % 28) + (index % 5 === 4 ? 60 : 0);
    const date = `20${String(8 + (index % 5)).padStart(2, "0")}${String(1 + (index % 12)).padStart(2, "0")}${String(day).padStart(2, "0")}`;
    const serial = String(next(0, 9999)).padStart(4, "0");
    const number = `${date}${index % 9 === 8 ? `T${serial.slice(1)}` : wrongCheckDigit(date, serial)}`;
    const email = `${given}.${surname}@elev.invalid`.toLowerCase();
    return {
      given,
      family: surname,
      number,
      email,
      phone: `070-${next(100, 999)} ${next(10, 99)} ${next(10, 99)}`,
    };
  });
}

/** The serial with another last digit than the right one: numbers that nobody can have. */
function wrongCheckDigit(date: string, serial: string): string {
  const nine = `${date.slice(2)}${serial.slice(0, 3)}`;
  const sum = [...nine].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  const right = (10 - (sum % 10)) % 10;
  return `${serial.slice(0, 3)}${Number(serial.charAt(3)) === right ? (right + 1) % 10 : serial.charAt(3)}`;
}

/** What must stand nowhere: names whole and by part, the number in its writings, ways to reach the pupil. */
export function secretsOf(pupils: readonly PlantedPupil[]): string[] {
  const all = pupils.flatMap(({ given, family, number, email, phone }) => {
    const [date, serial] = [number.slice(0, 8), number.slice(8)];
    return [
      `${given} ${family}`,
      `${family}, ${given}`,
      given,
      family,
      number,
      `${date}-${serial}`,
      `${date} ${serial}`,
      number.slice(2),
      `${date.slice(2)}-${serial}`,
      `${date.slice(2)}+${serial}`,
      email,
      phone,
      phone.replaceAll(/\D/g, ""),
    ];
  });
  return [...new Set(all)];
}
