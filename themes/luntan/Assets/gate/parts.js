// Functions shared by the gate and the members' pages.

/** Why nothing can be opened here at all: no secure context, which loopback is, or a browser without the means. */
export const obstacle = () =>
  isSecureContext ? (globalThis.crypto && crypto.subtle ? undefined : "unsupported") : "insecure";

/** Shows the parts of a page that belong to a state, and to the text that is asked about. */
export function show(root, state, question) {
  for (const part of root.querySelectorAll("[data-when]")) {
    const { when, question: own = question } = part.dataset;
    part.hidden = !when.split(" ").includes(state) || own !== question;
  }
}

/** The network does not answer: the one fault that is told apart. */
export class Offline extends Error {}

/** The bytes of a file of the site; undefined where the site has none. */
export async function load(address, options) {
  try {
    const answer = await fetch(address, options);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  } catch {
    throw new Offline();
  }
}

/** The one way by which markup enters: what was opened here, and pages of this site. */
const rules = { createHTML: (html) => html };
const policy = globalThis.trustedTypes ? trustedTypes.createPolicy("xinglin-gate", rules) : rules;

/** A document of markup: it runs no script; what could act by itself once it is in the page is taken out. */
export function parsed(html) {
  const document = new DOMParser().parseFromString(policy.createHTML(html), "text/html");
  for (const node of document.querySelectorAll("script, base, link, meta, object, embed")) node.remove();
  return document;
}
