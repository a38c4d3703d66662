// Keep the regions of the page with data-live up to date. Without this script, reloading the page does the same.
(() => {
  let source = null;
  let loading = false;
  let again = false;

  async function refresh() {
    if (loading) {
      again = true;
      return;
    }
    loading = true;
    try {
      const response = await fetch(location.href, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      for (const region of document.querySelectorAll("[data-live]")) {
        const current = page.getElementById(region.id);
        if (current) {
          Idiomorph.morph(region, current, { ignoreActiveValue: true });
        }
      }
      document.title = page.title;
    } catch {
      // The sandbox has stopped. The browser connects again by itself.
    }
    // A busy sandbox must not keep the browser busy.
    setTimeout(() => {
      loading = false;
      if (again) {
        again = false;
        refresh();
      }
    }, 100);
  }

  function connect() {
    if (document.hidden && source) {
      // A browser allows six connections to one host, for all tabs together.
      source.close();
      source = null;
    } else if (!document.hidden && !source) {
      source = new EventSource("/sandbox/live");
      source.onmessage = refresh;
    }
  }

  if (document.querySelector("main[data-live], main [data-live]")) {
    document.addEventListener("visibilitychange", connect);
    connect();
  }
})();
