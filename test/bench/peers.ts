import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makePage } from "../copy/page.ts";
import { writePage } from "../copy/write-page.ts";
import type { Workbench } from "./workbench.ts";
import { makeSite } from "./make-site.ts";
import { median } from "./median.ts";
import { printTable, type Row } from "./table.ts";
import { type Program, ratios, wall } from "./time-process.ts";

const PACKAGES = [
  "alex",
  "textlint",
  "textlint-rule-alex",
  "textlint-rule-write-good",
  "textlint-rule-terminology",
  "textlint-rule-prh",
  "write-good",
];

interface Peer {
  readonly name: string;
  /** Pages that it is given: enough to be fair, few enough to wait for. */
  readonly pages: number;
  readonly on: (files: readonly string[], cwd: string) => Program;
}

/** The same pages by other linters of prose that run in Node.js. */
export function benchPeers({ cli, scratch, quick }: Workbench): void {
  const home = install();
  const peers: Peer[] = [
    {
      name: "alex",
      pages: 100,
      on: (files, cwd) => ({ args: [bin(home, "alex"), "--text", "--quiet", ...files], cwd }),
    },
    {
      name: "write-good",
      pages: 200,
      on: (files, cwd) => ({ args: [join(home, "write-good.cjs"), ...files], cwd }),
    },
    ...["alex", "write-good", "terminology", "prh"].map((rule) => textlint(home, rule)),
  ];
  const cwd = join(scratch, "peers");
  mkdirSync(cwd);
  writeFileSync(join(cwd, "page.txt"), writePage(makePage(1, 10_000), "text"));
  const small = ["page.txt"];
  const cold = ratios(
    [
      { args: ["-e", "0"], cwd },
      { args: [cli, ...small], cwd },
      ...peers.map((peer) => peer.on(small, cwd)),
    ],
    quick ? 3 : 7,
  );
  const own = cold[1] ?? Number.NaN;
  printTable("Cold, one text of 10 KB: multiples of `node -e 0`, and of claimlint", [
    { what: "claimlint", figure: `${own.toFixed(1)} ×` },
    ...peers.map(({ name }, index) => {
      const ratio = cold[index + 2] ?? Number.NaN;
      return {
        what: name,
        figure: `${ratio.toFixed(1)} ×`,
        target: `${(ratio / own).toFixed(1)} ×`,
      };
    }),
  ]);

  const site = makeSite(join(scratch, "peers-site"), 1000, { size: 8000, shape: "text" });
  const files = readdirSync(site.folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".txt"),
  );
  const rate = (pages: number, program: Program, rounds: number): number =>
    (site.bytes * (pages / site.files)) /
    1e6 /
    (median(Array.from({ length: rounds }, () => wall(program))) / 1000);
  const rows: Row[] = [];
  const mine = rate(1000, { args: [cli, "--concurrency", "1", "."], cwd: site.folder }, 3);
  rows.push({ what: "claimlint, 1000 pages", figure: `${mine.toFixed(2)} MB/s` });
  for (const { name, pages, on } of peers) {
    const theirs = rate(pages, on(files.slice(0, pages), site.folder), quick ? 1 : 3);
    rows.push({
      what: `${name}, ${pages} pages`,
      figure: `${theirs.toFixed(2)} MB/s`,
      target: `${(mine / theirs).toFixed(1)} ×`,
    });
  }
  printTable("Pages of 8 KB, and how many times faster claimlint is", rows);
}

function textlint(home: string, rule: string): Peer {
  const config = join(home, `${rule}.json`);
  return {
    name: `textlint + ${rule}`,
    pages: rule === "prh" ? 1000 : 100,
    on: (files, cwd) => ({
      args: [
        bin(home, "textlint"),
        "--config",
        config,
        "--rules-base-directory",
        join(home, "node_modules"),
        ...files,
      ],
      cwd,
    }),
  };
}

/** Installs the peers once for all runs. */
function install(): string {
  const home = join(tmpdir(), "claimlint-bench-peers");
  if (!existsSync(join(home, "ready"))) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, "package.json"), '{ "private": true }\n');
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent", ...PACKAGES], {
      cwd: home,
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
    });
    writeFileSync(join(home, "ready"), "");
  }
  for (const rule of ["alex", "write-good", "terminology"]) {
    writeFileSync(join(home, `${rule}.json`), JSON.stringify({ rules: { [rule]: true } }));
  }
  writeFileSync(
    join(home, "prh.json"),
    JSON.stringify({ rules: { prh: { rulePaths: [join(home, "prh.yml")] } } }),
  );
  writeFileSync(
    join(home, "prh.yml"),
    "version: 1\nrules:\n  - expected: may help\n    pattern: cures\n  - expected: trusted\n    pattern: guaranteed\n",
  );
  // Its own command line reads one file after the other as well, but exits with the number of findings.
  writeFileSync(
    join(home, "write-good.cjs"),
    `const writeGood = require("write-good"); const { readFileSync } = require("node:fs");
for (const file of process.argv.slice(2)) for (const { index, reason } of writeGood(readFileSync(file, "utf8"))) console.log(file + ":" + index + ": " + reason);\n`,
  );
  return home;
}

/** The script that a package puts on the path. */
function bin(home: string, name: string): string {
  const folder = join(home, "node_modules", name);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  const path = typeof bins === "string" ? bins : bins[name];
  if (path === undefined) throw new Error(`No command in ${name}`);
  return join(folder, path);
}
