import { describe, expect, test } from "vitest";
import { aspect, claim, compare, reduce, scale, world } from "./make.ts";

const none = claim({ path: "page.html", value: scale(0), text: "no side effects" });
const common = claim({
  path: "consent.txt",
  value: scale(4),
  text: "bruising is common",
  location: { line: 14, column: 3, endLine: 14, endColumn: 20, offset: 300, endOffset: 317 },
});

describe("contradictionsOf", () => {
  test("says what both pages say, where, and why they cannot both stand", () => {
    const [found, ...rest] = compare([none, common]);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      rule: "contradiction/side-effects",
      grade: "contradiction",
      severity: "warning",
      subject: "needling",
      message:
        "Unexpected side-effect claim `bruising is common`, expected agreement with `no side effects` at page.html:1:1",
      note: "This page says common; page.html:1:1 says none. Why. Advice.",
      a: { path: "consent.txt", value: "common" },
      b: { path: "page.html", value: "none" },
      others: 0,
    });
  });

  test("anchors a disagreement with a reference document on the page, one step graver", () => {
    const [found] = compare(
      [none, common],
      world({ isReference: (path) => path === "consent.txt" }),
    );
    expect(found).toMatchObject({
      severity: "error",
      message:
        "Unexpected side-effect claim `no side effects`, expected agreement with `bruising is common` at consent.txt:14:3",
    });
  });

  test("reports one cluster for each pair of documents and counts the rest", () => {
    const again = claim({ path: "page.html", value: scale(0) });
    const possible = claim({ path: "consent.txt", value: scale(3, 4) });
    const found = compare([none, again, common, possible]);
    expect(found).toHaveLength(1);
    expect(found[0]?.others).toBe(1);
    expect(found[0]?.b.text).toBe("no side effects");
  });

  describe("where a page names a treatment by one noun alone", () => {
    const named = claim({
      path: "implants.html",
      value: scale(4),
      subject: { id: "needling", by: "section", noun: "implant" },
    });
    const alone = (sentence: string, id = "unnamed") =>
      claim({ path: "news.html", value: scale(0), subject: { id, by: "site" }, sentence });

    test("takes it for the one that another page names in full", () => {
      expect(compare([named, alone("A single implant has no side effects.")])).toHaveLength(1);
      expect(compare([named, alone("Implants have no side effects.", "implant")])).toHaveLength(1);
      expect(compare([named, alone("The tooth has no side effects.")])).toEqual([]);
    });

    test("takes it for none where two treatments are called that", () => {
      const other = claim({
        path: "hair.html",
        value: scale(4),
        subject: { id: "planting", by: "section", noun: "implant" },
      });
      expect(compare([named, other, alone("Implants have no side effects.")])).toEqual([]);
    });
  });

  test("keeps apart what has a facet that none may have alone", () => {
    const apart = world({}, aspect({ same: ["visit:first"] }));
    const first = { ...common, facets: ["visit:first"] };
    const later = { ...common, facets: ["visit:follow-up"] };
    expect(compare([none, first], apart)).toEqual([]);
    expect(compare([none, later], apart)).toHaveLength(1);
    expect(compare([{ ...none, facets: ["visit:first"] }, first], apart)).toHaveLength(1);
  });

  test("compares one of several told by their lengths with what tells its length", () => {
    const half = { ...none, facets: ["among:length", "length:30"] };
    expect(compare([half, common])).toEqual([]);
    expect(compare([half, { ...common, facets: ["length:60"] }])).toEqual([]);
    expect(compare([half, { ...common, facets: ["length:30"] }])).toHaveLength(1);
  });

  test("lowers what may be an exception to a tension, unless one page is a reference", () => {
    const clinic = { ...common, subject: { id: "clinic", by: "site" } as const };
    expect(compare([none, common])[0]?.grade).toBe("contradiction");
    expect(compare([none, clinic])[0]?.grade).toBe("tension");
    const isReference = (path: string): boolean => path === clinic.path;
    expect(compare([none, clinic], world({ isReference }))[0]?.grade).toBe("contradiction");
  });

  test("compares one column of several with what names it alone", () => {
    const column = { ...none, facets: ["column:high street"] };
    const said = (sentence: string) => ({ ...common, sentence });
    expect(compare([column, said("Bruising is common.")])).toEqual([]);
    expect(compare([column, said("In the High Street bruising is common.")])).toHaveLength(1);
  });

  test("compares a visit to the clinic with visits alone, not with any treatment", () => {
    const visit = claim({
      path: "c.html",
      value: scale(4),
      subject: { id: "clinic", by: "site" },
      facets: ["visit:first"],
    });
    expect(compare([none, visit])).toEqual([]);
    expect(compare([{ ...none, facets: ["visit:first"] }, visit])).toHaveLength(1);
  });

  test("compares what names no treatment across pages where both name one thing", () => {
    const unnamed = (path: string, value: number, thing: string) =>
      claim({
        path,
        value: scale(value),
        subject: { id: "unnamed", by: "site" },
        facets: [`object:${thing}`],
      });
    expect(
      compare([unnamed("a.html", 0, "hormone"), unnamed("b.html", 4, "hormone")]),
    ).toHaveLength(1);
    expect(compare([unnamed("a.html", 0, "hormone"), unnamed("b.html", 4, "vitamin")])).toEqual([]);
  });

  test("compares a treatment with its kind, and what is said of the whole clinic with each", () => {
    const kind = (subject: string) =>
      claim({ path: "c.html", value: scale(4), subject: { id: subject, by: "explicit" } });
    expect(compare([none, kind("dry-needling")])).toHaveLength(1);
    expect(compare([none, kind("clinic")])).toHaveLength(1);
    expect(compare([none, kind("massage")])).toEqual([]);
    const siblings = [
      kind("dry-needling"),
      claim({ path: "d.html", value: scale(0), subject: { id: "acupuncture", by: "explicit" } }),
    ];
    expect(compare(siblings)).toEqual([]);
  });

  test("compares a condition with the wider one a grade lower, and never with a sibling", () => {
    const about = (path: string, level: number, id: string | null) =>
      claim({ path, value: scale(level), condition: id === null ? null : { id, by: "explicit" } });
    const back = about("a.html", 0, "low-back-pain");
    expect(compare([back, about("b.html", 4, "low-back-pain")])[0]?.grade).toBe("contradiction");
    expect(compare([back, about("b.html", 4, "pain")])[0]?.grade).toBe("tension");
    expect(compare([back, about("b.html", 4, null)])[0]?.grade).toBe("contradiction");
    expect(compare([back, about("b.html", 4, "neck-pain")])).toEqual([]);
    const exact = world({}, aspect({ condition: "exact" }));
    expect(compare([back, about("b.html", 4, null)], exact)).toEqual([]);
    expect(compare([back, about("b.html", 4, "low-back-pain")], exact)).toHaveLength(1);
  });

  test("compares a treatment that no page names within its page only", () => {
    const unnamed = (path: string, level: number) =>
      claim({ path, value: scale(level), subject: { id: "unnamed", by: "site" } });
    expect(compare([unnamed("a.html", 0), unnamed("b.html", 4)])).toEqual([]);
    expect(compare([unnamed("a.html", 0), unnamed("a.html", 4)])).toHaveLength(1);
  });

  test("compares what names no treatment with what names the same object", () => {
    const row = claim({
      path: "fees.html",
      subject: { id: "unnamed", by: "site" },
      value: scale(4),
      facets: ["object:mot+spinal"],
    });
    const treatment = (facets: string[]) => claim({ path: "a.html", value: scale(0), facets });
    const priced = world({}, aspect({ same: ["object"] }));
    expect(compare([row, treatment(["object:mot+spinal"])], priced)).toHaveLength(1);
    expect(compare([row, treatment(["object:running"])], priced)).toEqual([]);
    expect(compare([row, treatment(["object:"])], priced)).toEqual([]);
    expect(compare([row, treatment([])], priced)).toEqual([]);
    expect(compare([row, treatment(["object:mot+spinal"])])).toEqual([]);
  });

  test("keeps apart what the facets keep apart", () => {
    const acute = claim({ path: "a.html", value: scale(0), facets: ["stage:acute"] });
    const other = (facets: string[]) => claim({ path: "b.html", value: scale(4), facets });
    expect(compare([acute, other(["stage:chronic"])])).toEqual([]);
    expect(compare([acute, other(["group:children"])])).toHaveLength(1);
    expect(compare([acute, other([])])).toHaveLength(1);
    expect(compare([acute, other([])], world({}, aspect({ same: ["stage"] })))).toEqual([]);
  });

  test("compares what is said of a medicine with what is said of its kind", () => {
    const warfarin = claim({ path: "a.html", value: scale(0), facets: ["medicine:warfarin"] });
    const other = (facets: string[]) => claim({ path: "b.html", value: scale(4), facets });
    expect(compare([warfarin, other(["medicine:blood-thinner"])])).toHaveLength(1);
    expect(compare([warfarin, other(["medicine:clopidogrel"])])).toEqual([]);
  });

  test("lowers the grade for a study's result and for two hedged claims, and drops it below a tension", () => {
    const study = claim({ path: "b.html", value: scale(4), attribution: "study" });
    expect(compare([none, study])[0]?.grade).toBe("tension");
    const hedged = (path: string, level: number) =>
      claim({ path, value: scale(level), certainty: 2 });
    expect(compare([hedged("a.html", 0), hedged("b.html", 4)])[0]?.grade).toBe("tension");
    expect(compare([hedged("a.html", 3), hedged("b.html", 4)])).toEqual([]);
  });

  test("finds what one page says against itself, but not within one sentence", () => {
    const here = claim({ path: "page.html", value: scale(4) });
    expect(compare([none, here])[0]?.note).toMatch(/the same page says/);
    expect(compare([none, { ...here, sentence: none.sentence }])).toEqual([]);
  });

  test("sets two claims of one page aside where they are a rule and its exceptions", () => {
    const strict = world({}, aspect({ between: "pages" }));
    const exception = claim({ path: "page.html", value: scale(4) });
    expect(compare([none, exception], strict)).toEqual([]);
    expect(compare([none, common], strict)).toHaveLength(1);
  });

  test("reports a value that many pages repeat once, anchored on the few, with the counts", () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      claim({ path: `page-${index}.html`, value: scale(0) }),
    );
    const found = compare([...many, common]);
    expect(found).toHaveLength(1);
    expect(found[0]?.a.path).toBe("consent.txt");
    expect(found[0]?.message).toMatch(/\(1 page says this, 40 the other\)$/);
  });

  test("names each page of a conflict where they are few", () => {
    const pages = Array.from({ length: 8 }, (_, index) => `page-${index}.html`);
    const found = compare([common, ...pages.map((path) => claim({ path, value: scale(0) }))]);
    expect(found.flatMap(({ a, b }) => [a.path, b.path]).sort()).toEqual(
      [...pages, ...pages.map(() => "consent.txt")].sort(),
    );
  });

  test("tells of a wanted page, however many others say the same", () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      claim({ path: `page-${index}.html`, value: scale(0), certainty: 5 }),
    );
    const found = compare([...many, none, common], world({ wanted: reduce([none]) }));
    expect(found.map(({ message }) => message)).toEqual([
      "Unexpected side-effect claim `bruising is common`, expected agreement with `no side effects` at page.html:1:1 (1 page says this, 41 the other)",
    ]);
  });

  test("tells of each of a few wanted pages, and once of many", () => {
    const pages = Array.from({ length: 40 }, (_, index) =>
      claim({ path: `page-${index}.html`, value: scale(0) }),
    );
    const told = (wanted: number): number =>
      compare([...pages, common], world({ wanted: reduce(pages.slice(-wanted)) })).length;
    expect(told(1)).toBe(1);
    expect(told(8)).toBe(8);
    expect(told(9)).toBe(1);
  });

  test("tells of a wanted claim on a page that says the same more plainly elsewhere", () => {
    const again = claim({ path: "page.html", value: scale(0), certainty: 3, text: "no harm" });
    const found = compare([none, again, common], world({ wanted: reduce([again]) }));
    expect(found.map(({ a, b }) => [a.text, b.text])).toEqual([["bruising is common", "no harm"]]);
  });

  test("leaves a wanted value in, however many others there are", () => {
    const years = aspect({ conflicts: [{ grade: "contradiction", test: { type: "different" } }] });
    const year = (path: string, of: number) => claim({ path, value: scale(of) });
    const others = Array.from({ length: 250 }, (_, index) => [
      year(`a-${index}.html`, index),
      year(`b-${index}.html`, index),
    ]).flat();
    const mine = year("mine.html", 300);
    const among = world({ wanted: reduce([mine]) }, years);
    expect(compare([...others, mine], among).length).toBeGreaterThan(0);
  });

  test("reports only what touches the wanted claims", () => {
    const third = claim({ path: "third.html", value: scale(0) });
    const found = compare([none, common, third], world({ wanted: reduce([third]) }));
    expect(found.map(({ a, b }) => [a.path, b.path])).toEqual([["consent.txt", "third.html"]]);
  });
});
