import { h } from "preact";
import { ComplaintSection } from "./kvalitet/ComplaintSection.js";
import { FactorSection } from "./kvalitet/FactorSection.js";
import type { KvalitetData } from "./kvalitet/kvalitetData.js";
import { TrustSection } from "./kvalitet/TrustSection.js";
import type { Markup } from "./markup.js";
import { PageShell } from "./PageShell.js";

/** The quality work itself: the national system, trust and information between the levels, complaints (KS-1 – KS-4). */
export function KvalitetPage(props: { readonly data: KvalitetData }): Markup {
  const { data } = props;
  return h(
    PageShell,
    {
      edition: data.edition,
      page: "kvalitet",
      base: "./",
      title: "Kvalitetsarbetet",
      lead: "Vad måtten ska säga något om, hur det går till mellan nivåerna, och vad de som klagar tar upp. Det som inte är ifyllt står som det.",
    },
    h(FactorSection, { data }),
    h(TrustSection, { data }),
    h(ComplaintSection, { data }),
  );
}
