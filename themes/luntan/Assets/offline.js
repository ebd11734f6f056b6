// Has the browser keep what is read, for when there is no network; the worker says what that is.

const { worker } = document.querySelector("script[data-worker]").dataset;

async function start() {
  try {
    // A new version of the worker is never held up by what the browser has stored.
    await navigator.serviceWorker.register(worker, { updateViaCache: "none" });
  } catch {
    // The browser keeps nothing then.
  }
}

// After all that the page itself needs.
if (document.readyState === "complete") start();
else addEventListener("load", start);
