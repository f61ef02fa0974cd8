import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium } from "../loaders/pack/findChromium.js";

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get") && process.platform === "linux";
}

/** Finds Chromium, or installs it where that is one command (root on Debian). Throws with how to install it. */
export function requireChromium(): string {
  const found = findChromium();
  if (found) return found;
  const advice = "install it (Debian: apt-get install chromium) or set CHROMIUM to its path";
  const named = process.env["CHROMIUM"];
  if (named) throw new Error(`CHROMIUM=${named} cannot be run: ${advice}`);
  if (!isDebianRoot()) throw new Error(`Chromium is missing: ${advice}`);
  console.error("Chromium is missing: installing it with apt-get …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const steps = [["update"], ["-o", "DPkg::Lock::Timeout=120", "install", "-y", "chromium"]];
  for (const step of steps) {
    // everything apt says is progress, so it goes to the error stream
    const { status } = spawnSync("apt-get", step, { stdio: ["ignore", 2, 2], env });
    if (status !== 0) throw new Error(`Chromium is missing and apt-get ${step.at(-1)} failed: ${advice}`);
  }
  const installed = findChromium();
  if (!installed) throw new Error(`Chromium is missing after its installation: ${advice}`);
  return installed;
}
