// A members' page: its body is decrypted here if the browser has the key.

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
  // Scrolls to the heading in the URL, or else to the previous position.
  if (location.hash) location.replace(location.hash);
  else if (history.state && history.state.top) scrollTo({ top: history.state.top, behavior: "instant" });
});
