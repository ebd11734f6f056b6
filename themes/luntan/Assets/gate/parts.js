// What the gate and the pages behind it do alike.

/** Whether this page may open anything at all: a secure context, which loopback is, and a browser that has the means. */
export const canOpen = () => ({
  isSecure: isSecureContext,
  isSupported: Boolean(globalThis.indexedDB && globalThis.crypto?.subtle),
});

/** Shows the parts of a page that belong to a state, and to the text that is asked about. */
export function show(root, state, question) {
  for (const part of root.querySelectorAll("[data-when]")) {
    const isOther = part.dataset.question && part.dataset.question !== question;
    part.hidden = !part.dataset.when.split(" ").includes(state) || Boolean(isOther);
  }
}

/** The network does not answer: the one fault that is told apart from others. */
export class Offline extends Error {}

/** What a file of the site holds; undefined where there is no such file. */
export async function load(address, options) {
  try {
    const answer = await fetch(address, options);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  } catch {
    throw new Offline();
  }
}
