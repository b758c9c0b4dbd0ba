// Builds the explorer: `npm ci && npm run build` writes ../assets, the same bytes each time.
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "..", "assets");

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const result = await build({
  absWorkingDir: here,
  entryPoints: ["src/main.ts", "src/style.css"],
  bundle: true,
  splitting: true,
  format: "esm",
  target: ["es2022"],
  minify: !process.env.KG_PLAIN,
  legalComments: "none",
  charset: "utf8",
  outdir: out,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  metafile: true,
  logLevel: "warning",
});

// The page names the files, whose names change with what is in them.
const built = Object.keys(result.metafile.outputs).map((path) => basename(path));
const named = (start, suffix) =>
  built.find((name) => name.startsWith(start) && name.endsWith(suffix));
const page = await readFile(join(here, "src", "index.html"), "utf8");
await writeFile(
  join(out, "index.html"),
  page
    .replace("{{script}}", `/assets/${named("main-", ".js")}`)
    .replace("{{style}}", `/assets/${named("style-", ".css")}`),
);
await writeFile(join(out, "icon.svg"), await readFile(join(here, "src", "icon.svg")));
await writeFile(join(out, "licences.txt"), await licences(result.metafile));

/** Names each package that is in the bundle, with its version and its licence's text. */
async function licences(metafile) {
  const packages = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input);
    if (found) packages.add(found[1]);
  }
  const texts = [];
  for (const name of [...packages].sort()) {
    const folder = join(here, "node_modules", name);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    const text = file ? (await readFile(join(folder, file), "utf8")).trim() : "";
    texts.push(`${name} ${version} (${license})\n\n${text}`.trim());
  }
  const rule = `\n\n${"-".repeat(72)}\n\n`;
  return `The explorer contains these packages.${rule}${texts.join(rule)}\n`;
}
