import { type ComponentType, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { AccessibilityPage } from "../../../src/components/AccessibilityPage.js";
import { EnheterPage } from "../../../src/components/EnheterPage.js";
import { EnhetPage } from "../../../src/components/EnhetPage.js";
import { runningHead } from "../../../src/components/editionText.js";
import type { UtforskaData } from "../../../src/components/exploreData.js";
import { InsatserPage } from "../../../src/components/InsatserPage.js";
import type { InsatserData } from "../../../src/components/insatser/insatserData.js";
import { JamforPage } from "../../../src/components/JamforPage.js";
import { KarantanPage } from "../../../src/components/KarantanPage.js";
import { KvalitetPage } from "../../../src/components/KvalitetPage.js";
import type { KvalitetData } from "../../../src/components/kvalitet/kvalitetData.js";
import { LagetPage } from "../../../src/components/LagetPage.js";
import { MetodPage } from "../../../src/components/MetodPage.js";
import { MonsterPage } from "../../../src/components/MonsterPage.js";
import { NotebookPage } from "../../../src/components/NotebookPage.js";
import { OrsakerPage } from "../../../src/components/OrsakerPage.js";
import { ProblemPage } from "../../../src/components/ProblemPage.js";
import type {
  AccessibilityData,
  EditionInfo,
  EnhetData,
  EnheterData,
  JamforFile,
  KarantanData,
  LagetData,
  MetodData,
  MonsterData,
  OrsakerData,
  SkolformData,
} from "../../../src/components/pageData.js";
import { type PageHead, pageHead } from "../../../src/components/pageHead.js";
import type { ProblemData } from "../../../src/components/problem/problemData.js";
import { fromColumns } from "../../../src/components/rowColumns.js";
import { SkolformPage } from "../../../src/components/SkolformPage.js";
import { skolformPath, unitPath } from "../../../src/components/sitePages.js";
import { UtforskaPage } from "../../../src/components/UtforskaPage.js";
import { YearPage } from "../../../src/components/YearPage.js";
import type { YearData } from "../../../src/components/year/yearData.js";
import { capital } from "../../../src/format/capital.js";
import { skolformWords } from "../../../src/indicators/defineIndicator.js";

/** A page ready to be put into the shell that Framework built. */
export interface SitePage {
  /** HTML file relative to the site's root. */
  readonly file: string;
  readonly html: string;
  readonly head: PageHead;
  readonly runningHead: string;
  /** Pages where DuckDB may run; a notebook's content is what Framework made of it. */
  readonly asks?: "utforska" | "anteckningsbok";
}

function page<Data extends { readonly edition: EditionInfo }>(
  file: string,
  component: ComponentType<{ data: Data }>,
  data: Data,
  name: string,
  about: string,
): SitePage {
  return {
    file,
    html: renderToString(h(component, { data })),
    head: pageHead(name, data.edition, about),
    runningHead: `${runningHead(data.edition)} · ${name}`,
  };
}

/** Reads one page's JSON by its path relative to the pages folder. */
export type ReadPage = (name: string) => Promise<unknown>;

/** Renders every page of the site. The JSON comes from our own publisher; its shape is checked there. */
export async function renderSitePages(read: ReadPage, hasKarantan: boolean): Promise<readonly SitePage[]> {
  const enheter = (await read("enheter.json")) as EnheterData;
  const utforska = (await read("utforska.json")) as UtforskaData;
  const jamfor = (await read("jamfor.json")) as JamforFile;
  const pages: SitePage[] = [
    page(
      "index.html",
      LagetPage,
      (await read("laget.json")) as LagetData,
      "Läget",
      "Skolornas resultat i korthet.",
    ),
    page(
      "jamfor.html",
      JamforPage,
      { ...jamfor, rows: fromColumns(jamfor.rows) },
      "Jämför",
      "Enheter bredvid varandra, med osäkerhet.",
    ),
    page(
      "leta-monster.html",
      MonsterPage,
      (await read("monster.json")) as MonsterData,
      "Leta mönster",
      "Ämnen och grupper som skiljer sig, med osäkerhet.",
    ),
    page(
      "hitta-orsaker.html",
      OrsakerPage,
      (await read("orsaker.json")) as OrsakerData,
      "Hitta orsaker",
      "Vad som kan ligga bakom, och vad siffrorna inte säger.",
    ),
    page(
      "problematisera.html",
      ProblemPage,
      (await read("problem.json")) as ProblemData,
      "Problematisera",
      "Vad som talar emot slutsatserna, och hur underlaget håller.",
    ),
    {
      ...page(
        "utforska.html",
        UtforskaPage,
        utforska,
        "Utforska",
        "Egna frågor till värdena, i webbläsaren.",
      ),
      asks: "utforska",
    },
    page(
      "arshjul.html",
      YearPage,
      (await read("arshjul.json")) as YearData,
      "Årshjul",
      "Året månad för månad, och vilka uppgifter som finns.",
    ),
    page(
      "insatser.html",
      InsatserPage,
      (await read("insatser.json")) as InsatserData,
      "Insatser",
      "Vad som görs, vad det ska leda till, och hur det blev.",
    ),
    page(
      "kvalitetsarbete.html",
      KvalitetPage,
      (await read("kvalitet.json")) as KvalitetData,
      "Kvalitetsarbetet",
      "Det nationella kvalitetssystemet, tillit och information, klagomål.",
    ),
    page("enheter.html", EnheterPage, enheter, "Enheter", "Alla enheter i bokstavsordning."),
    page(
      "metod.html",
      MetodPage,
      (await read("metod.json")) as MetodData,
      "Metod och källor",
      "Definitioner, metoder och källor.",
    ),
  ];
  for (const { path, title } of utforska.notebooks) {
    pages.push({
      file: path,
      html: renderToString(h(NotebookPage, { data: utforska, title })),
      head: pageHead(title, utforska.edition, "En anteckningsbok med egna frågor."),
      runningHead: `${runningHead(utforska.edition)} · ${title}`,
      asks: "anteckningsbok",
    });
  }
  const tillganglighet = (await read("tillganglighet.json")) as AccessibilityData;
  pages.push(
    page(
      "tillganglighet.html",
      AccessibilityPage,
      tillganglighet,
      "Tillgänglighet",
      "Tillgänglighetsredogörelse, med det som brister.",
    ),
  );
  if (hasKarantan) {
    const data = (await read("karantan.json")) as KarantanData;
    pages.push(page("karantan.html", KarantanPage, data, "I karantän", "Rader som väntar på rättelse."));
  }
  for (const skolform of enheter.skolformer) {
    const data = (await read(`skolform/${skolform}.json`)) as SkolformData;
    const name = capital(skolformWords[skolform]);
    pages.push(page(skolformPath(skolform), SkolformPage, data, name, "Alla mått för en skolform."));
  }
  for (const { id } of enheter.units) {
    const data = (await read(`enhet/${id}.json`)) as EnhetData;
    pages.push(page(unitPath(id), EnhetPage, data, data.unit.name, "Resultat över åren för en enhet."));
  }
  return pages;
}
