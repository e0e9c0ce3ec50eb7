const speakers =
  "(?:patients?|clients?|customers?|members?|families|parents|people|others|mums|readers|owners|guests|runners|students)";
const patterns: readonly RegExp[] = [
  /^(?:(?:our|my|the|some|recent|latest|all|more|read|see|your|client|patient|customer|member|google|facebook|yelp|trustpilot|happy|verified|star|five|5|real|of|from|and|&|success|video|written|online|few|a) )*(?:testimonials?|reviews|success stories|(?:patient|client|customer|member|real|real-life|our|healing|recovery) stories|kind words|feedback|wall of love|love letters|happy (?:patients|clients|customers|stories))(?: (?:from|of|by|and|&|for|about) .{1,40})?$/,
  new RegExp(
    `\\b${speakers} (?:(?:are|have|had|really|love to|often|actually|all) )*(?:say|saying|said|think|tell us|write|wrote)\\b`,
  ),
  /\bin (?:their|your|our) own words\b/,
  /\b(?:don.?t|do not|never) (?:just )?take our word\b/,
  new RegExp(
    `\\b(?:hear|words|stories|voices|thanks|letters|notes|messages|praise) (?:it )?(?:(?:straight|directly) )?from (?:(?:our|my|happy|some|of|the|real|past|other|grateful|a|few) )*${speakers}\\b`,
  ),
  /\b(?:what|why) (?:they|others|people|everyone) (?:say|are saying|think|love)\b/,
];

/** Whether a heading announces the words of patients: "What our clients say", "Testimonials", "Kind words" … */
export function isTestimonialHeading(text: string): boolean {
  if (text.length > 80) return false;
  const plain = text
    .toLowerCase()
    .replace(/[’']/gu, "'")
    .replace(/[^a-zß-ſ\d&' -]+/g, " ")
    .replace(/\s+/gu, " ")
    .trim();
  if (
    /\b(?:leave|write|post|submit|add|evidence|cochrane|systematic|literature|research|peer|policy)\b/u.test(
      plain,
    )
  )
    return false;
  return patterns.some((pattern) => pattern.test(plain));
}
