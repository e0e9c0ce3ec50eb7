import { expect, test } from "vitest";
import type { Document } from "../../src/model.ts";
import { readHtml } from "../../src/document/read-html.ts";
import { readMarkdown } from "../../src/document/read-markdown.ts";
import { readText } from "../../src/document/read-text.ts";

type Part =
  | { readonly heading: string; readonly level: number }
  | { readonly paragraph: string }
  | { readonly items: readonly string[]; readonly numbered?: boolean }
  | { readonly question: string; readonly answer: string }
  | { readonly quote: string; readonly name: string };

const article: readonly Part[] = [
  { heading: "Moxibustion at the Old Forge", level: 1 },
  { paragraph: "Moxa is dried mugwort. We burn it near the skin, and it’s warm rather than hot." },
  { heading: "What It Is Good For", level: 2 },
  { items: ["Cold feet", "Stiff shoulders in winter", "A baby that lies the wrong way round"] },
  { paragraph: "It works on everybody. People also come to us with:" },
  { items: ["Hiccups", "Broken sleep. It may take a while."] },
  { heading: "How a Visit Runs", level: 2 },
  { items: ["You lie down", "We light the cone", "You say when"], numbered: true },
  { heading: "Questions", level: 2 },
  { heading: "Does it burn?", level: 3 },
  { paragraph: "Never." },
  { paragraph: "There is a bowl of sand at hand all the same." },
  {
    question: "May I come with a fever?",
    answer: "Please stay in bed & ring us on 5 % battery if you must.",
  },
  { question: "Is it safe in pregnancy?", answer: "Quite safe." },
  { heading: "What Our Patients Say", level: 2 },
  { quote: "My hands have not been cold since March.", name: "Ines, Mill Lane" },
  { quote: "It smelt of autumn.", name: "Piet V." },
  { heading: "Hours", level: 2 },
  { paragraph: "We open at ten." },
];

test("an article has the same blocks as text, as Markdown and as HTML", async () => {
  const text = outline(readText("page.txt", article.map(asText).join("\n\n")));
  const markdown = outline(await readMarkdown("page.md", article.map(asMarkdown).join("\n\n")));
  const html = outline(await readHtml("page.html", article.map(asHtml).join("\n")));
  expect(markdown).toEqual(text);
  expect(html).toEqual(text);
  expect(text).toMatchInlineSnapshot(`
    [
      "heading: Moxibustion at the Old Forge",
      "paragraph: Moxa is dried mugwort. We burn it near the skin, and it’s warm rather than hot.",
      "heading: What It Is Good For",
      "item: Cold feet (list 1) (after: What It Is Good For)",
      "item: Stiff shoulders in winter (list 1) (after: What It Is Good For)",
      "item: A baby that lies the wrong way round (list 1) (after: What It Is Good For)",
      "paragraph: It works on everybody. People also come to us with:",
      "item: Hiccups (list 2) (after: It works on everybody. People also come to us with:)",
      "item: Broken sleep. It may take a while. (list 2) (after: It works on everybody. People also come to us with:)",
      "heading: How a Visit Runs",
      "item: You lie down (list 3) (after: How a Visit Runs)",
      "item: We light the cone (list 3) (after: How a Visit Runs)",
      "item: You say when (list 3) (after: How a Visit Runs)",
      "heading: Questions",
      "heading: Does it burn?",
      "paragraph: Never. (answers: Does it burn?)",
      "paragraph: There is a bowl of sand at hand all the same.",
      "paragraph: May I come with a fever?",
      "paragraph: Please stay in bed & ring us on 5 % battery if you must. (answers: May I come with a fever?)",
      "paragraph: Is it safe in pregnancy?",
      "paragraph: Quite safe. (answers: Is it safe in pregnancy?)",
      "heading: What Our Patients Say",
      "quote: “My hands have not been cold since March.” (patient)",
      "quote: Ines, Mill Lane (patient)",
      "quote: “It smelt of autumn.” (patient)",
      "quote: Piet V. (patient)",
      "heading: Hours",
      "paragraph: We open at ten.",
    ]
  `);
});

test("hard-wrapped, the article has the same blocks again", () => {
  const wrapped = article.map(asText).map(wrap).join("\r\n\r\n");
  expect(outline(readText("page.txt", wrapped))).toEqual(
    outline(readText("page.txt", article.map(asText).join("\n\n"))),
  );
});

/** Every block by its words, region, lead-in, question and whether a patient speaks. */
function outline({ blocks }: Document): string[] {
  const textOf = (id: number | null): string =>
    id === null ? "" : (blocks[id]?.text ?? "nothing");
  return blocks.map(({ region, text, leadIn, question, testimonial, list }) =>
    [
      `${region}: ${text}`,
      list === null ? "" : `(list ${list})`,
      leadIn === null ? "" : `(after: ${textOf(leadIn)})`,
      question === null ? "" : `(answers: ${textOf(question)})`,
      testimonial ? "(patient)" : "",
    ]
      .filter((part) => part !== "")
      .join(" "),
  );
}

function asText(part: Part): string {
  if ("heading" in part) return part.heading;
  if ("paragraph" in part) return part.paragraph;
  if ("items" in part) {
    return part.items
      .map((item, index) => (part.numbered ? `${index + 1}. ${item}` : `  • ${item}`))
      .join("\n");
  }
  if ("question" in part) return `Q: ${part.question}\nA: ${part.answer}`;
  return `“${part.quote}”\n${part.name}`;
}

function asMarkdown(part: Part): string {
  if ("heading" in part) return `${"#".repeat(part.level)} ${part.heading}`;
  if ("paragraph" in part)
    return part.paragraph.replace("burn", "*burn*").replace("everybody", "every**body**");
  if ("items" in part) {
    return part.items
      .map((item, index) => (part.numbered ? `${index + 1}. ${item}` : `- ${item}`))
      .join("\n");
  }
  if ("question" in part) return `Q: ${part.question}\nA: ${part.answer}`;
  return `> “${part.quote}”  \n> ${part.name}`;
}

function asHtml(part: Part): string {
  const escape = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll("’", "&rsquo;").replaceAll(" %", "&nbsp;%");
  if ("heading" in part) return `<h${part.level}>${escape(part.heading)}</h${part.level}>`;
  if ("paragraph" in part)
    return `<p>${escape(part.paragraph).replace("every", "<b>every</b>")}</p>`;
  if ("items" in part) {
    const list = part.numbered ? "ol" : "ul";
    return `<${list}>${part.items.map((item) => `<li>${escape(item)}</li>`).join("")}</${list}>`;
  }
  if ("question" in part) return `<p>Q: ${escape(part.question)}<br>A: ${escape(part.answer)}</p>`;
  return `<blockquote><p>&ldquo;${escape(part.quote)}&rdquo;</p><cite>${part.name}</cite></blockquote>`;
}

/** Break lines at 50 characters. Lines of an item are indented below its mark. */
function wrap(text: string): string {
  return text
    .split("\n")
    .map((line) =>
      line.replaceAll(/(?=.{51})(.{1,50}) /g, (_, kept: string) => `${kept}\r\n${indentOf(line)}`),
    )
    .join("\r\n");
}

function indentOf(line: string): string {
  return /^(?:\s*•|\d\.) /.test(line) ? "    " : "";
}
