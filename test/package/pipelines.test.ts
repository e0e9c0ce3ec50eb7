import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { parse } from "yaml";
import { readmeBlock } from "./readme-blocks.ts";
import { smallSite } from "./small-site.ts";

interface Hook {
  readonly entry: string;
  readonly files: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly { readonly run: string }[] };
}

interface Workflow {
  readonly jobs: {
    readonly claims: {
      readonly steps: readonly {
        readonly run?: string;
        readonly uses?: string;
        readonly with?: Readonly<Record<string, string>>;
      }[];
    };
  };
}

const site = smallSite();

function atRoot(name: string): string {
  return readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
}

/** Runs a command as a shell would, with the package's command on its path and `npx` that looks nowhere else. */
function shell(command: string, env: NodeJS.ProcessEnv = {}): { code: number; stdout: string } {
  const bin = join(site, "node_modules/.bin");
  const { status, stdout } = spawnSync("bash", ["-eo", "pipefail", "-c", command], {
    cwd: site,
    encoding: "utf8",
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env["PATH"]}`, ...env },
  });
  return { code: status ?? -1, stdout };
}

describe(".pre-commit-hooks.yaml", () => {
  const [hook] = parse(atRoot(".pre-commit-hooks.yaml")) as readonly [Hook];

  it("is run on the files that claimlint reads", () => {
    const wanted = [
      "a.html",
      "a.htm",
      "a.xhtml",
      "b/a.md",
      "a.markdown",
      "a.mdx",
      "a.txt",
      "a.text",
    ];
    for (const name of wanted) expect(name).toMatch(new RegExp(hook.files));
    for (const name of ["a.js", "txt", "a.md.js"]) expect(name).not.toMatch(new RegExp(hook.files));
  });

  it("fails on findings", () => {
    const { code, stdout } = shell(`${hook.entry} site/index.html site/consent.md`);
    expect(code).toBe(1);
    expect(stdout).toContain("contradiction/side-effects");
  });
});

describe("action.yml", () => {
  const action = parse(atRoot("action.yml")) as Action;
  const script = action.runs.steps.at(-1)?.run ?? "";
  const lint = (inputs: Readonly<Record<string, string>>): ReturnType<typeof shell> => {
    const given = (name: string): string => inputs[name] ?? action.inputs[name]?.default ?? "";
    return shell(script, {
      CLAIMLINT: join(inject("builtPackage"), "dist/cli.js"),
      PATHS: given("paths"),
      ARGS: given("args"),
      FORMAT: given("format"),
    });
  };

  it("annotates what it finds below the working folder, and fails", () => {
    const { code, stdout } = lint({});
    expect(code).toBe(1);
    expect(stdout).toContain("::error file=site/index.html,line=");
  });

  it("takes paths, options and a format", () => {
    const some = lint({
      paths: "site/consent.md\nsite/index.html\n",
      args: "--fail-on never --quiet",
      format: "unix",
    });
    expect(some.code).toBe(0);
    expect(some.stdout).toMatch(/^site\/index\.html:4:/m);
    expect(some.stdout).not.toContain("warning");
  });

  it("does not run what stands in its inputs", () => {
    lint({ paths: "site; touch oops", args: "$(touch oops)", format: "`touch oops`" });
    expect(existsSync(join(site, "oops"))).toBe(false);
  });
});

describe("the README's snippets", () => {
  const stepsOf = (file: string): Workflow["jobs"]["claims"]["steps"] =>
    (parse(readmeBlock(file)) as Workflow).jobs.claims.steps;

  it("has an npm script that runs", () => {
    const { scripts } = JSON.parse(readmeBlock("npm-script.json")) as {
      scripts: Record<string, string>;
    };
    expect(shell(scripts["lint:claims"] ?? "").code).toBe(1);
  });

  it("has a git hook that looks at new lines", () => {
    const hook = readmeBlock(".husky/pre-commit");
    const git = "git -c user.name=a -c user.email=a@example.org";
    expect(shell(`git init -q && git add site && ${git} commit -qm Start`).code).toBe(0);
    expect(shell(hook).code).toBe(0);
    const grown = 'echo "<p>Our tea cures migraine.</p>" >> site/index.html';
    expect(shell(`${grown} && ${hook}`)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("cures migraine"),
    });
  });

  it("has a workflow whose report is where it is uploaded from", () => {
    const steps = stepsOf(".github/workflows/claims.yml");
    const command = steps.find(({ run }) => run?.includes("claimlint"))?.run ?? "";
    expect(shell(command)).toMatchObject({ code: 1, stdout: expect.stringContaining("::error ") });
    const upload = steps.find(({ uses }) => uses?.includes("upload-sarif"))?.with;
    const file = upload?.["sarif_file"] ?? "";
    const log = JSON.parse(readFileSync(join(site, file), "utf8")) as { version: string };
    expect(log.version).toBe("2.1.0");
  });

  it("gives the action inputs that it has", () => {
    const { inputs } = parse(atRoot("action.yml")) as Action;
    const given = stepsOf(".github/workflows/claims-action.yml").find(
      (step) => step.with !== undefined,
    )?.with;
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given ?? {})));
    expect(given).toBeDefined();
  });

  it("has a job for GitLab whose report is where it is looked for", () => {
    const { claims } = parse(readmeBlock(".gitlab-ci.yml")) as {
      claims: { script: string[]; artifacts: { reports: { codequality: string } } };
    };
    const command = claims.script.find((line) => line.includes("claimlint")) ?? "";
    expect(shell(command).code).toBe(1);
    const report = readFileSync(join(site, claims.artifacts.reports.codequality), "utf8");
    expect((JSON.parse(report) as unknown[]).length).toBeGreaterThan(0);
  });

  it("feeds reviewdog", () => {
    const [command = ""] = readmeBlock("reviewdog.sh").split(" | ");
    const { code, stdout } = shell(command);
    expect(code).toBe(0);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: unknown[] };
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  it("names a hook that there is", () => {
    const [repo] = (
      parse(readmeBlock(".pre-commit-config.yaml")) as {
        repos: readonly [{ readonly hooks: readonly [{ readonly id: string }] }];
      }
    ).repos;
    const ids = (parse(atRoot(".pre-commit-hooks.yaml")) as { id: string }[]).map(({ id }) => id);
    expect(ids).toContain(repo.hooks[0].id);
  });
});
