/** Elements that hold nothing and are never closed. */
export const voidElements: ReadonlySet<string> = set(
  "area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr",
);

/** Elements that end the paragraph around them. */
export const blockElements: ReadonlySet<string> = set(
  "address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe label legend li main map menu nav noscript ol optgroup option p pre search section select summary table tbody td textarea tfoot th thead title tr ul video audio object",
);

/** Elements whose content is no copy. Those that cannot hold markup end as soon as they are closed. */
export const unreadElements: ReadonlySet<string> = set(
  "applet canvas code iframe kbd math noembed noframes pre rp rt samp script style svg template tt var xmp",
);

/** Unread elements that stand in a line as a picture does. */
export const drawnElements: ReadonlySet<string> = set("canvas math svg");

/** Elements that drawings and formulas cannot hold: their start tag ends an `<svg>` that was left open. */
export const foreignBreakers: ReadonlySet<string> = set(
  "b big blockquote body br center dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu nobr ol p pre ruby small span strong strike sub sup table ul",
);

/** Elements that an open `<p>` lives on in. */
export const paragraphKeepers: ReadonlySet<string> = set(
  "button label map noscript object video audio iframe select option optgroup textarea",
);

function set(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}
