import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Tests of what the build makes: they run it as users do, as a process of its own. */
const built = ["test/cli/**/*.test.ts", "test/package/**/*.test.ts"];

export default defineConfig(({ mode }) => {
  // By the environment, which the projects inherit: they do not know the mode.
  const { env } = process;
  if (mode === "fuzz") env["FC_RUNS"] ??= "2000";
  if (mode === "long") env["LONG"] = "1";
  const patient = env["LONG"] !== undefined || env["FC_RUNS"] !== undefined;
  return {
    root: fileURLToPath(new URL("..", import.meta.url)),
    test: {
      testTimeout: patient ? 900_000 : 30_000,
      // 50,000 files are not removed at once either.
      hookTimeout: patient ? 120_000 : 10_000,
      coverage: {
        provider: "v8",
        include: ["src/**/*.ts"],
        exclude: ["src/build/**", "src/model.ts"],
        reporter: ["text-summary", "json-summary"],
      },
      projects: [
        { extends: true, test: { name: "rooms", include: ["test/**/*.test.ts"], exclude: built } },
        {
          extends: true,
          test: {
            name: "built",
            include: built,
            globalSetup: fileURLToPath(new URL("build-for-tests.ts", import.meta.url)),
          },
        },
      ],
    },
  };
});
