import { gzipSync } from "node:zlib";
import { exportRow, exportText } from "../badInputs/sampleText.js";
import { exportFixtures } from "../mapping/exportFixtures.js";
import { SIXTEEN } from "../reference/ruleCase.js";
import { betygHeader } from "../support/betygFile.js";
import { cellPlaces, wordPlaces } from "./plantedPlaces.js";
import type { PlantedPupil } from "./plantedPupils.js";

export type CanaryFiles = Readonly<Record<string, string | Uint8Array>>;

const subjects = [...SIXTEEN, "M2"];
const units = ["90000001", "90000002", "90000003", "90000004"];
const grades = ["A", "B", "C", "D", "E", "F", "-"];

/** The pupil's number as systems write it: ten or twelve digits, with and without a mark. */
function elevId({ number }: PlantedPupil, index: number): string {
  const whole = `${number.slice(0, 8)}-${number.slice(8)}`;
  return [number, whole, number.slice(2), whole.slice(2)][index % 4] ?? number;
}

function betygRow(pupil: PlantedPupil, index: number, change: Readonly<Record<string, string>> = {}): string {
  const row = {
    lasar: "2024/25",
    termin: "VT",
    elev_id: elevId(pupil, index),
    skolenhetskod: units[index % 4] ?? "",
    arskurs: "9",
    kon: index % 2 === 0 ? "F" : "P",
    amne: "MA",
    betyg: "B",
  };
  return Object.values({ ...row, ...change }).join(";");
}

/** What stands in the wrong place: every detail of a pupil, in turn. */
function details({ given, family, number, email, phone }: PlantedPupil): string[] {
  return [
    `${given} ${family}`,
    given,
    family.toUpperCase(),
    `${family}, ${given}`,
    number,
    `${number.slice(2, 8)}-${number.slice(8)}`,
    email,
    phone,
    `Ring ${given} på ${phone}`,
  ];
}

/** Of these, those that are told from other words wherever they stand: all but a name alone. */
function wordsOf(pupil: PlantedPupil): string[] {
  const alone = [pupil.given, pupil.family.toUpperCase()];
  return details(pupil).filter((text) => !alone.includes(text));
}

const lines = (...rows: readonly string[]) => `${rows.join("\n")}\n`;
const own = (name: string) => exportFixtures.find((fixture) => fixture.name === name)?.text ?? "";

/**
 * Files that are right, for a build: every pupil's grades and reading, with the numbers in the columns that are for them
 * and a few records that wait in quarantine with details in other columns.
 */
export function goodFiles(pupils: readonly PlantedPupil[]): CanaryFiles {
  const rows = pupils.flatMap((pupil, index) =>
    subjects.map((amne, at) => betygRow(pupil, index, { amne, betyg: grades[(index + at) % 7] ?? "" })),
  );
  const wrong = pupils.slice(0, 27).map((pupil, index) => {
    const column = ["betyg", "kon", "amne"][Math.floor(index / 9)] ?? "";
    return betygRow(pupil, index, { [column]: details(pupil)[index % 9] ?? "" });
  });
  const legilexi = own("legilexi").replaceAll(/x-(\d)/g, (_, at: string) =>
    elevId(pupilAt(pupils, Number(at)), 0),
  );
  return {
    "betyg.csv": lines(betygHeader, ...rows, ...wrong),
    "lasning.csv": legilexi,
    "svar.jsonl": ss12000(pupils.slice(0, 40)),
    "slutbetyg.csv": exportText(exportRow(["52", "71,2", "~100", "231,5"], { kommun: "9900" })),
  };
}

/** Files that are wrong in one way each, with details of pupils where the fault is. */
export function badFiles(pupils: readonly PlantedPupil[]): CanaryFiles {
  const files: Record<string, string | Uint8Array> = {};
  let number = 0;
  const put = (name: string, content: string | Uint8Array) => {
    number += 1;
    files[`${String(number).padStart(3, "0")} ${name}`] = content;
  };
  const pupil = (at: number) => pupilAt(pupils, at);
  const one = pupil(7);
  const full = `${one.given} ${one.family}`;
  const betyg = (...rows: string[]) => lines(betygHeader, ...rows);

  const columns = ["lasar", "termin", "skolenhetskod", "arskurs", "kon", "amne", "betyg"];
  for (const [at, column] of columns.entries()) {
    const rows = details(pupil(at)).map((text, index) =>
      betygRow(pupil(20 + index), index, { [column]: text }),
    );
    put(`betyg fel ${column}.csv`, betyg(...rows, betygRow(pupil(50), 0)));
  }
  for (const [at, column] of ["sprakval", "anpassad_studiegang"].entries()) {
    const rows = details(pupil(at)).map((text, index) => `${betygRow(pupil(20 + index), index)};${text}`);
    put(`betyg fel ${column}.csv`, lines(`${betygHeader};${column}`, ...rows));
  }
  // each place is met by three of the details, another three in the next place
  const met = (place: number, all: readonly string[]) =>
    [0, 1, 2].map((at) => all[(place * 3 + at) % all.length] ?? "");
  for (const [place, [name, make]] of cellPlaces.entries())
    for (const text of met(place, details(one))) put(name, make(text));
  for (const [place, [name, make]] of wordPlaces.entries())
    for (const text of met(place, wordsOf(one))) put(name, make(text));
  put(
    "betyg motsagelse.csv",
    betyg(
      betygRow(one, 0),
      betygRow(one, 0, { betyg: "C" }),
      betygRow(one, 0, { amne: "EN", kon: "P" }),
      betygRow(one, 0, { amne: "SV", skolenhetskod: "90000002" }),
    ),
  );
  put("betyg utan rubrik.csv", lines(betygRow(one, 0), betygRow(one, 1)));
  put("betyg avhuggen.csv", betyg(betygRow(one, 0)).slice(0, -8));
  put("betyg citattecken.csv", betyg(`"${betygRow(one, 0)}`, betygRow(one, 1)));
  put("betyg nul.csv", betyg(betygRow(one, 0), `${full}\u0000`));
  put(
    "betyg blandad.csv",
    Buffer.concat([Buffer.from(betyg(betygRow(one, 0))), Buffer.from(`${full};\xe5\n`, "latin1")]),
  );
  put("betyg utf16.csv", Buffer.from(betyg(betygRow(one, 0, { betyg: full })), "utf16le"));
  put("betyg styrtecken.csv", betyg(betygRow(one, 0, { elev_id: `${full}\u0007` })));
  put("namn.html", `<html><body>${full} ${one.number}</body></html>`);
  put("namn.pdf", `%PDF-1.4 ${full} ${one.number}`);
  put("svar trasigt.jsonl", ss12000([one]).slice(0, -9));
  put("svar fel.jsonl", ss12000(pupils.slice(0, 5)).replaceAll('"gradeValue":"', `"gradeValue":"${full} `));
  put("svar fel person.jsonl", ss12000(pupils.slice(0, 5)).replaceAll('"sex":"Man"', `"sex":"${full}"`));
  put("svar.jsonl.gz", gzipSync(ss12000([one]).slice(0, -9)));
  put("text.gz", gzipSync(full));
  for (const at of [0, 1, 2, 3, 4, 5, 6, 7]) {
    const each = pupil(100 + at);
    const text = wordsOf(each)[at % 7] ?? "";
    put(`${text}.csv`, betyg(betygRow(each, 0, { betyg: full })));
    put(`Frånvaro ${text} 2025.xlsx`, "PK");
  }
  put(`${one.given}_${one.family}_${one.number}.json`, "{");
  return files;
}

function pupilAt(pupils: readonly PlantedPupil[], at: number): PlantedPupil {
  const found = pupils[at % pupils.length];
  if (!found) throw new Error("no pupils");
  return found;
}

/** Responses of SS 12000 with all that they hold of a person. */
function ss12000(pupils: readonly PlantedPupil[]): string {
  const people = pupils.map(({ given, family, number, email, phone }, at) => ({
    id: `p${at}`,
    givenName: given,
    familyName: family,
    civicNo: { value: number, nationality: "SE" },
    emails: [{ value: email, type: "Skola elev" }],
    phoneNumbers: [{ value: phone }],
    sex: at % 2 === 0 ? "Kvinna" : "Man",
    securityMarking: at === 3 ? "Sekretessmarkering" : "Ingen",
    enrolments: [{ enroledAt: { id: "o1" }, schoolType: "GR", schoolYear: 9, startDate: "2023-08-14" }],
  }));
  const given = pupils.map(({ number }, at) => ({
    id: `g${at}`,
    student: { id: `p${at}` },
    organisation: { id: "o1" },
    syllabus: { id: "s1" },
    gradeValue: "C",
    semester: "VT",
    year: 2024,
    registeredDate: "2024-06-10",
    gradingTeacher: { id: number },
  }));
  const unit = {
    id: "o1",
    displayName: "Påhittade skolan",
    organisationType: "Skolenhet",
    schoolUnitCode: "90000001",
  };
  const subject = { id: "s1", subjectDesignation: "MA", schoolType: "GR" };
  return [given, people, [unit], [subject]]
    .map((data) => `${JSON.stringify({ data, pageToken: null })}\n`)
    .join("");
}
