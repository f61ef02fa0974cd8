import { z } from "zod";

/** Raw columns: one row per member of a group. */
export const koladaGroupColumns = ["grupp", "grupp_namn", "kommun", "kommun_namn"] as const;

export const koladaGroup = z.object(
  {
    id: z.string("Gruppens id saknas.").regex(/^G\d+$/, "Gruppens id ska vara som G114418."),
    title: z.string("Gruppens namn saknas."),
    members: z.array(z.unknown(), "Gruppen saknar lista med kommuner."),
  },
  "Posten är inte en kommungrupp.",
);

export const koladaGroupMember = z.object(
  {
    member_id: z.string("Kommunkoden saknas.").regex(/^\d{4}$/, "Kommunkoden ska vara fyra siffror."),
    member_title: z.string("Kommunens namn saknas."),
  },
  "Gruppmedlemmen är inte en kommun.",
);
