import { expect, test } from "vitest";
import type { Document } from "../../src/model.ts";
import { place, placeEnd } from "../../src/document/place.ts";
import { readHtml } from "../../src/document/read-html.ts";
import { shape } from "./shape.ts";

const read = async (source: string): Promise<string> => shape(await readHtml("page.html", source));

/** The source of the first occurrence of some words in a document. */
function sourceOf(document: Document, words: string): string | undefined {
  for (const block of document.blocks) {
    const start = block.text.indexOf(words);
    if (start < 0) continue;
    return document.source.slice(place(block, start), placeEnd(block, start + words.length));
  }
  return undefined;
}

test("find the source of words across entities, tags and line ends", async () => {
  const source =
    "\uFEFF<p>It&rsquo;s gua<b>ran</b>teed &amp safe&nbsp;\r\n for <i>all</i>, per<wbr>man&shy;ent: 5&#37; &lt&#x1F600;</p>";
  const document = await readHtml("page.html", source);
  expect(document.blocks.map((block) => block.text)).toEqual([
    "It’s guaranteed & safe for all, permanent: 5% <😀",
  ]);
  expect(sourceOf(document, "It’s")).toBe("It&rsquo;s");
  expect(sourceOf(document, "guaranteed & safe for")).toBe(
    "gua<b>ran</b>teed &amp safe&nbsp;\r\n for",
  );
  expect(sourceOf(document, "permanent")).toBe("per<wbr>man&shy;ent");
  expect(sourceOf(document, "5%")).toBe("5&#37;");
  expect(sourceOf(document, "😀")).toBe("&#x1F600;");
});

test("read what stands beside the text of a page", async () => {
  expect(
    await read(`<!doctype html><html><head>
<title>Cupping &ndash; the Mill</title>
<meta name="Description" content="Cups &amp; more.">
<meta name=keywords content="cupping, back pain">
<meta property="og:title" content="Feel new"><meta name="twitter:description" content='Now'>
<meta property="og:image" content="/no.jpg"><meta name="viewport" content="width=1">
<style>p { content: "no" }</style><script>var no = "no";</script></head>
<body><svg><title>no</title><text>no</text></svg>
<img src=a.jpg alt="A cup on a back" title="Cup">
<a href="/x" title="All about cups">Cups</a>
<form aria-label="Book"><input placeholder="Your ache"><input type="submit" value="End it now">
<input type=text value="no"><select><option>Neck<option>Knee</select><textarea placeholder="Tell us">Hi</textarea>
<button>Get relief</button></form>
<pre>no</pre><p>Say <code>no</code> more.</p><template><p>no</p></template>
<noscript><p>Scripts are off.</p></noscript>
<figure><img src=b><figcaption>Before and after</figcaption></figure>
</body></html>`),
  ).toMatchInlineSnapshot(`
    "0 title | Cupping – the Mill
    1 meta | Cups & more.
    2 meta | cupping, back pain
    3 meta | Feel new
    4 meta | Now
    5 alt | A cup on a back
    6 attribute | Cup
    7 attribute | All about cups
    8 link | Cups
    9 attribute | Book
    10 attribute | Your ache
    11 button | End it now
    12 item list:1 | Neck
    13 item list:1 | Knee
    14 attribute | Tell us
    15 paragraph | Hi
    16 button | Get relief
    17 paragraph | Say more.
    18 paragraph | Scripts are off.
    19 caption | Before and after"
  `);
});

test("read lists, definitions and tables with what introduces them", async () => {
  expect(
    await read(`<h2>Herbs</h2><p>We treat:</p><ul><li>Croup<li>Aches <ul><li>Knee</li></ul></li><li><p>Colds.</p><p>Ask.</p></ul>
<p>A long paragraph that goes on for more than a dozen words and then it ends.</p><ol><li>Sit</ol>
<dl><dt>Is it safe?<dd>Yes.<dt>Ginger<dd>Settles stomachs.</dl>
<table><caption>Fees</caption><tr><th>Visit<th>Fee</tr><tr><td>First<td>$9</tr><tr><td>Next<td><ul><li>$5</ul></table>`),
  ).toMatchInlineSnapshot(`
    "0 heading2 | Herbs
    1 paragraph | We treat:
    2 item list:1 lead-in:1 | Croup
    3 item list:1 lead-in:1 | Aches
    4 item list:2 lead-in:3 | Knee
    5 item list:1 lead-in:1 | Colds.
    6 item list:1 lead-in:1 | Ask.
    7 paragraph | A long paragraph that goes on for more than a dozen words and then it ends.
    8 item list:3 lead-in:0 | Sit
    9 item list:4 lead-in:0 | Is it safe?
    10 paragraph lead-in:9 question:9 | Yes.
    11 item list:4 lead-in:0 | Ginger
    12 paragraph lead-in:11 | Settles stomachs.
    13 caption | Fees
    14 cell | Visit
    15 cell | Fee
    16 cell lead-in:14 | First
    17 cell lead-in:16 | $9
    18 cell lead-in:14 | Next
    19 item list:5 lead-in:0 | $5"
  `);
});

test("tie answers to questions, however they are marked up", async () => {
  expect(
    await read(`<details><summary>Does it hurt?</summary><p>No.</p></details>
<h3><button>Is it safe?</button></h3><div><p>Quite.</p><p>More.</p></div>
<p><strong>Will it last?</strong></p><p>For good.</p>
<p><b>Do you bill?</b><br>We do.</p>
<p>Q: Can I eat?<br>A: Please do.</p>
<p>Sore?</p><p>Come in.</p>`),
  ).toMatchInlineSnapshot(`
    "0 summary | Does it hurt?
    1 paragraph question:0 | No.
    2 heading3 | Is it safe?
    3 paragraph question:2 | Quite.
    4 paragraph | More.
    5 heading | Will it last?
    6 paragraph question:5 | For good.
    7 heading | Do you bill?
    8 paragraph question:7 | We do.
    9 paragraph | Can I eat?
    10 paragraph question:9 | Please do.
    11 paragraph | Sore?
    12 paragraph question:11 | Come in."
  `);
});

test("mark testimonials by element, class, heading, Microdata and name line", async () => {
  expect(
    await read(`<blockquote>“I can bend again.” <cite>Ola P.</cite></blockquote>
<blockquote>Rest is best. <cite>A handbook of rest, second edition, 1950</cite></blockquote>
<div class="testimonial-card"><p>My knee is new.</p><h4>Jo</h4></div>
<div itemscope itemtype="https://schema.org/Review"><span itemprop="reviewBody">No more pain.</span></div>
<p>“It went in a day.”<br>Wim, Low Street</p>
<section><h2>What our patients say</h2><p>I sleep.</p><a href="/all">Read more</a></section>
<p>Ours again.</p><p class="peer-review">Not a patient.</p>`),
  ).toMatchInlineSnapshot(`
    "0 quote testimonial | “I can bend again.”
    1 quote testimonial | Ola P.
    2 quote | Rest is best.
    3 quote | A handbook of rest, second edition, 1950
    4 paragraph testimonial | My knee is new.
    5 heading4 testimonial | Jo
    6 paragraph testimonial | No more pain.
    7 quote testimonial | “It went in a day.”
    8 quote testimonial | Wim, Low Street
    9 heading2 | What our patients say
    10 paragraph testimonial | I sleep.
    11 link | Read more
    12 paragraph | Ours again.
    13 paragraph | Not a patient."
  `);
});

test("mark what frames a site, and leave the title of the page out of it", async () => {
  expect(
    await read(`<body class="has-menu"><header><a href="/">Mill</a><h1>Cupping</h1></header>
<div id="main-nav"><a>Home</a> | <a>Fees</a></div>
<article><header><p>By Jo</p></header><p>Copy.</p><footer>Filed under cups</footer></article>
<div class="cookie-notice">We use cookies.</div>
<div class="site-footer"><p>Open late</p></div><footer>Ring us</footer>`),
  ).toMatchInlineSnapshot(`
    "0 link furniture | Mill
    1 heading1 | Cupping
    2 link list:1 furniture | Home
    3 link list:1 furniture | Fees
    4 paragraph | By Jo
    5 paragraph | Copy.
    6 paragraph | Filed under cups
    7 paragraph furniture | We use cookies.
    8 paragraph furniture | Open late
    9 paragraph furniture | Ring us"
  `);
});

test("read a line break as a space or as the end of a block", async () => {
  expect(
    await read(`<p>The first visit is long;<br>the next are short.</p><p>One thing.<br>Then another.</p>
<p>12 Mill Lane<br>Gannet Point<br>Open late</p><p>We help with:<br>Croup<br>Colic</p>
<p>First paragraph.<br><br>Second one.</p><p>• Neck<br>• Knee</p>`),
  ).toMatchInlineSnapshot(`
    "0 paragraph | The first visit is long; the next are short.
    1 paragraph | One thing. Then another.
    2 paragraph | 12 Mill Lane
    3 item list:1 lead-in:2 | Gannet Point
    4 item list:1 lead-in:2 | Open late
    5 paragraph | We help with:
    6 item list:2 lead-in:5 | Croup
    7 item list:2 lead-in:5 | Colic
    8 paragraph | First paragraph.
    9 paragraph | Second one.
    10 item list:3 lead-in:9 | Neck
    11 item list:3 lead-in:9 | Knee"
  `);
});

test("take links apart that stand in a row", async () => {
  expect(
    await read(`<h2>We treat</h2><div><a>Croup</a> <a>Colic</a></div><p>See <a>fees</a> and <a>hours</a>.</p><p><a>Book now</a></p>
<h2>Services</h2><h3>Cups</h3><h3>Needles</h3><h2>Hours</h2>`),
  ).toMatchInlineSnapshot(`
    "0 heading2 | We treat
    1 link list:1 lead-in:0 | Croup
    2 link list:1 lead-in:0 | Colic
    3 paragraph | See fees and hours.
    4 link | Book now
    5 heading2 | Services
    6 heading3 list:2 lead-in:5 | Cups
    7 heading3 list:2 lead-in:5 | Needles
    8 heading2 | Hours"
  `);
});

test("read JSON-LD through its escapes, answers with their questions", async () => {
  const source = `<script type="application/ld+json">{"@graph":[
{"@type":"FAQPage","mainEntity":[{"@type":"Question","acceptedAnswer":{"@type":"Answer","text":"<p>Never, it\\u2019s <b>pain<\\/b>less.<\\/p>"},"name":"Does it \\"hurt\\"?"}]},
{"@type":"Review","reviewBody":"Gone \\ud83d\\ude00 for good","author":{"name":"Al"}},
{"@type":"BreadcrumbList","itemListElement":[{"name":"Home"}]},
{"url":"https://no.example","telephone":"no","description":"Cups, & more`;
  const document = await readHtml("page.html", `${source}</script>`);
  expect(shape(document)).toMatchInlineSnapshot(`
    "0 json-ld question:1 | Never, it’s painless.
    1 json-ld | Does it "hurt"?
    2 json-ld testimonial | Gone 😀 for good
    3 json-ld | Al
    4 json-ld furniture | Home
    5 json-ld | Cups, & more"
  `);
  expect(sourceOf(document, "it’s painless")).toBe("it\\u2019s <b>pain<\\/b>less");
  expect(sourceOf(document, "😀")).toBe("\\ud83d\\ude00");
});

test("note comments with their places, but not those of scripts and styles", async () => {
  const source =
    "a<!-- one --><script>/* no */ // <!-- no --></script><style>/* no */</style><!--two";
  const { comments } = await readHtml("page.html", source);
  expect(comments.map(({ text }) => text)).toEqual(["one", "two"]);
  expect(comments.map(({ offset, endOffset }) => source.slice(offset, endOffset))).toEqual([
    "<!-- one -->",
    "<!--two",
  ]);
});

test("leave out addresses and templates without moving anything", async () => {
  const source = `<p>{% if a %}Dr {{ name }} cures <?php echo "<b>"; ?>colic{% endif %} &ndash; jo@mill.example or <a href=x>https://mill.example/?a=1&amp;b</a>.</p><img alt="{{ alt }}"><div {% x %}class="testimonial"><p>I am well.</p></div>`;
  const document = await readHtml("page.html", source);
  expect(shape(document)).toMatchInlineSnapshot(`
    "0 paragraph | Dr cures colic – or .
    1 paragraph testimonial | I am well."
  `);
  expect(sourceOf(document, "colic")).toBe("colic");
});

test("read front matter before HTML, and no names of icons or signs that unfold", async () => {
  const source = `---\r\ntitle: 'It''s gone'\r\nlayout: no\r\n---\r\n<h2>Is it safe? <i class="material-icons">expand_more</i>+</h2><p>Yes.</p>`;
  const document = await readHtml("page.html", source);
  expect(shape(document)).toMatchInlineSnapshot(`
    "0 front-matter | It's gone
    1 heading2 | Is it safe? +
    2 paragraph question:1 | Yes."
  `);
  expect(sourceOf(document, "It's gone")).toBe("It''s gone");
});

test("leave the line below the heading of reviews to the page", async () => {
  expect(
    await read(
      "<h2>What our clients say</h2><p>Real words from real people.</p><p>My knee is fine.</p>",
    ),
  ).toMatchInlineSnapshot(`
    "0 heading2 | What our clients say
    1 paragraph | Real words from real people.
    2 paragraph testimonial | My knee is fine."
  `);
});

test("leave out the marks of footnotes, but no exponents", async () => {
  expect(
    await read(
      "<p>It works<sup>1</sup>, and well <sup>[2]</sup>. In 10<sup>6</sup> cases on the 5<sup>th</sup>.</p>",
    ),
  ).toMatchInlineSnapshot(`"0 paragraph | It works, and well. In 106 cases on the 5th."`);
});

test.each([
  ["unclosed tags", "<p>One<p><b>Two<div>Three<ul><li>Four"],
  ["stray marks", "1 < 2 > 3 & 4 &unknown; </nope> <> </ > <3 <a"],
  ["crossed tags", "<b><p>One</b> two</p><form><div></form>three</div><i>four"],
  ["tables in tables", "<table><td>one<table><tr><td>two</table>three</table>"],
  ["an open drawing", "<svg><path d=M0><p>One</p>two"],
  ["open scripts", "one<script>no <p>no"],
  ["an open attribute", "one<p title='no>no"],
  ["NUL", "<p>o\0ne</p><\0p>two"],
])("read broken markup: %s", async (_, source) => {
  expect(await read(source)).toMatchSnapshot();
});

test("read ten thousand levels, and 20 MB in one line", async () => {
  const deep = "<div><span>".repeat(10_000);
  expect((await readHtml("page.html", `${deep}Copy`)).blocks).toHaveLength(1);
  expect((await readHtml("page.html", "<ul><li>a".repeat(10_000))).blocks).toHaveLength(10_000);
  const line = "Our <b>needles</b> are thin &amp; clean. ".repeat(500_000);
  const { blocks } = await readHtml("page.html", line);
  expect(blocks.map(({ text }) => text).join(" ")).toBe(
    "Our needles are thin & clean. ".repeat(500_000).trim(),
  );
  expect(Math.max(...blocks.map(({ text }) => text.length))).toBeLessThanOrEqual(10_000);
}, 60_000);

test("take a list in one line apart, and no sentence", async () => {
  expect(
    await read(`<h2>Help with</h2><p>Croup &bull; Colic &bull; Cough</p><p>Call us<br>(555) 123<br>Mon | Tue</p>
<p>We see: croup | cradle cap | colic</p><p>It rained. | We stayed in. | We read.</p>`),
  ).toMatchInlineSnapshot(`
    "0 heading2 | Help with
    1 item list:1 lead-in:0 | Croup
    2 item list:1 lead-in:0 | Colic
    3 item list:1 lead-in:0 | Cough
    4 paragraph | Call us
    5 paragraph | (555) 123
    6 paragraph | Mon | Tue
    7 paragraph | We see:
    8 item list:2 lead-in:7 | croup
    9 item list:2 lead-in:7 | cradle cap
    10 item list:2 lead-in:7 | colic
    11 paragraph | It rained. | We stayed in. | We read."
  `);
});

test("leave out anchors behind headings, and take a bold first row for headings of columns", async () => {
  expect(
    await read(`<h2>Our fees<a href="#fees">#</a></h2>
<table><tr><td><b>Visit</b><td><b>Price</b><tr><td>First<td>$9</table><table><tr><th>Mon<td>9 to 5<tr><th>Tue<td>Closed</table>`),
  ).toMatchInlineSnapshot(`
    "0 heading2 | Our fees
    1 cell | Visit
    2 cell | Price
    3 cell lead-in:1 | First
    4 cell lead-in:3 | $9
    5 cell | Mon
    6 cell lead-in:5 | 9 to 5
    7 cell | Tue
    8 cell lead-in:7 | Closed"
  `);
});

test("end where the page is cut off inside of an end tag", async () => {
  for (const cut of ["</p", "</After 5 back", '</p class="a']) {
    expect(await read(`<p>It rained.</p><p>We stayed in.${cut}`)).toBe(
      "0 paragraph | It rained.\n1 paragraph | We stayed in.",
    );
  }
});

test("read on behind a template, whatever was left open in it", async () => {
  expect(
    await read(
      "<template><ul><li>No</template><p>Yes.</p><template><div>No</template><p>And yes.</p>",
    ),
  ).toMatchInlineSnapshot(`
    "0 paragraph | Yes.
    1 paragraph | And yes."
  `);
});

test("keep words apart that a drawing or the name of an icon stands between", async () => {
  expect(
    await read(
      '<p>Safe<svg><path/></svg>gentle<i class="material-icons">no</i>kind <svg></svg> calm</p><p><svg></svg>Warm<script></script>th',
    ),
  ).toMatchInlineSnapshot(`
    "0 paragraph | Safe gentle kind calm
    1 paragraph | Warmth"
  `);
});

test("lose no copy to a template tag that is closed wrongly", async () => {
  expect(
    await read(
      "<p>{{ name } Safe.</p><p>Calm {{ other }}.</p><p>{% if a } Warm.</p>{% endif %}{{{ raw }}}",
    ),
  ).toMatchInlineSnapshot(`
    "0 paragraph | {{ name } Safe.
    1 paragraph | Calm .
    2 paragraph | {% if a } Warm."
  `);
});
