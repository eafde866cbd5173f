/* Light or dark theme: the choice, else the system's setting, following its changes. Runs before the page is rendered. */
"use strict";
(function () {
  const root = document.documentElement;
  const wish = window.matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => (document.cookie.match(/(?:^|; )theme=(light|dark)(?:;|$)/) || [])[1];

  function apply() {
    const theme = chosen() || (wish.matches ? "dark" : "light");
    if (root.dataset.bsTheme === theme) return;
    root.dataset.bsTheme = theme;
    document.dispatchEvent(new Event("showroom:theme"));
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-theme-choice]");
    if (!button) return;
    const theme = button.dataset.themeChoice;
    document.cookie = "theme=" + theme + ";path=/;samesite=lax;max-age=" + (theme === "system" ? 0 : 31536000);
    document.querySelectorAll("[data-theme-choice]").forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
    apply();
  });
  wish.addEventListener("change", apply);
  apply();
})();
