import { expect, it } from "vitest";
import { checkedSettings } from "../../src/run/checked-settings.ts";

it("lets pass what a configuration file may say", () => {
  const settings = { jurisdictions: ["us", "ca-on"], profession: "nurse", rules: { cure: "off" } };
  expect(checkedSettings(settings)).toEqual(settings);
  expect(checkedSettings({})).toEqual({});
});

it.each([
  [{ jurisdictions: ["us", "gb"] }, /^Unexpected `gb` for `jurisdictions\[1\]`, expected us, uk/],
  [{ profession: "nurs" }, /^Unexpected `nurs` for `profession`, .*did you mean `nurse`\?$/],
  [{ rules: { cure: "loud" } }, /^Unexpected `loud` for `rules\.cure`, expected off, info/],
])("says what is wrong in %j", (settings, message) => {
  expect(() => checkedSettings(settings)).toThrow(message);
});
