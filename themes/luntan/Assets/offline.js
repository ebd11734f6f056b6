// Registers the service worker, which keeps visited pages for offline reading.

const { worker } = document.querySelector("script[data-worker]").dataset;

async function start() {
  try {
    // The worker script is never served from the HTTP cache, so updates are not delayed.
    await navigator.serviceWorker.register(worker, { updateViaCache: "none" });
  } catch {
    // Offline reading is then unavailable.
  }
}

// Waits until the page itself has loaded.
if (document.readyState === "complete") start();
else addEventListener("load", start);
