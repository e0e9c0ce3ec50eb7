import { expect, it } from "vitest";
import { claimsIn } from "../compare-texts.ts";

async function groupsOf(text: string): Promise<string[]> {
  const claims = await claimsIn("a.txt", `${text}\n`);
  return claims
    .filter(({ aspect }) => aspect === "suitability")
    .map(({ facets }) => facets.filter((facet) => facet.startsWith("group:")).join())
    .sort();
}

it.each([
  ["Acupuncture is not suitable for people with epilepsy.", ["group:epilepsy"]],
  ["We cannot give a massage to anyone with a heart condition.", ["group:heart"]],
])("a claim is of what the words of its match name: %s", async (text, groups) => {
  expect(await groupsOf(text)).toEqual(groups);
});

it("is not of what stands outside of the match", async () => {
  const text =
    "Cupping is not suitable for people with epilepsy; our floor has metal pins for asthma leaflets.";
  expect(await groupsOf(text)).toEqual(["group:epilepsy"]);
});
