// A member page: where the browser holds the key, the text is opened here.

import { channel, recall } from "./store.js";
import { SealedText } from "./text.js";

const { gateSite: site } = document.querySelector("[data-gate]").dataset;

/**
 * Loads this page once more, past the cache, where it is older than what is published; once, so that a host that always
 * gives the old page does not keep the reader in a circle. False where that was tried.
 */
function reload() {
  if (history.state && history.state.isFresh) return false;
  history.replaceState({ ...history.state, isFresh: true }, "");
  fetch(location.href, { cache: "reload" }).then(() => location.reload(), () => text.close("offline"));
  return true;
}

const text = new SealedText(document, () => recall(site), reload);

const update = () => text.update();
channel(site, update);
addEventListener("online", update);
addEventListener("pageshow", ({ persisted }) => persisted && update());
addEventListener("pagehide", () => text.nodes.length && history.replaceState({ top: scrollY }, ""));

update().then(() => {
  if (!text.nodes.length) return;
  // To the heading that the address names, or to where the reader was before.
  if (location.hash) location.replace(location.hash);
  else if (history.state && history.state.top) scrollTo({ top: history.state.top, behavior: "instant" });
});
