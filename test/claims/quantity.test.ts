import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OPEN } from "../../src/claims/numeral.ts";
import { quantities } from "../../src/claims/quantity.ts";
import { tokenize } from "../../src/match/tokenize.ts";

/** Quantities of a text, short: kind, range, unit, words. */
function read(text: string): string[] {
  return quantities(tokenize(text)).map(({ kind, lo, hi, unit, per, approximate, start, end }) => {
    const range = lo === hi ? `${lo}` : hi >= OPEN ? `${lo}+` : `${lo}..${hi}`;
    const each = per === undefined ? "" : `/${per}`;
    return `${kind} ${range} ${unit}${each}${approximate ? " ~" : ""} [${text.slice(start, end)}]`;
  });
}

describe("quantities", () => {
  test.each([
    ["Allow 3–6 weeks", "duration 3..6 week [3–6 weeks]"],
    ["for half an hour", "duration 30 minute [half an hour]"],
    ["an hour and a half", "duration 90 minute [an hour and a half]"],
    ["an hour and a quarter", "duration 75 minute [an hour and a quarter]"],
    ["an hour and three quarters", "duration 105 minute [an hour and three quarters]"],
    ["an hour and twenty.", "duration 80 minute [an hour and twenty]"],
    ["1 hr 15 min", "duration 75 minute [1 hr 15 min]"],
    ["two hours and thirty minutes", "duration 150 minute [two hours and thirty minutes]"],
    ["an hour and two of us with you", "duration 60 minute [an hour]"],
    ["between nine months and a year", "duration 0.75..1 year [nine months and a year]"],
    ["one and a half hours", "duration 90 minute [one and a half hours]"],
    ["a 60-minute massage", "duration 60 minute [60-minute]"],
    ["It takes 1½ hours", "duration 90 minute [1½ hours]"],
    ["sore for a day or two", "duration 1..2 day ~ [a day or two]"],
    ["a few seconds to 20 minutes", "duration 0.0333..20 minute ~ [a few seconds to 20 minutes]"],
    ["within a few weeks", "duration 0..5 week ~ [within a few weeks]"],
    ["for at least six months", "duration 6+ month [at least six months]"],
    ["a second or two", "duration 0.0167..0.0333 minute ~ [a second or two]"],
    ["more than 30 years", "duration 30+ year [more than 30 years]"],
    ["does not exceed an hour", "duration 0..60 minute [not exceed an hour]"],
    ["never shorter than 40 minutes", "duration 40+ minute [never shorter than 40 minutes]"],
    ["well over two hours", "duration 120+ minute [well over two hours]"],
    ["does not last longer than an hour", "duration 0..60 minute [not last longer than an hour]"],
    ["over twenty-five years", "duration 25+ year [over twenty-five years]"],
    ["5,000 years", "duration 5000 year [5,000 years]"],
    ["six months at most", "duration 0..6 month [six months at most]"],
    ["one to two weeks at least", "duration 1+ week [one to two weeks at least]"],
    ["may last days, weeks or months", "duration 0.0657..11 month ~ [days, weeks or months]"],
    ["two to three working days", "duration 2..3 day [two to three working days]"],
  ])("reads the duration of %j", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each([
    ["twice a week", ["frequency 2 time/week [twice a week]"]],
    ["once or twice a month", ["frequency 1..2 time/month [once or twice a month]"]],
    ["every other day", ["frequency 0.5 time/day [every other day]"]],
    ["every three to four weeks", ["frequency 0.25..0.3333 time/week [every three to four weeks]"]],
    ["once every two weeks", ["frequency 0.5 time/week [once every two weeks]"]],
    ["three times weekly", ["frequency 3 time/week [three times weekly]"]],
    ["three classes a week", ["frequency 3 session/week [three classes a week]"]],
    ["up to five visits per year", ["frequency 0..5 session/year [up to five visits per year]"]],
    ["a week apart", ["frequency 1 time/week [a week apart]"]],
    [
      "twelve weekly treatments",
      ["count 12 session [twelve weekly treatments]", "frequency 1 time/week [weekly]"],
    ],
    [
      "twice weekly sessions for three to six weeks",
      ["frequency 2 time/week [twice weekly]", "duration 3..6 week [three to six weeks]"],
    ],
  ])("reads the rhythm of %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ["from $95", "money 95+ dollar [from $95]"],
    ["from S$95", "money 95+ dollar [from S$95]"],
    ["₹6,500", "money 6500 rupee [₹6,500]"],
    ["Rs. 1,500", "money 1500 rupee [Rs. 1,500]"],
    ["AED 300", "money 300 dirham [AED 300]"],
    ["₹1,45,000", "money 145000 rupee [₹1,45,000]"],
    ["has gone up to £90", "money 90 pound [£90]"],
    ["R450", "money 450 rand [R450]"],
    ["KSh 3,500", "money 3500 shilling [KSh 3,500]"],
    ["₦15,000", "money 15000 naira [₦15,000]"],
    ["900 Philippine pesos", "money 900 peso [900 Philippine pesos]"],
    ["R24 500", "money 24500 rand [R24 500]"],
    ["€1 250", "money 1250 euro [€1 250]"],
    ["CHF 130", "money 130 franc [CHF 130]"],
    ["110 Australian dollars", "money 110 dollar [110 Australian dollars]"],
    ["80 New Zealand dollars", "money 80 dollar [80 New Zealand dollars]"],
    ["seventy-five pounds", "money 75 pound [seventy-five pounds]"],
    ["£1,250", "money 1250 pound [£1,250]"],
    ["$30 to $50", "money 30..50 dollar [$30 to $50]"],
    ["$30–50", "money 30..50 dollar [$30–50]"],
    ["350 dollars", "money 350 dollar [350 dollars]"],
    ["$25 each", "money 25 dollar/each [$25 each]"],
    ["$45 a page", "money 45 dollar/page [$45 a page]"],
    ["€80 per session", "money 80 euro/session [€80 per session]"],
    ["95%", "percent 95 percent [95%]"],
    ["up to 80 per cent", "percent 0..80 percent [up to 80 per cent]"],
    ["60% to 70%", "percent 60..70 percent [60% to 70%]"],
    ["three in four patients", "percent 75 percent [three in four]"],
    ["9 out of 10", "percent 90 percent [9 out of 10]"],
    ["two thirds of people", "percent 66.6 percent [two thirds]"],
    ["half of them", "percent 50 percent [half of]"],
  ])("reads the amount of %j", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each([
    ["Open 9am–5.30pm Mon–Fri", ["clock 540..1050 time [9am–5.30pm]", "days 31 weekday [Mon–Fri]"]],
    ["9.30 to 10.15 am", ["clock 570..615 time [9.30 to 10.15 am]"]],
    [
      "from half past eight until half past five",
      ["clock 510..1050 time [half past eight until half past five]"],
    ],
    [
      "eight in the morning to seven at night",
      ["clock 480..1140 time [eight in the morning to seven at night]"],
    ],
    ["a quarter to nine in the evening", ["clock 1245 time [a quarter to nine in the evening]"]],
    ["9am to noon", ["clock 540..720 time [9am to noon]"]],
    ["10 a.m. to 4 p.m.", ["clock 600..960 time [10 a.m. to 4 p.m.]"]],
    ["Mo-Fr 07:00-19:00", ["days 31 weekday [Mo-Fr]", "clock 420..1140 time [07:00-19:00]"]],
    [
      "Tuesday and Thursday from 2pm to 6pm",
      ["days 10 weekday [Tuesday and Thursday]", "clock 840..1080 time [2pm to 6pm]"],
    ],
    ["from three o’clock", ["clock 180 time [three o’clock]"]],
    ["closed on Sundays", ["days 64 weekday [Sundays]"]],
    ["We sat in the sun", []],
  ])("reads the timetable of %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ["opened in July 2009", ["year 2009 year [2009]"]],
    ["since the 1940s", ["year 1940..1949 year [1940s]"]],
    ["in the twentieth century", ["year 1901..2000 year [twentieth century]"]],
    ["1766 BC", ["year -1766 year [1766 BC]"]],
    ["from 1 July 2024", ["year 2024 year [2024]"]],
    ["until the 19th of June", []],
    ["Anyone under 16", ["age 0..16 year [under 16]"]],
    ["from about ten years of age", ["age 10+ year ~ [from about ten years of age]"]],
    ["aged 10 to 12", ["age 10..12 year [10 to 12]"]],
    ["adults 65 and over", ["age 65+ year [65 and over]"]],
    ["by the sixth visit", ["ordinal 6 session [sixth visit]"]],
    ["ring (02) 5550 0147", ["phone 0 0255500147 [(02) 5550 0147]"]],
    ["2008-2012", ["year 2008 year [2008]", "year 2012 year [2012]"]],
  ])("reads the dates and ages of %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ["a dozen sessions", "count 12 session [a dozen sessions]"],
    ["between 2 and 3 visits", "count 2..3 session [between 2 and 3 visits]"],
    ["no fewer than three classes", "count 3+ session [no fewer than three classes]"],
    ["four to six weekly visits", "count 4..6 session [four to six weekly visits]"],
    ["six-visit plan", "count 6 session [six-visit]"],
    ["one or two laser treatments", "count 1..2 session [one or two laser treatments]"],
    ["7,350 participants", "count 7350 person [7,350 participants]"],
    ["two hundred and ten patients", "count 210 person [two hundred and ten patients]"],
    ["hundreds of trials", "count 100..999 trial ~ [hundreds of trials]"],
    ["only a handful of studies", "count 2..6 trial ~ [a handful of studies]"],
    ["nine practitioners", "count 9 practitioner [nine practitioners]"],
    ["20 or more sessions", "count 20+ session [20 or more sessions]"],
  ])("reads the count of %j", (text, expected) => {
    expect(read(text)[0]).toBe(expected);
  });

  test("leaves pronouns and figures of speech alone", () => {
    expect(read("one of the foremost names, the one with the lemon tree")).toEqual([]);
    expect(read("our opening hours and a good deal of explaining")).toEqual([]);
  });

  test("reads any text without failing, each span once and in its place", () => {
    const words = fc.constantFrom(
      ..."a half 3 6 to or - and $ £ % weeks hour 9am 5.30pm Mon Fri every other twice per visit sessions year 2019 between up at least dozen ( ) 0147 5550 of 10 out".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (parts) => {
        const text = parts.join(" ");
        const found = quantities(tokenize(text));
        for (const { start, end, lo, hi } of found) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(lo).toBeLessThanOrEqual(hi);
        }
      }),
      { numRuns: Number(process.env["FC_RUNS"] ?? 300) },
    );
  });
});
