import { readdir, readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const FOLDER = "/node_modules/";

/**
 * Writes `licenses.txt` into `outDir`: of every package that one of these modules, given by their paths, is from, its
 * name, version and license as it asks to be passed on. Throws where a package has none.
 */
export async function writeLicenses(modules: Iterable<string>, outDir: URL): Promise<void> {
  const roots = new Set([...modules].flatMap((path) => rootOf(path) ?? []));
  const licenses = await Promise.all([...roots].sort().map(async (root) => licenseOf(root)));
  await writeFile(new URL("licenses.txt", outDir), licenses.join("\n"));
}

/** The folder of the package that a module is from; null if it is our own. */
function rootOf(module: string): string | null {
  const path = module.replaceAll("\\", "/");
  const at = path.lastIndexOf(FOLDER);
  if (at < 0) return null;
  const from = at + FOLDER.length;
  const [first = "", second = ""] = path.slice(from).split("/");
  return path.slice(0, from) + (first.startsWith("@") ? `${first}/${second}` : first);
}

interface About {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  /** As old packages have it. */
  readonly licenses?: readonly { readonly type: string }[];
}

/** The text of a package's license; where it comes without, the name of it. */
async function licenseOf(root: string): Promise<string> {
  const folder = new URL(`${pathToFileURL(root).href}/`);
  const about = JSON.parse(await readFile(new URL("package.json", folder), "utf8")) as About;
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
  const text =
    file === undefined
      ? (about.license ?? about.licenses?.[0]?.type)
      : await readFile(new URL(file, folder), "utf8");
  if (text === undefined) throw new Error(`No license in ${about.name}, which is bundled`);
  return `${about.name} ${about.version}\n\n${text.trim()}\n`;
}
