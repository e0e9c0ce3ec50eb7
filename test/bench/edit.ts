import { readDocument } from "../../src/document/read-document.ts";
import { createLinter } from "../../src/lint/create-linter.ts";
import { makePage, makeSentence } from "../copy/page.ts";
import { seededRandom } from "../copy/random.ts";
import { EXTENSIONS, writePage } from "../copy/write-page.ts";
import type { Workbench } from "./workbench.ts";
import { loadRules } from "./load-rules.ts";
import { median } from "./median.ts";
import { printTable, type Row } from "./table.ts";

/** An editor's work: one paragraph of an open document has changed, and the document is linted again. */
export async function benchEdit({ root, quick }: Workbench): Promise<void> {
  const lint = createLinter(await loadRules(root));
  const random = seededRandom(7);
  const rows: Row[] = [];
  for (const shape of ["text", "markdown", "html"] as const) {
    let parts = makePage(99, 10_000);
    const times: number[] = [];
    const edits = quick ? 60 : 300;
    for (let edit = 0; edit < edits; edit++) {
      parts = parts.map((part, index) =>
        part.kind === "paragraph" && index % edits === edit % parts.length
          ? { ...part, text: `${part.text} ${makeSentence(random)}`.slice(-600) }
          : part,
      );
      const source = writePage(parts, shape);
      const start = performance.now();
      await lint(await readDocument(`page.${EXTENSIONS[shape]}`, source, shape));
      times.push(performance.now() - start);
    }
    const figure = `${median(times.slice(edits / 3)).toFixed(2)} ms`;
    rows.push({ what: `${shape} of 10 KB`, figure, target: "≤ 5 ms" });
  }
  printTable("One edited paragraph of an open document (API)", rows);
}
