import { z } from "zod";

const names = z.record(z.string(), z.string());
const manifest = z.object({ dependencies: names, devDependencies: names });
const installed = z.object({ version: z.string(), license: z.string() });

/**
 * docs/dependencies.md: every package that is asked for by name, with its version, licence and the reason it is there.
 * `read` gives a file of the project. Throws when a package has no reason, or a reason no package.
 */
export async function dependencyTable(read: (name: string) => Promise<string>): Promise<string> {
  const { dependencies, devDependencies } = manifest.parse(JSON.parse(await read("package.json")));
  const reasons = names.parse(JSON.parse(await read("docs/dependencies.json")));
  const all = Object.keys({ ...dependencies, ...devDependencies });
  const odd = [
    ...all.filter((name) => reasons[name] === undefined),
    ...Object.keys(reasons).filter((name) => !all.includes(name)),
  ];
  if (odd.length > 0) throw new Error(`package.json and docs/dependencies.json differ: ${odd.join(", ")}`);
  const table = async (packages: Readonly<Record<string, string>>) => {
    const rows = [["package", "version", "licence", "why"]];
    for (const name of Object.keys(packages).sort()) {
      const { version, license } = installed.parse(
        JSON.parse(await read(`node_modules/${name}/package.json`)),
      );
      rows.push([`\`${name}\``, version, license, reasons[name] ?? ""]);
    }
    return aligned(rows);
  };
  return `# Dependencies

Made by \`npm run dependencies\`; the reasons stand in \`docs/dependencies.json\`. All versions are exact, every package is locked
by its sha512, and none may run anything when it is installed. \`npm run sbom\` prints all that the program is built on, the
dependencies' own dependencies too, as CycloneDX.

## The program

${await table(dependencies)}

## Its tests and tools

${await table(devDependencies)}
`;
}

/** A Markdown table with columns as wide as their widest cell. */
function aligned([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
