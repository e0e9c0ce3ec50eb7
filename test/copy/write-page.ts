import type { Part } from "./page.ts";

/** The ways in which a page can be written; `site` is HTML as page builders make it, with far more markup than text. */
export type Shape = "text" | "markdown" | "html" | "site";

export const EXTENSIONS: Readonly<Record<Shape, string>> = {
  text: "txt",
  markdown: "md",
  html: "html",
  site: "html",
};

/** Writes a page as a source file. */
export function writePage(parts: readonly Part[], shape: Shape): string {
  switch (shape) {
    case "text":
      return `${parts.map(asText).join("\n\n")}\n`;
    case "markdown":
      return `${parts.map(asMarkdown).join("\n\n")}\n`;
    case "html":
      return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8">${head(parts)}</head>\n<body><main>\n${parts.map(asHtml).join("\n")}\n</main></body></html>\n`;
    case "site":
      return asSite(parts);
  }
}

function asText(part: Part): string {
  switch (part.kind) {
    case "list":
      return [part.leadIn, ...part.items.map((item) => `• ${item}`)].join("\n");
    case "answer":
      return `${part.question}\n\n${part.text}`;
    case "quote":
      return `“${part.text}”\n- ${part.by}`;
    case "table":
      return part.rows.map(([what, price]) => `${what}: ${price}`).join("\n");
    default:
      return part.text;
  }
}

function asMarkdown(part: Part): string {
  switch (part.kind) {
    case "heading":
      return `${"#".repeat(part.level)} ${part.text}`;
    case "list":
      return [part.leadIn, "", ...part.items.map((item) => `- ${emphasized(item)}`)].join("\n");
    case "answer":
      return `### ${part.question}\n\n${part.text}`;
    case "quote":
      return `> ${part.text}\n>\n> — ${part.by}`;
    case "table":
      return [
        "| What | Price |",
        "| --- | ---: |",
        ...part.rows.map((row) => `| ${row.join(" | ")} |`),
      ].join("\n");
    case "paragraph":
      return emphasized(part.text).replaceAll("&", "&amp;");
  }
}

/** Marks up the second word, and folds long lines as editors do. */
function emphasized(text: string): string {
  return text.replace(/^(\S+) (\w+)/, "$1 **$2**").replace(/(.{90}\S*) /g, "$1\n");
}

function asHtml(part: Part): string {
  switch (part.kind) {
    case "heading":
      return `<h${part.level}>${escaped(part.text)}</h${part.level}>`;
    case "list":
      return `<p>${escaped(part.leadIn)}</p>\n<ul>${part.items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>`;
    case "answer":
      return `<h3>${escaped(part.question)}</h3>\n<p>${escaped(part.text)}</p>`;
    case "quote":
      return `<blockquote><p>&ldquo;${escaped(part.text)}&rdquo;</p><footer>${escaped(part.by)}</footer></blockquote>`;
    case "table":
      return `<table>${part.rows.map(([what, price]) => `<tr><td>${escaped(what)}</td><td>${escaped(price)}</td></tr>`).join("")}</table>`;
    case "paragraph":
      return `<p>${escaped(part.text).replace(/^(\S+) (\w+)/, "$1 <strong>$2</strong>")}</p>`;
  }
}

function head(parts: readonly Part[]): string {
  const title = parts[0]?.kind === "heading" ? parts[0].text : "Clinic";
  return `<title>${escaped(title)}</title><meta name="description" content="${escaped(title)}, by people who take their time.">`;
}

/** About 100 KB of markup around 5 KB of text: styles, scripts, icons, menus, and ten nested boxes a paragraph. */
function asSite(parts: readonly Part[]): string {
  const boxes = parts.map((part, index) => boxed(asHtml(part), index)).join("\n");
  return [
    '<!DOCTYPE html>\n<html lang="en-GB" class="no-js"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    head(parts),
    `<style>${rules(300)}</style>`,
    `<script>${statements(180)}</script>`,
    `<script type="application/ld+json">{"@context":"https://schema.org","@type":"MedicalClinic","name":"The Quiet Room"}</script>`,
    `</head><body class="page page-id-${parts.length} wp-custom-logo">`,
    `<header><nav><ul>${menu(60)}</ul></nav></header><main id="content">`,
    boxes,
    `</main><footer><ul>${menu(30)}</ul><p>&copy; The Quiet Room</p></footer><script>${statements(120)}</script></body></html>\n`,
  ].join("\n");
}

function boxed(inner: string, index: number): string {
  const open = [
    "section",
    "container",
    "row",
    "column",
    "wrap",
    "widget",
    "inner",
    "text",
    "box",
    "body",
  ]
    .map(
      (name, depth) =>
        `<div class="el-${name} el-${name}-${index} el-depth-${depth} has-background is-layout-flow" data-id="${(index * 7919 + depth).toString(16)}" data-settings="{&quot;animation&quot;:&quot;none&quot;}">`,
    )
    .join("\n");
  const icon = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2${" l3 4 5 1".repeat(12)}z"/></svg>`;
  return `${open}${icon}\n${inner}\n${"</div>".repeat(10)}`;
}

function rules(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `.el-${index}>.inner{margin:0 auto;max-width:${900 + index}px;color:#33${index}}`,
  ).join("");
}

function statements(count: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `window.q=window.q||[];window.q.push(["track",${index},"load",{a:1<2,b:"</b>"}]);`,
  ).join("\n");
}

function menu(count: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `<li class="menu-item menu-item-${index}"><a href="/services/page-${index}/" class="menu-link">Service ${index}</a></li>`,
  ).join("");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&rsquo;");
}
