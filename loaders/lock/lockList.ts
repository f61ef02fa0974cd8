import { createHmac, timingSafeEqual } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { DataFaults } from "../intake/dataFaults.js";
import { type LockSecret, lockKey } from "./lockKey.js";

const lockList = z.strictObject({
  version: z.literal(1),
  hemlighet: z.enum(["losenfras", "nyckelfil"]),
  /** 32 bytes, hex. */
  salt: z.string().regex(/^[0-9a-f]{64}$/),
  /** Says whether a key is the right one. */
  kontroll: z.string().regex(/^[0-9a-f]{64}$/),
  /** Paths in the private folder, with `/`; never out of it. */
  filer: z.array(
    z.strictObject({
      path: z.string().regex(/^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^/\\\0][^\\\0]*$/),
      mode: z.number().int().min(0).max(0o777),
    }),
  ),
  /** HMAC-SHA-256 of all above. */
  sigill: z.string().regex(/^[0-9a-f]{64}$/),
});
export type LockedFile = z.infer<typeof lockList>["filer"][number];
export const LOCK_LIST = "las.json";

/** Writes which files are locked, sealed with the key: one that is missing later is missed. */
export async function writeLockList(
  folder: string,
  list: { readonly kind: LockSecret["kind"]; readonly salt: Buffer; readonly files: readonly LockedFile[] },
  key: Buffer,
): Promise<void> {
  const body = {
    version: 1,
    hemlighet: list.kind,
    salt: list.salt.toString("hex"),
    kontroll: sign(key, "kontroll"),
    filer: list.files,
  };
  const text = JSON.stringify({ ...body, sigill: sign(key, JSON.stringify(body)) }, null, 1);
  await writeFile(join(folder, LOCK_LIST), `${text}\n`, { mode: 0o600, flag: "wx" });
}

/** The files that are locked in `folder`, and their key. Throws DataFaults when the secret is another, or the list is not whole. */
export async function readLockList(
  folder: string,
  secret: LockSecret,
): Promise<{ readonly files: readonly LockedFile[]; readonly key: Buffer }> {
  const text = await readFile(join(folder, LOCK_LIST), "utf8").catch(() => "");
  const parsed = lockList.safeParse(asJson(text));
  if (!parsed.success) throw broken();
  const { sigill, ...body } = parsed.data;
  if (body.hemlighet !== secret.kind) {
    const used = body.hemlighet === "losenfras" ? "en lösenfras" : "en nyckelfil (--key-file)";
    throw refuse("fel-nyckel", `Mappen är låst med ${used}. Ange den.`);
  }
  const key = await lockKey(secret, Buffer.from(body.salt, "hex"));
  if (!isSame(sign(key, "kontroll"), body.kontroll))
    throw refuse("fel-nyckel", "Lösenfrasen eller nyckelfilen är fel. Inget har ändrats.");
  if (!isSame(sign(key, JSON.stringify(body)), sigill)) throw broken();
  return { files: body.filer, key };
}

function sign(key: Buffer, text: string): string {
  return createHmac("sha256", key).update(`nulage las ${text}`).digest("hex");
}

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a, "hex"), Buffer.from(b, "hex"));
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function broken(): DataFaults {
  return refuse(
    "skadat-las",
    "Listan över låsta filer är skadad eller ändrad. Inget har ändrats. Lägg tillbaka privat/last från säkerhetskopian.",
  );
}

function refuse(code: string, message: string): DataFaults {
  return new DataFaults([{ code, file: `privat/last/${LOCK_LIST}`, message }]);
}
