import { describe, expect, it } from "vitest";
import { ruleset } from "../ruleset.ts";
import { createLinter } from "../../src/lint/create-linter.ts";
import { readDocument } from "../../src/document/read-document.ts";
import { claimsIn } from "../compare-texts.ts";

async function claims(text: string, aspect: string, path = "page.html"): Promise<string[]> {
  const all = await claimsIn(path, text);
  return all
    .filter((claim) => claim.aspect === aspect)
    .map(({ subject, condition, value }) => {
      const says =
        value.kind === "scale" ? `${value.lo}` : value.kind === "class" ? value.id : value.kind;
      return `${says} of ${subject.id} (${subject.by})${condition === null ? "" : ` for ${condition.id} (${condition.by})`}`;
    });
}

const page = (body: string, title = "Acupuncture | Harbor Clinic"): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><main>${body}</main></body></html>`;

describe("the subject of a claim", () => {
  it.each([
    ["its own clause", "<p>There are no side effects of massage.</p>", "0 of massage (explicit)"],
    [
      "what the words before it name",
      "<p>Massage is gentle. It has no side effects.</p>",
      "0 of massage (anaphor)",
    ],
    [
      "the question",
      "<h3>Does massage have side effects?</h3><p>There are no side effects.</p>",
      "0 of massage (section)",
    ],
    ["the heading", "<h2>Massage</h2><p>There are no side effects.</p>", "0 of massage (section)"],
    ["the title", "<p>There are no side effects.</p>", "0 of acupuncture (title)"],
    [
      "the head of the row",
      "<table><tr><td>Massage</td><td>There are no side effects.</td></tr></table>",
      "0 of massage (section)",
    ],
    [
      "the head of the column",
      "<table><tr><th></th><th>Massage</th></tr><tr><td>Safety</td><td>No side effects</td></tr></table>",
      "0 of massage (section)",
    ],
    [
      "what the practitioner in the heading does",
      "<h2>Ask our osteopath</h2><p>There are no side effects.</p>",
      "0 of osteopathy (section)",
    ],
    [
      "a longer name in a heading that ends in the same word",
      "<h2>Hormone pellets</h2><p>The pellets have no side effects.</p>",
      "0 of hormone-replacement (explicit)",
    ],
    [
      "the thing, not what comes with it",
      "<p>Osteopathy, including a massage, has no side effects.</p>",
      "0 of osteopathy (explicit)",
    ],
    [
      "the first of two names that overlap",
      "<p>Ketamine infusion therapy has no side effects.</p>",
      "0 of ketamine (explicit)",
    ],
    [
      "the whole clinic",
      "<p>All our treatments are without side effects.</p>",
      "0 of clinic (explicit)",
    ],
  ])("comes from %s", async (_name, body, expected) => {
    expect(await claims(page(body), "side-effects")).toEqual([expected]);
  });

  it("is each treatment of a list", async () => {
    const found = await claims(page("<p>Massage and Pilates are completely safe.</p>"), "safety");
    expect(found).toEqual(["0 of massage (explicit)", "0 of pilates (explicit)"]);
  });

  it("is the treatment, not what it begins with", async () => {
    for (const line of ["Massage, new client assessment $120", "Massage initial assessment: $120"])
      expect(await claims(page(`<ul><li>${line}</li></ul>`), "price")).toEqual([
        "quantity of massage (explicit)",
      ]);
    const exam = page("<ul><li>Examination and massage $120</li></ul>");
    expect(await claims(exam, "price")).toContain("quantity of examination (explicit)");
  });

  it("is what a practitioner does where nothing else is named", async () => {
    const said = "<p>Allow 20 minutes for your first appointment with our podiatrist.</p>";
    expect(await claims(page(said, "Welcome"), "session-length")).toEqual([
      "quantity of podiatry (explicit)",
    ]);
    expect(await claims(page(said), "session-length")).toEqual(["quantity of acupuncture (title)"]);
    const adjustment = page("<p>An adjustment has no side effects.</p>", "Welcome");
    expect(await claims(adjustment, "side-effects")).toEqual(["0 of chiropractic (explicit)"]);
  });

  it("is not what a sentence before names in passing", async () => {
    const of = (body: string, title?: string) => claims(page(body, title), "side-effects");
    const said = "<p>You may read or have a massage meanwhile. It has no side effects.</p>";
    expect(await of(said)).toEqual(["0 of acupuncture (title)"]);
    expect(await of(said, "Welcome")).toEqual(["0 of massage (anaphor)"]);
  });

  it("is unknown where the page names none, so that it is compared with nothing", async () => {
    const found = await claims(
      page("<p>The effect is permanent.</p>", "Welcome"),
      "effect-duration",
    );
    expect(found).toEqual(["quantity of unnamed (site)"]);
  });

  it("is the clinic where the page names none and the aspect is of all that it does", async () => {
    const of = (body: string) => claims(page(body, "Welcome"), "side-effects");
    expect(await of("<p>There are no side effects.</p>")).toEqual(["0 of clinic (site)"]);
    expect(await of("<p>The shot has no side effects.</p>")).toEqual(["0 of unnamed (site)"]);
    const asked = "<h3>What about the new one?</h3><p>There are no side effects.</p>";
    expect(await of(asked)).toEqual(["0 of unnamed (site)"]);
  });

  it("tells the noun by which other pages may call it", async () => {
    const [claim] = await claimsIn(
      "page.html",
      page("<h2>Hormone pellets</h2><p>There are no side effects.</p>"),
    );
    expect(claim?.subject.noun).toBe("pellet");
    const [other] = await claimsIn(
      "page.html",
      page("<h2>Laser therapy</h2><p>There are no side effects.</p>"),
    );
    expect(other?.subject.noun).toBeUndefined();
  });

  it("goes on from question to question until one names another", async () => {
    const faq = [
      "<h3>How does laser work?</h3><p>By light.</p>",
      "<h3>Does it last?</h3><p>The effect is permanent.</p>",
      "<h3>What about massage?</h3><p>We have two rooms for it.</p>",
      "<h3>And how long will I notice it?</h3><p>The effect wears off after a week.</p>",
      "<h2>Other questions</h2>",
      "<h3>Is it for ever?</h3><p>The effect is permanent.</p>",
    ];
    const found = await claims(page(faq.join(""), "Questions"), "effect-duration");
    expect(found).toEqual([
      "quantity of laser (section)",
      "quantity of massage (section)",
      "quantity of unnamed (site)",
    ]);
  });
});

describe("a treatment that the lexicon does not know", () => {
  const objects = async (body: string, title = "Welcome"): Promise<string[]> =>
    (await claimsIn("page.html", page(body, title)))
      .filter(({ subject }) => subject.id === "unnamed")
      .flatMap(({ facets }) => facets.filter((facet) => facet.startsWith("object:")));

  it.each([
    ["its sentence", "<p>Today's hormone injections have no side effects.</p>"],
    ["the heading", "<h2>Our hormone injection</h2><p>It has no side effects.</p>"],
    ["the heading of a price", "<h2>Our hormone injection</h2><p>The fee is $90 a month.</p>"],
  ])("is told by the word before a general noun in %s", async (_name, body) => {
    expect(await objects(body)).toEqual(["object:hormone"]);
  });

  it("is told by no praise, and by no visit", async () => {
    expect(await objects("<p>Our gentle injections have no side effects.</p>")).toEqual([]);
    expect(await objects("<h2>Your evening visit</h2><p>There are no side effects.</p>")).toEqual(
      [],
    );
  });
});

it("takes no medicine that a title does without for what its page is about", async () => {
  const title = "Laser therapy: drug-free comfort for pets";
  const says = page("<h1>Give them comfort</h1><p>There are no side effects.</p>", title);
  expect(await claims(says, "side-effects")).toEqual(["0 of laser (title)"]);
});

it.each([
  ["Hawthorn Dental: our news", "0 of clinic (site)"],
  ["Welcome to Calendula", "0 of clinic (site)"],
  ["Hawthorn tea", "0 of hawthorn (title)"],
])("takes no herb for what a page is about by whose name a clinic goes: %s", async (title, of) => {
  const says = page("<p>There are no side effects.</p>", title);
  expect(await claims(says, "side-effects")).toEqual([of]);
});

it("reads each treatment of a list that repeats its preposition", async () => {
  const found = await claims(
    page("<p>Medicare does not pay for massage or for Pilates.</p>"),
    "insurance",
  );
  expect(found).toEqual(["not covered of massage (explicit)", "not covered of pilates (explicit)"]);
});

it("reads each complaint of a long list", async () => {
  const list = "plantar fasciitis, tennis elbow, migraine, whiplash and knee pain";
  const found = await claims(page(`<p>We treat ${list}.</p>`), "conditions-treated");
  expect(found).toHaveLength(5);
});

describe("the condition of a claim", () => {
  it.each([
    [
      "its clause",
      "<p>Acupuncture is clinically proven for neck pain.</p>",
      "neck-pain (explicit)",
    ],
    [
      "the heading",
      "<h2>Acupuncture for migraine</h2><p>It is clinically proven.</p>",
      "migraine (section)",
    ],
  ])("comes from %s", async (_name, body, expected) => {
    expect(await claims(page(body), "evidence-strength")).toEqual([
      expect.stringContaining(expected),
    ]);
  });

  it("is not taken from the name of the clinic in the title", async () => {
    const says = "<p>There are no side effects.</p>";
    for (const title of ["Prices | Bay Acupuncture", "Prices – Bay Acupuncture Rooms"])
      expect(await claims(page(says, title), "side-effects")).toEqual(["0 of clinic (site)"]);
    expect(await claims(page(says, "Massage | Bay Acupuncture"), "side-effects")).toEqual([
      "0 of massage (title)",
    ]);
    const home = `<h1>Bay Acupuncture</h1>${says}`;
    for (const title of [
      "Bay Acupuncture | Cupping, massage and more",
      "Welcome | Bay Acupuncture",
    ])
      expect(await claims(page(home, title), "side-effects")).toEqual(["0 of clinic (site)"]);
  });

  it("is left open by a title that lists several", async () => {
    const found = await claims(
      page("<p>It is clinically proven.</p>", "Acupuncture for pain, stress and fertility"),
      "evidence-strength",
    );
    expect(found).toEqual(["5 of acupuncture (title)"]);
  });
});

describe("the facets of a claim", () => {
  it.each([
    ["<h2>Medicare</h2>", ["payer:medicare"]],
    ["<h2>Medicare rebates and fees</h2>", ["payer:medicare"]],
    ["<h1>Fees, hours and Medicare</h1>", []],
    ["<h2>Medicare &amp; parking</h2>", []],
    ["<h2>Massage and Medicare</h2>", ["payer:medicare"]],
  ])("come from %s", async (heading, payers) => {
    const all = await claimsIn("page.html", page(`${heading}<p>A massage costs $60.</p>`));
    const claim = all.find(({ aspect }) => aspect === "price");
    expect(claim?.facets.filter((facet) => facet.startsWith("payer:"))).toEqual(payers);
  });
});

it('reads an amount behind "Rs." as part of its sentence', async () => {
  const found = await claims(page("<p>A massage costs Rs. 1,500. It is paid once.</p>"), "price");
  expect(found).toEqual(["quantity of massage (explicit)"]);
});

describe("the visit of a claim", () => {
  const visits = async (body: string): Promise<string[][]> =>
    (await claimsIn("page.html", page(body)))
      .filter(({ aspect }) => aspect === "price")
      .map(({ facets }) => facets.filter((facet) => facet.startsWith("visit:")));

  it("is a later one where a list tells of a first and a line names none", async () => {
    const list = "<ul><li>Massage, first visit $90</li><li>Massage $70</li></ul>";
    expect(await visits(list)).toEqual([["visit:first"], ["visit:follow-up"]]);
  });

  it("is told by a line as a whole", async () => {
    const lines = "<ul><li>Follow-up, in the studio or by phone: $70</li></ul>";
    expect(await visits(lines)).toEqual([["visit:follow-up"]]);
  });

  it("is open where another list, or a line of another treatment, tells of a first", async () => {
    const lists =
      "<ul><li>Massage, first visit $90</li><li>Pilates $20</li></ul><p>Also:</p><p>A massage costs $70.</p>";
    expect(await visits(lists)).toEqual([["visit:first"], [], []]);
  });
});

describe("the value of a claim", () => {
  const values = async (text: string, aspect: string): Promise<string[]> =>
    (await claimsIn("page.txt", `${text}\n`))
      .filter((claim) => claim.aspect === aspect)
      .map(({ value }) =>
        value.kind === "quantity" ? `${value.lo}-${value.hi} ${value.unit}` : "",
      );

  it("is the bare number of an answer where only one thing is counted", async () => {
    const asked = "How many massage sessions do I need?";
    expect(await values(`${asked} Three to five.`, "session-count")).toEqual(["3-5 session"]);
    expect(await values(`${asked} Two weeks apart is best.`, "session-count")).toEqual([]);
  });

  it("is the hours of an office that tells no morning from afternoon", async () => {
    expect(await values("We are open 9 to 5 on weekdays.", "clinic-facts")).toEqual(
      Array.from({ length: 5 }, () => "540-1020 time"),
    );
    expect(await values("We are open to 9 to 5 year olds.", "clinic-facts")).toEqual([]);
  });

  it("is no hours of one day of the year", async () => {
    for (const day of ["Monday 6 October", "Monday, October 6th,", "Monday the 6th of October"])
      expect(await values(`On ${day} we are open from 8 to 6.`, "clinic-facts")).toEqual([]);
    expect(await values("On Mondays we may open from 8 to 6.", "clinic-facts")).toHaveLength(1);
  });
});

describe("the facets of a claim", () => {
  const facets = async (text: string, aspect: string): Promise<(readonly string[])[]> =>
    (await claimsIn("page.txt", `${text}\n`))
      .filter((claim) => claim.aspect === aspect)
      .map((claim) => claim.facets);

  it("tell the first visit from later ones, clause by clause", async () => {
    const [first, later] = await facets(
      "An initial acupuncture consultation is $130; a follow-up acupuncture visit is $105.",
      "price",
    );
    expect(first).toContain("visit:first");
    expect(later).toContain("visit:follow-up");
  });

  it("tell them apart where an amount stands on both sides of an and", async () => {
    for (const text of [
      "A first visit is $130 and a follow-up visit is $105.",
      "We charge $130 for the first visit and $105 for every follow-up.",
    ]) {
      const told = (await facets(text, "price")).map((own) =>
        own.filter((one) => one.startsWith("visit:")),
      );
      expect(told).toEqual([["visit:first"], ["visit:follow-up"]]);
    }
    const both = await facets("Initial consultations and follow-ups cost $90.", "price");
    expect(both.flat()).toEqual(["visit:first", "visit:follow-up"]);
  });

  it("come from the clause that a relative one goes on with", async () => {
    const [told] = await facets("At the first appointment, which is £64, we listen.", "price");
    expect(told).toContain("visit:first");
  });

  it("come from the heads of the columns, which tell what the others are not", async () => {
    const table =
      "<table><tr><th>Service</th><th>First visit</th><th>Follow-up</th></tr>" +
      "<tr><td>Osteopathy</td><td>€80</td><td>€60</td></tr></table>" +
      "<table><tr><th>Service</th><th>Adults</th><th>Children</th></tr>" +
      "<tr><td>Podiatry</td><td>€50</td><td>€35</td></tr></table>";
    const all = await claimsIn("fees.html", page(table, "Fees"));
    const told = all.map(({ facets: own }) => own.filter((facet) => facet !== "object:"));
    expect(told).toEqual([
      ["visit:first"],
      ["visit:follow-up"],
      ["group:other"],
      ["group:children"],
    ]);
  });

  it("gives the last hours the days before them where those before have others", async () => {
    const text = "We are open 7am to 7pm, Monday to Friday, and on Saturdays 8am to 2pm.";
    const all = await claimsIn("page.txt", `${text}\n`);
    const opens = Object.fromEntries(
      all.map(({ facets: [day = ""], value }) => [day, value.kind === "quantity" && value.lo]),
    );
    expect(opens).toMatchObject({ "day:monday": 420, "day:friday": 420, "day:saturday": 480 });
  });

  it("are the heads of columns that nothing else tells apart", async () => {
    const table =
      "<table><tr><th></th><th>Reception</th><th>Pool</th></tr>" +
      "<tr><td>Saturday</td><td>9 am to 1 pm</td><td>Closed</td></tr>" +
      "<tr><td>Monday</td><td>9.00–5.30</td><td>on request</td></tr></table>";
    const all = await claimsIn("hours.html", page(table, "Opening hours"));
    expect(all.map(({ facets: own }) => own)).toEqual([
      ["column:reception", "day:saturday", "fact:hours"],
      ["column:pool", "day:saturday", "fact:hours"],
      ["column:reception", "day:monday", "fact:hours"],
    ]);
    expect(all[2]?.value).toEqual({ kind: "quantity", lo: 540, hi: 1050, unit: "time" });
  });

  it.each([
    [
      "in a column of their own",
      "<tr><th>Where</th><th>Days</th><th>Times</th></tr>" +
        "<tr><td>Quay St</td><td>Saturday and Sunday</td><td>10 am to 2 pm</td></tr>",
    ],
    [
      "at the head of the column",
      "<tr><th>Where</th><th>Saturday and Sunday</th></tr>" +
        "<tr><td>Quay St</td><td>10 am to 2 pm</td></tr>",
    ],
  ])("tell the days of opening hours that stand %s", async (_, rows) => {
    const all = await claimsIn("hours.html", page(`<h2>Hours</h2><table>${rows}</table>`));
    expect(all.map(({ facets: own }) => own)).toEqual([
      ["column:quay st", "day:saturday", "fact:hours"],
      ["column:quay st", "day:sunday", "fact:hours"],
    ]);
    expect(all[0]?.value).toEqual({ kind: "quantity", lo: 600, hi: 840, unit: "time" });
  });

  it("leaves out columns that say the same", async () => {
    const rows =
      "<tr><th>Service</th><th>Time</th><th>Fee</th></tr>" +
      "<tr><td>Massage, one hour</td><td>60 minutes</td><td>$85</td></tr>";
    const all = await claimsIn("fees.html", page(`<table>${rows}</table>`, "Fees"));
    expect(all.map(({ aspect }) => aspect)).toContain("session-length");
    expect(all.flatMap(({ facets: own }) => own).join()).not.toContain("column:");
  });

  it("leaves hours alone in a row that names no day", async () => {
    const rows =
      "<tr><th>Where</th><th>Class</th><th>Times</th></tr>" +
      "<tr><td>Quay St</td><td>Yoga</td><td>10 am to 2 pm</td></tr>";
    const html = page(`<h2>Hours</h2><table>${rows}</table>`);
    expect(await claimsIn("hours.html", html)).toEqual([]);
  });

  it.each([
    ["On Fridays we lock up at half past six.", { lo: -1e9, hi: 1110 }],
    ["Doors open at 7.30 on Fridays.", { lo: 450, hi: 1e9 }],
    ["We do not work on Fridays.", "closed"],
  ])("tell the day of what a sentence says of one: %s", async (text, value) => {
    const all = await claimsIn("page.txt", `${text}\n`);
    const claim = all.find((one) => one.aspect === "clinic-facts");
    expect(claim?.facets).toEqual(["day:friday", "fact:hours"]);
    expect(claim?.value).toEqual(
      typeof value === "string"
        ? { kind: "class", id: value }
        : { kind: "quantity", unit: "time", ...value },
    );
  });

  it("tell a deposit from a price by the heading", async () => {
    const list = "<h2>Deposits</h2><ul><li>Massage: $80</li></ul>";
    const [claim] = await claimsIn("fees.html", page(list, "Fees"));
    expect(claim?.facets).toContain("pack:deposit");
  });

  it("tell what a line begins with", async () => {
    const line = "<ul><li>Duplex scan, 40 minutes: $105</li></ul>";
    const all = await claimsIn("fees.html", page(line, "Fees"));
    for (const { facets: own } of all) expect(own).toContain("object:duplex+scan");
    expect(all).toHaveLength(2);
  });

  it("tell what is told by the word before its verb", async () => {
    const [band] = await facets("A resistance band costs nothing.", "price");
    expect(band).toContain("object:band+resistance");
  });

  it.each([
    ["Paul", [["person:paul"]]],
    ["Dr. Renner", [["person:renner"]]],
    [
      "Our osteopath Dr. Paul O'Hare",
      [
        ["given:paul", "person:ohare"],
        ["person:paul", "surname:ohare"],
      ],
    ],
    ["Since then our clinic", []],
  ])("know the person in practice by either name: %s", async (name, names) => {
    const found = await facets(`${name} has been in practice for 25 years.`, "clinic-facts");
    const told = found.map((own) =>
      own.filter((facet) => /^(?:person|given|surname):/.test(facet)),
    );
    expect(told.filter((own) => own.length > 0).sort()).toEqual(names);
  });

  it.each([
    "Our lovely, individually tailored massage costs £70.",
    "A massage by our highly experienced therapists costs £70.",
    "A massage in our Galway clinic costs £70.",
  ])("tell no object by praise, nor by the clinic: %s", async (text) => {
    const [own] = await facets(text, "price");
    expect(own).toContain("object:");
  });

  it.each(["A modern massage costs £70.", "An advanced massage costs £70."])(
    "tell an object by its rank: %s",
    async (text) => {
      const [own] = await facets(text, "price");
      expect(own).not.toContain("object:");
    },
  );

  it("tell one thing on a price list from another", async () => {
    const [reset] = await facets("The Gut Reset costs $640.", "price");
    expect(reset).toContain("object:gut+reset");
    const [long] = await facets("A 90-minute massage is $140.", "price");
    expect(long).toContain("length:90");
  });

  it.each([
    [
      "We are open from 8am to 6pm, Monday to Wednesday, and from 8am to 1pm on Saturday.",
      ["day:monday", "day:tuesday", "day:wednesday", "day:saturday"],
    ],
    [
      "We are open Tuesday to Wednesday, 9am to 5pm, and we do not open on Fridays.",
      ["day:tuesday", "day:wednesday", "day:friday"],
    ],
  ])("tell the days of a timetable: %s", async (text, expected) => {
    const days = await facets(text, "clinic-facts");
    expect(new Set(days.map((one) => one.find((facet) => facet.startsWith("day:"))))).toEqual(
      new Set(expected),
    );
  });
});

describe("what keeps a sentence from claiming", () => {
  it.each([
    ["a question", "<p>Does massage have no side effects?</p>", "question"],
    [
      "a denial without a value of its own",
      "<p>Nobody offers massage without side effects.</p>",
      "negated",
    ],
  ])("%s is set aside, and counted", async (_name, body, reason) => {
    const document = await readDocument("page.html", page(body, "Welcome"), "html");
    const { claims: made, statistics } = await createLinter(ruleset)(document);
    expect(made.filter(({ aspect }) => aspect === "side-effects")).toEqual([]);
    expect(statistics.aspects["side-effects"]).toEqual({
      triggered: 1,
      valued: 0,
      setAside: { [reason]: 1 },
    });
  });

  it("counts a trigger without a value that is understood", async () => {
    const document = await readDocument(
      "page.html",
      page("<p>Ask us about side effects.</p>"),
      "html",
    );
    const { statistics } = await createLinter(ruleset)(document);
    expect(statistics.aspects["side-effects"]).toEqual({ triggered: 1, valued: 0, setAside: {} });
  });
});

it("takes what nobody knows for no condition", async () => {
  const of = (text: string) => claimsIn("page.html", page(`<p>${text}</p>`));
  const [asked] = await of("It is not known whether acupuncture helps migraine.");
  expect(asked?.context).toBe("assert");
  const told = await of("We ask whether acupuncture has no side effects.");
  expect(told.map(({ context }) => context)).toEqual(["conditional"]);
});

it("places a claim at its words in the source", async () => {
  const source = page("<p>Massage has <b>no</b> side&nbsp;effects.</p>");
  const all = await claimsIn("page.html", source);
  const claim = all.find(({ aspect }) => aspect === "side-effects");
  expect(source.slice(claim?.location.offset, claim?.location.endOffset)).toBe(
    "has <b>no</b> side&nbsp;effects",
  );
  expect(claim?.text).toBe("has no side effects");
});
