import { describe, expect, it } from "vitest";
import { registry } from "../../src/indicators/registry.js";
import { findText, hitText, readRepositoryFile, repositoryFiles } from "./repositoryFiles.js";

const own = "test/policy/";
const texts = repositoryFiles(/\.(ts|js|mjs|json|md|sql|css|csv|html|yml|yaml|txt)$|^\.[^/]+$|^\.ci\//);
const written = texts.filter((file) => file !== "package-lock.json" && !file.startsWith(own));

describe("words and numbers have one home", () => {
  it("numbers are formatted in src/format only", () => {
    const code = repositoryFiles(/^(src|loaders)\/.*\.ts$/).filter((file) => !file.startsWith("src/format/"));
    const hits = findText(code, /\.toLocaleString\(|\bIntl\.NumberFormat\b/g);
    expect(hits.map(hitText)).toEqual([]);
  });

  it("no label of an indicator is written in a page or a component: it comes from the registry", () => {
    const files = repositoryFiles(/^src\/(.*\.md|components\/.*\.ts)$/);
    expect(registry.length).toBeGreaterThan(2);
    const hits = files.flatMap((file) => {
      const text = readRepositoryFile(file);
      return registry.filter(({ label }) => text.includes(label)).map(({ label }) => `${file}: ${label}`);
    });
    expect(hits).toEqual([]);
  });

  it("nothing of the place where it was written stands in the repository", () => {
    const words = ["/work" + "/", "farm" + "-", "hel" + "pers?\\b", "ses" + "sions?\\b", "age" + "nts?\\b"];
    const hits = findText(written, new RegExp(`(?<![\\w.]|user-|foaf:)(?:${words.join("|")}).{0,30}`, "gi"));
    expect(hits.map(hitText)).toEqual([]);
  });

  it("no package registry is named, not even in the lock file", () => {
    const hosts = [
      "registry\\.npmjs",
      "npmjs\\.org",
      "deb\\.debian",
      "pypi\\.org",
      "artifactory",
      "verdaccio",
    ];
    const files = texts.filter((file) => !file.startsWith(own));
    const hits = findText(files, new RegExp(`.{0,20}(?:${hosts.join("|")}).{0,20}`, "gi"));
    expect(hits.map(hitText)).toEqual([]);
  });
});
